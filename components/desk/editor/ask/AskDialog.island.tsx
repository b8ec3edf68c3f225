'use client';

import { type Editor, getMarkRange } from '@tiptap/core';
import { type FormEvent, useState } from 'react';
import { useWords } from '#components/desk/words/words-context.ts';
import { Button } from '#components/ui/Button.tsx';
import { Dialog } from '#components/ui/Dialog.island.tsx';
import { Select } from '#components/ui/Select.island.tsx';
import { TextInput } from '#components/ui/TextInput.tsx';
import { isSafeHref } from '#newsroom/stories/href.ts';
import { directionOf } from '#newsroom/stories/languages.ts';
import type { Asked } from '../keys/body-keys.ts';
import { putBlock } from '../keys/put-block.ts';
import { Finder } from '../panel/Finder.island.tsx';
import { LANGUAGES, languageName } from '../panel/languages.ts';
import { found } from '../panel/story-found.tsx';
import { useDesk } from '../story-context.ts';

type Props = { editor: Editor; asked: Asked | null; onClose: () => void };

/** What a block or a mark needs to know before it can stand in the text. */
export function AskDialog({ editor, asked, onClose }: Props) {
  const { format, blocks } = useWords().writing;
  const titles: Record<Asked, string> = { ...format, ...blocks };
  const close = onClose;
  return (
    <Dialog
      title={asked ? titles[asked] : ''}
      open={asked !== null}
      onOpenChange={(open) => !open && close()}
      giveBackTo={() => editor.view.dom}
    >
      {asked === 'link' ? <AskLink editor={editor} onDone={close} /> : null}
      {asked === 'phrase' ? <AskPhrase editor={editor} onDone={close} /> : null}
      {asked === 'embed' ? <AskEmbed editor={editor} onDone={close} /> : null}
      {asked === 'map' ? <AskMap editor={editor} onDone={close} /> : null}
      {asked === 'relatedStory' ? <AskStory editor={editor} onDone={close} /> : null}
    </Dialog>
  );
}

type AskProps = { editor: Editor; onDone: () => void };

/** A bare host is what people paste; it means https. */
function whole(address: string): string {
  const typed = address.trim();
  return /^[\w-]+(\.[\w-]+)+([/?#]|$)/.test(typed) ? `https://${typed}` : typed;
}

function AskLink({ editor, onDone }: AskProps) {
  const said = useWords().writing.ask;
  const present = String(editor.getAttributes('link').href ?? '');
  const [href, setHref] = useState(present);
  const [words, setWords] = useState('');
  const [reason, setReason] = useState<string>();
  const { empty, $from } = editor.state.selection;
  const inside = getMarkRange($from, editor.schema.marks.link!) !== undefined;
  const send = (event: FormEvent) => {
    event.preventDefault();
    const to = whole(href);
    if (!isSafeHref(to)) return setReason(said.unsafe);
    const mark = { type: 'link', attrs: { href: to } };
    const chain = editor.chain().focus();
    if (empty && !inside) chain.insertContent({ type: 'text', text: words.trim() || to, marks: [mark] }).run();
    else chain.extendMarkRange('link').setMark('link', { href: to }).run();
    onDone();
  };
  const remove = () => {
    editor.chain().focus().extendMarkRange('link').unsetMark('link').run();
    onDone();
  };
  return (
    <form onSubmit={send} className="grid gap-3">
      <TextInput
        label={said.address}
        dir="ltr"
        autoFocus
        value={href}
        reason={reason}
        placeholder="https://"
        onChange={(event) => setHref(event.target.value)}
      />
      {empty && !inside ? (
        <TextInput label={said.words} value={words} onChange={(event) => setWords(event.target.value)} />
      ) : null}
      <div className="flex justify-end gap-2">
        {present ? <Button onClick={remove}>{said.unlink}</Button> : null}
        <Button tone="main" type="submit">
          {said.link}
        </Button>
      </div>
    </form>
  );
}

function AskPhrase({ editor, onDone }: AskProps) {
  const { language, writing } = useWords();
  const said = writing.ask;
  const present = String(editor.getAttributes('phrase').lang ?? '');
  const [lang, setLang] = useState(present || 'ar');
  const send = (event: FormEvent) => {
    event.preventDefault();
    editor
      .chain()
      .focus()
      .extendMarkRange('phrase')
      .setMark('phrase', { lang, dir: directionOf(lang) })
      .run();
    onDone();
  };
  const remove = () => {
    editor.chain().focus().extendMarkRange('phrase').unsetMark('phrase').run();
    onDone();
  };
  return (
    <form onSubmit={send} className="grid gap-3">
      <Select
        label={said.language}
        options={LANGUAGES.map((code) => ({ value: code, label: languageName(code, language) }))}
        value={lang}
        onValueChange={setLang}
        help={said.languageHelp}
      />
      <div className="flex justify-end gap-2">
        {present ? <Button onClick={remove}>{said.unset}</Button> : null}
        <Button tone="main" type="submit">
          {said.set}
        </Button>
      </div>
    </form>
  );
}

function AskEmbed({ editor, onDone }: AskProps) {
  const said = useWords().writing.ask;
  const present = editor.getAttributes('embed');
  const [url, setUrl] = useState(String(present.url ?? ''));
  const [title, setTitle] = useState(String(present.title ?? ''));
  const [reason, setReason] = useState<string>();
  const send = (event: FormEvent) => {
    event.preventDefault();
    const to = whole(url);
    if (!isSafeHref(to)) return setReason(said.unsafe);
    put(editor, 'embed', { url: to, title: title.trim() });
    onDone();
  };
  return (
    <form onSubmit={send} className="grid gap-3">
      <TextInput
        label={said.address}
        dir="ltr"
        autoFocus
        value={url}
        reason={reason}
        placeholder="https://"
        help={said.embedHelp}
        onChange={(event) => setUrl(event.target.value)}
      />
      <TextInput
        label={said.embedTitle}
        value={title}
        maxLength={300}
        onChange={(event) => setTitle(event.target.value)}
      />
      <Button tone="main" type="submit" className="justify-self-end">
        {said.put}
      </Button>
    </form>
  );
}

function AskMap({ editor, onDone }: AskProps) {
  const said = useWords().writing.ask;
  const [place, setPlace] = useState(String(editor.getAttributes('map').place ?? ''));
  const send = (event: FormEvent) => {
    event.preventDefault();
    put(editor, 'map', { place: place.trim() });
    onDone();
  };
  return (
    <form onSubmit={send} className="grid gap-3">
      <TextInput
        label={said.place}
        autoFocus
        required
        value={place}
        maxLength={300}
        onChange={(event) => setPlace(event.target.value)}
      />
      <Button tone="main" type="submit" className="justify-self-end">
        {said.put}
      </Button>
    </form>
  );
}

function AskStory({ editor, onDone }: AskProps) {
  const words = useWords();
  const said = words.writing.ask;
  const { story, find } = useDesk();
  return (
    <Finder
      open
      add={said.find}
      label={said.find}
      placeholder={words.details.links.example}
      find={(typed) => find.stories(typed, [story.id])}
      show={(row) => found(words, row)}
      onChoose={({ id }) => {
        put(editor, 'relatedStory', { storyId: id });
        onDone();
      }}
    />
  );
}

/** Changes the chosen block of that kind, or puts a new one there. */
function put(editor: Editor, type: string, attrs: Record<string, string>): void {
  if (editor.isActive(type)) {
    editor.commands.updateAttributes(type, attrs);
    return;
  }
  const block = editor.schema.nodes[type]?.create(attrs);
  if (block) putBlock(block)(editor.state, editor.view.dispatch);
}
