'use client';

import './editor.css';
import type { Editor } from '@tiptap/react';
import { useRouter } from 'next/navigation';
import { startTransition, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { useToast } from '#components/ui/Toast.island.tsx';
import type { Role } from '#newsroom/actor.ts';
import { afterPaint } from '../after-paint.ts';
import { MAKE_SNIPPET } from '../desk-events.ts';
import { sinceLive } from '../history/ends.ts';
import type { RosterForm } from '../roster.ts';
import { MakeSnippet } from '../snippets/MakeSnippet.island.tsx';
import { useAsked } from '../use-asked.ts';
import { useKeys } from '../use-keys.ts';
import { useSteady } from '../use-steady.ts';
import { useWords } from '../words/words-context.ts';
import { AskDialog } from './ask/AskDialog.island.tsx';
import { FormatBar } from './body/FormatBar.island.tsx';
import { firstBlocks } from './body/first-blocks.ts';
import { TableBar } from './body/TableBar.island.tsx';
import { useBodyEditor } from './body/use-body-editor.ts';
import { finders } from './finders.ts';
import { FindStrip } from './finding/FindStrip.island.tsx';
import type { Asked } from './keys/body-keys.ts';
import { Leaf } from './Leaf.island.tsx';
import { Outline } from './outline/Outline.island.tsx';
import { type PanelTab, tabOf } from './panel/tabs.ts';
import { usePreFlight } from './panel/use-pre-flight.ts';
import { leftOutWords } from './pasting/left-out.ts';
import { useCarets } from './presence/use-carets.ts';
import { usePeopleHere } from './presence/use-people-here.ts';
import { Side } from './Side.island.tsx';
import { StoryBar } from './StoryBar.island.tsx';
import { StoryDialogs } from './StoryDialogs.island.tsx';
import { StoryFeet } from './StoryFeet.island.tsx';
import { NotSaved } from './saving/SaveState.island.tsx';
import { useWorkingCopy } from './saving/use-working-copy.ts';
import { type Desk, DeskContext, type Known, type OpenStory, PeopleContext } from './story-context.ts';
import { useContent } from './use-content.ts';
import { type DeedName, useDialogs } from './use-dialogs.ts';
import { type StoryActions, sureOf } from './verbs.ts';

type Props = {
  story: OpenStory;
  known: Known;
  zone: string;
  /** Whose screen this is. */
  who: { id: string; name: string; role: Role };
  may: Desk['may'];
  verbs: StoryActions;
  keepSnippet: RosterForm['action'];
  /** Opens the publish panel at once. */
  publishing?: Publishing;
};

/** As after a paste, or to put a mistake right. */
export type Publishing = 'update' | 'correction';

/** The editing page: bar, outline, text, panel. Made once for a story; what the server says later changes it in place. */
export function StoryEditor({ story, known, zone, who, may, verbs: actions, keepSnippet, publishing }: Props) {
  const said = useWords();
  const [verbs] = useState(() => sureOf(actions, said.saving.lost));
  const router = useRouter();
  const say = useToast();
  const { doc, undo, line, saving, settled } = useWorkingCopy(story, {
    who: who.id,
    mayWrite: may.write,
    happened: () => router.refresh(),
  });
  const people = usePeopleHere(line, who);
  const { content, readNow } = useContent(doc);
  const [asked, ask] = useState<Asked | null>(null);
  const [tab, setTab] = useState<PanelTab>('details');
  const [sheet, setSheet] = useState<PanelTab | null>(null);
  const [outline, setOutline] = useState(true);
  const [finding, setFinding] = useState(false);
  const dialogs = useDialogs({ publishing: publishing !== undefined });
  const surface = useRef<HTMLElement>(null);
  const panel = useRef<HTMLElement>(null);
  const storyOf = useCallback(
    async (id: string) => known.stories.find((each) => each.id === id) ?? finders.storyAt(`/admin/stories/${id}`),
    [known],
  );
  const back = () => {
    const here = document.activeElement;
    if (here instanceof HTMLElement && here !== document.body && here !== surface.current) surface.current?.focus();
    else router.push('/admin');
  };
  const { language, direction } = story;
  const deed = useSteady((name: DeedName) => {
    if (name === 'finding') return setFinding(true);
    if (name === 'publishing') readNow();
    dialogs.show(name);
  });
  const editor = useBodyEditor({
    doc,
    language,
    direction,
    ask,
    publish: () => deed('publishing'),
    leave: back,
    leftOut: (pictures) => say({ message: leftOutWords(said, pictures) }),
    draw: { storyOf },
    said,
    writes: may.write,
  });
  useCarets(editor, line, who);
  const shown = useShown(editor);
  const retry = () => {
    line?.retry();
    // The button goes with its line; the keys go on in the text.
    editor?.commands.focus();
  };
  const desk = useMemo(
    () => ({ story, doc, undo, known, zone, may, verbs, find: finders, settled }),
    [story, doc, undo, known, zone, may, verbs, settled],
  );

  const goTo = useSteady((field: string) => {
    dialogs.show('publishing', false);
    const beside = tabOf(field);
    if (beside) {
      setTab(beside);
      setSheet(beside);
      setTimeout(() => focusIn(document.getElementById(field) ?? panel.current));
    } else if (field === 'body') setTimeout(() => editor?.commands.focus('end'));
    else setTimeout(() => document.getElementById(field)?.focus());
  });
  const { checked, next } = usePreFlight(story, content, goTo);
  const showTab = useSteady((value: PanelTab) => {
    setTab(value);
    if (sheet) setSheet(value);
  });
  const showSheet = useSteady((value: PanelTab | null) => {
    setSheet(value);
    if (value) setTab(value);
  });
  const writing = (name: DeedName) => (may.write ? () => deed(name) : undefined);
  useKeys({
    F6: () => (panel.current?.contains(document.activeElement) ? editor?.commands.focus() : focusIn(panel.current)),
    F8: next,
    F9: () => void window.open(`/admin/stories/${story.id}/preview`, 'nightdesk-preview'),
    F2: story.state === 'live' ? () => router.push(sinceLive(story.id)) : undefined,
    'Mod+S': writing('naming'),
    'Mod+Shift+H': writing('handing'),
    'Mod+Enter': () => deed('publishing'),
    'Mod+Alt+F': () => deed('finding'),
    'Mod+Alt+S': writing('making'),
    'Mod+\\': () => setOutline(!outline),
    Escape: sheet ? () => setSheet(null) : back,
  });

  useAsked(MAKE_SNIPPET, () => {
    const chosen = may.write && editor !== null && !editor.state.selection.empty;
    if (chosen) deed('making');
    return chosen;
  });

  const columns = outline
    ? 'grid-cols-[208px_minmax(0,1fr)_400px] max-wide:grid-cols-[minmax(0,1fr)_340px]'
    : 'grid-cols-[minmax(0,1fr)_400px] max-wide:grid-cols-[minmax(0,1fr)_340px]';
  return (
    <DeskContext value={desk}>
      <PeopleContext value={people}>
        <div className="grid h-dvh grid-cols-[minmax(0,1fr)] grid-rows-[auto_auto_minmax(0,1fr)_auto]">
          <StoryBar saving={saving} onDeed={deed} />
          <NotSaved saving={saving} zone={zone} onRetry={retry} />
          <main
            id="work"
            tabIndex={-1}
            onFocus={({ target }) => line?.present({ field: fieldOf(target, tab) })}
            className={`grid min-h-0 outline-none max-desk:grid-cols-1 ${columns}`}
          >
            <h1 className="sr-only">
              {content.headline ? <bdi lang={language}>{content.headline}</bdi> : said.details.nameless}
            </h1>
            {outline ? <Outline editor={shown} onField={goTo} /> : null}
            <section
              ref={surface}
              aria-label={said.details.text}
              // biome-ignore lint/a11y/noNoninteractiveTabindex: WCAG 2.1.1, what scrolls can be scrolled by keyboard.
              tabIndex={0}
              className="relative min-h-0 overflow-auto bg-sheet focus-visible:-outline-offset-2"
            >
              {finding && editor ? <FindStrip editor={editor} onClose={() => setFinding(false)} /> : null}
              <Leaf editor={editor} onField={goTo}>
                {editor ? null : firstBlocks(content.body.content).map((words, index) => <p key={index}>{words}</p>)}
              </Leaf>
            </section>
            <Side
              ref={panel}
              content={content}
              checked={checked}
              tab={tab}
              isSheet={sheet !== null}
              onTab={showTab}
              onField={goTo}
            />
          </main>
          <StoryFeet content={content} editor={shown} checked={checked} sheet={sheet} onSheet={showSheet} />
        </div>
        {shown ? (
          <>
            <FormatBar editor={shown} ask={ask} />
            <TableBar editor={shown} />
            <AskDialog editor={shown} asked={asked} onClose={() => ask(null)} />
            <MakeSnippet
              editor={shown}
              keep={keepSnippet}
              open={dialogs.open.making}
              onClose={() => dialogs.show('making', false)}
            />
          </>
        ) : null}
        <StoryDialogs
          role={who.role}
          {...dialogs}
          content={content}
          onField={goTo}
          corrects={publishing === 'correction'}
        />
      </PeopleContext>
    </DeskContext>
  );
}

/** The editor when its text can be seen and written in: what stands beside and over the text comes after that. */
function useShown(editor: Editor | null): Editor | null {
  const [shown, setShown] = useState<Editor | null>(null);
  useEffect(() => (editor ? afterPaint(() => startTransition(() => setShown(editor))) : undefined), [editor]);
  // What is drawn piece by piece may have missed a move of the caret meanwhile: everybody looks once more.
  useEffect(() => shown?.view.dispatch(shown.state.tr), [shown]);
  return shown === editor ? shown : null;
}

/** Where the others see this person: a line of the story, its text, or a part of the panel. */
function fieldOf(target: Element, tab: PanelTab): string | null {
  if (target.closest('.body-text')) return 'body';
  if (target.closest('aside')) return tab;
  return target.id && target.id !== 'work' ? target.id : null;
}

function focusIn(part: HTMLElement | null): void {
  part?.scrollIntoView({ block: 'nearest' });
  part?.querySelector<HTMLElement>('[data-active][role=tab], button, input, textarea, a[href]')?.focus();
}
