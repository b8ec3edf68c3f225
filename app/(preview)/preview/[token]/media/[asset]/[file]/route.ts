import { later } from '#app/later.ts';
import { answer } from '#edge/answer.ts';
import { theGuest } from '#newsroom/actor.ts';
import { findPreviewPicture } from '#newsroom/previewing/find-preview-picture.ts';

export const dynamic = 'force-dynamic';

type Context = { params: Promise<{ token: string; asset: string; file: string }> };

/** A picture of the text that a preview link shows, for who holds the link. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const { token, asset, file } = await params;
  const picture = await findPreviewPicture(theGuest, token, asset, file);
  if (picture === 'later') return later();
  if (!picture) {
    answer({ status: 404 });
    return new Response('There is no picture at this address.\n', { status: 404 });
  }
  return new Response(new Uint8Array(picture.bytes), {
    headers: { 'Content-Type': picture.mime, 'Content-Disposition': 'inline', 'Cache-Control': 'no-store, private' },
  });
}
