import { sectionFeed } from '#newsroom/feeds/rss.ts';
import { addressOf } from '../../address.ts';
import { document } from '../../document.ts';

export const dynamic = 'force-dynamic';

type Context = { params: Promise<{ section: string }> };

export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const slug = addressOf([(await params).section]).slice(1);
  return document(await sectionFeed(slug), 'application/rss+xml');
}
