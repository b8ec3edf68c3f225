import { useRouter } from 'next/navigation';
import { useEffect } from 'react';
import type * as Y from 'yjs';

/** Somebody who types is not asked after at each letter. */
const PAUSE_MS = 1_000;

/**
 * While `mayDiffer`, a change that another has written makes the page ask the server how the story stands: it is told to
 * others only when it is saved, so the answer knows of it.
 */
export function useOthersChanges(doc: Y.Doc, mayDiffer: boolean): void {
  const router = useRouter();
  useEffect(() => {
    if (!mayDiffer) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const heard = (_update: Uint8Array, _origin: unknown, _doc: Y.Doc, { local }: Y.Transaction) => {
      if (local || timer) return;
      timer = setTimeout(() => {
        timer = undefined;
        router.refresh();
      }, PAUSE_MS);
    };
    doc.on('update', heard);
    return () => {
      clearTimeout(timer);
      doc.off('update', heard);
    };
  }, [doc, mayDiffer, router]);
}
