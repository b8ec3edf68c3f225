'use client';

import './editor.css';
import type { Editor } from '@tiptap/react';
import { useRouter } from 'next/navigation';
import { startTransition, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { Tabs } from '#components/ui/Tabs.island.tsx';
import { useToast } from '#components/ui/Toast.island.tsx';
import type { Role } from '#newsroom/actor.ts';
import { type Problem, problemsOf } from '#newsroom/publishing/problems.ts';
import { afterPaint } from '../after-paint.ts';
import { Commands } from '../Commands.island.tsx';
import { MAKE_SNIPPET } from '../desk-events.ts';
import { sinceLive } from '../history/ends.ts';
import { HandOver } from '../history/HandOver.island.tsx';
import { HistoryTab } from '../history/HistoryTab.island.tsx';
import { NameVersion } from '../history/NameVersion.island.tsx';
import { PublishPanel } from '../publish/PublishPanel.island.tsx';
import type { RosterForm } from '../roster.ts';
import { MakeSnippet } from '../snippets/MakeSnippet.island.tsx';
import { useAsked } from '../use-asked.ts';
import { useKeys } from '../use-keys.ts';
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
import { Details } from './panel/Details.island.tsx';
import { Links } from './panel/Links.island.tsx';
import { Pictures } from './panel/Pictures.island.tsx';
import { PreFlight } from './panel/PreFlight.island.tsx';
import { type PanelTab, tabOf } from './panel/tabs.ts';
import { leftOutWords } from './pasting/left-out.ts';
import { useCarets } from './presence/use-carets.ts';
import { usePeopleHere } from './presence/use-people-here.ts';
import { StoryBar } from './StoryBar.island.tsx';
import { StoryDock } from './StoryDock.island.tsx';
import { StoryFoot } from './StoryFoot.island.tsx';
import { NotSaved } from './saving/SaveState.island.tsx';
import { useWorkingCopy } from './saving/use-working-copy.ts';
import { type Desk, DeskContext, type Known, type OpenStory } from './story-context.ts';
import { useContent } from './use-content.ts';
import { type StoryActions, sureOf } from './verbs.ts';
import { Counts } from './words/Counts.island.tsx';

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

/** Always the same elements: they follow the shared document by themselves, and are not drawn anew with the page. */
const PANELS = { details: <Details />, links: <Links />, pictures: <Pictures />, history: <HistoryTab /> };

/** The editing page: bar, outline, text, panel. Made once for a story; what the server says later changes it in place. */
export function StoryEditor({ story, known, zone, who, may, verbs: actions, keepSnippet, publishing }: Props) {
  const said = useWords();
  const [verbs] = useState(() => sureOf(actions, said.saving.lost));
  const router = useRouter();
  const say = useToast();
  const { doc, undo, line, saving } = useWorkingCopy(story, {
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
  const [publish, setPublish] = useState(publishing !== undefined);
  const [naming, setNaming] = useState(false);
  const [handing, setHanding] = useState(false);
  const [making, setMaking] = useState(false);
  const [at, setAt] = useState<number>();
  const [finding, setFinding] = useState(false);
  const surface = useRef<HTMLElement>(null);
  const panel = useRef<HTMLElement>(null);
  const storyOf = useCallback(
    async (id: string) => known.stories.find((each) => each.id === id) ?? finders.storyAt(`/admin/stories/${id}`),
    [known],
  );
  const openPublish = () => {
    readNow();
    setPublish(true);
  };
  const back = () => {
    const here = document.activeElement;
    if (here instanceof HTMLElement && here !== document.body && here !== surface.current) surface.current?.focus();
    else router.push('/admin');
  };
  const { language, direction } = story;
  const editor = useBodyEditor({
    doc,
    language,
    direction,
    ask,
    publish: openPublish,
    leave: back,
    leftOut: (pictures) => say({ message: leftOutWords(said, pictures) }),
    draw: { storyOf },
    said,
    writes: may.write,
  });
  useCarets(editor, line, who);
  const isSettled = useSettled(editor);
  const retry = () => {
    line?.retry();
    // The button goes with its line; the keys go on in the text.
    editor?.commands.focus();
  };
  const desk = useMemo(
    () => ({ story, doc, undo, line, people, known, zone, may, verbs, find: finders }),
    [story, doc, undo, line, people, known, zone, may, verbs],
  );
  const embargoAt = story.embargoAt ? new Date(story.embargoAt) : null;
  const problems = problemsOf({ slug: story.slug, embargoAt }, content, new Date());
  const stops = problems.filter(({ level }) => level === 'stop').length;

  const goTo = (field: string) => {
    setPublish(false);
    const beside = tabOf(field);
    if (beside) {
      setTab(beside);
      setSheet(beside);
      setTimeout(() => focusIn(document.getElementById(field) ?? panel.current));
    } else if (field === 'body') setTimeout(() => editor?.commands.focus('end'));
    else setTimeout(() => document.getElementById(field)?.focus());
  };
  const next = () => {
    if (problems.length === 0) return;
    const index = ((at ?? -1) + 1) % problems.length;
    setAt(index);
    const problem = problems[index] as Problem;
    goTo(problem.field);
  };
  useKeys({
    F6: () => (panel.current?.contains(document.activeElement) ? editor?.commands.focus() : focusIn(panel.current)),
    F8: next,
    F9: () => void window.open(`/admin/stories/${story.id}/preview`, 'nightdesk-preview'),
    F2: story.state === 'live' ? () => router.push(sinceLive(story.id)) : undefined,
    'Mod+S': may.write ? () => setNaming(true) : undefined,
    'Mod+Shift+H': may.write ? () => setHanding(true) : undefined,
    'Mod+Enter': openPublish,
    'Mod+Alt+F': () => setFinding(true),
    'Mod+Alt+S': may.write ? () => setMaking(true) : undefined,
    'Mod+\\': () => setOutline(!outline),
    Escape: sheet ? () => setSheet(null) : back,
  });

  useAsked(MAKE_SNIPPET, () => {
    const chosen = may.write && editor !== null && !editor.state.selection.empty;
    if (chosen) setMaking(true);
    return chosen;
  });

  const tabs = [
    { value: 'details', name: said.tabs.details, panel: PANELS.details },
    { value: 'links', name: said.tabs.links, count: content.related.length, panel: PANELS.links },
    { value: 'pictures', name: said.tabs.pictures, count: content.pictures.length, panel: PANELS.pictures },
    {
      value: 'preflight',
      name: said.tabs.preflight,
      count: problems.length,
      stops: stops > 0,
      panel: (
        <>
          <p className="hidden gap-4 border-b border-line px-4 py-3 text-meta text-ink-2 max-desk:flex">
            <Counts content={content} />
          </p>
          <PreFlight problems={problems} at={at} onGo={({ field }) => goTo(field)} />
        </>
      ),
    },
    { value: 'history', name: said.tabs.history, panel: PANELS.history },
  ];
  const columns = outline
    ? 'grid-cols-[208px_minmax(0,1fr)_400px] max-wide:grid-cols-[minmax(0,1fr)_340px]'
    : 'grid-cols-[minmax(0,1fr)_400px] max-wide:grid-cols-[minmax(0,1fr)_340px]';
  return (
    <DeskContext value={desk}>
      <div className="grid h-dvh grid-cols-[minmax(0,1fr)] grid-rows-[auto_auto_minmax(0,1fr)_auto]">
        <StoryBar
          saving={saving}
          onPublish={openPublish}
          onName={() => setNaming(true)}
          onHandOver={() => setHanding(true)}
          onFind={() => setFinding(true)}
          onSnippet={() => setMaking(true)}
        />
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
          {outline ? <Outline editor={editor} onField={goTo} /> : null}
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
          <aside
            ref={panel}
            aria-label={said.details.about}
            className={`grid min-h-0 min-w-0 border-s border-line max-desk:fixed max-desk:inset-x-0 max-desk:top-13 max-desk:bottom-[55px] max-desk:z-20 max-desk:border-s-0 max-desk:bg-canvas ${sheet ? '' : 'max-desk:hidden'}`}
          >
            <Tabs
              label={said.details.about}
              value={tab}
              onValueChange={(value) => {
                setTab(value as PanelTab);
                if (sheet) setSheet(value as PanelTab);
              }}
              tabs={tabs}
            />
          </aside>
        </main>
        <div>
          <StoryFoot content={content} editor={editor} />
          <StoryDock
            sheet={sheet}
            problems={problems.length}
            stops={stops > 0}
            onSheet={(value) => {
              setSheet(value);
              if (value) setTab(value);
            }}
          />
        </div>
      </div>
      {isSettled && editor ? (
        <>
          <FormatBar editor={editor} ask={ask} />
          <TableBar editor={editor} />
          <AskDialog editor={editor} asked={asked} onClose={() => ask(null)} />
          <MakeSnippet editor={editor} keep={keepSnippet} open={making} onClose={() => setMaking(false)} />
        </>
      ) : null}
      <Commands role={who.role} where="editor" />
      <NameVersion open={naming} onOpenChange={setNaming} />
      <HandOver open={handing} onOpenChange={setHanding} />
      <PublishPanel
        open={publish}
        onOpenChange={setPublish}
        content={content}
        onGo={({ field }) => goTo(field)}
        corrects={publishing === 'correction'}
      />
    </DeskContext>
  );
}

/** True when the text can be seen and written in: what stands over it only when it is asked for comes after that. */
function useSettled(editor: Editor | null): boolean {
  const [isSettled, setSettled] = useState(false);
  useEffect(() => (editor ? afterPaint(() => startTransition(() => setSettled(true))) : undefined), [editor]);
  return isSettled;
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
