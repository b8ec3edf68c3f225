import { desk } from '#platform/database/desk.ts';
import { Prisma } from '#prisma/generated/client.ts';
import { allow } from '../accounts/can.ts';
import type { Actor } from '../actor.ts';
import { holding, type KeptFilter, type KeptPage, pageByName } from '../kept-by-name.ts';
import type { Body } from '../stories/body.ts';
import { languagesNear, MOST_OFFERED } from './offering.ts';
import { triggerKey } from './trigger.ts';

/** What is put into a story. An empty language is any. */
export type SnippetChoice = { id: string; name: string; trigger: string; language: string; body: Body };

/** A snippet as its place shows it. Instants are ISO 8601. */
export type DeskSnippet = SnippetChoice & {
  version: number;
  byId: string | null;
  byName: string;
  at: string;
  changedByName: string;
  changedAt: string;
  /** Not offered any more, since then. */
  retiredAt: string | null;
};

/** By name, fifty a page, with those that are retired; the words may stand in the name, the trigger or the language. */
export async function listSnippets(by: Actor, filter: KeptFilter = {}): Promise<KeptPage<DeskSnippet>> {
  allow(by, 'make-snippets');
  return pageByName('snippets', filter, async (ids) => {
    const rows = await desk().snippet.findMany({ where: { id: { in: ids } } });
    return rows.map(shownSnippet);
  });
}

/** Those in use that have the words: first what answers to them as a trigger, then by how near they are to the language. */
export async function findSnippetsByWords(by: Actor, words: string, language: string): Promise<SnippetChoice[]> {
  allow(by, 'read-stories');
  const has = words.trim() ? Prisma.sql`AND ${holding(words)}` : Prisma.empty;
  const keys = await desk().$queryRaw<{ id: string }[]>`
    SELECT id FROM desk.snippet WHERE retired_at IS NULL ${has}
    ORDER BY trigger_key = ${triggerKey(words.trim())} DESC,
      array_position(${languagesNear(language)}::text[], language) NULLS LAST, name, id
    LIMIT ${MOST_OFFERED}`;
  const ids = keys.map(({ id }) => id);
  const select = { id: true, name: true, trigger: true, language: true, body: true };
  const rows = new Map(
    (await desk().snippet.findMany({ where: { id: { in: ids } }, select })).map((row) => [row.id, row]),
  );
  return ids.flatMap((id) => {
    const row = rows.get(id);
    return row ? [{ ...row, body: row.body as Body }] : [];
  });
}

type Row = Prisma.SnippetGetPayload<object>;

export function shownSnippet({ triggerKey: _, at, changedAt, retiredAt, body, ...row }: Row): DeskSnippet {
  return {
    ...row,
    body: body as Body,
    at: at.toISOString(),
    changedAt: changedAt.toISOString(),
    retiredAt: retiredAt?.toISOString() ?? null,
  };
}
