'use client';

import { AlertDialog as Base } from '@base-ui/react/alert-dialog';
import { type ReactElement, type ReactNode, useState } from 'react';
import { Button, type ButtonTone } from './Button.tsx';
import { VEIL } from './Dialog.island.tsx';
import { useUiWords } from './ui-words.ts';

type Props = {
  /** Names the thing. */
  title: string;
  /** Says what happens, what stays. */
  children: ReactNode;
  /** The verb on the button that does it. */
  action: string;
  keep?: string;
  tone?: ButtonTone;
  /** Resolves false when it was refused: then the dialog stays open. */
  onAction: () => Promise<unknown>;
  trigger?: ReactElement;
  open?: boolean;
  onOpenChange?: (open: boolean) => void;
};

/** Asks before what cannot be undone. Cannot be left by a click beside it. */
export function AlertDialog({ title, children, action, keep, tone = 'stop', onAction, ...rest }: Props) {
  const said = useUiWords();
  const [own, setOwn] = useState(false);
  const [busy, setBusy] = useState(false);
  const open = rest.open ?? own;
  const setOpen = rest.onOpenChange ?? setOwn;
  const act = async () => {
    if (busy) return;
    setBusy(true);
    try {
      if ((await onAction()) !== false) setOpen(false);
    } finally {
      setBusy(false);
    }
  };
  return (
    <Base.Root open={open} onOpenChange={setOpen}>
      {rest.trigger ? <Base.Trigger render={rest.trigger} /> : null}
      <Base.Portal>
        <Base.Backdrop className={VEIL} />
        <Base.Popup className="fixed inset-x-3 top-[16vh] z-50 mx-auto grid w-[min(480px,100%-24px)] grid-cols-[minmax(0,1fr)] gap-3 rounded-float border border-line bg-raised p-5 shadow-lift outline-none data-open:animate-arrive">
          <Base.Title className="text-head font-semibold text-balance">{title}</Base.Title>
          <Base.Description render={<div />} className="grid gap-3 text-ink-2">
            {children}
          </Base.Description>
          <div className="flex flex-wrap justify-end gap-2 pt-1.5">
            <Base.Close render={<Button tone="quiet" shortcut="Escape" />}>{keep ?? said.keep}</Base.Close>
            <Button tone={tone} onClick={act} blocked={busy} className="max-phone:py-1.5 max-phone:whitespace-normal">
              {busy ? `${action}…` : action}
            </Button>
          </div>
        </Base.Popup>
      </Base.Portal>
    </Base.Root>
  );
}
