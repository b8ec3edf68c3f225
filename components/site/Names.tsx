import { Fragment } from 'react';
import type { LiveByline } from '#newsroom/site/views.ts';

type Props = {
  bylines: LiveByline[];
  language: string;
  /** What stands between a name and its place; without it places are not named. */
  place?: string;
  /** Links lead to the people's pages; where a whole story is one link they would be in its way. */
  linked?: boolean;
};

/** Names as a sentence lists them, each kept apart from the direction of the others. */
export function Names({ bylines, language, place, linked }: Props) {
  const list = new Intl.ListFormat(language === 'en' ? 'en-GB' : language, { type: 'conjunction' });
  return list.formatToParts(bylines.map((_, at) => String(at))).map((part, at) => {
    const byline = part.type === 'element' ? bylines[Number(part.value)] : undefined;
    if (!byline) return <Fragment key={at}>{part.value}</Fragment>;
    const name = <bdi>{byline.name}</bdi>;
    return (
      <Fragment key={at}>
        {linked && byline.path ? (
          <a href={byline.path} rel="author">
            {name}
          </a>
        ) : (
          <b>{name}</b>
        )}
        {place && byline.place && place + byline.place}
      </Fragment>
    );
  });
}
