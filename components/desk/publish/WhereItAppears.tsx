import { Fragment } from 'react';
import { fill } from '#newsroom/sentence.ts';
import type { StoryContent } from '#newsroom/stories/content.ts';
import { useDesk } from '../editor/story-context.ts';
import { useWords } from '../words/words-context.ts';

type Row = [what: string, where: string, change: string];

/** Every surface that shows the story once it is public. */
export function WhereItAppears({ content }: { content: StoryContent }) {
  const { story, known } = useDesk();
  const said = useWords().publish.where;
  const topics = content.topicIds.flatMap((id) => known.topics.find((topic) => topic.id === id)?.name ?? []);
  const people = content.bylines.flatMap(({ personId, name }) => (personId ? name : []));
  const seen = story.path !== null;
  const rows: Row[] = [
    [said.article, story.path ?? `/${story.section.slug}/…/${story.slug}`, seen ? said.stays : said.newAddress],
    [story.section.name, seen ? said.inPlace : said.first, ''],
    ...(topics.length > 0 ? [[said.topics, topics.join(', '), seen ? '' : said.firstInEach] as Row] : []),
    ...(people.length > 0 ? [[said.people, people.join(', '), seen ? '' : said.firstInEach] as Row] : []),
    [said.front, seen ? said.inPlace : said.newestFirst, ''],
    [said.feeds, fill(said.everythingAnd, { section: story.section.name }), 'RSS'],
    [said.sitemap, said.all, ''],
  ];
  return (
    <div className="grid grid-cols-[92px_minmax(0,1fr)_auto]">
      {rows.map(([what, where, change], at) => {
        const rule = at > 0 ? 'border-t border-line/62' : '';
        return (
          <Fragment key={what}>
            <span className={`py-1.5 text-ink-3 ${rule}`}>{what}</span>
            <span className={`min-w-0 truncate py-1.5 ${rule}`}>
              <bdi>{where}</bdi>
            </span>
            <span className={`py-1.5 ps-3 text-end text-ink-3 ${rule}`}>{change}</span>
          </Fragment>
        );
      })}
    </div>
  );
}
