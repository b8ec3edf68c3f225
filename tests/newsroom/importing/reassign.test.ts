import { describe, expect, test } from 'vitest';
import type { Field } from '#newsroom/importing/proposal.ts';
import { proposeStory } from '#newsroom/importing/propose-story.ts';
import { join, reassign } from '#newsroom/importing/reassign.ts';

const raw = `Bees return to the roof of the town hall

Amal Rashidi, Sunday

Bees have come back to the roof of the town hall in Port Averil. "They like the lime trees," said Jon Ekman.

The honey will be sold in the hall below, beside the parking permits.

Bees on the roof on Sunday
Nour Adeyemi

Forty kilos are expected by August.
`;
const proposal = proposeStory(raw);

function give(words: string, field: Field, from = proposal) {
  const start = raw.indexOf(words);
  return reassign(raw, from, { from: start, to: start + words.length }, field);
}

describe('an editor corrects where a passage goes', () => {
  test('a stretch in the middle of a paragraph becomes a quote, and what is left stays in two paragraphs', () => {
    const { body } = give('"They like the lime trees,"', 'quote').fields;
    const texts = body.map(({ type, text }) => `${type}: ${text}`);
    expect(texts).toContain('quote: "They like the lime trees,"');
    expect(texts).toContain('paragraph: Bees have come back to the roof of the town hall in Port Averil.');
    expect(texts).toContain('paragraph: said Jon Ekman.');
  });

  test('a name becomes a byline', () => {
    expect(give('Amal Rashidi', 'byline').fields.bylines).toEqual([{ name: 'Amal Rashidi', role: 'by', place: '' }]);
  });

  test('a credit finds the caption above it', () => {
    const captioned = give('Bees on the roof on Sunday', 'caption');
    const credited = give('Nour Adeyemi', 'credit', captioned);
    expect(credited.fields.pictures).toEqual([{ caption: 'Bees on the roof on Sunday', credit: 'Nour Adeyemi' }]);
  });

  test('a caption finds the credit that was placed before it', () => {
    const credited = give('Nour Adeyemi', 'credit');
    const captioned = give('Bees on the roof on Sunday', 'caption', credited);
    expect(captioned.fields.pictures).toEqual([{ caption: 'Bees on the roof on Sunday', credit: 'Nour Adeyemi' }]);
  });

  test('paragraphs that are given to a list together make one list, an item each', () => {
    const from = raw.indexOf('The honey');
    const listed = reassign(raw, proposal, { from, to: raw.indexOf('Bees on the roof on') }, 'list');
    const both = give('Forty kilos are expected by August.', 'list', listed);
    expect(listed.fields.body.filter(({ type }) => type === 'list')).toHaveLength(1);
    expect(both.fields.body.filter(({ type }) => type === 'list').length).toBeGreaterThanOrEqual(1);
  });

  test('an item taken out of a list leaves a list on each side', () => {
    const copy =
      'Three things to know about the roof\n\nThe beekeeper asks for three things:\n\n• No ladders.\n• No dogs.\n• No music.\n\nHe is there every day.\n';
    const start = copy.indexOf('• No dogs.');
    const changed = reassign(copy, proposeStory(copy), { from: start, to: start + 10 }, 'paragraph');
    expect(changed.fields.body.map(({ type, text }) => `${type}: ${text}`)).toEqual([
      'paragraph: The beekeeper asks for three things:',
      'list: No ladders.',
      'paragraph: • No dogs.',
      'list: No music.',
      'paragraph: He is there every day.',
    ]);
  });

  test('white space around a selection makes no difference', () => {
    const from = raw.indexOf('The honey');
    const wide = reassign(raw, proposal, { from: from - 2, to: raw.indexOf('Bees on the roof on') }, 'note');
    expect(wide).toEqual(give('The honey will be sold in the hall below, beside the parking permits.', 'note'));
  });

  test('a selection outside the text or of white space only changes nothing', () => {
    expect(reassign(raw, proposal, { from: raw.length, to: raw.length + 9 }, 'note')).toEqual(proposal);
    expect(reassign(raw, proposal, { from: raw.length - 1, to: raw.length }, 'note')).toEqual(proposal);
  });

  test('what is set aside is shown as unplaced and is in no field', () => {
    const aside = give('Forty kilos are expected by August.', 'unplaced');
    expect(aside.unplaced).toContain('Forty kilos are expected by August.');
    expect(JSON.stringify(aside.fields)).not.toContain('Forty kilos');
  });

  test('half a character is never cut off', () => {
    const copy = 'A headline with a bee 🐝 in it';
    const bee = copy.indexOf('🐝');
    const { passages } = reassign(copy, proposeStory(copy), { from: bee + 1, to: copy.length }, 'standfirst');
    expect(passages.map(({ from }) => from)).toContain(bee);
  });

  test('an embargo that is placed by hand is read in the zone of the newspaper', () => {
    const copy =
      'Bees return to the roof\n\nThe hives came by boat on Friday and were carried up at night.\n\nTuesday 5 May 2026 at 06:00\n\nNobody was stung, the town says.\n';
    const from = copy.indexOf('Tuesday');
    const options = { zone: 'Asia/Tehran', now: new Date('2026-05-01T09:00:00Z') };
    const changed = reassign(copy, proposeStory(copy, options), { from, to: from + 27 }, 'embargo', options);
    expect(changed.fields.embargo).toBe('2026-05-05T02:30:00Z');
  });
});

describe('an editor joins passages', () => {
  test('two paragraphs become one', () => {
    const from = raw.indexOf('Bees have');
    const joined = join(raw, proposal, { from, to: raw.indexOf('The honey') + 3 });
    expect(joined.fields.body.map(({ text }) => text)).toContain(
      'Bees have come back to the roof of the town hall in Port Averil. "They like the lime trees," said Jon Ekman. The honey will be sold in the hall below, beside the parking permits.',
    );
  });

  test('one passage has nothing to be joined with', () => {
    expect(join(raw, proposal, { from: 0, to: 5 })).toEqual(proposal);
  });
});
