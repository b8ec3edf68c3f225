import { FinishForm, finishUpload, getReceived, PART_BYTES, receivePart } from '#newsroom/media/receive-upload.ts';
import { Refused } from '#newsroom/refusal.ts';
import { answerUpload, formOf } from '../answer-upload.ts';

type Place = { params: Promise<{ upload: string }> };

/** → `{ upload, at }`: so much has come; the file goes on from there. */
export async function GET(request: Request, { params }: Place): Promise<Response> {
  return answerUpload(request, async (by) => getReceived(by, (await params).upload));
}

/** The bytes of the file from `?at=` on, at most 4 MiB → `{ upload, at }`. A part that was cut on its way changes nothing. */
export async function PUT(request: Request, { params }: Place): Promise<Response> {
  return answerUpload(request, async (by) => {
    const { upload } = await params;
    const { at } = await getReceived(by, upload);
    const from = Number(new URL(request.url).searchParams.get('at') ?? Number.NaN);
    return from === at ? receivePart(by, upload, at, await partOf(request)) : { upload, at };
  });
}

/** `{ name }`: the whole file has come → what was made of it. */
export async function POST(request: Request, { params }: Place): Promise<Response> {
  return answerUpload(request, async (by) =>
    finishUpload(by, (await params).upload, await formOf(request, FinishForm)),
  );
}

async function partOf(request: Request): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  let length = 0;
  for await (const part of request.body ?? []) {
    length += part.byteLength;
    if (length > PART_BYTES)
      throw new Refused('invalid', 'This part of the file is too large. Send it in smaller ones.');
    parts.push(part);
  }
  return Buffer.concat(parts);
}
