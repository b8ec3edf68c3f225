import { listColleagues } from '#newsroom/accounts/colleagues.ts';
import { findActor } from '#newsroom/accounts/sessions.ts';
import type { Actor } from '#newsroom/actor.ts';
import { findPictures } from '#newsroom/media/pictures.ts';
import { findPeopleByWords } from '#newsroom/people/people.ts';
import { getReceipt } from '#newsroom/receipts/receipts.ts';
import { Refused } from '#newsroom/refusal.ts';
import { listRevisions } from '#newsroom/revisions/revisions.ts';
import { findSnippetsByWords } from '#newsroom/snippets/snippets.ts';
import { findSourcesByWords } from '#newsroom/sources/sources.ts';
import { storable } from '#newsroom/storable.ts';
import { findHeadlines, findStoriesByWords, findStoryByAddress } from '#newsroom/stories/find-stories.ts';
import { findTopicsByWords } from '#newsroom/topics/topics.ts';

const MOST_LETTERS = 2000;
const STATUS = { 'not-found': 404, 'not-allowed': 403, invalid: 422, conflict: 409 } as const;

type Question = {
  words: string;
  address: string;
  not: string[];
  titles: string[];
  story: string;
  receipt: string;
  language: string;
};

/** What the pickers of a story look for, and how its receipt stands. */
const FINDS: Record<string, (by: Actor, question: Question) => Promise<unknown>> = {
  stories: (by, { words, not }) => findStoriesByWords(by, words, { not }),
  story: (by, { address }) => findStoryByAddress(by, address),
  headlines: (by, { titles }) => findHeadlines(by, titles),
  colleagues: (by) => listColleagues(by),
  people: (_by, { words }) => findPeopleByWords(words),
  snippets: (by, { words, language }) => findSnippetsByWords(by, words, language),
  sources: (_by, { words }) => findSourcesByWords(words),
  topics: (_by, { words }) => findTopicsByWords(words),
  pictures: (by, { words }) => findPictures(by, words),
  receipt: (by, { receipt }) => getReceipt(by, receipt),
  revisions: async (by, { story }) => (await listRevisions(by, story)).revisions,
};

export async function GET(request: Request, { params }: { params: Promise<{ what: string }> }): Promise<Response> {
  const headers = { 'cache-control': 'no-store' };
  const by = await findActor(request.headers);
  if (!by) return Response.json({ message: 'Nobody is signed in.' }, { status: 401, headers });
  const { what } = await params;
  const find = Object.hasOwn(FINDS, what) ? FINDS[what] : undefined;
  if (!find) return Response.json({ message: 'The desk does not look for that.' }, { status: 404, headers });
  const query = new URL(request.url).searchParams;
  const text = (name: string) => storable((query.get(name) ?? '').slice(0, MOST_LETTERS));
  const [not, titles] = [query.getAll('not'), query.getAll('title').map(storable)];
  const [story, receipt, language] = [text('story'), text('receipt'), text('language')];
  const question = { words: text('words'), address: text('address'), not, titles, story, receipt, language };
  try {
    return Response.json(await find(by, question), { headers });
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    return Response.json({ message: error.message }, { status: STATUS[error.kind], headers });
  }
}
