import Link from 'next/link';

/** The way on at the end of a page of a list. */
export function NextPage({ next, q }: { next: string | null; q: string }) {
  if (!next) return <p className="px-4 py-3 text-meta text-ink-3">This is the end of the list.</p>;
  return (
    <p className="px-4 py-3 text-meta">
      <Link prefetch={false} className="link" href={`?${new URLSearchParams({ ...(q && { q }), after: next })}`}>
        Read on
      </Link>
    </p>
  );
}
