import { settings } from '#platform/config.ts';
import { type Accounted, type InstanceAccount, instanceAccounts } from '#platform/notices/accounts.ts';
import { answer } from '../say.ts';
import { withDatabase } from '../with-database.ts';

/** @param address a whole address of this newspaper, or its path */
export async function show(address: string, { json = false }: { json?: boolean }): Promise<void> {
  const { accounts, url } = await withDatabase(async ({ publicUrl }) => {
    const target = targetOf(address, publicUrl);
    return { accounts: await instanceAccounts(target), url: settings().publicUrl + target };
  });
  if (accounts.length === 0) throw new Error('No instance of this newspaper is running: nothing is kept anywhere.');
  const noPage = accounts.every(({ account }) => account?.key === null);
  if (noPage) throw new Error(`${url} is no page of readers: only those are kept.`);
  answer(json, { url, instances: accounts }, accounts.map((each) => wordsOf(each, Date.now())).join('\n\n'));
}

/** @throws if it is an address of somebody else */
export function targetOf(address: string, publicUrl: string): string {
  const url = URL.parse(address, publicUrl);
  if (!url || url.origin !== publicUrl || !/^(?:https?:\/)?\//i.test(address)) {
    throw new Error(`${address} is no address of this newspaper, which stands at ${publicUrl}.`);
  }
  return url.pathname + url.search;
}

/** What one instance says, in lines for people. */
export function wordsOf({ address, machine, account }: InstanceAccount, now: number): string {
  const name = `${address} on ${machine}`;
  if (!account) return `${name}\n  does not answer`;
  return [name, ...linesOf(account, now)].join('\n  ');
}

function linesOf({ key, kept, changedBy, changedAt, turnsAt }: Accounted, now: number): string[] {
  const changed = changedBy
    ? `changed  ${whyOf(changedBy, changedAt)}`
    : 'changed  not known here: not since it was first made';
  if (!kept) return [`page     ${key ?? 'none'}: not kept`, changed];
  const { status, isTrue, tags, startedAt, renderedInMs, madeInMs, renewals, codings } = kept;
  return [
    `page     ${key}: ${isTrue ? 'kept' : 'kept as a copy, a newer one is to be made'}, status ${status}`,
    `made     ${instant(startedAt)}, ${Math.max(0, Math.round((now - startedAt) / 1_000))} s ago; rendered in ${renderedInMs.toFixed(1)} ms, ${madeInMs.toFixed(1)} ms with its place in the line`,
    `renewed  ${renewals - 1} times here`,
    `turns    ${turnsAt ? instant(turnsAt.getTime()) : 'at no hour that is set'}`,
    changed,
    `read     ${tags.join(' ') || 'nothing'}`,
    ...codings.map(({ coding, bytes, etag }) => `size     ${coding} ${bytes} bytes, ETag ${etag}`),
  ];
}

function whyOf({ number, event, at }: NonNullable<Accounted['changedBy']>, changedAt: Date | null): string {
  if (number === null) return `by itself, at its hour ${instant(at)}`;
  const when = changedAt ? `of ${changedAt.toISOString()}` : 'that is no more in the log';
  return `by change ${number}, ${event}, ${when}; dropped here at ${instant(at)}`;
}

function instant(at: number): string {
  return new Date(at).toISOString();
}
