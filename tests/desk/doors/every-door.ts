import { sources } from '#tests/house/sources.ts';

/** Each way into the program, as its file says: `GET /admin/new`, `POST /api/auth/sign-in`, `begin /admin/new`, `UPGRADE /admin/writing`. */
export function everyDoor(): string[] {
  const files = sources('/page.tsx', '/route.ts', '/actions.ts').filter(({ path }) => path.startsWith('app/'));
  return [...files.flatMap(({ path, text }) => waysIn(path, text)), ...linesIn()].sort();
}

/** What the server lets change to a WebSocket: `acceptUpgrades(server, { path: NAME`, and the address of that name. */
function linesIn(): string[] {
  const server = sources('server.ts').find(({ path }) => path === 'server.ts')?.text ?? '';
  const asked = server.match(/acceptUpgrades\(/g)?.length;
  const named = [...server.matchAll(/acceptUpgrades\([\w.]+, \{ path: (\w+)/g)].map((match) => match[1]);
  if (named.length !== asked) throw new Error('A line is opened at an address without a name.');
  const addresses = sources('.ts').flatMap(({ text }) =>
    named.flatMap((name) => text.match(new RegExp(`^export const ${name} = '(.+)';`, 'm'))?.[1] ?? []),
  );
  return [...new Set(addresses)].map((address) => `UPGRADE ${address}`);
}

function waysIn(path: string, text: string): string[] {
  const place = placeOf(path);
  const group = /^app\/\(preview\)/.test(path) ? ' (as readers)' : '';
  if (path.endsWith('page.tsx')) return [`GET ${place}${group}`];
  return exportsOf(text).map((name) => `${name} ${place}`);
}

/** Also what is exported by a list or as a whole: a door that this does not see would be no door that the table misses. */
function exportsOf(text: string): string[] {
  const said = text.matchAll(/^export (?:async )?(?:const|let|function) (\w+)/gm);
  const names = [...said].map((match) => match[1]!).filter((name) => name !== 'dynamic');
  if (/^export (?:\{|\*|default)/m.test(text)) throw new Error('A door is exported by its name alone.');
  return names;
}

function placeOf(path: string): string {
  const place = path
    .replace(/^app/, '')
    .replace(/\/\([a-z]+\)/g, '')
    .replace(/\/(page\.tsx|route\.ts|actions\.ts)$/, '');
  return place || '/';
}
