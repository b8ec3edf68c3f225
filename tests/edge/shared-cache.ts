import type { Answer } from '#tests/browser/ask.ts';

type Asked = { target: string; method: string; headers: Record<string, string> };

/**
 * A cache before the newspaper that does whatever RFC 9111 allows a shared one, and nothing more clever: it keeps what
 * may be kept, and gives it out again without asking whether it is still true.
 */
export class SharedCache {
  #kept = new Map<string, { answer: Answer; asked: Asked; vary: string[] }[]>();

  /** The answer that the next reader of the target would get from the cache; undefined if the newspaper is asked. */
  answer(asked: Asked): Answer | undefined {
    return this.#kept.get(asked.target)?.find((entry) => entry.vary.every((name) => same(name, entry.asked, asked)))
      ?.answer;
  }

  /** 3: of a GET, final and understood, neither `no-store` nor `private`, without `Vary: *`; 3.5: not of one who signed in. */
  hear(asked: Asked, answer: Answer): void {
    const control = answer.headers['cache-control'] ?? '';
    const vary = (answer.headers.vary ?? '')
      .toLowerCase()
      .split(/\s*,\s*/)
      .filter(Boolean);
    const isWhole = answer.status !== 206 && answer.status !== 304;
    if (asked.method !== 'GET' || !isWhole || /no-store|private/.test(control) || vary.includes('*')) return;
    if (asked.headers.authorization && !/public|s-maxage|must-revalidate/.test(control)) return;
    const others = (this.#kept.get(asked.target) ?? []).filter(
      (entry) => !vary.every((name) => same(name, entry.asked, asked)),
    );
    this.#kept.set(asked.target, [...others, { answer, asked, vary }]);
  }
}

function same(name: string, one: Asked, other: Asked): boolean {
  return one.headers[name] === other.headers[name];
}
