import { describe, expect, it } from 'vitest';
import { paragraph } from '#newsroom/stories/body.ts';
import { differencesOf } from '#newsroom/stories/differences.ts';
import { words } from '../cast.ts';
import { bodyOf } from '../company.ts';

const source = (name: string) => ({
  ...{ key: 's', sourceId: null, name, kind: 'agency' as const, confidential: false },
  ...{ use: '', note: '', url: '', archivedUrl: '' },
});

describe('what differs between a text that is brought and the one that stands there', () => {
  it('is nothing when both are equal', () => {
    expect(differencesOf(words(), words())).toEqual([]);
  });

  it('names each line, with both of its texts', () => {
    const differs = differencesOf(
      words({ headline: 'Mine', social: { title: 'A', description: '' } }),
      words({ headline: 'Theirs', social: { title: 'B', description: '' } }),
    );
    expect(differs).toEqual([
      { field: 'headline', yours: 'Mine', present: 'Theirs' },
      { field: 'social.title', yours: 'A', present: 'B' },
    ]);
  });

  it('gives a list whole, also when only its order is another', () => {
    const [one, two] = [source('One'), { ...source('Two'), key: 't' }];
    const [difference] = differencesOf(words({ sources: [one, two] }), words({ sources: [two, one] }));
    expect(difference).toEqual({ field: 'sources', yours: [one, two], present: [two, one] });
  });

  it('gives the stretches of the body that differ, each where it stands', () => {
    const yours = words({ body: bodyOf('Same.', 'Mine.', 'Same too.', 'Added by me.') });
    const present = words({ body: bodyOf('Same.', 'Theirs.', 'Second of theirs.', 'Same too.') });
    expect(differencesOf(yours, present)).toEqual([
      {
        field: 'body',
        stretches: [
          { at: 1, yours: [paragraph('Mine.')], present: [paragraph('Theirs.'), paragraph('Second of theirs.')] },
          { at: 4, yours: [paragraph('Added by me.')], present: [] },
        ],
      },
    ]);
  });
});
