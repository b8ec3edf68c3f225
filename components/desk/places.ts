import type { Role } from '#newsroom/actor.ts';

/** The desk's places. The first four stand in the bar and the dock, the others under "More". */
export type PlaceName =
  | 'stories'
  | 'links'
  | 'pictures'
  | 'people'
  | 'topics'
  | 'sources'
  | 'snippets'
  | 'sections'
  | 'redirects'
  | 'receipts'
  | 'accounts'
  | 'newspaper'
  | 'account'
  | 'specimens';

export type Place = { name: PlaceName; href: string; roles: readonly Role[] };

const ALL: readonly Role[] = ['reader', 'reporter', 'editor', 'admin'];
const WRITERS: readonly Role[] = ['reporter', 'editor', 'admin'];
const EDITORS: readonly Role[] = ['editor', 'admin'];
const ADMINS: readonly Role[] = ['admin'];

export const PLACES: readonly Place[] = [
  { name: 'stories', href: '/admin', roles: ALL },
  { name: 'links', href: '/admin/links', roles: ADMINS },
  { name: 'pictures', href: '/admin/pictures', roles: WRITERS },
  { name: 'people', href: '/admin/people', roles: EDITORS },
  { name: 'topics', href: '/admin/topics', roles: EDITORS },
  { name: 'sources', href: '/admin/sources', roles: EDITORS },
  { name: 'snippets', href: '/admin/snippets', roles: WRITERS },
  { name: 'sections', href: '/admin/sections', roles: ADMINS },
  { name: 'redirects', href: '/admin/redirects', roles: ADMINS },
  { name: 'receipts', href: '/admin/receipts', roles: EDITORS },
  { name: 'accounts', href: '/admin/accounts', roles: ADMINS },
  { name: 'newspaper', href: '/admin/newspaper', roles: ADMINS },
  { name: 'account', href: '/admin/account', roles: ALL },
  { name: 'specimens', href: '/admin/specimens', roles: ALL },
];

const IN_BAR: readonly PlaceName[] = ['stories', 'links', 'people', 'topics'];

export function placesFor(role: Role): { bar: Place[]; more: Place[] } {
  const open = PLACES.filter((place) => place.roles.includes(role) && place.name !== 'account');
  return {
    bar: open.filter((place) => IN_BAR.includes(place.name)),
    more: open.filter((place) => !IN_BAR.includes(place.name)),
  };
}
