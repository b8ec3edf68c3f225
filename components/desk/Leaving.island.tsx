'use client';

import Link from 'next/link';
import { useEffect, useRef, useState } from 'react';
import { AlertDialog } from '#components/ui/AlertDialog.island.tsx';
import { useToast } from '#components/ui/Toast.island.tsx';
import { OPEN_LEAVING } from './desk-events.ts';
import type { Unsaved } from './editor/saving/copies.ts';
import { showDoor, tellLeft } from './leave.ts';
import { counted } from './words/fill.ts';
import { useWords } from './words/words-context.ts';

/** Read only by who leaves: no other screen needs Yjs for it. */
const copies = () => import('./editor/saving/copies.ts');

/**
 * Signs out on this device. What the server has of this account's stories is taken from the browser with it; what it has
 * never got stays here, and is named before.
 */
export function Leaving({ who }: { who: string }) {
  const words = useWords();
  const said = words.leaving;
  const say = useToast();
  const [unsaved, setUnsaved] = useState<Unsaved[]>([]);
  const [open, setOpen] = useState(false);
  const go = async () => {
    const answer = await fetch('/api/auth/sign-out', { method: 'POST' }).catch(() => null);
    if (!answer?.ok) {
      say({ message: said.stillIn, tone: 'stop' });
      return false;
    }
    tellLeft(who);
    await copies()
      .then(({ forgetSaved }) => forgetSaved(who))
      .catch(() => undefined);
    showDoor();
  };
  const ask = async () => {
    const found = await copies()
      .then(({ unsavedHere }) => unsavedHere(who))
      .catch(() => []);
    if (found.length === 0) return go();
    setUnsaved(found);
    setOpen(true);
  };
  const latest = useRef(ask);
  latest.current = ask;
  useEffect(() => {
    const listen = () => void latest.current();
    document.addEventListener(OPEN_LEAVING, listen);
    return () => document.removeEventListener(OPEN_LEAVING, listen);
  }, []);
  return (
    <AlertDialog
      title={counted(words.language, said.title, unsaved.length)}
      action={said.act}
      keep={said.stay}
      tone="main"
      open={open}
      onOpenChange={setOpen}
      onAction={go}
    >
      <ul className="max-h-[30vh] list-disc overflow-auto ps-5">
        {unsaved.map(({ storyId, headline }) => (
          <li key={storyId}>
            <Link prefetch={false} href={`/admin/stories/${storyId}`} className="link wrap-anywhere">
              <bdi>{headline || words.list.noHeadline}</bdi>
            </Link>
          </li>
        ))}
      </ul>
      <p>{said.explains}</p>
    </AlertDialog>
  );
}
