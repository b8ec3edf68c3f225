import type { Row } from './row.ts';

const number = new Intl.NumberFormat('en', { maximumSignificantDigits: 3 });

const HEAD = ['what', 'median', 'unit', 'p99 ms', 'µs of its core each', 'rounds', 'ratio', 'wanted'];

/** A table in Markdown, as it stands in records and reports. */
export function printed(rows: Row[]): string {
  const table = [HEAD, ...rows.map(cellsOf)];
  const widths = table[0]!.map((_, column) => Math.max(...table.map((cells) => cells[column]!.length)));
  const lines = table.map((cells) => `| ${cells.map((cell, column) => padded(cell, column, widths)).join(' | ')} |`);
  const rule = `| ${widths.map((width, column) => (isText(column) ? '-'.repeat(width) : `${'-'.repeat(width - 1)}:`)).join(' | ')} |`;
  return `${[lines[0], rule, ...lines.slice(1)].join('\n')}\n`;
}

function cellsOf({ what, median, unit, p99, busyMicros, rounds, ratio, wanted }: Row): string[] {
  const asked = wanted
    ? [wanted.atLeast && `≥ ${wanted.atLeast}`, wanted.atMost && `≤ ${wanted.atMost}`].filter(Boolean).join(', ')
    : '';
  return [
    what,
    shown(median),
    unit,
    p99 === undefined ? '' : shown(p99),
    busyMicros === undefined ? '' : shown(busyMicros),
    rounds.map(shown).join(' '),
    ratio ? `${shown(ratio.median)} × ${ratio.to}` : '',
    wanted ? `${asked}: ${wanted.isMet ? 'yes' : 'NO'}` : '',
  ];
}

function shown(value: number): string {
  return Math.abs(value) >= 1_000 ? Math.round(value).toLocaleString('en') : number.format(value);
}

const isText = (column: number) => column === 0 || column === 2 || column > 4;

function padded(cell: string, column: number, widths: number[]): string {
  return isText(column) ? cell.padEnd(widths[column]!) : cell.padStart(widths[column]!);
}
