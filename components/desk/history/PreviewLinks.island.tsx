'use client';

import Link from 'next/link';
import { useState } from 'react';
import { Button } from '#components/ui/Button.tsx';
import { useToast } from '#components/ui/Toast.island.tsx';
import type { DeskPreviewLink } from '#newsroom/previewing/preview-links.ts';
import { fill } from '#newsroom/sentence.ts';
import type { Answer } from '../answer.ts';
import { Panel } from '../Page.tsx';
import { fullTime, shortTime } from '../time.ts';
import { Phrase } from '../words/Phrase.tsx';
import { quoted } from '../words/words.ts';
import { useWords } from '../words/words-context.ts';
import { type MakeLink, PreviewForm, type VersionChoice } from './PreviewForm.island.tsx';

type Props = {
  storyId: string;
  links: DeskPreviewLink[];
  older: string | null;
  versions: VersionChoice[];
  zone: string;
  now: string;
  origin: string;
  may: boolean;
  make: MakeLink;
  revoke: (input: { storyId: string; linkId: string }) => Promise<Answer<void>>;
};

/** Makes links, and shows those that were made: for whom, until when, opened when; and takes them back. */
export function PreviewLinks({ storyId, links, older, versions, zone, now, origin, may, make, revoke }: Props) {
  const words = useWords();
  const said = words.previews;
  return (
    <div className="min-h-0 overflow-auto">
      {may ? (
        <Panel title={said.newLink} note={said.explains}>
          <PreviewForm storyId={storyId} versions={versions} origin={origin} make={make} />
        </Panel>
      ) : null}
      <Panel title={said.made}>
        {links.length === 0 ? <p className="text-ink-3">{said.nobody}</p> : null}
        <ul className="grid max-w-[820px]">
          {links.map((link) => (
            <Row key={link.id} link={link} />
          ))}
        </ul>
        {older ? (
          <Link href={`?before=${older}`} className="link justify-self-start">
            {said.earlier}
          </Link>
        ) : null}
      </Panel>
    </div>
  );

  function Row({ link }: { link: DeskPreviewLink }) {
    const { forWhom, revisionNumber, byName, at, expiresAt, revokedAt, openedAt } = link;
    const isOpen = !revokedAt && Date.parse(expiresAt) > Date.parse(now);
    return (
      <li className="flex flex-wrap items-center gap-x-4 gap-y-1 border-b border-line py-2.5">
        <div className="min-w-0 flex-1 basis-60">
          <b className={`block font-semibold wrap-anywhere ${isOpen ? '' : 'text-ink-3'}`}>
            <bdi>{forWhom}</bdi>
          </b>
          <span className="text-meta text-ink-3">
            <Phrase
              of={said.madeBy}
              with={{
                what: revisionNumber ? fill(words.history.version, { n: revisionNumber }) : said.theLatest,
                who: <bdi>{byName}</bdi>,
                when: <When at={at} />,
              }}
            />
          </span>
        </div>
        <span className="text-ink-2">
          {openedAt ? <Phrase of={said.opened} with={{ when: <When at={openedAt} /> }} /> : said.neverOpened}
        </span>
        <span className={isOpen ? 'text-due' : 'text-ink-3'}>
          <Phrase
            of={revokedAt ? said.revoked : isOpen ? said.openUntil : said.ended}
            with={{ when: <When at={revokedAt ?? expiresAt} /> }}
          />
        </span>
        {isOpen && may ? <Revoke link={link} /> : null}
      </li>
    );
  }

  function When({ at }: { at: string }) {
    return (
      <time dateTime={at} title={fullTime(zone, new Date(at), words.language)}>
        {shortTime(zone, new Date(at), new Date(now), words.language)}
      </time>
    );
  }

  function Revoke({ link }: { link: DeskPreviewLink }) {
    const say = useToast();
    const [busy, setBusy] = useState(false);
    const act = async () => {
      setBusy(true);
      const answer = await revoke({ storyId, linkId: link.id }).catch(() => null);
      setBusy(false);
      if (answer?.state === 'done') say({ message: fill(said.closed, { who: quoted(words, link.forWhom) }) });
      else say({ message: answer?.state === 'refused' ? answer.message : said.noAnswer, tone: 'stop' });
    };
    return (
      <Button small tone="stop" blocked={busy} onClick={act} aria-label={fill(said.revokeFor, { who: link.forWhom })}>
        {said.revoke}
      </Button>
    );
  }
}
