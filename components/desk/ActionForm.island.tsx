'use client';

import { type ReactNode, useEffect, useRef } from 'react';
import { Button, type ButtonTone } from '#components/ui/Button.tsx';
import { Notice } from '#components/ui/Notice.tsx';
import { useToast } from '#components/ui/Toast.island.tsx';
import { AnswerProvider } from './AnswerContext.island.tsx';
import type { Answer } from './answer.ts';
import { useSent } from './use-sent.ts';

type Props = {
  action: (before: Answer<never>, form: FormData) => Promise<Answer<unknown>>;
  /** The verb on its button. */
  submit: string;
  tone?: ButtonTone;
  /** Said when it is done. */
  done?: string;
  onDone?: () => void;
  /** Buttons beside the verb. */
  beside?: ReactNode;
  className?: string;
  wide?: boolean;
  children: ReactNode;
};

type Send = (before: Answer, form: FormData) => Promise<Answer>;

/** A form that works before its script has loaded; afterwards it keeps what was typed and leads to what is wrong. */
export function ActionForm({ action, submit, tone = 'main', done, onDone, beside, children, ...looks }: Props) {
  const { answer, sends, busy } = useSent(action as Send);
  const form = useRef<HTMLFormElement>(null);
  const say = useToast();
  useEffect(() => {
    if (answer.state === 'refused') leadToWrong(form.current);
    if (answer.state === 'done') {
      form.current?.reset();
      if (done) say({ message: done });
      onDone?.();
    }
  }, [answer]);
  const unplaced = answer.state === 'refused' && Object.keys(answer.fields).length === 0 ? answer.message : null;
  return (
    <form
      ref={form}
      {...sends}
      className={`grid content-start gap-3.5 ${looks.className ?? ''}`}
      noValidate={answer.state !== 'waiting'}
    >
      {unplaced ? (
        <Notice tone="stop" alert>
          {unplaced}
        </Notice>
      ) : null}
      <AnswerProvider value={answer}>{children}</AnswerProvider>
      <div className="flex items-center gap-2">
        <Button type="submit" tone={tone} blocked={busy} wide={looks.wide}>
          {busy ? `${submit}…` : submit}
        </Button>
        {beside}
      </div>
    </form>
  );
}

function leadToWrong(form: HTMLFormElement | null): void {
  const field = form?.querySelector<HTMLElement>('[aria-invalid="true"]');
  field?.focus();
  if (field instanceof HTMLInputElement) field.select();
}
