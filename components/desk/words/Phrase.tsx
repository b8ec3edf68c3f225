import { Fragment, type ReactNode } from 'react';

/** A sentence with things in it that are more than words, such as times and links: `{at}` is where `at` stands. */
export function Phrase({ of, with: things }: { of: string; with: Record<string, ReactNode> }) {
  return of
    .split(/\{(\w+)\}/)
    .map((part, at) => <Fragment key={`${at}-${part}`}>{at % 2 === 0 ? part : things[part]}</Fragment>);
}
