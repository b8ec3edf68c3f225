import Link from 'next/link';
import type { Words } from './words/words.ts';

/** The way on at the end of a page of a list. */
export function NextPage({ next, q, said }: { next: string | null; q: string; said: Words['ui'] }) {
  if (!next) return <p className="px-4 py-3 text-meta text-ink-3">{said.end}</p>;
  return (
    <p className="px-4 py-3 text-meta">
      <Link prefetch={false} className="link" href={`?${new URLSearchParams({ ...(q && { q }), after: next })}`}>
        {said.readOn}
      </Link>
    </p>
  );
}
