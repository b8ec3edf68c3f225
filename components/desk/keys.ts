import type { Role } from '#newsroom/actor.ts';

/**
 * Every shortcut of the desk, once. Screens take their foot line from here, `?` shows all of it, and what listens names
 * its chord from here. Single letters work only while no field has the focus.
 */
export type Where =
  | 'everywhere'
  | 'stories'
  | 'list'
  | 'links'
  | 'pictures'
  | 'picture'
  | 'editor'
  | 'panel'
  | 'paste'
  | 'publish'
  | 'revisions'
  | 'compare'
  | 'log';

export type KeyLine = {
  chords: string[];
  does: string;
  /** Stands in the foot line of its screen. */
  foot?: boolean;
  /** Does nothing for other roles, which are not taught it. */
  roles?: readonly Role[];
};

export const KEYS: Record<Where, KeyLine[]> = {
  everywhere: [
    { chords: ['Mod+K'], does: 'find or do anything' },
    { chords: ['?'], does: 'all keys' },
    { chords: ['/'], does: 'filter' },
    { chords: ['N'], does: 'new story' },
    { chords: ['Shift+N'], does: 'paste a text' },
    { chords: ['G S'], does: 'go to stories' },
    { chords: ['G L'], does: 'go to links' },
    { chords: ['G P'], does: 'go to people' },
    { chords: ['Escape'], does: 'one level back' },
  ],
  stories: [
    { chords: ['ArrowUp', 'ArrowDown'], does: 'move', foot: true },
    { chords: ['J', 'K'], does: 'move' },
    { chords: ['Enter'], does: 'open', foot: true },
    { chords: ['P'], does: 'publish…', foot: true },
    { chords: ['R'], does: 'revisions', foot: true },
    { chords: ['/'], does: 'filter', foot: true },
    { chords: ['1', '2', '3', '4', '5', '6'], does: 'views', foot: true },
  ],
  list: [
    { chords: ['ArrowUp', 'ArrowDown'], does: 'move', foot: true },
    { chords: ['J', 'K'], does: 'move' },
    { chords: ['Enter'], does: 'change', foot: true },
    { chords: ['/'], does: 'filter', foot: true },
    { chords: ['A'], does: 'add', foot: true },
  ],
  links: [
    { chords: ['ArrowUp', 'ArrowDown'], does: 'move', foot: true },
    { chords: ['1'], does: 'point to another address', foot: true },
    { chords: ['2'], does: 'find the story here', foot: true },
    { chords: ['3'], does: 'take out', foot: true },
    { chords: ['O'], does: 'open the address', foot: true },
    { chords: ['/'], does: 'filter', foot: true },
  ],
  pictures: [
    { chords: ['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown'], does: 'move', foot: true },
    { chords: ['Enter'], does: 'open', foot: true },
    { chords: ['U'], does: 'send pictures', foot: true },
    { chords: ['/'], does: 'filter', foot: true },
  ],
  picture: [
    { chords: ['Mod+S'], does: 'keep', foot: true },
    { chords: ['Escape'], does: 'back to the pictures', foot: true },
  ],
  editor: [
    { chords: ['/'], does: 'block', foot: true },
    { chords: ['Mod+B'], does: 'strong' },
    { chords: ['Mod+I'], does: 'emphasis' },
    { chords: ['Mod+Alt+K'], does: 'link' },
    { chords: ['Mod+Alt+2'], does: 'subheading' },
    { chords: [';'], does: 'a snippet: its trigger, then Space or Tab' },
    { chords: ['Mod+Alt+S'], does: 'make a snippet of what is chosen' },
    { chords: ['Mod+Alt+F'], does: 'find and replace', foot: true },
    { chords: ['F8'], does: 'next problem', foot: true },
    { chords: ['F9'], does: 'preview', foot: true },
    { chords: ['F2'], does: 'changed since live', foot: true },
    { chords: ['Mod+S'], does: 'name this version', foot: true },
    { chords: ['Mod+Shift+H'], does: 'hand over…' },
    { chords: ['Mod+Enter'], does: 'publish…', foot: true },
    { chords: ['F6'], does: 'text, panel', foot: true },
  ],
  panel: [
    { chords: ['ArrowLeft', 'ArrowRight'], does: 'tabs' },
    { chords: ['Alt+ArrowUp', 'Alt+ArrowDown'], does: 'move in an ordered list' },
    { chords: ['Alt+Shift+ArrowUp'], does: 'move to the first place' },
    { chords: ['Delete'], does: 'take out' },
  ],
  paste: [
    { chords: ['ArrowUp', 'ArrowDown'], does: 'line', foot: true },
    { chords: ['Shift+ArrowUp', 'Shift+ArrowDown'], does: 'more lines' },
    { chords: ['H', 'S', 'B', 'C', 'R', 'D', 'T'], does: 'put into a field', foot: true },
    { chords: ['X'], does: 'leave out', foot: true },
    { chords: ['Mod+Enter'], does: 'make the story', foot: true },
  ],
  publish: [
    { chords: ['F8'], does: 'next problem', foot: true },
    { chords: ['Mod+Enter'], does: 'publish', foot: true },
    { chords: ['Escape'], does: 'keep working', foot: true },
  ],
  revisions: [
    { chords: ['ArrowUp', 'ArrowDown'], does: 'move', foot: true },
    { chords: ['Enter'], does: 'read', foot: true },
    { chords: ['Escape'], does: 'back to the story', foot: true },
  ],
  compare: [
    { chords: ['N'], does: 'next change', foot: true },
    { chords: ['P'], does: 'previous', foot: true },
    { chords: ['[', ']'], does: 'move the older end', foot: true },
    { chords: ['{', '}'], does: 'move the newer end', foot: true },
    { chords: ['S'], does: 'side by side', foot: true },
    { chords: ['R'], does: 'correction', foot: true, roles: ['editor', 'admin'] },
    { chords: ['Escape'], does: 'back to the story', foot: true },
  ],
  log: [{ chords: ['Escape'], does: 'back to the story', foot: true }],
};
