import { useCallback, useState } from 'react';

/** To publish, to name a version, to hand the story over, to make a snippet. */
export type DialogName = 'publishing' | 'naming' | 'handing' | 'making';
/** What the bar and the keys open. */
export type DeedName = DialogName | 'finding';
export type Dialogs = {
  open: Readonly<Record<DialogName, boolean>>;
  show: (name: DialogName, isOpen?: boolean) => void;
};

/** Which dialogs stand over the story. One may stand over another. */
export function useDialogs(first: { publishing: boolean }): Dialogs {
  const [open, setOpen] = useState({ publishing: first.publishing, naming: false, handing: false, making: false });
  const show = useCallback(
    (name: DialogName, isOpen = true) => setOpen((before) => ({ ...before, [name]: isOpen })),
    [],
  );
  return { open, show };
}
