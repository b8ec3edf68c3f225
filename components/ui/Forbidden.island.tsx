'use client';

import { Button, type ButtonProps } from './Button.tsx';
import { Tooltip } from './Tooltip.island.tsx';

type Props = Omit<ButtonProps, 'blocked' | 'onClick' | 'shortcut'> & {
  /** "An editor can." */
  whoCan: string;
};

/** What you may not do is shown and can be reached; it says who can, to the eye and to a screen reader. */
export function Forbidden({ whoCan, children, ...button }: Props) {
  return (
    <Tooltip tip={whoCan}>
      <Button {...button} blocked aria-description={whoCan}>
        {children}
      </Button>
    </Tooltip>
  );
}
