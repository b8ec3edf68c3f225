import { sitemapFile } from '#newsroom/feeds/sitemap.ts';
import { document } from '../../document.ts';

export const dynamic = 'force-dynamic';

type Context = { params: Promise<{ page: string }> };

export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const { page } = await params;
  return document(page.endsWith('.xml') ? await sitemapFile(page.slice(0, -'.xml'.length)) : null, 'application/xml');
}
