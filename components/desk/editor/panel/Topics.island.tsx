'use client';

import { useState } from 'react';
import { kindWord } from '#components/desk/words/part-words.ts';
import { apartIn } from '#components/desk/words/words.ts';
import { useWords } from '#components/desk/words/words-context.ts';
import { Token } from '#components/ui/Token.tsx';
import { fill } from '#newsroom/sentence.ts';
import { words } from '../lists/shared-list.ts';
import { useShared } from '../lists/use-shared.ts';
import { useDesk } from '../story-context.ts';
import { Fact } from './Fact.tsx';
import { Finder } from './Finder.island.tsx';

export function Topics() {
  const said = useWords();
  const { topics } = said.details;
  const { doc, find, known, may } = useDesk();
  const list = doc.getArray<string>('topicIds');
  const ids = useShared(list, () => [...new Set(list.toArray())]);
  const [names, learn] = useState(() => new Map(known.topics.map(({ id, name }) => [id, name])));
  return (
    <Fact name={topics.title} id="topicIds">
      {ids.length > 0 ? (
        <div className="flex flex-wrap gap-1 py-0.5">
          {ids.map((id) => {
            const name = names.get(id) ?? topics.gone;
            const act = () => words.takeOut(list, list.toArray().indexOf(id));
            const drop = { label: fill(said.ui.drop, { name: apartIn(said, name) }), act };
            return <Token key={id} name={name} drop={may.write ? drop : undefined} />;
          })}
        </div>
      ) : null}
      <Finder
        add={topics.add}
        label={topics.add}
        placeholder={topics.example}
        find={async (typed) => (await find.topics(typed)).filter(({ id }) => !ids.includes(id))}
        show={({ id, name, kind }) => ({ value: id, label: name, note: kindWord(said.kinds.topic, kind) })}
        onChoose={({ id, name }) => {
          learn(new Map([...names, [id, name]]));
          words.add(list, id);
        }}
      />
    </Fact>
  );
}
