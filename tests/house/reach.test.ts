import { beforeAll, expect, test } from 'vitest';
import { type Imports, readImports, wayTo } from './imports.ts';

let imports: Imports;
beforeAll(async () => {
  imports = await readImports('app', 'components', 'edge', 'newsroom', 'platform', 'server.ts');
});

const DESK_CONNECTION = /^platform\/database\/(desk|transaction|open|prepare|logins|migrate)\.ts$/;
const waysFrom = (rooms: RegExp, to: RegExp) =>
  [...imports.keys()].filter((path) => rooms.test(path)).flatMap((path) => wayTo(imports, path, to)?.join(' → ') ?? []);

test("nothing that readers are shown can reach the desk's connection, by however many steps", () => {
  const forReaders = /^(app\/\(site\)|components\/site|newsroom\/(site|feeds|search))\//;
  const reason =
    'Readers are answered through the public role, which cannot see a draft. Move what is needed to a pure file.';
  expect(waysFrom(forReaders, DESK_CONNECTION), reason).toEqual([]);
  expect([...imports.keys()].filter((path) => forReaders.test(path)).length).toBeGreaterThan(20);
});

test('components reach no database, by however many steps', () => {
  const reason = 'A component gets props. What it shows is read by the page.';
  expect(waysFrom(/^components\//, /^(platform\/database|prisma\/generated)\//), reason).toEqual([]);
});

test('what runs in the browser takes nothing from the server along', () => {
  const reason = 'An island and all that it imports are sent to the browser.';
  const server =
    /^(node:|fs$|path$|crypto$|child_process$)|^(platform|edge|prisma)\/|node_modules\/(pg|@prisma|pino|next\/(headers|server))\b/;
  const islands = /\.island\.tsx$/;
  const ways = waysFrom(islands, server).filter((way) => !/actions\.ts/.test(way));
  expect(ways, reason).toEqual([]);
});

test('the watcher sees a way that is there', () => {
  expect(waysFrom(/^newsroom\/publishing\/publish-story\.ts$/, DESK_CONNECTION)).not.toEqual([]);
  expect(waysFrom(/^newsroom\/site\/front\.ts$/, /^platform\/database\/reader\.ts$/)).not.toEqual([]);
});
