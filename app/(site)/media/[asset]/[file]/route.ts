import { later } from '#app/later.ts';
import { answer } from '#edge/answer.ts';
import { readLivePicture } from '#newsroom/site/pictures.ts';

export const dynamic = 'force-dynamic';

type Context = { params: Promise<{ asset: string; file: string }> };

/** One of the files of a picture, for as long as a live story shows it. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const { asset, file } = await params;
  const picture = await readLivePicture(asset, file);
  if (picture === 'later') return later();
  if (!picture) {
    answer({ status: 404 });
    return new Response('There is no picture at this address.\n', { status: 404 });
  }
  const headers = {
    'Content-Type': picture.mime,
    'Content-Disposition': 'inline',
    'X-Content-Type-Options': 'nosniff',
  };
  return new Response(new Uint8Array(picture.bytes), { headers });
}
