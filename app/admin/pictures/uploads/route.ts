import { BeginForm, beginUpload } from '#newsroom/media/receive-upload.ts';
import { answerUpload, formOf } from './answer-upload.ts';

/** `{ bytes }` → `{ upload, at: 0 }`: a file of so many bytes is to come. */
export async function POST(request: Request): Promise<Response> {
  return answerUpload(request, async (by) => beginUpload(by, await formOf(request, BeginForm)));
}
