import { DayLine } from '#components/desk/DayLine.tsx';
import { Rail } from '#components/desk/Rail.tsx';
import { Shell } from '#components/desk/Shell.tsx';
import { StoriesList } from '#components/desk/StoriesList.island.tsx';
import { hrefOf, type ListQuery, VIEWS } from '#components/desk/story-views.ts';
import { type Words, wordsIn } from '#components/desk/words/words.ts';
import { can } from '#newsroom/accounts/can.ts';
import { type DeskSection, listSections } from '#newsroom/sections/sections.ts';
import { listStories } from '#newsroom/stories/stories.ts';
import { actorOfRequest } from './actor.ts';
import { deskView } from './frame.tsx';
import { one, type Query } from './query.ts';
import { storyFilter } from './story-filter.ts';
import { titled } from './titled.ts';

export const generateMetadata = titled((words) => words.places.stories);

export default async function StoriesPage({ searchParams }: { searchParams: Query }) {
  const given = await searchParams;
  const sections = await listSections();
  const filter = storyFilter({ ...given, after: undefined }, sections);
  const section = sections.find(({ id }) => id === filter.sectionId);
  const query: ListQuery = {
    q: one(given.q),
    section: section?.slug ?? '',
    state: filter.state ?? '',
    mine: filter.mine ? '1' : '',
    by: filter.byline ?? '',
  };
  const me = await actorOfRequest(hrefOf(query));
  const [desk, page, scheduled] = await Promise.all([
    deskView(me),
    listStories(me, filter),
    listStories(me, { state: 'scheduled' }),
  ]);
  const { zone } = desk.newspaper;
  const words = wordsIn(desk.language);
  return (
    <Shell desk={desk} place="stories" keys="stories">
      <div className="grid min-h-0 grid-cols-[198px_minmax(0,1fr)] max-desk:grid-cols-[minmax(0,1fr)] max-desk:grid-rows-[auto_minmax(0,1fr)]">
        <Rail label={words.list.views} groups={railOf(query, sections, words)} />
        <div className="relative grid min-h-0 min-w-0 grid-rows-[auto_auto_auto_minmax(0,1fr)] bg-sheet">
          <h1 className="sr-only">{words.places.stories}</h1>
          <DayLine stories={[...scheduled.stories, ...page.stories]} zone={zone} now={desk.now} words={words} />
          <StoriesList
            page={page}
            query={query}
            sections={sections.map(({ slug, name }) => ({ slug, name }))}
            zone={zone}
            now={desk.now}
            mayPublish={can(me, 'publish')}
          />
        </div>
      </div>
    </Shell>
  );
}

function railOf(query: ListQuery, sections: DeskSection[], words: Words) {
  const views = VIEWS.map(({ key, set }) => ({
    word: words.views[key],
    digit: key,
    href: hrefOf({ ...query, ...set }),
    here: set.state === query.state && set.mine === query.mine,
  }));
  const rooms = sections.map(({ slug, name }) => ({
    word: name,
    href: hrefOf({ ...query, section: slug === query.section ? '' : slug }),
    here: slug === query.section,
  }));
  return [
    { title: words.list.views, items: views },
    { title: words.places.sections, items: rooms },
  ];
}
