'use client';

import { Toast as Base } from '@base-ui/react/toast';
import { X } from 'lucide-react';
import { type ReactNode, useMemo } from 'react';
import { IconButton } from './IconButton.tsx';
import { Mark, type MarkName } from './Mark.tsx';
import { useUiWords } from './ui-words.ts';

export type ToastTone = 'plain' | 'live' | 'due' | 'stop';
const EDGE: Record<ToastTone, string> = {
  plain: 'border-s-ink',
  live: 'border-s-live',
  due: 'border-s-due',
  stop: 'border-s-stop',
};
const MARK: Partial<Record<ToastTone, MarkName>> = { live: 'live', due: 'scheduled', stop: 'lost' };

export type Said = {
  /** What was done, and to how many. Always shown as text. */
  message: string;
  tone?: ToastTone;
  action?: { name: string; do: () => void };
};

/** `const say = useToast(); say({ message: 'Taken out of 3 stories', action: { name: 'Undo', do: putBack } })`. */
export function useToast(): (said: Said) => void {
  const manager = Base.useToastManager();
  return useMemo(
    () =>
      ({ message, tone = 'plain', action }: Said) => {
        manager.add({
          title: message,
          type: tone,
          priority: tone === 'stop' ? 'high' : 'low',
          actionProps: action && { children: action.name, onClick: action.do },
        });
      },
    [manager.add],
  );
}

/** 6 s, and as long as the pointer or the keyboard is on them. */
export function ToastProvider({ children }: { children: ReactNode }) {
  const said = useUiWords();
  return (
    <Base.Provider timeout={6000}>
      {children}
      <Base.Portal>
        <Base.Viewport
          aria-label={said.messages}
          className="fixed start-4 bottom-10 z-60 flex w-[min(460px,100vw-32px)] flex-col gap-2 max-desk:bottom-18"
        >
          <ToastList />
        </Base.Viewport>
      </Base.Portal>
    </Base.Provider>
  );
}

function ToastList() {
  const said = useUiWords();
  const { toasts } = Base.useToastManager();
  return toasts.map((toast) => {
    const tone = (toast.type ?? 'plain') as ToastTone;
    const mark = MARK[tone];
    return (
      <Base.Root
        key={toast.id}
        toast={toast}
        className={`rounded-control border border-s-[3px] border-line bg-raised text-ink shadow-lift animate-arrive ${EDGE[tone]}`}
      >
        <Base.Content className="flex items-center gap-2.5 py-[9px] ps-[13px] pe-2">
          {mark ? <Mark name={mark} /> : null}
          {/* Names the toast; as a heading it would stand in the outline of the page. */}
          <Base.Title render={<p />} className="min-w-0 flex-1 wrap-anywhere" />
          {toast.actionProps ? (
            <Base.Action className="min-h-small rounded-control px-2 font-medium text-ink-2 hover:bg-well hover:text-ink" />
          ) : null}
          <Base.Close
            render={
              <IconButton label={said.close} small>
                <X aria-hidden size={16} strokeWidth={1.5} />
              </IconButton>
            }
          />
        </Base.Content>
      </Base.Root>
    );
  });
}
