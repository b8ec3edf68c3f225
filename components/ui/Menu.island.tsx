'use client';

import { Menu as Base } from '@base-ui/react/menu';
import type { ReactElement, ReactNode } from 'react';
import { Kbd } from './Kbd.tsx';

export const FLOATING =
  'rounded-float border border-line bg-raised p-1 shadow-lift outline-none data-open:animate-arrive max-h-(--available-height) overflow-auto';
export const OPTION =
  'flex min-h-control w-full cursor-default items-center gap-[9px] rounded-control px-2 outline-none select-none data-highlighted:bg-pencil-wash ' +
  'data-disabled:text-ink-3 forced-colors:data-highlighted:outline-2 [&>svg]:flex-none [&>svg.lucide]:text-ink-3 data-highlighted:[&>svg.lucide]:text-pencil';

export function Menu({ trigger, label, children }: { trigger: ReactElement; label?: string; children: ReactNode }) {
  return (
    <Base.Root>
      <Base.Trigger render={trigger} />
      <Base.Portal>
        <Base.Positioner sideOffset={4} align="end" className="z-50">
          <Base.Popup className={`w-[264px] max-w-[calc(100vw-16px)] ${FLOATING}`}>
            {label ? (
              <div className="px-2 pt-[7px] pb-[3px] text-meta text-ink-3">
                <bdi>{label}</bdi>
              </div>
            ) : null}
            {children}
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  );
}

type ItemProps = {
  children: ReactNode;
  icon?: ReactNode;
  shortcut?: string;
  onSelect?: () => void;
  /** What you may not do is shown, and who can. */
  whoCan?: string;
  stop?: boolean;
  href?: string;
  /** The element that a link is made of, such as the framework's. */
  render?: ReactElement;
};

export function MenuItem({ children, icon, shortcut, onSelect, whoCan, stop, href, render }: ItemProps) {
  const className = `${OPTION} ${stop ? 'text-stop' : ''}`;
  const inside = (
    <>
      {icon}
      <span className="min-w-0 flex-1 py-1">
        {children}
        {whoCan ? <small className="block text-meta text-ink-3">{whoCan}</small> : null}
      </span>
      {shortcut ? <Kbd bare chord={shortcut} /> : null}
    </>
  );
  if (href && !whoCan) {
    return (
      <Base.LinkItem href={href} render={render} closeOnClick className={className}>
        {inside}
      </Base.LinkItem>
    );
  }
  return (
    <Base.Item disabled={Boolean(whoCan)} onClick={onSelect} className={className}>
      {inside}
    </Base.Item>
  );
}

export function MenuRule() {
  return <Base.Separator className="my-1 border-t border-line" />;
}
