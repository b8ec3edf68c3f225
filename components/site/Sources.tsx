import { Fragment } from 'react';
import type { LiveArticle } from '#newsroom/site/views.ts';
import { isSafeHref } from '#newsroom/stories/href.ts';
import type { Words } from './words.ts';

type Props = { sources: LiveArticle['sources']; words: Words; language: string };

export function Sources({ sources, words, language }: Props) {
  if (sources.length === 0) return null;
  const list = new Intl.ListFormat(language === 'en' ? 'en-GB' : language, { type: 'unit' });
  return (
    <p className="source">
      {words.source}{' '}
      {list.formatToParts(sources.map((_, at) => String(at))).map((part, at) => {
        const source = part.type === 'element' ? sources[Number(part.value)] : undefined;
        return (
          <Fragment key={at}>
            {!source ? (
              part.value
            ) : source.url && isSafeHref(source.url) ? (
              <a href={source.url}>{source.name}</a>
            ) : (
              <bdi>{source.name}</bdi>
            )}
          </Fragment>
        );
      })}
    </p>
  );
}
