'use client';

import { type FormEvent, useState } from 'react';
import { useWords } from '#components/desk/words/words-context.ts';
import { Button } from '#components/ui/Button.tsx';
import { Select } from '#components/ui/Select.island.tsx';
import { TextInput } from '#components/ui/TextInput.tsx';
import { useToast } from '#components/ui/Toast.island.tsx';
import { useDesk } from '../story-context.ts';
import { Fact } from './Fact.tsx';

/** Section and slug make the address. A story that readers know moves at once and leaves a sign at the old one. */
export function Address() {
  const said = useWords();
  const { where } = said.details;
  const { story, known, verbs, may } = useDesk();
  const say = useToast();
  const refused = may.move ? null : story.path ? said.kinds.can.editor : may.write ? null : said.kinds.can.reporter;
  const move = async (to: { sectionId?: string; slug?: string }) => {
    const answer = await verbs.move({ storyId: story.id, ...to });
    if (!answer.ok) return answer.fields?.slug ?? answer.message;
    if (answer.view.path) say({ message: where.moved, tone: 'live' });
    return null;
  };
  const moveOrSay = async (sectionId: string) => {
    const wrong = await move({ sectionId });
    if (wrong) say({ message: wrong, tone: 'stop' });
  };
  return (
    <>
      <Fact name={where.section}>
        <div className="-mx-2 grid">
          <Select
            bare
            label={where.section}
            disabled={refused !== null}
            options={known.sections.map(({ id, name }) => ({ value: id, label: name }))}
            value={story.section.id}
            onValueChange={(sectionId) => sectionId !== story.section.id && void moveOrSay(sectionId)}
          />
        </div>
      </Fact>
      <Fact name={where.slug}>
        <Slug refused={refused} onMove={(slug) => move({ slug })} />
      </Fact>
    </>
  );
}

function Slug({ refused, onMove }: { refused: string | null; onMove: (slug: string) => Promise<string | null> }) {
  const { where } = useWords().details;
  const { story } = useDesk();
  const [slug, setSlug] = useState<string | null>(null);
  const [reason, setReason] = useState<string | null>(null);
  const send = async (event: FormEvent) => {
    event.preventDefault();
    const wrong = slug && slug !== story.slug ? await onMove(slug) : null;
    setReason(wrong);
    if (!wrong) setSlug(null);
  };
  if (slug === null) {
    return (
      <Button
        small
        tone="quiet"
        blocked={refused !== null}
        className="-mx-2 min-w-0 !justify-start !font-normal !text-ink"
        title={refused ?? undefined}
        onClick={() => refused === null && setSlug(story.slug)}
      >
        <bdi className="truncate">
          {story.section.slug}/{story.slug}
        </bdi>
      </Button>
    );
  }
  return (
    <form onSubmit={send} className="grid gap-2 pb-1">
      <TextInput
        label={where.slug}
        autoFocus
        dir="auto"
        value={slug}
        reason={reason ?? undefined}
        help={story.path ? where.ledOn : undefined}
        onChange={(event) => setSlug(event.target.value)}
        onKeyDown={(event) => event.key === 'Escape' && setSlug(null)}
      />
      <div className="flex gap-2">
        <Button small type="submit">
          {story.path ? where.move : where.change}
        </Button>
        <Button small tone="quiet" onClick={() => setSlug(null)}>
          {where.keep}
        </Button>
      </div>
    </form>
  );
}
