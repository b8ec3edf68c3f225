import type { Locator } from '@playwright/test';

/** Words in Latin letters that are neither the story's own, nor an address, an hour's zone, or a key. */
export async function englishIn(part: Locator): Promise<string[]> {
  return part.evaluate((element) => {
    const own = '[lang=en], bdi, kbd, [aria-hidden=true], time';
    const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
    const found: string[] = [];
    while (walker.nextNode()) {
      const { data, parentElement } = walker.currentNode as Text;
      const said = data.replace(/Europe\/\w+|EET|UTC|RSS|City|F\d|Ctrl S|Sami( Toivola)?|Amal( Rashidi)?/g, '');
      if (/[a-z]{3}/i.test(said) && !parentElement?.closest(own)) found.push(data);
    }
    return found;
  });
}
