import { sitemapIndex } from '#newsroom/feeds/sitemap.ts';
import { document } from '../document.ts';

export const dynamic = 'force-dynamic';

export async function GET(): Promise<Response> {
  return document(await sitemapIndex(), 'application/xml');
}
