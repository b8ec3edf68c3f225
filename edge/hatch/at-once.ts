import type { Cdns } from '../cdn/cdns.ts';
import type { Counts } from '../counts.ts';
import { handlingHead } from '../handling.ts';
import type { Readers } from '../readers.ts';
import type { SharedFrame } from '../shared-frame.ts';
import type { Taste } from '../variants.ts';
import type { Ready } from './ready.ts';
import { Wording } from './wording.ts';

/** @returns undefined for what must be gone after, and for what is too large to be handed out in one piece */
export type AtOnce = (target: string, taste: Taste) => Ready | undefined;

type From = { readers: Readers; frame: SharedFrame; counts: Counts; cdns: Cdns | undefined };

/** Larger ones are pictures, which readers take longer for than it takes to send them. */
const IN_ONE_PIECE = 65_536;

/** What is kept at this very address, for a plain GET. Caches in front of us are told more, and ask seldom. */
export function handingOut({ readers, frame, counts, cdns }: From): AtOnce {
  const wording = new Wording();
  return (target, taste) => {
    const page = cdns ? undefined : readers.kept(target);
    if (!page) return undefined;
    const variant = page.reply.chosenFor(taste);
    if (variant.body.length > IN_ONE_PIECE) return undefined;
    counts.found('hit');
    const said = { notes: handlingHead({ page, handling: 'hit' }), link: frame.tell(taste.dictionary, page) };
    return wording.of(page.reply.status, variant, taste, said);
  };
}
