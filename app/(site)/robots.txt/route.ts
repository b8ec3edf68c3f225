import { robots } from '#newsroom/feeds/robots.ts';
import { document } from '../document.ts';

export const dynamic = 'force-dynamic';

export async function GET(): Promise<Response> {
  return document(await robots(), 'text/plain');
}
