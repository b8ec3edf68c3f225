/** What stands at this part of all that was measured, from 0 to 1: at 0.95 the 95th percentile. Not a number if nothing was. */
export function at(times: readonly number[], part: number): number {
  const sorted = [...times].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? Number.NaN;
}

/** The head of a table of milliseconds. */
export function headOf(what: string, parts: readonly string[]): string {
  const names = parts.map((part) => part.padStart(5)).join(' | ');
  return `| ${what.padEnd(WIDTH)} | ${names} |\n| ${'-'.repeat(WIDTH)} | ${parts.map(() => '----:').join(' | ')} |\n`;
}

export function lineOf(what: string, times: readonly number[], parts: readonly number[]): string {
  return `| ${what.padEnd(WIDTH)} | ${parts.map((part) => at(times, part).toFixed(0).padStart(5)).join(' | ')} |\n`;
}

const WIDTH = 42;
