import { skeleton } from './skeleton.ts';

/**
 * What all pages share, as a dictionary to compress them with: the page of an address that does not exist, which is
 * masthead and footer, and the style and the markup of some others. Compressors reach for what they met last at the least
 * cost, so the longest runs stand last.
 * @param nowhere the page of an address that does not exist
 * @param pages the one that is most like what is read most stands last
 */
export async function drawFrame(nowhere: string, pages: string[]): Promise<Buffer> {
  const skeletons = await Promise.all([nowhere, ...pages].map(skeleton));
  const markup = skeletons.flatMap((each) => each.markup);
  // A pair is known, not a part: what follows a tag is half of what is saved.
  const runs = firstOfEach(markup, (part, at) => part + (markup[at + 1] ?? ''));
  const style = skeletons.at(-1)?.rules ?? [];
  const inStyle = new Set(style);
  const others = skeletons.flatMap((each) => each.rules).filter((rule) => !inStyle.has(rule));
  const rules = firstOfEach(others, (rule) => rule);
  return Buffer.from(runs.join('') + rules.join('') + furniture(nowhere, style.join('')));
}

function firstOfEach(parts: string[], keyOf: (part: string, at: number) => string): string[] {
  const seen = new Set<string>();
  return parts.filter((part, at) => {
    const key = keyOf(part, at);
    const isNew = !seen.has(key);
    seen.add(key);
    return isNew;
  });
}

/** All of a page but its news, and in the place of its own style another. */
function furniture(html: string, style: string): string {
  const from = html.indexOf('<main');
  const to = html.lastIndexOf('</main>');
  if (from < 0 || to < from) return style;
  const [head = '', own = '', rest = ''] = html.slice(0, from).split(/(?<=<style>)([^<]*)/, 3);
  return head + (own && style) + rest + html.slice(to);
}
