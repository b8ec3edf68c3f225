'use client';

import { useWords } from '#components/desk/words/words-context.ts';
import { Button, type ButtonProps } from '#components/ui/Button.tsx';
import { Forbidden } from '#components/ui/Forbidden.island.tsx';
import { useDesk } from '../story-context.ts';

/** A small button beside a text that changes the story; somebody who may only look sees who can. */
export function Deed({ className = '', ...button }: ButtonProps) {
  const said = useWords();
  const { may } = useDesk();
  const looks = `justify-self-start ${className}`;
  if (may.write) return <Button small {...button} className={looks} />;
  const { onClick: _, shortcut: __, ...shown } = button;
  return <Forbidden small {...shown} whoCan={said.kinds.can.reporter} className={looks} />;
}
