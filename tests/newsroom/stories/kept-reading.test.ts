import fc from 'fast-check';
import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { paragraph } from '#newsroom/stories/body.ts';
import { emptyContent, type StoryContent } from '#newsroom/stories/content.ts';
import { keepReading } from '#newsroom/stories/kept-reading.ts';
import { contentOf, docOf, stateOf, writeContent } from '#newsroom/stories/working-copy.ts';
import { bodies } from '#tests/desk/editor/bodies.ts';

const BODY = 'body';
type Edit =
  | { do: 'type'; at: number; words: string }
  | { do: 'cut'; at: number }
  | { do: 'mark'; at: number }
  | { do: 'attribute'; at: number }
  | { do: 'take out'; at: number }
  | { do: 'put'; at: number; words: string }
  | { do: 'write'; body: StoryContent['body'] }
  | { do: 'headline'; words: string }
  | { do: 'undo' };

const at = fc.nat({ max: 40 });
const words = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 8 });
const edits: fc.Arbitrary<Edit> = fc.oneof(
  fc.record({ do: fc.constant('type' as const), at, words }),
  fc.record({ do: fc.constantFrom('cut' as const, 'mark' as const, 'attribute' as const, 'take out' as const), at }),
  fc.record({ do: fc.constant('put' as const), at, words }),
  fc.record({ do: fc.constant('write' as const), body: bodies }),
  fc.record({ do: fc.constant('headline' as const), words }),
  fc.constant<Edit>({ do: 'undo' }),
);

function partsOf(doc: Y.Doc): (Y.XmlElement | Y.XmlText)[] {
  const parts: (Y.XmlElement | Y.XmlText)[] = [];
  const walk = (parent: Y.XmlFragment) => {
    for (const child of parent.toArray() as (Y.XmlElement | Y.XmlText)[]) {
      parts.push(child);
      if (child instanceof Y.XmlElement) walk(child);
    }
  };
  walk(doc.getXmlFragment(BODY));
  return parts;
}

function edit(doc: Y.Doc, undo: Y.UndoManager, change: Edit): void {
  const at = 'at' in change ? change.at : 0;
  const parts = partsOf(doc);
  const part = parts[at % Math.max(1, parts.length)];
  const text = parts.filter((each) => each instanceof Y.XmlText)[at % 7];
  const parent = part?.parent as Y.XmlFragment | undefined;
  if (change.do === 'undo') undo.undo();
  else if (change.do === 'headline') doc.getText('headline').insert(0, change.words);
  else if (change.do === 'write') writeContent(doc, { ...emptyContent, body: change.body });
  else if (change.do === 'type') text?.insert(Math.min(change.at, text.length), change.words);
  else if (change.do === 'cut') text?.delete(0, Math.min(2, text.length));
  else if (change.do === 'mark') text?.format(0, Math.min(3, text.length), { strong: {} });
  else if (change.do === 'attribute' && part instanceof Y.XmlElement) part.setAttribute('ordered', String(change.at));
  else if (change.do === 'take out' && parent && part) parent.delete(parent.toArray().indexOf(part), 1);
  else if (change.do === 'put') {
    const element = new Y.XmlElement('paragraph');
    element.insert(0, [new Y.XmlText(change.words)]);
    doc.getXmlFragment(BODY).insert(0, [element]);
  }
}

test('what is read again after any change, by anybody, is what stands in the story', () => {
  fc.assert(
    fc.property(
      bodies,
      fc.array(fc.tuple(fc.boolean(), fc.boolean(), fc.array(edits, { minLength: 1, maxLength: 3 })), {
        maxLength: 12,
      }),
      (body, rounds) => {
        const doc = new Y.Doc();
        writeContent(doc, { ...emptyContent, body });
        const other = docOf(stateOf(doc));
        const undo = {
          here: new Y.UndoManager(doc.getXmlFragment(BODY)),
          there: new Y.UndoManager(other.getXmlFragment(BODY)),
        };
        const reading = keepReading(doc);
        // What an observer, or a change that follows from a change, reads must be true as well.
        doc.getXmlFragment(BODY).observeDeep(() => expect(reading.content()).toEqual(contentOf(doc)));
        for (const [mine, whole, changes] of rounds) {
          const run = (target: Y.Doc, by: Y.UndoManager) => {
            for (const change of changes) {
              edit(target, by, change);
              expect(reading.content()).toEqual(contentOf(doc));
            }
          };
          const target = mine ? doc : other;
          const by = mine ? undo.here : undo.there;
          if (whole) target.transact(() => run(target, by));
          else run(target, by);
          if (!mine) Y.applyUpdate(doc, stateOf(other));
          else Y.applyUpdate(other, stateOf(doc));
          expect(reading.content()).toEqual(contentOf(doc));
        }
        reading.close();
      },
    ),
    { numRuns: 100 },
  );
});

test('a block that nobody touched is read only once', () => {
  const doc = new Y.Doc();
  const body = { type: 'doc' as const, content: [paragraph('One'), paragraph('Two'), paragraph('Three')] };
  writeContent(doc, { ...emptyContent, body });
  const reading = keepReading(doc);
  const blocks = () => (reading.content() as StoryContent).body.content;
  const before = blocks();
  expect(blocks()).toBe(before);
  const second = doc.getXmlFragment(BODY).get(1) as Y.XmlElement;
  (second.get(0) as Y.XmlText).insert(3, '!');
  const after = blocks();
  expect(after).toEqual([paragraph('One'), paragraph('Two!'), paragraph('Three')]);
  expect(after.map((block, index) => block === before[index])).toEqual([true, false, true]);
  reading.close();
});
