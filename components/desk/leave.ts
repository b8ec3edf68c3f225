import { OPEN_LEAVING } from './desk-events.ts';

/** Asks the screen to sign out: it says first what is not saved. */
export function leave(): void {
  document.dispatchEvent(new Event(OPEN_LEAVING));
}

export function showDoor(): void {
  window.location.assign('/admin/sign-in');
}

const channelOf = (who: string) => new BroadcastChannel(`nightdesk.left/${who}`);

/** Tells the other tabs that this account has signed out on this device. */
export function tellLeft(who: string): void {
  const channel = channelOf(who);
  channel.postMessage('left');
  channel.close();
}

/** Calls `then` when the account signs out in another tab; gives what stops it. */
export function hearLeft(who: string, then: () => void): () => void {
  const channel = channelOf(who);
  channel.addEventListener('message', then);
  return () => channel.close();
}
