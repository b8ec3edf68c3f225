import type { Histogram } from './histogram.ts';

/** Prometheus' text format, version 0.0.4: https://prometheus.io/docs/instrumenting/exposition_formats/ */
export const EXPOSITION_TYPE = 'text/plain; version=0.0.4; charset=utf-8';

type Labels = Readonly<Record<string, string>>;
type Sample = { labels?: Labels; value: number };

/** Names and labels are ours and of a bounded number: no address, no slug and no reader ever stands in one. */
export class Exposition {
  #lines: string[] = [];

  /** What only grows while the process lives. */
  counter(name: string, help: string, samples: Sample[]): void {
    this.#family(name, 'counter', help);
    for (const { labels, value } of samples) this.#sample(name, labels, value);
  }

  /** What goes up and down. */
  gauge(name: string, help: string, samples: Sample[]): void {
    this.#family(name, 'gauge', help);
    for (const { labels, value } of samples) this.#sample(name, labels, value);
  }

  histogram(name: string, help: string, all: { labels?: Labels; histogram: Histogram }[]): void {
    this.#family(name, 'histogram', help);
    for (const { labels, histogram } of all) {
      let below = 0;
      for (const [at, count] of histogram.counts.entries()) {
        below += count;
        this.#sample(`${name}_bucket`, { ...labels, le: written(histogram.bounds[at] ?? Infinity) }, below);
      }
      this.#sample(`${name}_sum`, labels, histogram.sum);
      this.#sample(`${name}_count`, labels, below);
    }
  }

  get text(): string {
    return `${this.#lines.join('\n')}\n`;
  }

  #family(name: string, type: string, help: string): void {
    this.#lines.push(`# HELP ${name} ${help.replace(/\\/g, '\\\\').replace(/\n/g, '\\n')}`, `# TYPE ${name} ${type}`);
  }

  #sample(name: string, labels: Labels = {}, value: number): void {
    const said = Object.entries(labels).map(([label, of]) => `${label}="${escaped(of)}"`);
    this.#lines.push(`${name}${said.length > 0 ? `{${said.join(',')}}` : ''} ${written(value)}`);
  }
}

function escaped(value: string): string {
  return value.replace(/\\/g, '\\\\').replace(/"/g, '\\"').replace(/\n/g, '\\n');
}

function written(value: number): string {
  if (value === Infinity) return '+Inf';
  return value === -Infinity ? '-Inf' : String(value);
}
