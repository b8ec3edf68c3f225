import { useEffect, useRef, useState } from 'react';
import type { Uploaded } from '#newsroom/media/upload-picture.ts';
import { LineLost, NotTaken, sendFile } from './send-file.ts';

/** A file on its way. `sent` is in bytes; `upload` is what an earlier try has left. */
export type Incoming = {
  key: string;
  file: File;
  sent: number;
  state: 'waiting' | 'sending' | 'opening' | 'done' | 'refused' | 'lost' | 'stopped';
  upload: string | null;
  why: string;
  uploaded: Uploaded | null;
};

/** The rest waits: more at once would not come sooner. */
const AT_ONCE = 2;

export const isUnderWay = ({ state }: Incoming) => state === 'waiting' || state === 'sending' || state === 'opening';

/** Sends files one after the other. `onCome` is called whenever a picture is there that was not. */
export function useUploads(onCome: () => void) {
  const [files, setFiles] = useState<Incoming[]>([]);
  const stops = useRef(new Map<string, AbortController>());
  const change = (key: string, to: Partial<Incoming>) =>
    setFiles((before) => before.map((each) => (each.key === key ? { ...each, ...to } : each)));
  const underWay = files.filter(isUnderWay);
  const begun = underWay.filter(({ key }) => stops.current.has(key)).length;
  useEffect(() => {
    const next = underWay.filter(({ key }) => !stops.current.has(key)).slice(0, AT_ONCE - begun);
    for (const incoming of next) void send(incoming);
  });
  useWarning(underWay.length > 0);

  async function send({ key, file, upload }: Incoming) {
    const stop = new AbortController();
    stops.current.set(key, stop);
    const onSent = (sent: number) => change(key, { sent, state: sent < file.size ? 'sending' : 'opening' });
    change(key, { state: 'sending' });
    try {
      const uploaded = await sendFile({ file, upload, onSent, signal: stop.signal });
      change(key, { state: 'done', uploaded });
      if (!uploaded.already) onCome();
    } catch (error) {
      if (stop.signal.aborted) change(key, { state: 'stopped' });
      else if (error instanceof NotTaken) change(key, { state: 'refused', why: error.message, upload: null });
      else change(key, { state: 'lost', upload: error instanceof LineLost ? error.upload : null });
    } finally {
      stops.current.delete(key);
      // Makes room for the next.
      setFiles((before) => [...before]);
    }
  }

  return {
    files,
    add: (given: Iterable<File>) => {
      const fresh = [...given].map((file) => newly(file));
      setFiles((before) => [...before, ...fresh]);
    },
    stop: (key: string) => {
      const sending = stops.current.get(key);
      if (sending) sending.abort(new Error('stopped'));
      else change(key, { state: 'stopped' });
    },
    again: (key: string) => change(key, { state: 'waiting', why: '' }),
    clear: () => setFiles((before) => before.filter(isUnderWay)),
  };
}

function newly(file: File): Incoming {
  const still = { sent: 0, state: 'waiting', upload: null, why: '', uploaded: null } as const;
  return { key: crypto.randomUUID(), file, ...still };
}

/** The browser asks before a window is closed that is still sending. */
function useWarning(sending: boolean): void {
  useEffect(() => {
    if (!sending) return;
    const warn = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', warn);
    return () => window.removeEventListener('beforeunload', warn);
  }, [sending]);
}
