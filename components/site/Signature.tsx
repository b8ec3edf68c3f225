import type { LiveArticle } from '#newsroom/site/views.ts';
import { clockOf, dayKeyOf, fullMomentOf, momentOf } from './dates.ts';
import { Names } from './Names.tsx';
import type { Page } from './page.ts';
import { wordsOf } from './words.ts';

type Props = { article: LiveArticle; page: Page };

function Changed({ article, page }: Props) {
  const { publishedAt, modifiedAt, body } = article;
  if (modifiedAt === publishedAt) return null;
  const sameDay = dayKeyOf(publishedAt, page.zone) === dayKeyOf(modifiedAt, page.zone);
  const corrected = body.content.some(({ type }) => type === 'correctionNote');
  return (
    <p className="byline">
      {corrected ? (
        <a className="line" href="#correction">
          {page.words.corrected}
        </a>
      ) : (
        page.words.updated
      )}{' '}
      <time dateTime={modifiedAt}>{sameDay ? clockOf(modifiedAt, page) : momentOf(modifiedAt, page)}</time>
    </p>
  );
}

/** Who wrote the story, where and when, and in which other languages it stands. */
export function Signature({ article, page }: Props) {
  const { words, language } = page;
  const withRole = (role: string) => article.bylines.filter((byline) => byline.role === role);
  const writers = withRole('by');
  return (
    <div className="signature">
      {writers.length > 0 && (
        <p className="byline">
          {words.by} <Names bylines={writers} language={language} place={words.place} linked />
        </p>
      )}
      {(['additional reporting', 'photographs', 'translated by'] as const).map((role) => {
        const helpers = withRole(role);
        return helpers.length === 0 ? null : (
          <p className="byline" key={role}>
            {words.roles[role]} <Names bylines={helpers} language={language} place={words.place} linked />
          </p>
        );
      })}
      <p className="byline">
        <time dateTime={article.publishedAt}>{fullMomentOf(article.publishedAt, page)}</time>
      </p>
      <Changed article={article} page={page} />
      {article.translations.map((other) => (
        <p key={other.path}>
          <a className="tongue" href={other.path} lang={other.language} hrefLang={other.language} dir={other.direction}>
            {wordsOf(other.language).language === other.language ? wordsOf(other.language).thisReport : other.headline}
          </a>
        </p>
      ))}
    </div>
  );
}
