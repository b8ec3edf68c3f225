/**
 * The index of stories knows no order, so that a list asks it for one span of time after another. A story stands on the
 * shelves of the hour of its last change: one of 64 seconds, and those of 8, 8² … 8⁷ times as much around it. As
 * desk.facets in the database names them.
 */
const CELL_MS = 64_000;
const LEVELS = 8;
const WIDER = 8;

/** The fewest shelves that together hold exactly the cells from that of `from` to that of `to`. */
export function shelvesOver(from: Date, to: Date): string[] {
  let first = cellOf(from);
  let last = cellOf(to);
  const shelves: string[] = [];
  for (let level = 0; level < LEVELS && first <= last; level += 1) {
    const widest = level === LEVELS - 1;
    while (first <= last && (widest || inCell(first) !== 0)) shelves.push(`${level}:${first++}`);
    while (first <= last && inCell(last) !== WIDER - 1) shelves.push(`${level}:${last--}`);
    first /= WIDER;
    last = (last + 1) / WIDER - 1;
  }
  return shelves;
}

/** Where among the eight of the next wider shelf; also before 1970. */
function inCell(cell: number): number {
  return ((cell % WIDER) + WIDER) % WIDER;
}

function cellOf(at: Date): number {
  return Math.floor(at.getTime() / CELL_MS);
}
