import type { Block, Body, Inline } from '#newsroom/stories/body.ts';

const SENTENCES = [
  'The harbour board of Port Averil knew of the cracks in the north quay, minutes of its meetings show.',
  'Two ships sail again from Monday, and a third waits at the old lock for a part that nobody makes any more.',
  'Nobody who lives below the wall was asked, said a baker whose cellar has stood under water twice this year.',
  'The engineer wrote in March that the piles were sound; in June he wrote that he had not seen them.',
  'What the repair will cost is not known, because the last survey is older than the crane that stands on it.',
  'Councillors from both sides want the papers opened, and the board has asked its lawyers for another week.',
];

const words = (text: string) => text.split(/\s+/).length;

/** A story of at least so many words, with what long stories have: subheadings, quotations, lists, links and marks. */
export function longStory(most: number): Body {
  const content: Block[] = [];
  let count = 0;
  for (let nth = 0; count < most; nth += 1) {
    const block = blockAt(nth);
    content.push(block);
    count += words(JSON.stringify(block));
  }
  return { type: 'doc', content };
}

function blockAt(nth: number): Block {
  const sentence = (more: number) => SENTENCES[(nth + more) % SENTENCES.length] as string;
  const line = (...content: Inline[]) => ({ type: 'paragraph' as const, content });
  const text = (words: string, mark?: 'strong' | 'link'): Inline => {
    if (!mark) return { type: 'text', text: words };
    const marks = [
      mark === 'link' ? { type: mark, attrs: { href: `https://harbour.example/${nth}` } } : { type: mark },
    ];
    return { type: 'text', text: words, marks };
  };
  if (nth % 9 === 4) return { type: 'subheading', attrs: { level: 2 }, content: [text(sentence(0).slice(0, 40))] };
  if (nth % 13 === 6) return { type: 'quote', content: [line(text(sentence(1)))] };
  if (nth % 17 === 8) {
    const items = [0, 1, 2, 3].map((more) => ({ type: 'listItem' as const, content: [line(text(sentence(more)))] }));
    return { type: 'list', attrs: { ordered: nth % 2 === 0 }, content: items };
  }
  return line(
    text(`${sentence(0)} `),
    text('The board', 'strong'),
    text(` has ${nth} members. ${sentence(1)} `),
    text('The minutes', 'link'),
    text(` are public. ${sentence(2)}`),
  );
}
