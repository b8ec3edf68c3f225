import { findActor } from '#newsroom/accounts/sessions.ts';
import { findPictureFile } from '#newsroom/media/picture-files.ts';

type Context = { params: Promise<{ asset: string; width: string }> };

/** A picture for somebody at the desk, also one that no reader may see yet. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const by = await findActor(request.headers);
  const { asset, width } = await params;
  const file = by && (await findPictureFile(by, asset, Number(width)));
  if (!file) return new Response('There is no picture at this address.\n', { status: 404 });
  const headers = { 'Content-Type': file.mime, 'Content-Disposition': 'inline', 'Cache-Control': 'no-store, private' };
  return new Response(new Uint8Array(file.bytes), { headers });
}
