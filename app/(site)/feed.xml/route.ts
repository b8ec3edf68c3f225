import { newspaperFeed } from '#newsroom/feeds/rss.ts';
import { document } from '../document.ts';

export const dynamic = 'force-dynamic';

export async function GET(): Promise<Response> {
  return document(await newspaperFeed(), 'application/rss+xml');
}
