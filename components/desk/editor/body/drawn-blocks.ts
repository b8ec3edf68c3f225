import type { Node as DocumentNode } from '@tiptap/pm/model';
import type { Words } from '#components/desk/words/words.ts';
import { fill } from '#newsroom/sentence.ts';
import type { Asked } from '../keys/body-keys.ts';
import { CorrectionNote } from '../schema/boxes.ts';
import { Embed, MapPlace, RelatedStory } from '../schema/inserts.ts';

export type DrawOptions = {
  /** The headline of a story here, and its language; null if it is gone. */
  storyOf: (id: string) => Promise<{ headline: string; language: string; direction: 'ltr' | 'rtl' } | null>;
  change?: (what: Asked) => void;
};

/** Blocks without text of their own, drawn as one quiet line that says what readers will get. */
export function drawnBlocks({ storyOf, change }: DrawOptions, { writing: { drawn: said }, list }: Words) {
  const view = (fill: (line: HTMLElement, node: DocumentNode) => void) => () => {
    return ({ node }: { node: DocumentNode }) => {
      const dom = document.createElement('div');
      dom.className = 'drawn';
      dom.dataset.block = node.type.name;
      fill(dom, node);
      return { dom };
    };
  };
  return [
    Embed.extend({
      addNodeView: view((line, { attrs }) => {
        line.append(label(said.embed), words(attrs.title || hostOf(attrs.url)), quiet(attrs.url));
        line.append(button(said.change, () => change?.('embed')));
      }),
    }),
    MapPlace.extend({
      addNodeView: view((line, { attrs }) => {
        line.append(
          label(said.map),
          words(attrs.place || said.noPlace),
          button(said.change, () => change?.('map')),
        );
      }),
    }),
    RelatedStory.extend({
      addNodeView: view((line, { attrs }) => {
        const headline = words('…');
        line.append(label(said.story), headline);
        void storyOf(attrs.storyId).then((story) => {
          headline.textContent = story?.headline || (story ? list.noHeadline : said.gone);
          if (!story) return;
          headline.lang = story.language;
          headline.dir = story.direction;
        });
      }),
    }),
    CorrectionNote.extend({
      addNodeView:
        () =>
        ({ node }) => {
          const dom = document.createElement('aside');
          dom.dataset.block = 'correctionNote';
          const head = label(fill(said.correction, { date: node.attrs.date }));
          head.contentEditable = 'false';
          const contentDOM = document.createElement('div');
          dom.append(head, contentDOM);
          return { dom, contentDOM };
        },
    }),
  ];
}

function part(tag: string, className: string, text: string): HTMLElement {
  const element = document.createElement(tag);
  element.className = className;
  element.textContent = text;
  return element;
}
const label = (text: string) => part('span', 'drawn-label', text);
const words = (text: string) => part('span', 'drawn-words', text);
const quiet = (text: string) => part('bdi', 'drawn-quiet', text);

function button(text: string, press: () => void): HTMLElement {
  const element = part('button', 'drawn-button', text);
  element.setAttribute('type', 'button');
  element.addEventListener('click', press);
  return element;
}

function hostOf(url: string): string {
  return URL.canParse(url) ? new URL(url).host : url;
}
