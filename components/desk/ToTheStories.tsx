import Link from 'next/link';
import { buttonClass } from '#components/ui/Button.tsx';

/** The way on from where nothing can be done. */
export function ToTheStories() {
  return (
    <p className="pt-4">
      <Link prefetch={false} href="/admin" className={buttonClass()}>
        To the stories
      </Link>
    </p>
  );
}
