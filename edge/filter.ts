import { createHash } from 'node:crypto';
import type { Inlined } from './policy.ts';

export type ReaderDocument = Inlined & { html: string };

export type StartTag = { tagName: string; attrs: { name: string; value: string }[] };

/** Data, which no browser runs. Any other script is taken out, whatever it calls itself. */
const DATA_BLOCKS = new Set(['application/ld+json', 'speculationrules']);
/** React's marks for the script that would bring a page to life. */
export const REACT_ATTRIBUTES: ReadonlySet<string> = new Set(['data-precedence', 'data-href', 'nonce']);

/** Takes a page token by token and keeps what readers get of it. */
export class Filter {
  #out: string[] = [];
  #styles: string[] = [];
  #styleAttributes: string[] = [];
  #hasSpeculationRules = false;
  #inside: 'nothing' | 'dropped script' | 'style' = 'nothing';
  #style = '';
  /** A hidden box that may turn out to be empty. */
  #held = '';

  startTag(tag: StartTag, raw: string): void {
    if (isLoader(tag)) return;
    if (tag.tagName === 'script') {
      const type = attribute(tag, 'type')?.trim().toLowerCase() ?? '';
      if (!DATA_BLOCKS.has(type)) {
        this.#inside = 'dropped script';
        return;
      }
      if (type === 'speculationrules') this.#hasSpeculationRules = true;
    }
    if (isHiddenBox(tag)) {
      this.#release();
      this.#held = raw;
      return;
    }
    this.#put(this.#startTag(tag, raw));
  }

  endTag(name: string, raw: string): void {
    if (this.#inside === 'dropped script') {
      if (name === 'script') this.#inside = 'nothing';
    } else if (this.#held && name === 'div') {
      this.#held = '';
    } else {
      if (this.#inside === 'style' && name === 'style') this.#endStyle();
      this.#put(raw);
    }
  }

  text(text: string, raw: string): void {
    if (this.#inside === 'dropped script') return;
    if (this.#inside === 'style') this.#style += text;
    this.#put(raw);
  }

  comment(text: string): void {
    if (text.startsWith('$!')) throw new Error('A part of the page failed while it was rendered.');
    if (text.startsWith('$?') || text.startsWith('$~')) {
      throw new Error('A part of the page came late, and without scripts it would never be shown.');
    }
  }

  /** What is kept as it stands. */
  markup(raw: string): void {
    this.#put(raw);
  }

  document(): ReaderDocument {
    this.#release();
    return {
      html: this.#out.join(''),
      styles: this.#styles,
      styleAttributes: this.#styleAttributes,
      hasSpeculationRules: this.#hasSpeculationRules,
    };
  }

  #startTag(tag: StartTag, raw: string): string {
    const style = attribute(tag, 'style');
    if (style !== undefined) this.#styleAttributes.push(hashOf(style));
    if (tag.tagName === 'style') this.#inside = 'style';
    if (!tag.attrs.some(({ name }) => REACT_ATTRIBUTES.has(name))) return raw;
    const kept = tag.attrs.filter(({ name }) => !REACT_ATTRIBUTES.has(name));
    return `<${tag.tagName}${kept.map(({ name, value }) => ` ${name}="${escapeAttribute(value)}"`).join('')}>`;
  }

  #endStyle(): void {
    this.#styles.push(hashOf(this.#style));
    this.#style = '';
    this.#inside = 'nothing';
  }

  #put(markup: string): void {
    this.#release();
    this.#out.push(markup);
  }

  #release(): void {
    if (this.#held) this.#out.push(this.#held);
    this.#held = '';
  }
}

function attribute(tag: StartTag, name: string): string | undefined {
  return tag.attrs.find((each) => each.name === name)?.value;
}

/** Fetches a script early, or holds the first paint back until one has run (`rel=expect`). */
function isLoader(tag: StartTag): boolean {
  if (tag.tagName !== 'link') return false;
  const rel = attribute(tag, 'rel')?.trim().toLowerCase();
  if (rel === 'modulepreload' || rel === 'expect') return true;
  return (rel === 'preload' || rel === 'prefetch') && attribute(tag, 'as')?.trim().toLowerCase() === 'script';
}

/** Only if it has no name: what has one may be meant by somebody. */
function isHiddenBox(tag: StartTag): boolean {
  return tag.tagName === 'div' && tag.attrs.length === 1 && tag.attrs[0]?.name === 'hidden';
}

function escapeAttribute(value: string): string {
  return value.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('\u00a0', '&nbsp;');
}

function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('base64');
}
