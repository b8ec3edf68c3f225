import { AsyncLocalStorage } from 'node:async_hooks';

/**
 * What a page read while it was rendered, and what it wants to be answered with. Next bundles its own copy of this
 * module, so the storage is shared through the global symbol registry.
 */
export type Reading = {
  /** Names of what was read, such as `story:…`, `section:…`, `path:/…`, `front`; also of what was looked for in vain. */
  tags: Set<string>;
  /** Of these, what was there. The others may name what nobody may know of yet, and are told to nobody outside. */
  found: Set<string>;
  /** HTTP status that the page asks for; 200 unless it says otherwise. */
  status: number;
  /** Where 301 and 308 lead to. */
  location: string | null;
  /** Query parameters that the page looked at. All others make no new page. */
  query: Set<string>;
};

const KEY = Symbol.for('nightdesk.reading');
const shared = globalThis as typeof globalThis & { [KEY]?: AsyncLocalStorage<Reading> };
shared[KEY] ??= new AsyncLocalStorage<Reading>();
const storage = shared[KEY];

export function newReading(): Reading {
  return { tags: new Set(), found: new Set(), status: 200, location: null, query: new Set() };
}

export function whileReading<T>(reading: Reading, render: () => T): T {
  return storage.run(reading, render);
}

/** Undefined where nobody records, such as on the desk, in the command line and in tests. */
export function currentReading(): Reading | undefined {
  return storage.getStore();
}

export function noteRead(...tags: string[]): void {
  noteSought(...tags);
  const reading = storage.getStore();
  if (reading) for (const tag of tags) reading.found.add(tag);
}

/** What is looked for and may not be there. Who finds some of it notes that it was read. */
export function noteSought(...tags: string[]): void {
  const reading = storage.getStore();
  if (reading) for (const tag of tags) reading.tags.add(tag);
}
