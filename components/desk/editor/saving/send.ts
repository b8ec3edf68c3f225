import { type Answer, type Send, Unsaved } from './autosave.ts';

/** After this the server is taken to be away, so that the screen never says "Saving…" for ever. */
const PATIENCE = 15_000;
/** What a browser lets a request carry that outlives its page. */
const KEPT_ALIVE = 60_000;

/**
 * Sends to the working copy of the story. Not a server action: those wait for one another and for navigation, have no
 * timeout, and die with their page.
 */
export function sendTo(storyId: string, fetcher: typeof fetch = fetch): Send {
  return async (sent) => {
    const body = JSON.stringify(sent);
    const answer = await fetcher(`/admin/stories/${storyId}/working-copy`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body,
      keepalive: body.length < KEPT_ALIVE,
      signal: AbortSignal.timeout(PATIENCE),
    }).catch((error: unknown) => {
      const late = error instanceof DOMException && error.name === 'TimeoutError';
      throw new Unsaved(late ? 'the server does not answer' : 'no connection', true);
    });
    if (answer.ok) return (await answer.json()) as Answer;
    throw await reasonOf(answer);
  };
}

async function reasonOf(answer: Response): Promise<Unsaved> {
  if (answer.status === 401) return new Unsaved('you were signed out. Sign in again in another tab', true);
  if (answer.status >= 500) return new Unsaved('the server cannot save just now', true);
  const words = (await answer.json().catch(() => null)) as { message?: string } | null;
  return new Unsaved(words?.message ?? 'the server refused the text', false);
}
