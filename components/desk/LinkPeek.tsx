import Link from 'next/link';
import { Button } from '#components/ui/Button.tsx';
import { StateMark } from '#components/ui/StateMark.tsx';
import type { LinkTarget } from '#newsroom/related/links.ts';
import { fill } from '#newsroom/sentence.ts';
import type { LinkDeed } from './LinkDeeds.island.tsx';
import { addressOf, meaningOf, storiesOf } from './link-groups.ts';
import { useWords } from './words/words-context.ts';

const PART = 'grid gap-[9px] border-b border-line px-4 py-3.5';

/** The chosen link: where it leads, what to do with it in all stories at once, and which stories those are. */
export function LinkPeek({ link, onDeed }: { link: LinkTarget; onDeed: (deed: LinkDeed) => void }) {
  const words = useWords();
  const said = words.links;
  const { mark, word, readers } = meaningOf(words, link.health);
  return (
    <aside
      aria-label={said.theLink}
      className="overflow-auto border-s border-line max-desk:border-s-0 max-desk:border-t max-desk:max-h-[46dvh]"
    >
      <section className={PART}>
        <StateMark name={mark}>{fill(said.meaning, { word, readers })}</StateMark>
        <h2 dir="auto" className="copy text-[1.1875rem] leading-[1.22] font-[560] tracking-[-0.008em]">
          {link.title || said.noTitle}
        </h2>
        <p className="wrap-anywhere text-ink-3">
          {link.storyId ? (
            <Link prefetch={false} className="link" href={`/admin/stories/${link.storyId}`}>
              {said.theStory}
            </Link>
          ) : (
            <bdi dir="auto">{addressOf(words, link)}</bdi>
          )}
        </p>
      </section>
      <section className={PART}>
        <h3 className="font-semibold">
          {link.from.length === 1 && !link.more ? said.once : fill(said.onceInAll, { stories: storiesOf(words, link) })}
        </h3>
        <Button shortcut="1" onClick={() => onDeed('address')} className="justify-between!">
          {said.toAddress}
        </Button>
        <Button shortcut="2" onClick={() => onDeed('story')} className="justify-between!">
          {said.toStory}
        </Button>
        <Button shortcut="3" onClick={() => onDeed('out')} className="justify-between!">
          {said.out}
        </Button>
        <p className="text-meta text-ink-3">{said.later}</p>
      </section>
      <section className={PART}>
        <h3 className="font-semibold">{said.shownIn}</h3>
        <ul className="grid gap-1">
          {link.from.map((story) => (
            <li key={story.storyId}>
              <Link prefetch={false} href={`/admin/stories/${story.storyId}`} className="block py-1 hover:underline">
                <span lang={story.language} dir={story.direction} className="headline">
                  {story.headline || words.list.noHeadline}
                </span>
              </Link>
            </li>
          ))}
        </ul>
        {link.more ? <p className="text-meta text-ink-3">{said.others}</p> : null}
      </section>
    </aside>
  );
}
