import { readNewspaper } from '../site/furniture.ts';

/** Robots may read all that readers may; the desk and the program's own addresses are nothing for an index. */
export async function robots(): Promise<string> {
  const { origin } = await readNewspaper();
  return `User-agent: *\nDisallow: /admin\nDisallow: /api/\n\nSitemap: ${origin}/sitemap.xml\n`;
}
