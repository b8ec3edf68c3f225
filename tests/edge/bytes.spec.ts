import { Console } from 'node:console';
import { createHash } from 'node:crypto';
import { brotliCompressSync } from 'node:zlib';
import { type Answer, ask } from '#tests/browser/ask.ts';
import { expect, test } from '#tests/browser/newspaper.ts';

type Row = Record<'raw' | 'gzip' | 'br 5' | 'br 11' | 'zstd' | 'dcb 5' | 'dcb 11' | 'dcz' | 'words', number>;

const CODINGS = [
  ['gzip', 'gzip'],
  ['zstd', 'zstd'],
  ['dcz', 'dcz'],
  ['br 11', 'br'],
  ['dcb 11', 'dcb'],
] as const;

/** What a reader reads, without markup; blocks apart. */
function wordsOf(html: string): string {
  const main = html.slice(html.indexOf('<main'), html.lastIndexOf('</main>'));
  return main.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ');
}

test('an article costs a reader who has the frame a kilobyte more than its own words', async ({ newspaper }) => {
  const get = (path: string, coding: string, more: Record<string, string> = {}): Promise<Answer> =>
    ask(newspaper.url, path, { headers: { 'accept-encoding': coding, ...more } });
  await expect.poll(async () => (await get('/', 'br')).headers.link).toContain('compression-dictionary');
  const front = await get('/', 'identity');
  const address = /<([^>]+)>/.exec(String(front.headers.link))?.[1] as string;
  const frame = (await get(address, 'identity')).bytes;
  const has = { 'available-dictionary': `:${createHash('sha256').update(frame).digest('base64')}:` };
  const paths = [...new Set([...front.body.matchAll(/ href="(\/[a-z-]+\/\d{4}\/[^"#?]+)"/g)].map(([, path]) => path))];

  const table: Record<string, Row> = {};
  for (const path of paths.slice(-6) as string[]) {
    const first = { br: (await get(path, 'br')).bytes.length, dcb: (await get(path, 'dcb', has)).bytes.length };
    await expect.poll(async () => (await get(path, 'dcz', has)).headers['content-encoding']).toBe('dcz');
    const { bytes, body } = await get(path, 'identity');
    const words = brotliCompressSync(wordsOf(body)).length;
    const row = { raw: bytes.length, 'br 5': first.br, 'dcb 5': first.dcb, words } as Row;
    for (const [name, coding] of CODINGS) row[name] = (await get(path, coding, has)).bytes.length;
    table[path.slice(-40)] = row;
  }
  new Console(process.stdout).table(table);
  process.stdout.write(
    `The frame: ${frame.length} bytes, ${(await get(address, 'br')).bytes.length} in Brotli, once.\n`,
  );

  for (const [path, row] of Object.entries(table)) {
    expect(row['dcb 11'] - row.words, path).toBeLessThan(1_024);
    expect(row['dcb 5'] - row.words, path).toBeLessThan(1_200);
    expect(row['dcb 11'], path).toBeLessThan(row['br 11'] / 2);
    expect(row['dcb 11'], path).toBeLessThanOrEqual(row['dcb 5']);
  }
});
