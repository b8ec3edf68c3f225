import { describe, expect, it } from 'vitest';
import { type BodyChange, bodyChanges } from '#components/desk/history/comparing/body-changes.ts';
import { compare, summaryOf } from '#components/desk/history/comparing/compare.ts';
import { type Stretch, sideOf } from '#components/desk/history/comparing/stretch.ts';
import { type Body, paragraph } from '#newsroom/stories/body.ts';
import { emptyContent, type StoryContent } from '#newsroom/stories/content.ts';
import { longStory, paragraphs, rewritings } from './long-story.ts';

const nobody = { topics: {}, stories: {}, pictures: {} };
const doc = (...content: Body['content']): Body => ({ type: 'doc', content });
const bodies = (older: Body, newer: Body) => bodyChanges({ older, newer, whoWrote: null });
const texts = (older: string[], newer: string[]) => bodies(doc(...older.map(paragraph)), doc(...newer.map(paragraph)));
/** A change in one line: [-what went-] and [+what came+]. */
const told = (stretches: Stretch[]) =>
  stretches.map(({ text, is }) => (is === 'gone' ? `[-${text}-]` : is === 'new' ? `[+${text}+]` : text)).join('');
const tell = (changes: BodyChange[]) => changes.map(({ is, stretches }) => `${is}: ${told(stretches)}`);

describe('the body, compared', () => {
  it('shows whole words that went and came, and leaves the rest as it is', () => {
    const changes = texts(['The vote was narrow on Monday.'], ['The vote was 9–8 on Monday night.']);
    expect(tell(changes)).toEqual(['changed: The vote was [-narrow-][+9–8+] on Monday[+ night+].']);
  });

  it('words beside each other that were exchanged are one change, not one each', () => {
    const changes = texts(
      ['The branch will close for the whole of the winter.'],
      ['The branch is to close for all of the winter.'],
    );
    expect(tell(changes)).toEqual([
      'changed: The branch [-will-][+is to+] close for [-the whole-][+all+] of the winter.',
    ]);
  });

  it('a line in which nearly everything changed is not told word by word', () => {
    const older = Array.from({ length: 40 }, (_, at) => `word${at}`);
    const newer = older.map((word, at) => (at % 3 ? word : `other${at}`));
    const [change] = texts([older.join(' ')], [newer.join(' ')]);
    expect(change?.stretches.map(({ is }) => is)).toEqual(['gone', 'new']);
  });

  it('never cuts a word that changed within', () => {
    const changes = texts(['The harbour board decided.'], ['The harbours boards decided.']);
    const words = changes[0]!.stretches.filter(({ is }) => is !== 'same').map(({ text }) => text.trim());
    expect(words.every((word) => /^(s|harbours?|boards?)$/.test(word))).toBe(true);
    expect(
      sideOf(changes[0]!.stretches, 'newer')
        .map(({ text }) => text)
        .join(''),
    ).toBe('The harbours boards decided.');
  });

  it('a paragraph that came does not move those after it', () => {
    expect(
      tell(texts(['First one here.', 'Third one there.'], ['First one here.', 'Second.', 'Third one there.'])),
    ).toEqual(['same: First one here.', 'new: [+Second.+]', 'same: Third one there.']);
  });

  it('a paragraph rewritten from the ground up is one that went and one that came', () => {
    const changes = texts(['The board knew.'], ['Ferries wait for weather at Saint Orme.']);
    expect(changes.map(({ is }) => is)).toEqual(['gone', 'new']);
  });

  it('a paragraph split in two is told as that, and no word of it as changed', () => {
    const [whole, first, second] = [
      'One two three four. Five six seven eight.',
      'One two three four.',
      'Five six seven eight.',
    ];
    const split = texts([whole], [first, second]);
    expect(split.map(({ is, notes }) => [is, notes])).toEqual([['changed', ['split in two']]]);
    expect(
      sideOf(split[0]!.stretches, 'newer')
        .filter(({ is }) => is === 'new')
        .map(({ text }) => text),
    ).toEqual(['¶\n']);
    const joined = texts([first, second], [whole]);
    expect(joined.map(({ notes }) => notes)).toEqual([['joined into one']]);
  });

  it('a paragraph that became a subheading is a change of structure, not of words', () => {
    const words = [{ type: 'text' as const, text: 'Three steps' }];
    const [change] = bodies(
      doc({ type: 'paragraph', content: words }),
      doc({ type: 'subheading', attrs: { level: 2 }, content: words }),
    );
    expect(change?.notes).toEqual(['Paragraph became subheading']);
    expect(change?.stretches).toEqual([{ text: 'Three steps', is: 'same' }]);
  });

  it('a list item that moved in says so, and so does one that was a paragraph', () => {
    const item = (text: string, inner?: Body['content'][number]) => ({
      type: 'listItem' as const,
      content: [paragraph(text), ...(inner ? [inner] : [])] as never,
    });
    const list = (...content: never[]) => ({ type: 'list' as const, attrs: { ordered: false }, content });
    const flat = doc(list(item('survey the wall') as never, item('pile the quay') as never));
    const deep = doc(list(item('survey the wall', list(item('pile the quay') as never)) as never));
    expect(bodies(flat, deep).flatMap(({ notes }) => notes)).toEqual(['List item became list item, second level']);
    const plain = doc(paragraph('survey the wall'), paragraph('pile the quay'));
    expect(bodies(plain, flat).flatMap(({ notes }) => notes)).toEqual([
      'Paragraph became list item',
      'Paragraph became list item',
    ]);
  });

  it('words that became strong, or lead elsewhere, are shown in their new dress', () => {
    const dressed = (...marks: { type: 'strong' }[]) =>
      doc({ type: 'paragraph', content: [{ type: 'text', text: 'It said no.', marks }] });
    const link = (href: string) =>
      doc({
        type: 'paragraph',
        content: [{ type: 'text', text: 'It said no.', marks: [{ type: 'link', attrs: { href } }] }],
      });
    expect(bodies(dressed(), dressed({ type: 'strong' }))[0]?.stretches).toEqual([
      { text: 'It said no.', is: 'restyled', note: 'now strong', marks: ['strong'] },
    ]);
    const [moved] = bodies(link('https://a.example/'), link('https://b.example/'));
    expect(moved?.stretches[0]?.note).toBe('now link to https://b.example/, no longer link to https://a.example/');
  });

  it('an embed whose address changed tells both addresses; a section break that came is named', () => {
    const embed = (url: string) => ({ type: 'embed' as const, attrs: { url, title: 'Map of the quay' } });
    const changes = bodies(
      doc(embed('https://a.example/1')),
      doc(embed('https://a.example/2'), { type: 'sectionBreak' }),
    );
    expect(changes.map(({ notes }) => notes)).toEqual([
      ['Address: “https://a.example/1” became “https://a.example/2”'],
      ['Section break'],
    ]);
  });

  it('a paragraph that stands elsewhere is told to have moved', () => {
    const changes = texts(
      ['One is here.', 'Two is there.', 'Three was last.'],
      ['Two is there.', 'Three was last.', 'One is here.'],
    );
    expect(changes.filter(({ is }) => is !== 'same').flatMap(({ notes }) => notes)).toEqual([
      'moved away from here',
      'moved here',
    ]);
  });

  it('both sides can be read whole from the changes, whatever was changed', () => {
    const seeds = [
      'The board knew of the crack.',
      'سيُرفع جدار البحر أربعين سنتيمترا',
      'a 🏴‍☠️ b 👩‍👩‍👧 c',
      '',
      'x',
      'Work begins in spring; it ends in May.',
    ];
    for (const one of seeds) {
      for (const other of seeds) {
        const changes = texts([one, 'Stays.'], ['Stays.', other]);
        for (const [side, wanted] of [
          ['older', [one, 'Stays.']],
          ['newer', ['Stays.', other]],
        ] as const) {
          const read = changes.flatMap(({ stretches }) => sideOf(stretches, side).map(({ text }) => text)).join('');
          expect(read).toBe(wanted.join(''));
        }
      }
    }
  });
});

describe('who wrote what', () => {
  it('each insertion tells its writer, in the body and in the headline, and is cut where the writer changes', () => {
    const older: StoryContent = {
      ...emptyContent,
      headline: 'Wall',
      body: doc(paragraph('The wall is old.'), paragraph('It leaks.')),
    };
    const newer: StoryContent = {
      ...emptyContent,
      headline: 'Wall leaks',
      body: doc(paragraph('The wall is old and tired.'), paragraph('It leaks.'), paragraph('Nobody knew. Now all do.')),
    };
    const whoWrote = {
      people: ['Amal Rashidi', 'Sami Toivola'],
      fields: {
        headline: [
          [0, 4],
          [1, 6],
        ],
        kicker: [],
        standfirst: [],
        dateline: [],
      } as never,
      // "The wall is old" Amal, " and tired" Sami, "." Amal, "It leaks." nobody, "Nobody knew." Amal, " Now all do." Sami
      body: [
        [0, 15],
        [1, 10],
        [0, 1],
        [-1, 9],
        [0, 12],
        [1, 12],
      ] as never,
    };
    const comparison = compare({ content: older, whoWrote: null }, { content: newer, whoWrote }, nobody);
    const came = (stretches: Stretch[]) =>
      stretches.filter(({ is }) => is === 'new').map(({ text, by }) => [text.trim(), by]);
    expect(came(comparison.fields.find(({ name }) => name === 'Headline')!.stretches)).toEqual([
      ['leaks', 'Sami Toivola'],
    ]);
    expect(comparison.body.flatMap(({ stretches }) => came(stretches))).toEqual([
      ['and tired', 'Sami Toivola'],
      ['Nobody knew.', 'Amal Rashidi'],
      ['Now all do.', 'Sami Toivola'],
    ]);
  });
});

describe('lists and summary', () => {
  const link = (key: string, title: string) => ({ key, storyId: null, url: '', title, line: '' });
  it('entries came, went, moved or changed by words', () => {
    const older = { ...emptyContent, related: [link('a', 'One'), link('b', 'Two'), link('c', 'Three')] };
    const newer = { ...emptyContent, related: [link('c', 'Three'), link('a', 'One more'), link('d', 'Four')] };
    const { lists } = compare({ content: older, whoWrote: null }, { content: newer, whoWrote: null }, nobody);
    const related = lists.find(({ name }) => name === 'Related links')!;
    expect(related.entries.map(({ is, moved }) => [is, moved])).toEqual([
      ['same', false],
      ['changed', true],
      ['new', false],
      ['gone', false],
    ]);
  });

  it('says in a line each what readers will notice, and nothing for what is the same', () => {
    const older = { ...emptyContent, headline: 'Narrow vote', body: doc(paragraph('The vote was narrow.')) };
    const newer = {
      ...older,
      headline: 'Close vote',
      body: doc(paragraph('The vote was very close.')),
      topicIds: [crypto.randomUUID()],
    };
    const says = Object.fromEntries(
      summaryOf(compare({ content: older, whoWrote: null }, { content: newer, whoWrote: null }, nobody)).map(
        ({ name, says }) => [name, says],
      ),
    );
    expect(says).toMatchObject({
      Headline: '1 word',
      Body: '+2 −1 words',
      Topics: '1 added',
      Standfirst: null,
      Pictures: null,
    });
  });
});

describe('a story of ten thousand words', () => {
  it.each(Object.entries(rewritings))(
    'can be read back whole from its comparison when what changed is %s',
    (_, texts) => {
      const [older, newer] = [longStory(paragraphs), longStory(texts)];
      const { body } = compare({ content: older, whoWrote: null }, { content: newer, whoWrote: null }, nobody);
      const whole = body.flatMap(({ stretches }) => sideOf(stretches, 'newer').map(({ text }) => text)).join('');
      expect(whole).toBe(texts.join(''));
    },
  );
});
