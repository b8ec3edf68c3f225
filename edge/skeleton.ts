import { RewritingStream } from 'parse5-html-rewriting-stream';

type StartTag = { tagName: string; attrs: { name: string; value: string }[] };

export type Skeleton = { markup: string[] /** Each with its closing brace. */; rules: string[] };

/** What these say is the site's, never a story's. At any other attribute a tag is cut off. */
const SITES_OWN = new Set([
  ...['class', 'id', 'rel', 'lang', 'dir', 'type', 'name', 'property', 'media', 'sizes', 'width', 'height', 'decoding'],
  ...['loading', 'role', 'as', 'crossorigin', 'aria-labelledby', 'aria-label', 'aria-hidden'],
]);

/**
 * The markup of a page without one word of a story: tags, cut off before the first attribute that could hold any, the
 * keys of its data, and its style. What is said here may be kept in browsers for a year, and a story may be withdrawn
 * tomorrow.
 */
export async function skeleton(html: string): Promise<Skeleton> {
  const found: Skeleton = { markup: [], rules: [] };
  let inside = '';
  const reader = new RewritingStream();
  reader.on('startTag', (tag, raw) => {
    inside = tag.tagName;
    found.markup.push(cutOff(tag, raw));
  });
  reader.on('endTag', (_, raw) => {
    inside = '';
    found.markup.push(raw);
  });
  reader.on('text', ({ text }) => {
    if (inside === 'style') found.rules.push(...text.split(/(?<=\})/));
    // Scripts that run were taken out: what is left is data.
    if (inside === 'script') found.markup.push(withoutValues(text));
  });
  const read = Promise.withResolvers<void>();
  reader.on('end', read.resolve).on('error', read.reject).resume();
  reader.end(html);
  await read.promise;
  return found;
}

function cutOff({ tagName, attrs }: StartTag, raw: string): string {
  // A year in a name of a place on the page is the day's, and tomorrow's frame should be the same.
  const foreign = attrs.find(({ name, value }) => !SITES_OWN.has(name) || /\d{4}/.test(value));
  if (!foreign) return raw;
  const start = new RegExp(` ${RegExp.escape(foreign.name)}="`, 'i').exec(raw);
  return start ? raw.slice(0, start.index + start[0].length) : `<${tagName}`;
}

/** Schema.org's names for kinds of things stay, everything else that is said is emptied. */
function withoutValues(json: string): string {
  return JSON.stringify(JSON.parse(json), (key, value: unknown) => {
    const isName = key === '@type' || key === '@context';
    return isName || typeof value === 'object' || typeof value === 'boolean' ? value : '';
  });
}
