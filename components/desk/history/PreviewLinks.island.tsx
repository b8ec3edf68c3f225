'use client';

import Link from 'next/link';
import { useState } from 'react';
import { Button } from '#components/ui/Button.tsx';
import { useToast } from '#components/ui/Toast.island.tsx';
import type { DeskPreviewLink } from '#newsroom/previewing/preview-links.ts';
import type { Answer } from '../answer.ts';
import { Panel } from '../Page.tsx';
import { fullTime, shortTime } from '../time.ts';
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
  return (
    <div className="min-h-0 overflow-auto">
      {may ? (
        <Panel title="A new link" note="Whoever has it reads the story as readers would, without an account.">
          <PreviewForm storyId={storyId} versions={versions} origin={origin} make={make} />
        </Panel>
      ) : null}
      <Panel title="Links that were made">
        {links.length === 0 ? <p className="text-ink-3">Nobody has been sent one.</p> : null}
        <ul className="grid max-w-[820px]">
          {links.map((link) => (
            <Row key={link.id} link={link} />
          ))}
        </ul>
        {older ? (
          <Link href={`?before=${older}`} className="link justify-self-start">
            Earlier links
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
            {revisionNumber ? `version ${revisionNumber}` : 'the latest text'}, by {byName}, <When at={at} />
          </span>
        </div>
        <span className="text-ink-2">
          {openedAt ? (
            <>
              opened <When at={openedAt} />
            </>
          ) : (
            'never opened'
          )}
        </span>
        <span className={isOpen ? 'text-due' : 'text-ink-3'}>
          {revokedAt ? (
            <>
              revoked <When at={revokedAt} />
            </>
          ) : (
            <>
              {isOpen ? 'open until' : 'ended'} <When at={expiresAt} />
            </>
          )}
        </span>
        {isOpen && may ? <Revoke link={link} /> : null}
      </li>
    );
  }

  function When({ at }: { at: string }) {
    return (
      <time dateTime={at} title={fullTime(zone, new Date(at))}>
        {shortTime(zone, new Date(at), new Date(now))}
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
      if (answer?.state === 'done') say({ message: `The link for “${link.forWhom}” opens nothing any more.` });
      else say({ message: answer?.state === 'refused' ? answer.message : 'No answer came. Try again.', tone: 'stop' });
    };
    return (
      <Button small tone="stop" blocked={busy} onClick={act} aria-label={`Revoke the link for ${link.forWhom}`}>
        Revoke
      </Button>
    );
  }
}
