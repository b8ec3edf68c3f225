import { prosemirrorJSONToYXmlFragment, yXmlFragmentToProsemirrorJSON } from '@tiptap/y-tiptap';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { bodySchema } from '#components/desk/editor/schema/body-schema.ts';
import { Block, Body } from '#newsroom/stories/body.ts';
import { blocks, bodies } from './bodies.ts';

const schema = bodySchema();

test('the editor knows exactly the blocks that a story may have', () => {
  const inGroup = Object.values(schema.nodes).filter((type) => type.spec.group === 'block');
  const known = Block.options as unknown as { shape?: { type: { value: string } } }[];
  const allowed = known.map((option) => option.shape?.type.value ?? 'list');
  expect(inGroup.map((type) => type.name).sort()).toEqual([...allowed].sort());
  expect(Object.keys(blocks).sort()).toEqual([...allowed].sort());
});

test('every body that may be saved opens in the editor without a change', () => {
  fc.assert(
    fc.property(bodies, (body) => {
      expect(Body.parse(body)).toEqual(body);
      const node = schema.nodeFromJSON(body);
      node.check();
      expect(node.toJSON()).toEqual(body);
    }),
    { numRuns: 300 },
  );
});

test('a body that went through the working copy is the same and may be saved', () => {
  fc.assert(
    fc.property(bodies, (body) => {
      const doc = new Y.Doc();
      prosemirrorJSONToYXmlFragment(schema, body, doc.getXmlFragment('body'));
      const back = yXmlFragmentToProsemirrorJSON(doc.getXmlFragment('body'));
      expect(schema.nodeFromJSON(back).toJSON()).toEqual(body);
      Body.parse(schema.nodeFromJSON(back).toJSON());
    }),
    { numRuns: 300 },
  );
});

test('what the schema does not know cannot stand in the editor [X4]', () => {
  const bad = [
    { type: 'script', content: [{ type: 'text', text: 'x' }] },
    { type: 'paragraph', content: [{ type: 'image' }] },
    { type: 'quote', content: [{ type: 'table' }] },
  ];
  for (const block of bad) {
    expect(() => schema.nodeFromJSON({ type: 'doc', content: [block] }).check()).toThrow();
  }
});
