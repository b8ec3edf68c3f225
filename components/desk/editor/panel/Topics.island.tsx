'use client';

import { useState } from 'react';
import { Token } from '#components/ui/Token.tsx';
import { words } from '../lists/shared-list.ts';
import { useShared } from '../lists/use-shared.ts';
import { useDesk } from '../story-context.ts';
import { Fact } from './Fact.tsx';
import { Finder } from './Finder.island.tsx';

export function Topics() {
  const { doc, find, known, may } = useDesk();
  const list = doc.getArray<string>('topicIds');
  const ids = useShared(list, () => [...new Set(list.toArray())]);
  const [names, learn] = useState(() => new Map(known.topics.map(({ id, name }) => [id, name])));
  return (
    <Fact name="Topics" id="topicIds">
      {ids.length > 0 ? (
        <div className="flex flex-wrap gap-1 py-0.5">
          {ids.map((id) => (
            <Token
              key={id}
              name={names.get(id) ?? 'A topic that is gone'}
              onDrop={may.write ? () => words.takeOut(list, list.toArray().indexOf(id)) : undefined}
            />
          ))}
        </div>
      ) : null}
      <Finder
        add="Add a topic"
        label="Add a topic"
        placeholder="Place, person, organisation or subject"
        find={async (typed) => (await find.topics(typed)).filter(({ id }) => !ids.includes(id))}
        show={({ id, name, kind }) => ({ value: id, label: name, note: kind })}
        onChoose={({ id, name }) => {
          learn(new Map([...names, [id, name]]));
          words.add(list, id);
        }}
      />
    </Fact>
  );
}
