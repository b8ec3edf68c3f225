import type { Cdns } from '../cdn/cdns.ts';
import type { Counts } from '../counts.ts';
import { handlingHead } from '../handling.ts';
import type { Readers } from '../readers.ts';
import type { SharedFrame } from '../shared-frame.ts';
import type { Manner } from './plain-get.ts';
import type { Ready } from './ready.ts';
import { Wording, wordedAnew } from './wording.ts';

/** @returns undefined for what must be gone after, and for what is too large to be handed out in one piece */
export type AtOnce = (target: string, manner: Manner) => Ready | undefined;

type From = { readers: Readers; frame: SharedFrame; counts: Counts; cdns: Cdns | undefined };

/** Larger ones are pictures, which readers take longer for than it takes to send them. */
const IN_ONE_PIECE = 65_536;

/** What is kept at this very address, for a plain GET. Caches in front of us are told more, and ask seldom. */
export function handingOut({ readers, frame, counts, cdns }: From): AtOnce {
  const wording = new Wording();
  return (target, { taste, held }) => {
    const page = cdns ? undefined : readers.kept(target);
    if (!page) return undefined;
    const variant = page.reply.chosenFor(taste);
    if (variant.body.length > IN_ONE_PIECE) return undefined;
    counts.found('hit');
    const asked = { method: 'GET', headers: { 'if-none-match': held } };
    const instead = held === undefined ? undefined : page.reply.insteadFor(asked, taste);
    const said = { notes: handlingHead({ page, handling: 'hit' }), link: frame.tell(taste.dictionary, page) };
    return instead ? wordedAnew(instead, taste, said) : wording.of(page.reply.status, variant, taste, said);
  };
}
