import { Fragment, type ReactNode } from 'react';
import type { Inline, Mark } from '#newsroom/stories/body.ts';
import { isSafeHref } from '#newsroom/stories/href.ts';

/** A link that could run something is dropped and its words stay, whatever stands in the store. */
function marked(text: ReactNode, mark: Mark): ReactNode {
  switch (mark.type) {
    case 'strong':
      return <strong>{text}</strong>;
    case 'emphasis':
      return <em>{text}</em>;
    case 'code':
      return <code>{text}</code>;
    case 'superscript':
      return <sup>{text}</sup>;
    case 'subscript':
      return <sub>{text}</sub>;
    case 'strikethrough':
      return <s>{text}</s>;
    case 'link':
      return isSafeHref(mark.attrs.href) ? <a href={mark.attrs.href}>{text}</a> : text;
    case 'phrase':
      return (
        <span lang={mark.attrs.lang} dir={mark.attrs.dir}>
          {text}
        </span>
      );
    default:
      return text;
  }
}

/** The words of a line with their marks. */
export function Inlines({ of = [] }: { of?: Inline[] }) {
  return of.map((inline, at) => (
    <Fragment key={at}>
      {inline.type === 'hardBreak' ? <br /> : (inline.marks ?? []).reduceRight<ReactNode>(marked, inline.text)}
    </Fragment>
  ));
}
