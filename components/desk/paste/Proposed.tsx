import type { ReactNode } from 'react';
import { counted } from '#components/desk/words/fill.ts';
import { Phrase } from '#components/desk/words/Phrase.tsx';
import { kindWord } from '#components/desk/words/part-words.ts';
import { useWords } from '#components/desk/words/words-context.ts';
import { Mark } from '#components/ui/Mark.tsx';
import type { Field, Passage, Proposal } from '#newsroom/importing/proposal.ts';
import { fill } from '#newsroom/sentence.ts';
import { fullTime } from '../time.ts';
import { FIELD_LOOKS } from './fields.ts';

type Props = { proposal: Proposal; lineOf: (passage: Passage) => number; zone: string; standsHere: Set<string> };

/** The story that the text becomes, field by field, each with where it came from. */
export function Proposed({ proposal, lineOf, zone, standsHere }: Props) {
  const desk = useWords();
  const said = desk.pasting;
  const { fields, passages, language, direction } = proposal;
  const words = { lang: language, dir: direction };
  const why = (field: Field) => {
    const passage = passages.find((each) => each.field === field);
    return passage ? fill(said.why, { reason: kindWord(said.reasons, passage.reason), n: lineOf(passage) }) : '';
  };
  const copy = (text: string, className = '') => (
    <span {...words} className={`copy block text-[1.0313rem] leading-[1.38] wrap-anywhere ${className}`}>
      {text}
    </span>
  );
  const paragraphs = fields.body.filter(({ type }) => type === 'paragraph');
  const rest = fields.body.length - 2;
  return (
    <div>
      <Slot field="headline" why={why('headline')}>
        {fields.headline ? (
          copy(fields.headline, 'text-[1.375rem] leading-[1.16] font-[560] tracking-[-0.012em]')
        ) : (
          <Missing>{said.noHeadline}</Missing>
        )}
      </Slot>
      {fields.kicker ? (
        <Slot field="kicker" why={why('kicker')}>
          {copy(fields.kicker)}
        </Slot>
      ) : null}
      {fields.standfirst ? (
        <Slot field="standfirst" why={why('standfirst')}>
          {copy(fields.standfirst)}
        </Slot>
      ) : null}
      {fields.bylines.length > 0 ? (
        <Slot field="byline" why={why('byline')}>
          {fields.bylines.map(({ name, role, place }) => (
            <span key={name + role} className="block">
              <bdi>{name}</bdi>{' '}
              <span className="text-ink-3">
                {kindWord(desk.kinds.byline, role)}
                {place ? `${desk.comma}${place}` : ''}
              </span>
            </span>
          ))}
        </Slot>
      ) : null}
      {fields.dateline ? (
        <Slot field="dateline" why={why('dateline')}>
          {copy(fields.dateline)}
        </Slot>
      ) : null}
      {fields.pictures.map(({ caption, credit }, index) => (
        <Slot key={index} field="caption" why={why('caption')}>
          {copy(caption || said.noCaption)}
          {credit ? (
            <span className="block text-meta text-ink-2">
              <Phrase of={desk.writing.credit} with={{ name: <bdi>{credit}</bdi> }} />
            </span>
          ) : null}
        </Slot>
      ))}
      <Slot field="paragraph" why={counted(desk.language, said.paragraphs, paragraphs.length)}>
        {fields.body.length === 0 ? <Missing>{said.noText}</Missing> : null}
        {fields.body.slice(0, 2).map(({ text }, index) => (
          <span key={index} {...words} className="copy block truncate text-[1.0313rem]">
            {text}
          </span>
        ))}
        {rest > 0 ? <span className="text-ink-3">{counted(desk.language, said.more, rest)}</span> : null}
      </Slot>
      {fields.body.some(({ type }) => type === 'subheading') ? (
        <Slot field="subheading" why={why('subheading')}>
          {fields.body
            .filter(({ type }) => type === 'subheading')
            .map(({ text }) => (
              <span key={text}>{copy(text, 'font-semibold')}</span>
            ))}
        </Slot>
      ) : null}
      {fields.sources.length > 0 ? (
        <Slot field="source" why={why('source')}>
          <bdi>{fields.sources.join(desk.comma)}</bdi>
        </Slot>
      ) : null}
      {fields.related.length > 0 ? (
        <Slot field="related-title" why={why('related-title')}>
          <ol className="grid gap-1.5">
            {fields.related.map(({ title, url }) => (
              <li key={title}>
                {copy(title)}
                <Leads url={url} here={standsHere.has(title)} />
              </li>
            ))}
          </ol>
        </Slot>
      ) : null}
      {fields.embargo ? (
        <Slot field="embargo" why={why('embargo')}>
          <b className="font-semibold text-due">{fullTime(zone, new Date(fields.embargo), desk.language)}</b>
        </Slot>
      ) : null}
      {fields.notesToEditors.length > 0 ? (
        <Slot field="note" why={why('note')}>
          {fields.notesToEditors.map((note) => (
            <span key={note}>{copy(note)}</span>
          ))}
        </Slot>
      ) : null}
    </div>
  );
}

function Slot({ field, why, children }: { field: Field; why: string; children: ReactNode }) {
  const word = useWords().pasting.fields[field];
  const { hue } = FIELD_LOOKS[field];
  return (
    <section
      aria-label={word}
      className="grid grid-cols-[104px_minmax(0,1fr)_auto] items-baseline gap-x-3.5 gap-y-1 border-b border-line px-4 py-[9px] max-desk:grid-cols-1"
    >
      <span aria-hidden="true" className={`flex items-center gap-[7px] text-meta font-medium whitespace-nowrap ${hue}`}>
        <i className="h-[13px] w-[3px] bg-current" />
        {word}
      </span>
      <div className="min-w-0">{children}</div>
      <span className="max-w-[180px] text-end text-meta text-ink-3 max-desk:text-start">{why}</span>
    </section>
  );
}

function Missing({ children }: { children: ReactNode }) {
  return (
    <span className="flex items-center gap-1.5 text-due">
      <Mark name="should" /> {children}
    </span>
  );
}

function Leads({ url, here }: { url: string | null; here: boolean }) {
  const said = useWords().pasting;
  if (url) return <bdi className="block truncate text-meta text-ink-3">{url}</bdi>;
  return (
    <span className={`flex items-center gap-1.5 text-meta ${here ? 'text-ink-3' : 'font-semibold text-due'}`}>
      <Mark name={here ? 'live' : 'should'} />
      {here ? said.found : said.notFound}
    </span>
  );
}
