import { answer } from '#edge/answer.ts';
import { theGuest } from '#newsroom/actor.ts';
import { findPreviewPicture } from '#newsroom/previewing/find-preview-picture.ts';

export const dynamic = 'force-dynamic';

type Context = { params: Promise<{ token: string; asset: string; width: string }> };

/** A picture of the text that a preview link shows, for who holds the link. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const { token, asset, width } = await params;
  const file = await findPreviewPicture(theGuest, token, asset, Number(width));
  if (!file) {
    answer({ status: 404 });
    return new Response('There is no picture at this address.\n', { status: 404 });
  }
  return new Response(new Uint8Array(file.bytes), {
    headers: { 'Content-Type': file.mime, 'Content-Disposition': 'inline', 'Cache-Control': 'no-store, private' },
  });
}
