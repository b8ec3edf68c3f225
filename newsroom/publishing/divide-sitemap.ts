import { desk } from '#platform/database/desk.ts';

/**
 * So many stories are in a file of the sitemap when the next one begins. Crawlers are allowed fifty thousand, but a file is made
 * anew for every story that is published, and so many take no longer than any other page.
 */
const MOST = 1_000;

/** Ends the last part of the sitemap where it has grown too long. Any process may do it; the database itself sees to how. */
export async function divideSitemap(most = MOST): Promise<void> {
  await desk().$queryRaw`SELECT site.divide_sitemap(${most}::integer)`;
}
