import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { type Block, Body, paragraph } from '#newsroom/stories/body.ts';
import { emptyContent, StoryContent } from '#newsroom/stories/content.ts';
import { getDeskStory } from '#newsroom/stories/desk-story.ts';
import { contentOf, docOf, stateOf, writeContent } from '#newsroom/stories/working-copy.ts';
import { writeContent as writeStory } from '#newsroom/stories/write-content.ts';
import { type Cast, drafted, openNewsroom, words } from '../cast.ts';

let cast: Cast;
beforeAll(async () => {
  cast = await openNewsroom();
});

const _base64 = (update: Uint8Array) => Buffer.from(update).toString('base64');

/** Two browsers that opened the same story: a document each. */
async function _opened(storyId: string): Promise<Y.Doc> {
  return docOf(Buffer.from((await getDeskStory(cast.amal, storyId)).doc, 'base64'));
}

const anyText = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 30 });
const anyParagraph = anyText.map((text) => paragraph(text));
const anyBlock: fc.Arbitrary<Block> = fc.oneof(
  anyParagraph,
  anyText.map((text): Block => ({ type: 'subheading', attrs: { level: 2 }, content: [{ type: 'text', text }] })),
  fc.array(anyParagraph, { minLength: 1, maxLength: 3 }).map((content): Block => ({ type: 'quote', content })),
  anyText.map(
    (text): Block => ({
      type: 'paragraph',
      content: [
        { type: 'text', text, marks: [{ type: 'strong' }, { type: 'link', attrs: { href: 'https://example.org/' } }] },
        { type: 'hardBreak' },
        { type: 'text', text: `${text}!` },
      ],
    }),
  ),
  fc.array(anyText, { minLength: 1, maxLength: 3 }).map(
    (items): Block => ({
      type: 'list',
      attrs: { ordered: true },
      content: items.map((text) => ({ type: 'listItem', content: [paragraph(text)] })),
    }),
  ),
  fc.constant<Block>({ type: 'sectionBreak' }),
  anyText.map((place): Block => ({ type: 'map', attrs: { place } })),
);
const anyBody = fc.array(anyBlock, { maxLength: 8 }).map((content): Body => ({ type: 'doc', content }));
const anyContent = fc
  .record({
    headline: anyText,
    standfirst: anyText,
    body: anyBody,
    notesToEditors: fc.uniqueArray(anyText, { maxLength: 3 }),
  })
  .map((some): StoryContent => ({ ...emptyContent, ...some }));

describe('the working copy', () => {
  it('gives back the content that was written into it', () => {
    fc.assert(
      fc.property(anyContent, (content) => {
        const doc = new Y.Doc();
        writeContent(doc, content);
        expect(StoryContent.parse(contentOf(docOf(stateOf(doc))))).toEqual(content);
      }),
      { numRuns: 200 },
    );
  });

  it('becomes any other content, and two copies that merge agree', () => {
    fc.assert(
      fc.property(anyContent, anyContent, anyContent, (begin, here, there) => {
        const doc = new Y.Doc();
        writeContent(doc, begin);
        const other = docOf(stateOf(doc));
        writeContent(doc, here);
        expect(contentOf(doc)).toEqual(here);
        writeContent(other, there);
        Y.applyUpdate(doc, stateOf(other));
        Y.applyUpdate(other, stateOf(doc));
        expect(contentOf(doc)).toEqual(contentOf(other));
      }),
      { numRuns: 200 },
    );
  });

  it('a write on a version that has changed is refused, and nothing is lost [R1]', async () => {
    const storyId = await drafted(cast, { headline: 'Versioned' });
    const { version } = await getDeskStory(cast.amal, storyId);
    await writeStory(cast.amal, { storyId, content: words({ headline: 'Newer' }), version });
    const stale = writeStory(cast.sami, { storyId, content: words({ headline: 'Stale' }), version });
    await expect(stale).rejects.toMatchObject({ kind: 'conflict' });
    expect((await getDeskStory(cast.amal, storyId)).headline).toBe('Newer');
  });
});

describe('the body’s schema', () => {
  const linked = (href: string) => ({
    type: 'doc',
    content: [
      { type: 'paragraph', content: [{ type: 'text', text: 'x', marks: [{ type: 'link', attrs: { href } }] }] },
    ],
  });
  const HOSTILE = [
    'javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    ' java\nscript:alert(1)',
    '\u0000javascript:alert(1)',
    '\u00a0javascript:alert(1)',
    '\u180ejavascript:alert(1)',
    'data:text/html,<script>alert(1)</script>',
    'vbscript:msgbox(1)',
    'https://ok.example/\u202e',
    '//evil.test',
    '/\\evil.test',
    'blob:https://x',
    'file:///etc/passwd',
  ];

  it.each(HOSTILE)('refuses the address %j [X1]', (href) => {
    expect(Body.safeParse(linked(href)).success).toBe(false);
  });

  it.each(['https://example.org/', 'http://example.org', 'mailto:desk@example.org', 'tel:+358', '/world', '#top'])(
    'takes the address %j',
    (href) => {
      expect(Body.safeParse(linked(href)).success).toBe(true);
    },
  );

  it.each([
    { type: 'script', content: [{ type: 'text', text: 'x' }] },
    { type: 'paragraph', attrs: { onclick: 'x' } },
    { type: 'paragraph', content: [{ type: 'text', text: 'x', marks: [{ type: 'blink' }] }] },
    { type: 'paragraph', content: [{ type: 'image', attrs: { src: 'x' } }] },
    { type: 'subheading', attrs: { level: 1 } },
    { type: 'list', attrs: { ordered: true }, content: [] },
  ])('refuses what is not in it: %j [X4]', (block) => {
    expect(Body.safeParse({ type: 'doc', content: [block] }).success).toBe(false);
  });

  it('refuses lists that stand deeper in each other than anyone reads', () => {
    let list: object = {
      type: 'list',
      attrs: { ordered: true },
      content: [{ type: 'listItem', content: [paragraph('x')] }],
    };
    for (let depth = 0; depth < 2_000; depth += 1) {
      list = { type: 'list', attrs: { ordered: true }, content: [{ type: 'listItem', content: [list] }] };
    }
    expect(Body.safeParse({ type: 'doc', content: [list] }).success).toBe(false);
  });
});
