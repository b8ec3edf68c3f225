import type { Attrs, Node as DocumentNode } from '@tiptap/pm/model';
import { Plugin } from '@tiptap/pm/state';
import type { NodeViewConstructor } from '@tiptap/pm/view';
import type { Words } from '#components/desk/words/words.ts';
import { fill } from '#newsroom/sentence.ts';
import type { Asked } from '../keys/body-keys.ts';

export type DrawOptions = {
  /** The headline of a story here, and its language; null if it is gone. */
  storyOf: (id: string) => Promise<{ headline: string; language: string; direction: 'ltr' | 'rtl' } | null>;
  change?: (what: Asked) => void;
};

/**
 * Blocks without text of their own, drawn as one quiet line that says what readers will get. A plugin of the view, which knows it
 * before it draws: views of the nodes, and those of a plugin of the editor, make it draw the whole text a second time.
 */
export function drawnBlocks(options: DrawOptions, words: Words): Plugin {
  return new Plugin({ props: { nodeViews: viewsOf(options, words) } });
}

function viewsOf(
  { storyOf, change }: DrawOptions,
  { writing: { drawn: said }, list }: Words,
): Record<string, NodeViewConstructor> {
  const line = (draw: (line: HTMLElement, attrs: Attrs) => void) => (node: DocumentNode) => {
    const dom = document.createElement('div');
    dom.className = 'drawn';
    dom.dataset.block = node.type.name;
    draw(dom, node.attrs);
    return { dom };
  };
  return {
    embed: line((line, { title, url }) => {
      line.append(label(said.embed), words(title || hostOf(url)), quiet(url));
      line.append(button(said.change, () => change?.('embed')));
    }),
    map: line((line, { place }) => {
      line.append(
        label(said.map),
        words(place || said.noPlace),
        button(said.change, () => change?.('map')),
      );
    }),
    relatedStory: line((line, { storyId }) => {
      const headline = words('…');
      line.append(label(said.story), headline);
      void storyOf(storyId).then((story) => {
        headline.textContent = story?.headline || (story ? list.noHeadline : said.gone);
        if (!story) return;
        headline.lang = story.language;
        headline.dir = story.direction;
      });
    }),
    correctionNote: ({ attrs }) => {
      const dom = document.createElement('aside');
      dom.dataset.block = 'correctionNote';
      const head = label(fill(said.correction, { date: attrs.date }));
      head.contentEditable = 'false';
      const contentDOM = document.createElement('div');
      dom.append(head, contentDOM);
      return { dom, contentDOM };
    },
  };
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
