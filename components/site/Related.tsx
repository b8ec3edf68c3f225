import type { LiveRelated } from '#newsroom/site/views.ts';
import { isSafeHref } from '#newsroom/stories/href.ts';
import { directionOf } from '#newsroom/stories/languages.ts';
import { Container } from './Container.tsx';
import { Picture } from './Picture.tsx';
import { type Page, tongueOf } from './page.ts';
import { SLOTS } from './Story.tsx';

function Entry({ entry, page }: { entry: LiveRelated; page: Page }) {
  const href = entry.path ?? (entry.url && isSafeHref(entry.url) ? entry.url : null);
  const language = entry.language ?? page.language;
  const tongue = tongueOf(page, { language, direction: entry.language ? directionOf(language) : page.direction });
  return (
    <article className="story" {...tongue}>
      {entry.picture && (
        <figure>
          <Picture picture={entry.picture} sizes={SLOTS.column} />
        </figure>
      )}
      <h3 className="head">{href ? <a href={href}>{entry.title}</a> : entry.title}</h3>
      {entry.line && <p className="deck">{entry.line}</p>}
    </article>
  );
}

export function Related({ related, page }: { related: LiveRelated[]; page: Page }) {
  if (related.length === 0) return null;
  return (
    <Container id="related" title={page.words.related} className="related">
      <div className="columns three">
        {related.map((entry, at) => (
          <Entry key={at} entry={entry} page={page} />
        ))}
      </div>
    </Container>
  );
}
