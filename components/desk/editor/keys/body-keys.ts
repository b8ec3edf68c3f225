import { Extension, type InputRule, textblockTypeInputRule, wrappingInputRule } from '@tiptap/core';
import { joinTextblockBackward } from '@tiptap/pm/commands';
import { Plugin } from '@tiptap/pm/state';
import { clipboardProps } from '../pasting/clipboard-props.ts';
import { DEEPEST_LIST } from '../schema/lists.ts';
import { downOutOfLast, enterInBox } from './enter.ts';
import { moveBlock } from './move-block.ts';

export type Asked = 'link' | 'phrase' | 'embed' | 'map' | 'relatedStory';
export type BodyKeysOptions = {
  ask: (what: Asked) => void;
  /** ProseMirror keeps Enter and Escape from the screen around it, so the screen's own meaning of them is told here. */
  publish?: () => void;
  leave?: () => void;
  /** Pictures that a paste or drop brought and that were left out: what each shows, as far as it says. */
  leftOut?: (pictures: string[]) => void;
};

/** The chords of the body, its typing rules and its clipboard. A chord with Ctrl Alt never fires while AltGraph is down. */
export function bodyKeys(options: BodyKeysOptions = { ask: () => {} }) {
  return Extension.create({
    name: 'bodyKeys',
    priority: 900,
    addKeyboardShortcuts() {
      const { editor } = this;
      const run = (change: (chain: ReturnType<typeof editor.chain>) => ReturnType<typeof editor.chain>) => () =>
        change(editor.chain()).run();
      const mark = (name: string) => run((chain) => chain.toggleMark(name));
      const move = (way: -1 | 1) => () => moveBlock(way)(editor.state, editor.view.dispatch);
      return {
        'Mod-b': mark('strong'),
        'Mod-i': mark('emphasis'),
        'Mod-e': mark('code'),
        'Mod-.': mark('superscript'),
        'Mod-,': mark('subscript'),
        'Mod-Shift-x': mark('strikethrough'),
        'Mod-Alt-k': () => ask(options, 'link'),
        'Mod-Alt-l': () => ask(options, 'phrase'),
        'Mod-Alt-0': run((chain) => chain.setNode('paragraph')),
        'Mod-Alt-2': run((chain) => chain.toggleNode('subheading', 'paragraph', { level: 2 })),
        'Mod-Alt-3': run((chain) => chain.toggleNode('subheading', 'paragraph', { level: 3 })),
        'Mod-Alt-q': run((chain) => chain.toggleWrap('quote')),
        'Mod-Alt-7': run((chain) => chain.toggleList('list', 'listItem', false, { ordered: true })),
        'Mod-Alt-8': run((chain) => chain.toggleList('list', 'listItem', false, { ordered: false })),
        'Alt-ArrowUp': move(-1),
        'Alt-ArrowDown': move(1),
        'Shift-Enter': run((chain) => chain.insertContent({ type: 'hardBreak' })),
        'Mod-Enter': () => tell(options.publish),
        Escape: () => tell(options.leave),
        Enter: () =>
          editor.commands.splitListItem('listItem') || enterInBox(editor.state, editor.view.dispatch, editor.view),
        ArrowDown: () => downOutOfLast(editor.state, editor.view.dispatch, editor.view),
        Tab: () => shallow(editor) && editor.commands.sinkListItem('listItem'),
        'Shift-Tab': () => editor.commands.liftListItem('listItem'),
        Backspace: () => joinTextblockBackward(editor.state, editor.view.dispatch),
      };
    },
    addInputRules() {
      const { nodes } = this.editor.schema;
      const rules: (InputRule | false | undefined)[] = [
        nodes.subheading &&
          textblockTypeInputRule({ find: /^##\s$/, type: nodes.subheading, getAttributes: { level: 2 } }),
        nodes.subheading &&
          textblockTypeInputRule({ find: /^###\s$/, type: nodes.subheading, getAttributes: { level: 3 } }),
        nodes.quote && wrappingInputRule({ find: /^>\s$/, type: nodes.quote }),
      ];
      return rules.filter((rule): rule is InputRule => Boolean(rule));
    },
    addProseMirrorPlugins: () => [new Plugin({ props: clipboardProps(options.leftOut) })],
  });
}

function ask(options: BodyKeysOptions, what: Asked): boolean {
  options.ask(what);
  return true;
}

function tell(screen: (() => void) | undefined): boolean {
  screen?.();
  return screen !== undefined;
}

type Editing = { state: import('@tiptap/pm/state').EditorState; commands: import('@tiptap/core').SingleCommands };

function shallow({ state }: Editing): boolean {
  let lists = 0;
  for (let depth = state.selection.$from.depth; depth > 0; depth -= 1) {
    if (state.selection.$from.node(depth).type.name === 'list') lists += 1;
  }
  return lists < DEEPEST_LIST;
}
