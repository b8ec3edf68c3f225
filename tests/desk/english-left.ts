import type { Locator, Page } from '@playwright/test';

/**
 * What an Arabic or Persian desk still says in Latin letters: in what is seen, in names for screen readers, on hover and
 * in empty fields. Not counted are the newspaper's own words (`content`: names, headlines), addresses, hours of a zone and
 * keys of the keyboard.
 */
export async function englishLeft(part: Page | Locator, content: string[]): Promise<string[]> {
  const root = 'locator' in part && 'goto' in part ? part.locator('body') : part;
  return root.evaluate((element, names) => {
    const PLAIN =
      /https?:\/\/\S*|mailto:|tel:|\/[\w/-]+|[\w.]+@[\w.]+|\b[A-Z][a-z]+\/[A-Z]\w+|\b(EET|EEST|UTC|GMT\S*)\b|\b(Ctrl|Shift|Alt|Enter|Escape|Esc|Tab|Del|Space)\b/g;
    const longest = [...names].sort((a, b) => b.length - a.length);
    const without = (said: string) =>
      longest
        .reduce((rest, name) => rest.replaceAll(name, ''), said.replace(/\u2068[^\u2069]*\u2069/g, ''))
        .replace(PLAIN, '');
    const left = (said: string | null) => said !== null && /[a-z]{3}/i.test(without(said));
    const found = new Set<string>();
    for (const each of [element, ...element.querySelectorAll('*')]) {
      if (each.closest('script, style, next-route-announcer') || !each.checkVisibility()) continue;
      for (const name of ['aria-label', 'aria-description', 'title', 'placeholder', 'alt', 'data-placeholder']) {
        const said = each.getAttribute(name);
        if (left(said)) found.add(`${name}: ${said}`);
      }
      if (each.closest('bdi, kbd, textarea, [contenteditable], [dir=auto], [lang]:not(html)')) continue;
      for (const child of each.childNodes)
        if (child.nodeType === 3 && left(child.nodeValue)) found.add(child.nodeValue!);
    }
    return [...found];
  }, content);
}
