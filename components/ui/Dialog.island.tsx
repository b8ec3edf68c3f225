'use client';

import { Dialog as Base } from '@base-ui/react/dialog';
import { X } from 'lucide-react';
import { type ReactElement, type ReactNode, useRef } from 'react';
import { IconButton } from './IconButton.tsx';
import { useUiWords } from './ui-words.ts';

export const VEIL = 'fixed inset-0 z-40 bg-veil';
const CENTRE =
  'fixed inset-x-3 top-[11vh] z-50 mx-auto grid max-h-[80dvh] w-[min(480px,100%-24px)] grid-rows-[auto_minmax(0,1fr)_auto] gap-3 rounded-float border border-line bg-raised p-5 shadow-lift outline-none data-open:animate-arrive';
const SIDE =
  'fixed inset-y-0 end-0 z-50 grid w-[min(620px,100%)] grid-rows-[auto_minmax(0,1fr)_auto] border-s border-line bg-sheet shadow-lift outline-none data-open:animate-arrive';

const FIRST = 'input:not([type=hidden]), textarea, [role=combobox]';

type Props = {
  title: string;
  description?: ReactNode;
  children: ReactNode;
  /** Buttons at its foot. */
  foot?: ReactNode;
  /** What opens it; leave out when `open` is controlled. */
  trigger?: ReactElement;
  open?: boolean;
  onOpenChange?: (open: boolean) => void;
  /** `side`: from the end side, full height, as for publishing. */
  place?: 'centre' | 'side';
  /** What gets the focus when it closes, where that is not what had it before. */
  giveBackTo?: () => HTMLElement | null;
};

/** Over the page, modal; gives focus back where it came from. */
export function Dialog({
  title,
  description,
  children,
  foot,
  trigger,
  open,
  onOpenChange,
  place = 'centre',
  giveBackTo,
}: Props) {
  const side = place === 'side';
  const said = useUiWords();
  const popup = useRef<HTMLDivElement>(null);
  /** What the dialog itself wants to begin at. */
  const asked = () => popup.current?.querySelector<HTMLElement>('[data-begin]');
  // On touch a field in focus would bring the keyboard over the dialog before it is read.
  const first = (how: string) =>
    how === 'touch' ? true : (asked() ?? popup.current?.querySelector<HTMLElement>(FIRST) ?? true);
  return (
    <Base.Root open={open} onOpenChange={onOpenChange}>
      {trigger ? <Base.Trigger render={trigger} /> : null}
      <Base.Portal>
        <Base.Backdrop className={VEIL} />
        <Base.Popup
          ref={popup}
          initialFocus={first}
          finalFocus={giveBackTo ? () => giveBackTo() ?? true : undefined}
          className={side ? SIDE : CENTRE}
        >
          <div className={`flex items-start gap-3 ${side ? 'border-b border-line px-6 py-3' : ''}`}>
            <div className="min-w-0 flex-1">
              <Base.Title className="text-head font-semibold text-balance">{title}</Base.Title>
              {description ? <Base.Description className="pt-1 text-ink-2">{description}</Base.Description> : null}
            </div>
            <Base.Close
              render={
                <IconButton label={said.close} small>
                  <X aria-hidden size={16} strokeWidth={1.5} />
                </IconButton>
              }
            />
          </div>
          <div className={`min-h-0 overflow-auto ${side ? 'px-6 py-4' : 'p-0.5 -m-0.5'}`}>{children}</div>
          {foot ? (
            <footer
              className={`flex flex-wrap justify-end gap-2 ${side ? 'border-t border-line px-6 py-3' : 'pt-1.5'}`}
            >
              {foot}
            </footer>
          ) : null}
        </Base.Popup>
      </Base.Portal>
    </Base.Root>
  );
}

export const DialogClose = Base.Close;
