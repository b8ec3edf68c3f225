import type { Uploaded } from '#newsroom/media/upload-picture.ts';

/** Why a file was not taken, in the words of the desk. */
export class NotTaken extends Error {}
/** The line is gone and does not come back by itself. `upload` is what has come so far. */
export class LineLost extends Error {
  readonly upload: string | null;
  constructor(upload: string | null) {
    super('The line was lost.');
    this.upload = upload;
  }
}

const ROOM = '/admin/pictures/uploads';
/** As much as the server takes at once; see newsroom/media/receive-upload.ts. */
const PART_BYTES = 4 * 1_048_576;
const PAUSES_MS = [500, 1_000, 2_000, 4_000, 8_000];

type Told = { upload: string; at: number };
type Sending = {
  file: File;
  /** Where an earlier try has left off. */
  upload: string | null;
  onSent: (bytes: number) => void;
  signal: AbortSignal;
};

/** Sends a file in parts, and after a cut goes on where the server has it. @throws NotTaken, LineLost, or the signal's reason */
export async function sendFile({ file, upload, onSent, signal }: Sending): Promise<Uploaded> {
  const begin = () => ask<Told>('POST', ROOM, { body: JSON.stringify({ bytes: file.size }), signal });
  const left = upload ? await whereOf(upload, signal) : null;
  let told = left ?? (await lasting(null, signal, begin));
  const { upload: id } = told;
  while (told.at < file.size) {
    const { at } = told;
    onSent(at);
    told = await lasting(id, signal, async (again): Promise<Told> => {
      const here = again ? await ask<Told>('GET', `${ROOM}/${id}`, { signal }) : { upload: id, at };
      if (here.at !== at) return here;
      const part = { body: file.slice(at, at + PART_BYTES), onProgress: (bytes: number) => onSent(at + bytes) };
      return ask<Told>('PUT', `${ROOM}/${id}?at=${at}`, { ...part, signal });
    });
  }
  onSent(file.size);
  return lasting(id, signal, () =>
    ask<Uploaded>('POST', `${ROOM}/${id}`, { body: JSON.stringify({ name: file.name }), signal }),
  );
}

/** Null if nothing of it is left, so that it begins anew. */
async function whereOf(upload: string, signal: AbortSignal): Promise<Told | null> {
  return ask<Told>('GET', `${ROOM}/${upload}`, { signal }).catch((error) => {
    if (error instanceof NotTaken) return null;
    throw error;
  });
}

/** Tries again while the line is gone; what was refused is refused. */
async function lasting<T>(
  upload: string | null,
  signal: AbortSignal,
  work: (again: boolean) => Promise<T>,
): Promise<T> {
  for (let tries = 0; ; tries++) {
    try {
      return await work(tries > 0);
    } catch (error) {
      if (signal.aborted || error instanceof NotTaken) throw error;
      const pause = PAUSES_MS[tries];
      if (pause === undefined) throw new LineLost(upload);
      await new Promise((resolve) => setTimeout(resolve, pause));
      signal.throwIfAborted();
    }
  }
}

type Asked = { body?: XMLHttpRequestBodyInit; signal: AbortSignal; onProgress?: (bytes: number) => void };

/** By the one way in which a browser says how much of a body has left. */
function ask<T>(method: string, address: string, { body, signal, onProgress }: Asked): Promise<T> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    const stop = () => request.abort();
    signal.addEventListener('abort', stop);
    request.open(method, address);
    request.responseType = 'json';
    request.upload.onprogress = ({ loaded }) => onProgress?.(loaded);
    request.onload = () => {
      const { status, response } = request;
      if (status === 200 && response) resolve(response as T);
      else if (status >= 400 && status < 500 && response?.message) reject(new NotTaken(response.message));
      else reject(new Error(`The server answered ${status}.`));
    };
    request.onerror = () => reject(new Error('The server was not reached.'));
    request.onabort = () => reject(signal.reason);
    request.onloadend = () => signal.removeEventListener('abort', stop);
    request.send(body);
  });
}
