import type { Furniture, LiveArticle } from '#newsroom/site/views.ts';
import { textOf } from '#newsroom/stories/text-of.ts';
import { Article } from './Article.tsx';
import { Document } from './Document.tsx';
import { Head } from './Head.tsx';
import { JsonLd } from './JsonLd.tsx';
import { newsArticle } from './news-article.ts';
import { OpenGraph } from './OpenGraph.tsx';
import { pageOf } from './page.ts';

type Props = { article: LiveArticle; furniture: Furniture };

/** What stands for the story in a search result or a shared link, where nobody wrote anything for it. */
function summaryOf({ standfirst, body }: LiveArticle): string {
  const first = body.content.find(({ type }) => type === 'paragraph');
  return standfirst || (first ? textOf(first).slice(0, 200) : '');
}

/** The whole document of an article, as readers see it; the desk's preview shows this and nothing else. */
export function ArticlePage({ article, furniture }: Props) {
  const page = pageOf(furniture, article);
  const { origin } = furniture.newspaper;
  const summary = summaryOf(article);
  const head = (
    <Head
      page={page}
      title={article.search.title || article.headline}
      description={article.search.description || summary}
      path={article.path}
      feed={`${article.section.path}/feed.xml`}
    >
      <OpenGraph
        page={page}
        type="article"
        title={article.social.title || article.headline}
        description={article.social.description || summary}
        path={article.path}
        picture={article.pictures[0] ?? article.picture}
      />
      <meta property="article:published_time" content={article.publishedAt} />
      <meta property="article:modified_time" content={article.modifiedAt} />
      <meta property="article:section" content={article.section.name} />
      {article.translations.length > 0 &&
        [article, ...article.translations].map(({ path, language }) => (
          <link key={path} rel="alternate" hrefLang={language} href={origin + path} />
        ))}
      <JsonLd data={newsArticle(article, furniture.newspaper)} />
    </Head>
  );
  return (
    <Document page={page} furniture={furniture} head={head} section={article.section.slug}>
      <Article article={article} page={page} />
    </Document>
  );
}
