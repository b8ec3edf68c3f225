import type { IncomingMessage, ServerResponse } from 'node:http';
import { answer } from '#edge/answer.ts';
import { reader } from '#platform/database/reader.ts';
import { noteRead } from '#platform/reading.ts';

/** The smallest page of a newspaper: the headline that really stands at an address. */
export async function showHeadline(req: IncomingMessage, res: ServerResponse): Promise<void> {
  const path = req.url ?? '';
  noteRead(`path:${path}`);
  const live = await reader().publication.findFirst({ where: { path } });
  if (live) noteRead(`story:${live.storyId}`);
  else answer({ status: 410 });
  res.writeHead(200, { 'Content-Type': 'text/html; charset=utf-8' });
  res.end(
    `<!DOCTYPE html><html lang="en"><head><title>x</title></head><body>${live?.headline ?? 'withdrawn'}</body></html>`,
  );
}
