import { headers } from 'next/headers';
import { redirect } from 'next/navigation';
import { cache } from 'react';
import { findActor } from '#newsroom/accounts/sessions.ts';
import type { Actor, Role } from '#newsroom/actor.ts';

export type Editor = Actor & { id: string; role: Role };

/** Who sends this request, asked once a request; null when nobody is signed in. */
export const findEditor = cache(async (): Promise<Editor | null> => {
  return (await findActor(await headers())) as Editor | null;
});

/** For pages: who is here, or off to sign in and then back to `here`, the page's own path with its query. */
export async function actorOfRequest(here = '/admin'): Promise<Editor> {
  const editor = await findEditor();
  if (!editor) redirect(`/admin/sign-in?next=${encodeURIComponent(here)}`);
  return editor;
}
