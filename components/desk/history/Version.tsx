import type { StoryContent } from '#newsroom/stories/content.ts';
import type { Stretch } from './comparing/stretch.ts';
import { linesOf, type NamedLine } from './lines-of.ts';
import { wordChanges } from './word-changes.ts';

const LOOKS: Record<NamedLine['looks'], string> = {
  headline: 'font-copy text-[2rem] leading-[1.16] font-[560] tracking-[-0.015em]',
  standfirst: 'font-copy text-[1.25rem] leading-[1.42] text-ink-2',
  body: 'font-copy text-[1.1563rem] leading-[1.62]',
  small: 'text-ink-2',
};

type Props = {
  title: string;
  content: StoryContent;
  /** The other end of a comparison, and which side this one is. */
  against?: StoryContent;
  side?: 'older' | 'newer';
  lang: string;
  dir: 'ltr' | 'rtl';
};

/** One version to read; beside another one, with what is not in the other marked by colour, line and name. */
export function Version({ title, content, against, side = 'newer', lang, dir }: Props) {
  const other = against && linesOf(against);
  return (
    <section aria-label={title} className="mx-auto w-[min(100%,760px)] min-w-0 px-8 pt-6 pb-20 max-desk:px-[18px]">
      <h2 className="border-b border-ink pb-1.5 font-semibold">{title}</h2>
      {linesOf(content).map((line, index) => {
        const changes = other
          ? changesOn(side, line.text, other[index]?.text ?? '')
          : [{ text: line.text, is: 'same' as const }];
        if (!line.text) return null;
        return (
          <div key={line.name} className="pt-4">
            <p className="text-meta text-ink-3">{line.name}</p>
            <div lang={lang} dir={dir} className={`wrap-anywhere whitespace-pre-wrap ${LOOKS[line.looks]}`}>
              {changes.map((stretch, at) => (
                <Words key={`${at}-${stretch.is}`} stretch={stretch} />
              ))}
            </div>
          </div>
        );
      })}
    </section>
  );
}

function changesOn(side: 'older' | 'newer', here: string, there: string): Stretch[] {
  const changes = side === 'newer' ? wordChanges(there, here) : wordChanges(here, there);
  return changes.filter(({ is }) => is !== (side === 'newer' ? 'gone' : 'new'));
}

function Words({ stretch: { text, is } }: { stretch: Stretch }) {
  if (is === 'new')
    return <ins className="rounded-[1px] bg-live-wash no-underline shadow-[0_2px_0_var(--color-live)]">{text}</ins>;
  if (is === 'gone') return <del className="rounded-[1px] bg-stop-wash decoration-[1.5px]">{text}</del>;
  return <span>{text}</span>;
}
