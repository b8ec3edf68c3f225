'use client';

import { useRouter } from 'next/navigation';
import { useKeys } from '../use-keys.ts';

/** Keeps the words of the picture, and leads back to all pictures. */
export function PictureKeys({ form }: { form: string }) {
  const router = useRouter();
  useKeys({
    'Mod+S': () => document.querySelector<HTMLFormElement>(`#${form} form`)?.requestSubmit(),
    Escape: () => router.push('/admin/pictures'),
  });
  return null;
}
