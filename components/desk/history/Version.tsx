import type { StoryContent } from '#newsroom/stories/content.ts';
import type { Words } from '../words/words.ts';
import { linesOf, type NamedLine } from './lines-of.ts';

const LOOKS: Record<NamedLine['looks'], string> = {
  headline: 'font-copy text-[2rem] leading-[1.16] font-[560] tracking-[-0.015em]',
  standfirst: 'font-copy text-[1.25rem] leading-[1.42] text-ink-2',
  body: 'font-copy text-[1.1563rem] leading-[1.62]',
  small: 'text-ink-2',
};

type Props = { title: string; content: StoryContent; lang: string; dir: 'ltr' | 'rtl'; words: Words };

/** One version to read. */
export function Version({ title, content, lang, dir, words }: Props) {
  return (
    <section aria-label={title} className="mx-auto w-[min(100%,760px)] min-w-0 px-8 pt-6 pb-20 max-desk:px-[18px]">
      <h2 className="border-b border-ink pb-1.5 font-semibold">{title}</h2>
      {linesOf(content, words).map(({ name, text, looks }) =>
        text ? (
          <div key={name} className="pt-4">
            <p className="text-meta text-ink-3">{name}</p>
            <div lang={lang} dir={dir} className={`wrap-anywhere whitespace-pre-wrap ${LOOKS[looks]}`}>
              {text}
            </div>
          </div>
        ) : null,
      )}
    </section>
  );
}
