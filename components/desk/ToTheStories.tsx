import Link from 'next/link';
import { buttonClass } from '#components/ui/Button.tsx';
import type { Words } from './words/words.ts';

/** The way on from where nothing can be done. */
export function ToTheStories({ words }: { words: Words }) {
  return (
    <p className="pt-4">
      <Link prefetch={false} href="/admin" className={buttonClass()}>
        {words.doors.toStories}
      </Link>
    </p>
  );
}
