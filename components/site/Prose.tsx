import type { LiveArticle } from '#newsroom/site/views.ts';
import { BodyBlock } from './blocks/BodyBlock.tsx';
import type { Page } from './page.ts';

/** Where the story was written from; it opens the first paragraph. */
function Dateline({ place }: { place: string }) {
  return (
    <>
      <span className="dateline">{place}</span>
      {'\u2009—\u2009'}
    </>
  );
}

export function Prose({ article, page }: { article: LiveArticle; page: Page }) {
  const { body, dateline, inlineStories } = article;
  const first = body.content.findIndex(({ type }) => type === 'paragraph');
  const note = body.content.findIndex(({ type }) => type === 'correctionNote');
  const large = body.content.findIndex((block) => block.type === 'subheading' && block.attrs.level === 2);
  const opening = dateline ? <Dateline place={dateline} /> : null;
  return (
    <div className="prose">
      {first < 0 && opening && <p>{opening}</p>}
      {body.content.map((block, at) => (
        <BodyBlock
          key={at}
          block={block}
          id={at === note ? 'correction' : `b${at}`}
          opening={at === first ? opening : null}
          under={large >= 0 && at > large}
          stories={inlineStories}
          page={page}
        />
      ))}
    </div>
  );
}
