import type { ReactNode } from 'react';
import { pageQuery } from '#edge/query.ts';
import { Refused } from '#newsroom/refusal.ts';
import type { CardPage } from '#newsroom/site/views.ts';
import { AbsentAt } from './Absent.tsx';
import type { Query } from './address.ts';

type Props<Thing> = {
  path: string;
  searchParams: Query;
  find: () => Promise<Thing | null>;
  list: (thing: Thing, after?: string) => Promise<CardPage>;
  show: (thing: Thing, list: CardPage, after?: string) => Promise<ReactNode>;
};

/** A page of a list, or whatever else stands at its address if there is no such list or no such page of it. */
export async function ListAt<Thing>({ path, searchParams, find, list, show }: Props<Thing>) {
  const { after } = await pageQuery(searchParams, 'after');
  const thing = await find();
  if (!thing) return <AbsentAt path={path} />;
  const page = await pageAfter(() => list(thing, after));
  if (!page || (after && page.cards.length === 0)) return <AbsentAt path={`${path}?after=${after}`} />;
  return show(thing, page, after);
}

/** Null for a key that no page ever gave out. */
async function pageAfter(list: () => Promise<CardPage>): Promise<CardPage | null> {
  try {
    return await list();
  } catch (error) {
    if (error instanceof Refused) return null;
    throw error;
  }
}
