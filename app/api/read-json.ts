/** The JSON of a request's body; null when it is none or longer than `most` bytes. */
export async function readJson(request: Request, most: number): Promise<unknown> {
  if (Number(request.headers.get('content-length') ?? 0) > most || !request.body) return null;
  const parts: Uint8Array[] = [];
  let length = 0;
  for await (const part of request.body) {
    length += part.byteLength;
    if (length > most) return null;
    parts.push(part);
  }
  try {
    return JSON.parse(Buffer.concat(parts).toString('utf8'));
  } catch {
    return null;
  }
}
