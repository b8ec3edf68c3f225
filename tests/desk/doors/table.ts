import type { Line, Post } from './door.ts';
import { DOOR_ACTIONS } from './door-actions.ts';
import { PAGES } from './pages.ts';
import { PICTURE_ACTIONS } from './picture-actions.ts';
import { ROSTER_ACTIONS } from './roster-actions.ts';
import { ROUTES } from './routes.ts';
import { SNIPPET_ACTIONS } from './snippet-actions.ts';
import { STORY_ACTIONS } from './story-actions.ts';

export const ACTIONS: Post[] = [
  ...DOOR_ACTIONS,
  ...STORY_ACTIONS,
  ...SNIPPET_ACTIONS,
  ...PICTURE_ACTIONS,
  ...ROSTER_ACTIONS,
];

export const LINES: Line[] = [{ door: 'UPGRADE /admin/writing', from: 'reader', writes: 'reporter' }];

/**
 * Who may open which door. Every page, route, action and line of the program stands here: `tests/house/doors.test.ts` finds
 * the one that does not, and `who-may.spec.ts` knocks at each as everybody.
 */
export const TABLE: { door: string }[] = [...PAGES, ...ROUTES, ...ACTIONS, ...LINES];
