import { expect, test } from 'vitest';
import { everyDoor } from '#tests/desk/doors/every-door.ts';
import { TABLE } from '#tests/desk/doors/table.ts';

const tabled = [...new Set(TABLE.map(({ door }) => door))].sort();

test('every page, route, action and line says in the table who may use it [A1]', () => {
  const reason = 'A door without an entry is a door that nobody has tried. Add it to tests/desk/doors/table.ts.';
  expect(
    everyDoor().filter((door) => !tabled.includes(door)),
    reason,
  ).toEqual([]);
});

test('the table has no door that is gone, and the walk finds the doors that are there', () => {
  const doors = everyDoor();
  expect(tabled.filter((door) => !doors.includes(door))).toEqual([]);
  expect(doors).toEqual(
    expect.arrayContaining([
      'GET /admin',
      'POST /api/auth/sign-in',
      'publish /admin/stories/[id]',
      'GET /[section]',
      'UPGRADE /admin/writing',
    ]),
  );
});
