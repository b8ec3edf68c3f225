import { Exposition } from '#platform/metrics/exposition.ts';
import type { Connections } from './connections.ts';
import type { Edge } from './edge.ts';
import { LANES } from './lanes.ts';
import type { Page } from './page.ts';

type Measured = {
  edge: Edge;
  connections: Connections;
  /** The last change that was followed; null before the first. */
  number: () => number | null;
  /** By the database's clock. */
  now: () => number;
};

const QUANTILES = [0.5, 0.9, 0.99, 1];

/** The numbers of this instance in Prometheus' words; ages and sizes are looked up when they are asked for. */
export function writeMeasures({ edge, connections, number, now }: Measured): string {
  const all = new Exposition();
  answers(all, edge);
  renders(all, edge);
  kept(all, edge, now());
  changes(all, edge, number());
  all.gauge('nightdesk_readers_connected', 'Connections that are open now.', [{ value: connections.open }]);
  all.counter('nightdesk_connections_total', 'Connections that were opened.', [{ value: connections.accepted }]);
  all.counter('nightdesk_sent_bytes_total', 'Bytes sent to readers and to the desk, with heads.', [
    { value: connections.bytesSent },
  ]);
  return all.text;
}

function answers(all: Exposition, { counts }: Edge): void {
  const samples = Object.entries(counts.answers).map(([outcome, value]) => ({ labels: { outcome }, value }));
  all.counter('nightdesk_answers_total', 'Answers by how the edge came by them.', samples);
}

function renders(all: Exposition, { counts, readers }: Edge): void {
  const histograms = Object.entries(counts.rendered).map(([kind, histogram]) => ({ labels: { kind }, histogram }));
  all.histogram(
    'nightdesk_render_seconds',
    'How long pages took to make, without their place in the line.',
    histograms,
  );
  const shared = Object.entries(counts.shared).map(([how, value]) => ({ labels: { how }, value }));
  all.counter('nightdesk_pages_shared_total', 'Pages taken from other processes of this machine, or given.', shared);
  all.counter('nightdesk_renders_failed_total', 'Pages that failed.', [{ value: counts.rendersFailed }]);
  all.counter('nightdesk_renders_refused_total', 'Pages for which the line was too long.', [
    { value: counts.rendersRefused },
  ]);
  const { lanes } = readers;
  const inside = LANES.map((kind) => ({ labels: { lane: kind }, value: lanes.inside(kind) }));
  all.gauge('nightdesk_renders_under_way', 'Pages that are being made.', inside);
  const waiting = LANES.map((kind) => ({ labels: { lane: kind }, value: lanes.waiting(kind) }));
  all.gauge('nightdesk_renders_waiting', 'Pages that wait to be made.', waiting);
}

function kept(all: Exposition, { readers: { store } }: Edge, now: number): void {
  const pages = [...store.pages()];
  const copies = pages.filter(isOlder).length;
  all.gauge('nightdesk_pages_kept', 'Pages in memory: true ones, and copies of which a newer one is to be made.', [
    { labels: { state: 'true' }, value: pages.length - copies },
    { labels: { state: 'copy' }, value: copies },
  ]);
  const sizes = Object.entries(store.sizes()).map(([kind, value]) => ({ labels: { kind }, value }));
  all.gauge('nightdesk_kept_bytes', 'Bytes in memory.', sizes);
  const ages = Float64Array.from(pages, ({ startedAt }) => Math.max(0, now - startedAt) / 1_000).sort();
  const samples = QUANTILES.map((quantile) => ({
    labels: { quantile: String(quantile) },
    value: ages[Math.max(0, Math.ceil(quantile * ages.length) - 1)] ?? 0,
  }));
  all.gauge('nightdesk_page_age_seconds', 'Since when the pages in memory stand; 0 if there are none.', samples);
}

function isOlder({ doubtedSince }: Page): boolean {
  return doubtedSince !== null;
}

function changes(all: Exposition, { following: { lag }, readers }: Edge, number: number | null): void {
  all.gauge('nightdesk_hearing', '1 while changes arrive at once, 0 while nothing kept is known to be true.', [
    { value: readers.isHearing ? 1 : 0 },
  ]);
  all.gauge('nightdesk_change_number', 'The last change of the log that was followed.', [{ value: number ?? 0 }]);
  all.counter('nightdesk_changes_followed_total', 'Changes that were followed.', [{ value: lag.followed }]);
  const help = "From a change's commit until its pages were dropped here, by the database's clock.";
  all.histogram('nightdesk_purge_lag_seconds', help, [{ histogram: lag.histogram }]);
}
