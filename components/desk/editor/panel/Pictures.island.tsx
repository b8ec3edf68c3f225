'use client';

import { useState } from 'react';
import { quoted } from '#components/desk/words/words.ts';
import { useWords } from '#components/desk/words/words-context.ts';
import { Check } from '#components/ui/Check.tsx';
import { TextArea, TextInput } from '#components/ui/TextInput.tsx';
import type { DeskPicture } from '#newsroom/media/pictures.ts';
import { deskFile } from '#newsroom/media/rendition.ts';
import { fill } from '#newsroom/sentence.ts';
import type { PictureUse } from '#newsroom/stories/content.ts';
import { OrderedList } from '../lists/OrderedList.island.tsx';
import { addEntry, changeEntry, entryList } from '../lists/shared-list.ts';
import { useDesk } from '../story-context.ts';
import { Finder } from './Finder.island.tsx';
import { Writable } from './Writable.island.tsx';

export const pictureSource = (picture: Pick<DeskPicture, 'id' | 'widths' | 'print'>) =>
  `/admin/media/${picture.id}/${deskFile(picture, 0)}`;

/** Pictures of this story: chosen among the newsroom's, or words about one that has no file yet. */
export function Pictures() {
  const words = useWords();
  const said = words.details.pictures;
  const { doc, find, known } = useDesk();
  const list = entryList(doc, 'pictures');
  const [sources, learn] = useState(() => new Map(known.pictures.map(({ id, src }) => [id, src])));
  const add = (use: Partial<PictureUse>) =>
    addEntry<PictureUse>(list, {
      key: crypto.randomUUID(),
      assetId: null,
      caption: '',
      credit: '',
      alt: '',
      decorative: false,
      ...use,
    });
  const addPicture = (picture: DeskPicture) => {
    learn(new Map([...sources, [picture.id, pictureSource(picture)]]));
    const { id: assetId, caption, credit, alt } = picture;
    add({ assetId, caption, credit, alt });
  };
  return (
    <div>
      <OrderedList<PictureUse> tall label={said.title} list={list} nameOf={({ caption }) => caption || said.one}>
        {(use) => (
          <Use
            use={use}
            src={use.assetId ? sources.get(use.assetId) : undefined}
            onChange={(change) => changeEntry<PictureUse>(list, use.key, change)}
          />
        )}
      </OrderedList>
      <div className="grid gap-1.5 px-3 py-2.5">
        <Finder
          open
          add={said.add}
          label={said.add}
          placeholder={said.example}
          find={find.pictures}
          show={(picture) => ({
            value: picture.id,
            label: picture.name,
            note: picture.credit,
            icon: <img src={pictureSource(picture)} alt="" className="h-7 w-10 rounded-[1px] object-cover" />,
          })}
          onChoose={addPicture}
          offer={{
            says: (typed) => fill(said.asCaption, { words: quoted(words, typed) }),
            choose: (caption) => add({ caption }),
          }}
        />
        <p className="text-meta text-ink-3">{said.belong}</p>
      </div>
    </div>
  );
}

type UseProps = { use: PictureUse; src?: string; onChange: (words: Partial<PictureUse>) => void };

function Use({ use, src, onChange }: UseProps) {
  const said = useWords().details.pictures;
  const missing = Boolean(use.assetId) && !use.decorative && !use.alt.trim();
  return (
    <Writable>
      {src ? <img src={src} alt={use.alt} className="aspect-video w-full rounded-[1px] bg-well object-cover" /> : null}
      <TextArea
        label={said.alt}
        rows={2}
        placeholder={said.altExample}
        value={use.alt}
        maxLength={1000}
        disabled={use.decorative}
        reason={missing ? said.altMissing : undefined}
        onChange={(event) => onChange({ alt: event.target.value })}
      />
      <Check checked={use.decorative} onChange={(event) => onChange({ decorative: event.target.checked })}>
        {said.decorative}
      </Check>
      <TextArea
        label={said.caption}
        rows={2}
        className="copy text-[0.9375rem]"
        value={use.caption}
        maxLength={2000}
        onChange={(event) => onChange({ caption: event.target.value })}
      />
      <TextInput
        label={said.credit}
        value={use.credit}
        maxLength={300}
        onChange={(event) => onChange({ credit: event.target.value })}
      />
    </Writable>
  );
}
