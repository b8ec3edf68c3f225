'use client';

import { useState } from 'react';
import { AlertDialog } from '#components/ui/AlertDialog.island.tsx';
import { Button } from '#components/ui/Button.tsx';
import { Combobox, type Found } from '#components/ui/Combobox.island.tsx';
import { Dialog } from '#components/ui/Dialog.island.tsx';
import { Mark } from '#components/ui/Mark.tsx';
import { Notice } from '#components/ui/Notice.tsx';
import { TextInput } from '#components/ui/TextInput.tsx';
import type { LinkTarget } from '#newsroom/related/links.ts';
import { fill } from '#newsroom/sentence.ts';
import { keyOf, storiesOf } from './link-groups.ts';
import { useFoundStories } from './use-found-stories.ts';
import { quoted } from './words/words.ts';
import { useWords } from './words/words-context.ts';

export type LinkDeed = 'address' | 'story' | 'out';
type To = { storyId: string | null; url: string } | null;

type Props = {
  deed: LinkDeed | null;
  link: LinkTarget;
  /** Gives what was refused, in words. */
  act: (to: To, from: LinkTarget) => Promise<string | null>;
  onClose: () => void;
};

export function LinkDeedDialogs({ deed, link, act, onClose }: Props) {
  const words = useWords();
  const said = words.links;
  const [refused, setRefused] = useState<string | null>(null);
  const close = () => {
    setRefused(null);
    onClose();
  };
  const doIt = async (to: To) => {
    const why = await act(to, link);
    setRefused(why);
    if (why === null) close();
    return why === null;
  };
  const why = refused ? (
    <Notice tone="stop" alert>
      {refused}
    </Notice>
  ) : null;
  const values = { link: quoted(words, link.title), stories: storiesOf(words, link) };
  return (
    <>
      <Dialog title={fill(said.pointing, values)} open={deed === 'address'} onOpenChange={(next) => next || close()}>
        {deed === 'address' ? (
          <AddressForm
            key={keyOf(link)}
            start={link.url}
            why={refused ?? undefined}
            onSend={(url) => doIt({ storyId: null, url })}
          />
        ) : null}
      </Dialog>
      <Dialog title={fill(said.leading, values)} open={deed === 'story'} onOpenChange={(next) => next || close()}>
        {deed === 'story' ? <StoryFinder onFound={(storyId) => doIt({ storyId, url: '' })} /> : null}
        {why}
      </Dialog>
      <AlertDialog
        title={fill(said.takingOut, values)}
        action={said.takeOut}
        keep={said.leave}
        open={deed === 'out'}
        onOpenChange={(next) => next || close()}
        onAction={() => doIt(null)}
      >
        <p>{said.takingOutText}</p>
        {why}
      </AlertDialog>
    </>
  );
}

function AddressForm({
  start,
  why,
  onSend,
}: {
  start: string;
  why?: string;
  onSend: (url: string) => Promise<boolean>;
}) {
  const said = useWords().links;
  const [url, setUrl] = useState(start);
  return (
    <form
      className="grid gap-3.5"
      onSubmit={(event) => {
        event.preventDefault();
        void onSend(url.trim());
      }}
    >
      <TextInput
        label={said.address}
        help={said.addressHelp}
        reason={why}
        dir="ltr"
        value={url}
        onChange={(event) => setUrl(event.target.value)}
        required
      />
      <div>
        <Button type="submit" tone="main">
          {said.point}
        </Button>
      </div>
    </form>
  );
}

function StoryFinder({ onFound }: { onFound: (storyId: string) => void }) {
  const said = useWords();
  const [words, setWords] = useState('');
  const look = useFoundStories(words.trim());
  const found: Found[] = look.found.map((story) => ({
    value: story.id,
    label: story.headline || said.list.noHeadline,
    note: `${said.states[story.mark]} · ${story.section}`,
    icon: <Mark name={story.mark} />,
    headline: { lang: story.language, dir: story.direction },
  }));
  return (
    <Combobox
      label={said.links.story}
      placeholder={said.links.storyHelp}
      items={found}
      onType={setWords}
      look={look}
      onChoose={(story) => onFound(story.value)}
      empty={words.trim().length < 2 ? said.links.twoLetters : said.links.noStory}
    />
  );
}
