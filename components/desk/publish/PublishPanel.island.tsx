'use client';

import { equalityDeep } from 'lib0/function';
import { useEffect, useRef, useState } from 'react';
import { Button } from '#components/ui/Button.tsx';
import { Dialog, DialogClose } from '#components/ui/Dialog.island.tsx';
import { Notice } from '#components/ui/Notice.tsx';
import { type Problem, problemsOf } from '#newsroom/publishing/problems.ts';
import type { Published } from '#newsroom/publishing/publish-story.ts';
import type { Withdrawn } from '#newsroom/publishing/withdraw-story.ts';
import { fill } from '#newsroom/sentence.ts';
import type { StoryContent } from '#newsroom/stories/content.ts';
import { fingerprint } from '#newsroom/stories/fingerprint.ts';
import { useDesk } from '../editor/story-context.ts';
import { ReadBack } from '../receipt/ReadBack.island.tsx';
import { hourIn, zoneName } from '../time.ts';
import { useKeysOver } from '../use-keys.ts';
import { counted } from '../words/fill.ts';
import type { Words } from '../words/words.ts';
import { useDeskLanguage, useWords } from '../words/words-context.ts';
import { Correction } from './Correction.island.tsx';
import { Moved } from './Moved.tsx';
import { Problems } from './Problems.tsx';
import { Receipt } from './Receipt.tsx';
import { Standing } from './Standing.island.tsx';
import { Step } from './Step.tsx';
import { When } from './When.island.tsx';
import { WhereItAppears } from './WhereItAppears.tsx';

/** What was done here, and is proved below: a publication, or a withdrawal. */
type Done = { published: Published } | { withdrawn: Withdrawn };

type Props = {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  content: StoryContent;
  onGo: (problem: Problem) => void;
  /** It is opened to put a mistake right. */
  corrects?: boolean;
};

/** Over the text: problems first, then when and where; afterwards the receipt. One opening publishes at most once. */
export function PublishPanel({ open, onOpenChange, content, onGo, corrects = false }: Props) {
  const { story, zone, may, verbs, settled } = useDesk();
  const words = useWords();
  const said = words.publish;
  const language = useDeskLanguage();
  const key = useRef('');
  const [at, setAt] = useState<string | null | undefined>(undefined);
  /** Null when nothing is put right. */
  const [correction, setCorrection] = useState<string | null>(null);
  const [missing, setMissing] = useState(false);
  const [busy, setBusy] = useState(false);
  const [refused, setRefused] = useState<string | null>(null);
  /** What the editor has looked at: the text as it was when the panel opened, or when it was looked at again. */
  const [seen, setSeen] = useState(content);
  const [receipt, setReceipt] = useState<Done | null>(null);
  const latest = useRef(content);
  latest.current = content;
  useEffect(() => {
    if (!open) return;
    key.current = crypto.randomUUID();
    setReceipt(null);
    setRefused(null);
    setAt(undefined);
    setCorrection(corrects ? '' : null);
    setMissing(false);
    setSeen(latest.current);
  }, [open, corrects]);
  const moved = open && !receipt && !equalityDeep(seen, content);

  const later = at !== undefined;
  const embargoAt = story.embargoAt ? new Date(story.embargoAt) : null;
  const problems = problemsOf({ slug: story.slug, embargoAt }, content, at ? new Date(at) : new Date());
  const stopping = problems.filter(({ level }) => level === 'stop').length;
  const allowed = later ? may.schedule : may.publish;
  const ready = stopping === 0 && allowed && !moved && (!later || at !== null);

  const publish = async () => {
    if (!ready || busy || receipt) return;
    if (correction?.trim() === '') return setMissing(true);
    setBusy(true);
    setRefused(null);
    try {
      if (!(await settled())) {
        return setRefused(said.unsaved);
      }
      const input = {
        storyId: story.id,
        idempotencyKey: key.current,
        seen: fingerprint(seen),
        ...(correction && { correction }),
      };
      const answer = at ? await verbs.schedule({ ...input, liveFrom: at }) : await verbs.publish(input);
      if (!answer.ok) return setRefused(answer.message);
      setReceipt({ published: answer.view });
    } finally {
      setBusy(false);
    }
  };

  const first = problems[0];
  useKeysOver(
    open ? { 'Mod+Enter': () => void publish(), F8: () => (stopping > 0 && first ? onGo(first) : undefined) } : {},
  );

  const foot = receipt ? (
    <ReceiptFoot published={'published' in receipt ? receipt.published : null} />
  ) : (
    <>
      <span className="me-auto self-center text-ink-3 max-desk:w-full">
        {stopping > 0 ? said.mend : allowed ? said.canWithdraw : said.editorPublishes}
      </span>
      <DialogClose render={<Button tone="quiet" shortcut="Escape" />}>{said.keepWorking}</DialogClose>
      {stopping > 0 ? (
        <Button blocked shortcut="F8" onClick={() => first && onGo(first)}>
          {counted(language, said.fixFirst, stopping)}
        </Button>
      ) : (
        <Button
          tone={later ? 'main' : 'public'}
          shortcut="Mod+Enter"
          data-begin
          blocked={!ready || busy}
          onClick={publish}
        >
          {busy
            ? said.busy
            : at
              ? fill(said.scheduleFor, { hour: `${hourIn(zone, new Date(at))} ${zoneName(zone, new Date(at))}` })
              : later
                ? said.schedule
                : said.now}
        </Button>
      )}
    </>
  );
  return (
    <Dialog
      place="side"
      open={open}
      onOpenChange={onOpenChange}
      title={titleOf(said, receipt)}
      description={
        <span className="copy block text-[1.1875rem] text-ink" lang={story.language} dir={story.direction}>
          {content.headline || words.list.noHeadline}
        </span>
      }
      foot={foot}
    >
      <div>
        {receipt ? (
          'published' in receipt ? (
            <Receipt published={receipt.published} zone={zone} />
          ) : (
            <ReadBack ordered={receipt.withdrawn.receipt} />
          )
        ) : (
          <>
            {refused ? (
              <Notice tone="stop" alert>
                {refused}
              </Notice>
            ) : null}
            {moved ? <Moved seen={seen} now={content} onLooked={() => setSeen(content)} /> : null}
            <Standing onWithdrawn={(withdrawn) => setReceipt({ withdrawn })} />
            <Problems problems={problems} onGo={onGo} />
            {story.state === 'live' && allowed ? (
              <Correction
                words={correction}
                missing={missing}
                onChange={(words) => {
                  setCorrection(words);
                  setMissing(false);
                }}
              />
            ) : null}
            <When at={at} onChange={setAt} />
            <Step title={said.where.title}>
              <WhereItAppears content={content} />
            </Step>
          </>
        )}
      </div>
    </Dialog>
  );
}

function titleOf(said: Words['publish'], done: Done | null): string {
  if (!done) return said.title;
  if ('withdrawn' in done) return said.withdrawn;
  return done.published.scheduled ? said.scheduled : said.live;
}

function ReceiptFoot({ published }: { published: Published | null }) {
  const said = useWords().publish;
  return (
    <>
      <span className="me-auto self-center text-ink-3 max-desk:w-full">{said.kept}</span>
      {!published || published.scheduled ? null : (
        <a
          href={published.path}
          target="_blank"
          rel="noopener"
          className="inline-flex min-h-control items-center rounded-control border border-edge bg-sheet px-[11px] font-medium hover:bg-well"
        >
          {said.asReader}
        </a>
      )}
      {/* What had the focus has gone with the button that was pressed. */}
      <DialogClose render={<Button tone="main" shortcut="Escape" autoFocus />}>{said.done}</DialogClose>
    </>
  );
}
