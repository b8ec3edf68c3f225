import { answer } from '#edge/answer.ts';
import { readLivePicture } from '#newsroom/site/pictures.ts';

export const dynamic = 'force-dynamic';

type Params = { params: Promise<{ id: string; width: string }> };

export async function GET(_request: Request, { params }: Params): Promise<Response> {
  const { id, width } = await params;
  const picture = await readLivePicture(id, Number(width));
  if (picture) return new Response(new Uint8Array(picture.bytes), { headers: { 'Content-Type': picture.mime } });
  answer({ status: 404 });
  return new Response('There is no such picture here.\n', { status: 404, headers: { 'Content-Type': 'text/plain' } });
}
