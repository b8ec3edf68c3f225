'use client';

import { type Editor, EditorContent } from '@tiptap/react';
import type { ComponentProps, ReactNode } from 'react';
import { counted } from '#components/desk/words/fill.ts';
import { Phrase } from '#components/desk/words/Phrase.tsx';
import { useWords } from '#components/desk/words/words-context.ts';
import type { Byline, PictureUse } from '#newsroom/stories/content.ts';
import { directionOf } from '#newsroom/stories/languages.ts';
import { entriesIn, entryList } from './lists/shared-list.ts';
import { useShared } from './lists/use-shared.ts';
import { InField } from './presence/InField.island.tsx';
import { useDesk } from './story-context.ts';
import { TextField } from './words/TextField.island.tsx';

type Props = { editor: Editor | null; children: ReactNode; onField: (field: string) => void };

/** The story as it will be read, and where it is written. `children` stand in for the body until its editor is there. */
export function Leaf({ editor, children, onField }: Props) {
  const said = useWords().writing;
  const { story } = useDesk();
  const next = (id: string) => () => document.getElementById(id)?.focus();
  const rtl = story.direction === 'rtl';
  return (
    <article
      className="relative mx-auto w-[min(100%,728px)] px-10 pt-9 pb-40 max-desk:px-[18px] max-desk:pt-6"
      lang={story.language}
      dir={story.direction}
    >
      <Line
        field="kicker"
        label={said.kicker}
        most={100}
        placeholder={story.section.name}
        onEnter={next('headline')}
        className="mb-2 text-meta font-semibold text-ink-2"
      />
      <Line
        field="headline"
        label={said.headline}
        most={500}
        onEnter={next('standfirst')}
        className={`font-copy text-[2.375rem] font-[560] text-balance max-desk:text-[1.75rem] ${rtl ? 'leading-[1.35]' : 'leading-[1.1] tracking-[-0.018em]'}`}
      />
      <Line
        field="standfirst"
        label={said.standfirst}
        most={2000}
        onEnter={() => editor?.commands.focus('start')}
        className={`mt-3.5 font-copy text-[1.3125rem] text-ink-2 ${rtl ? 'leading-[1.6]' : 'leading-[1.38]'}`}
      />
      <Signature onOpen={() => onField('bylines')} />
      <Opening onOpen={() => onField('pictures')} />
      {editor ? <EditorContent editor={editor} /> : <div className="body-text">{children}</div>}
    </article>
  );
}

type LineProps = Pick<ComponentProps<typeof TextField>, 'label' | 'most' | 'placeholder' | 'onEnter' | 'className'> & {
  field: 'kicker' | 'headline' | 'standfirst';
};

/** One of the lines above the body, with who else is in it. */
function Line({ field, label, placeholder = label, ...rest }: LineProps) {
  const { doc, story } = useDesk();
  return (
    <InField field={field}>
      <TextField
        {...rest}
        id={field}
        text={doc.getText(field)}
        label={label}
        placeholder={placeholder}
        lang={story.language}
        dir={story.direction}
      />
    </InField>
  );
}

function Signature({ onOpen }: { onOpen: () => void }) {
  const { language, details, kinds } = useWords();
  const { doc } = useDesk();
  const list = entryList(doc, 'bylines');
  const bylines = useShared(list, () => entriesIn<Byline>(list));
  return (
    <button
      type="button"
      onClick={onOpen}
      lang={language}
      dir={directionOf(language)}
      className="mt-4 mb-6 flex w-full flex-wrap gap-x-4 gap-y-1.5 border-t border-line pt-2.5 text-start text-ink-3 hover:text-ink-2"
    >
      {bylines.length === 0 ? details.bylines.none : null}
      {bylines.map(({ key, name, role, place }) => (
        <span key={key}>
          {role === 'by' ? null : `${kinds.byline[role]} `}
          <bdi className={role === 'by' ? 'font-medium text-ink' : ''}>{name || details.noName}</bdi>
          {place ? (
            <>
              {' '}
              <Phrase of={details.bylines.in} with={{ place: <bdi>{place}</bdi> }} />
            </>
          ) : null}
        </span>
      ))}
    </button>
  );
}

/** The first picture stays a third of the measure, its words beside it: words lead. */
function Opening({ onOpen }: { onOpen: () => void }) {
  const { language, writing: said } = useWords();
  const { doc, known } = useDesk();
  const list = entryList(doc, 'pictures');
  const pictures = useShared(list, () => entriesIn<PictureUse>(list));
  const [first] = pictures;
  if (!first) return null;
  const src = known.pictures.find(({ id }) => id === first.assetId)?.src;
  const missing = first.assetId && !first.decorative && !first.alt.trim();
  return (
    <button
      type="button"
      onClick={onOpen}
      className="mb-6 grid w-full grid-cols-[216px_minmax(0,1fr)] items-start gap-4 text-start max-desk:grid-cols-1"
    >
      {src ? (
        <img src={src} alt="" className="aspect-video w-full rounded-[1px] bg-well object-cover" />
      ) : (
        <span className="grid aspect-video place-items-center rounded-[1px] bg-well text-meta text-ink-3">
          {said.noPicture}
        </span>
      )}
      <span className="grid gap-1.5 pt-0.5">
        <span className="copy text-[1rem] leading-[1.4] text-ink-2">{first.caption || said.noCaption}</span>
        <span className="flex flex-wrap gap-x-3.5 text-meta text-ink-3" lang={language} dir={directionOf(language)}>
          <span>
            {first.credit ? <Phrase of={said.credit} with={{ name: <bdi>{first.credit}</bdi> }} /> : said.noCredit}
          </span>
          {missing ? <span className="text-stop">{said.noAlt}</span> : null}
          {pictures.length > 1 ? <span>{counted(language, said.morePictures, pictures.length - 1)}</span> : null}
        </span>
      </span>
    </button>
  );
}
