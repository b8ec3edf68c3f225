import './css/article.css';
import type { LiveArticle } from '#newsroom/site/views.ts';
import { Neighbours } from './Neighbours.tsx';
import { Plate, PlateWords } from './Plate.tsx';
import { Prose } from './Prose.tsx';
import { type Page, tongueOf } from './page.ts';
import { Related } from './Related.tsx';
import { Signature } from './Signature.tsx';
import { Sources } from './Sources.tsx';

type Props = { article: LiveArticle; page: Page };

export function Article({ article, page }: Props) {
  const { words, newspaper } = page;
  const [first, ...others] = article.pictures;
  const topic = article.topics.find(({ name }) => name === article.kicker);
  return (
    <>
      <article className={article.kind === 'opinion' ? 'in article opinion' : 'in article'}>
        {article.kicker && (
          <p className="kicker">{topic ? <a href={topic.path}>{article.kicker}</a> : article.kicker}</p>
        )}
        <h1>{article.headline}</h1>
        {article.standfirst && <p className="deck">{article.standfirst}</p>}
        <Signature article={article} page={page} />
        {first && <Plate picture={first} first />}
        {article.captions.map((caption) => (
          <PlateWords key={caption.caption} {...caption} label={words.picture} />
        ))}
        <Prose article={article} page={page} />
        {others.map((picture) => (
          <Plate key={picture.assetId} picture={picture} />
        ))}
        <div className="after">
          <Sources sources={article.sources} words={words} language={article.language} />
          <p className="on-paper fine">{newspaper.origin + article.path}</p>
          {article.topics.length > 0 && (
            <nav className="topics tap go" aria-label={words.moreOn}>
              <span>{words.moreOn}</span>
              {article.topics.map(({ id, path, name }) => (
                <a key={id} href={path} {...tongueOf(page, newspaper)}>
                  {name}
                </a>
              ))}
            </nav>
          )}
        </div>
      </article>
      <Related related={article.related} page={page} />
      <Neighbours article={article} page={page} />
    </>
  );
}
