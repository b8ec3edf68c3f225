import type { Block, Inline } from '#newsroom/stories/body.ts';

/** What The Foreland writes again and again. Names, numbers and addresses are invented. */
type Snippet = { by: string; name: string; trigger: string; language: string; blocks: Block[] };

const words = (text: string): Inline => ({ type: 'text', text });
const link = (text: string, href: string): Inline => ({
  type: 'text',
  text,
  marks: [{ type: 'link', attrs: { href } }],
});
const line = (...content: Inline[]): Extract<Block, { type: 'paragraph' }> => ({ type: 'paragraph', content });
const correction = (text: string): Block => ({
  type: 'correctionNote',
  // A snippet puts the day of today in its place.
  attrs: { date: '2026-01-01' },
  content: [line(words(text))],
});

export const snippets: Snippet[] = [
  {
    by: 'Sami Toivola',
    name: 'Helpline box',
    trigger: 'helpline',
    language: 'en',
    blocks: [
      {
        type: 'factBox',
        content: [
          { type: 'boxTitle', content: [words('If you need to talk')] },
          line(
            words('The Sound Listeners answer day and night, free of charge: '),
            link('020 555 0116', 'tel:+358205550116'),
            words('.'),
          ),
          line(words('In immediate danger call 112.')),
        ],
      },
    ],
  },
  {
    by: 'Amal Rashidi',
    name: 'What the harbour board is',
    trigger: 'board',
    language: 'en',
    blocks: [
      line(
        words(
          'The harbour board runs the quays and sets the dues. Its seven members are named by the council for four years and meet in public, ',
        ),
        { type: 'text', text: 'minutes included', marks: [{ type: 'emphasis' }] },
        words('.'),
      ),
    ],
  },
  {
    by: 'Sami Toivola',
    name: 'Correction',
    trigger: 'corr',
    language: 'en',
    blocks: [correction('An earlier version of this article said … In fact … We are sorry for the error.')],
  },
  {
    by: 'Nour Adeyemi',
    name: 'Write to us',
    trigger: 'tips',
    language: '',
    blocks: [line(link('newsroom@foreland.example', 'mailto:newsroom@foreland.example'))],
  },
  {
    by: 'Sami Toivola',
    name: 'تصحیح',
    trigger: 'تصحیح',
    language: 'fa',
    blocks: [correction('در نسخهٔ پیشین این گزارش آمده بود … درست آن است که … از این اشتباه پوزش می‌خواهیم.')],
  },
];
