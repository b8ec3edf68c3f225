import { later } from '#app/later.ts';
import { findActor } from '#newsroom/accounts/sessions.ts';
import { findPictureFile } from '#newsroom/media/picture-files.ts';

type Context = { params: Promise<{ asset: string; file: string }> };

/** A picture for somebody at the desk, also one that no reader may see yet. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const by = await findActor(request.headers);
  const { asset, file } = await params;
  const picture = by && (await findPictureFile(by, asset, file));
  if (picture === 'later') return later();
  if (!picture) return new Response('There is no picture at this address.\n', { status: 404 });
  const headers = {
    'Content-Type': picture.mime,
    'Content-Disposition': 'inline',
    'Cache-Control': 'no-store, private',
    'X-Content-Type-Options': 'nosniff',
  };
  return new Response(new Uint8Array(picture.bytes), { headers });
}
