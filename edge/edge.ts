import { randomUUID } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { log } from '#platform/log.ts';
import { announcesTooMuch } from './bounded-request.ts';
import type { Cdns } from './cdn/cdns.ts';
import { Counts } from './counts.ts';
import { passToDesk } from './desk.ts';
import type { EarlierAssets } from './earlier-assets.ts';
import { Following } from './following.ts';
import { bringsBody } from './framing.ts';
import { Busy } from './gate.ts';
import { type Found, handlingHead } from './handling.ts';
import { type AtOnce, handingOut } from './hatch/at-once.ts';
import type { Inner } from './inner.ts';
import { type PlainStatus, plainPage } from './plain-page.ts';
import { commonHead, DATA_POLICY, type Head, READER_REFERRER } from './policy.ts';
import { Previews, withoutToken } from './previews.ts';
import { Readers } from './readers.ts';
import type { Reply } from './reply.ts';
import { mayChange } from './same-origin.ts';
import { mayShareFrame, SharedFrame } from './shared-frame.ts';
import { Sharing } from './sharing.ts';
import { StaticFiles } from './static-files.ts';
import { type Budgets, DEFAULT_BUDGETS } from './store.ts';
import { originForm, readTarget } from './target.ts';

export type EdgeOptions = {
  inner: Inner;
  publicUrl: string;
  /** The build's folder of files for browsers. */
  staticFolder?: string;
  /** Where the files for browsers of other builds are. */
  assets?: EarlierAssets;
  /** The database's time in milliseconds since 1970. */
  now: () => number;
  /** When the line for notices last proved to be alive, by the monotonic clock; it is asked all the time if left out. */
  heardAt?: () => number;
  budgets?: Budgets;
  /** How long the last good copy of a page is shown where no newer one can be made. See docs/decisions/014-change-log.md. */
  graceMs?: number;
  /** How long readers wait for a new page where there is such a copy. */
  slowMs?: number;
  /** How long a page must have stood to be worth the best compression. */
  bestAfterMs?: number;
  /** Whether pages that are read often are made anew before somebody asks. */
  makesAhead?: boolean;
  /** Whether to draw the frame that all pages share, for browsers to keep. Costs some pages at the start. */
  sharesFrame?: boolean;
  /** What the processes of one machine must have in common to take pages from each other; null: each makes its own. */
  edition?: string | null;
  /** The caches in front of us; by itself none is told anything. */
  cdns?: Cdns | undefined;
};

const GRACE_MS = 3_600_000;
const SLOW_MS = 3_000;
const BEST_AFTER_MS = 5_000;
const DESK_METHODS = new Set(['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS']);

/** Stands between the wire and Next: answers readers, guards the desk. */
export class Edge {
  readonly readers: Readers;
  /** What hears of changes. */
  readonly following: Following;
  readonly counts = new Counts();
  /** What is there already, for plain questions. */
  readonly atOnce: AtOnce;
  #options: EdgeOptions;
  #common: Head;
  #previews: Previews;
  #files: StaticFiles | undefined;
  #frame: SharedFrame;

  constructor(options: EdgeOptions) {
    const { inner, publicUrl, now, staticFolder, assets, budgets = DEFAULT_BUDGETS } = options;
    const { graceMs = GRACE_MS, slowMs = SLOW_MS, heardAt = () => performance.now(), edition = null } = options;
    const { bestAfterMs = BEST_AFTER_MS, makesAhead = false } = options;
    this.#options = options;
    this.#common = commonHead(publicUrl);
    this.#frame = new SharedFrame(this.#common);
    this.#previews = new Previews({ inner, publicUrl, common: this.#common });
    this.#files = staticFolder ? new StaticFiles(staticFolder, this.#common, assets) : undefined;
    const sharing = new Sharing({ edition, frame: this.#frame, counts: this.counts });
    const rest = { now, heardAt, graceMs, slowMs, bestAfterMs, makesAhead, counts: this.counts, sharing };
    this.readers = new Readers({ inner, publicUrl, common: this.#common, frame: this.#frame, budgets, ...rest });
    this.atOnce = handingOut({ readers: this.readers, frame: this.#frame, counts: this.counts, cdns: options.cdns });
    const drawFrame = () => void this.#shareFrame();
    this.following = new Following({ readers: this.readers, sharing, cdns: options.cdns, now, isBack: drawFrame });
  }

  handle(req: IncomingMessage, res: ServerResponse): void {
    // What is kept is kept under canonical addresses alone, so nothing else can be meant by the same letters.
    const kept = req.method === 'GET' || req.method === 'HEAD' ? this.readers.kept(req.url ?? '') : undefined;
    if (kept) this.#sendPage(req, res, { page: kept, handling: 'hit' });
    else void this.#answerOrFail(req, res);
  }

  async #answerOrFail(req: IncomingMessage, res: ServerResponse): Promise<void> {
    try {
      await this.#answer(req, res);
    } catch (error) {
      this.#fail(req, res, error);
    }
  }

  async #answer(req: IncomingMessage, res: ServerResponse): Promise<void> {
    const url = originForm(req.url ?? '', this.#options.publicUrl);
    if (url === null) return this.#plain(req, res, 421);
    req.url = url;
    const target = readTarget(url);
    if (target.kind === 'desk') return this.#desk(req, res, target.area);
    if (req.method !== 'GET' && req.method !== 'HEAD') return this.#plain(req, res, 405);
    switch (target.kind) {
      case 'bad':
        return this.#plain(req, res, target.status);
      case 'refused':
        return this.#plain(req, res, 404);
      case 'moved':
        this.counts.answers.moved += 1;
        return this.#moved(res, target.to);
      case 'static': {
        const file = await this.#files?.find(target.path);
        return file ? this.#file(req, res, file) : this.#plain(req, res, 404);
      }
      case 'frame': {
        const frame = this.#frame.find(target.path);
        return frame ? this.#file(req, res, frame) : this.#plain(req, res, 404);
      }
      case 'preview': {
        const preview = await this.#previews.find(target.path);
        this.counts.answers.preview += 1;
        return preview.send(req, res);
      }
      case 'page':
        return this.#page(req, res, target);
    }
  }

  async #desk(req: IncomingMessage, res: ServerResponse, area: 'admin' | 'api'): Promise<void> {
    const { inner, publicUrl } = this.#options;
    if (!DESK_METHODS.has(req.method ?? '')) return this.#plain(req, res, 405);
    if (!mayChange(req, publicUrl)) return this.#plain(req, res, 403);
    if (announcesTooMuch(req)) return this.#plain(req, res, 413);
    this.counts.answers.passed += 1;
    await passToDesk(req, res, { area, inner, publicUrl, common: this.#common });
  }

  async #page(req: IncomingMessage, res: ServerResponse, { path, query }: { path: string; query: string }) {
    const found = await this.readers.find(path, query);
    this.#sendPage(req, res, found);
    if (found.handling === 'made' && found.page.reply.status === 200) await this.#shareFrame(path);
  }

  #sendPage(req: IncomingMessage, res: ServerResponse, found: Found): void {
    this.counts.found(found.handling);
    const notes = handlingHead(found);
    const forCaches = this.readers.isHearing ? this.#options.cdns?.headOf(found) : undefined;
    // What they keep is sent without a dictionary, so nobody need fetch one.
    const link = forCaches?.length
      ? []
      : this.#frame.tell(req.headers['available-dictionary'] as string | undefined, found.page);
    found.page.reply.send(req, res, notes.concat(link), forCaches);
  }

  async #shareFrame(read?: string): Promise<void> {
    const { sharesFrame, publicUrl } = this.#options;
    if (!sharesFrame || !mayShareFrame(publicUrl)) return;
    await this.#frame.draw((path) => this.readers.find(path, ''), read);
  }

  #file(req: IncomingMessage, res: ServerResponse, reply: Reply): void {
    this.counts.answers.file += 1;
    reply.send(req, res);
  }

  #moved(res: ServerResponse, to: string): void {
    const head = ['Location', to, 'Cache-Control', 'no-store', 'Content-Length', '0'];
    res.writeHead(308, [...head, 'Content-Security-Policy', DATA_POLICY, ...READER_REFERRER, ...this.#common]).end();
  }

  #plain(req: IncomingMessage, res: ServerResponse, status: PlainStatus, mark?: string): void {
    if (status < 500) this.counts.answers.refused += 1;
    // The rest of what is not wanted is not waited for.
    if (bringsBody(req)) res.shouldKeepAlive = false;
    plainPage(status, this.#common, mark).send(req, res);
  }

  /** There is no copy that could be shown instead: an honest failure is better than a ghost. */
  #fail(req: IncomingMessage, res: ServerResponse, error: unknown): void {
    const mark = randomUUID();
    const isPassing = error instanceof Busy || !this.readers.isHearing;
    this.counts.answers[error instanceof Busy ? 'busy' : 'failed'] += 1;
    log.error({ err: error, requestId: mark, path: withoutToken(req.url?.split('?')[0] ?? '') }, 'A request failed.');
    if (res.headersSent) res.destroy();
    else this.#plain(req, res, isPassing ? 503 : 500, mark);
  }
}
