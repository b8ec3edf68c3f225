/** Connection strings with passwords. They stay in this process and are never printed. */
export type Addresses = {
  /** The role that works at the desk. */
  desk: string;
  /** The public role. */
  reader: string;
};

const KEY = Symbol.for('nightdesk.database');
const shared = globalThis as typeof globalThis & { [KEY]?: Addresses | undefined };

/** Kept in the global symbol registry, because Next bundles its own copy of this module. */
export function rememberAddresses(addresses: Addresses | undefined): void {
  shared[KEY] = addresses;
}

export function databaseAddresses(): Addresses {
  const addresses = shared[KEY];
  if (!addresses) throw new Error('The database is not open yet: openDatabase(settings) comes first.');
  return addresses;
}
