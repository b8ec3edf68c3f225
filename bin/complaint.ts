import { ZodError } from 'zod';

/** What a failed command says of it: one line, without control characters and without the password of an address. */
export function complaintOf(error: unknown): string {
  return wordsOf(error)
    .replace(/\b([a-z]+:\/\/[^\s:@/]*):[^\s@/]+@/g, '$1:[hidden]@')
    .replace(/[\s\u0000-\u001f\u007f-\u009f]+/g, ' ')
    .trim();
}

function wordsOf(error: unknown): string {
  if (error instanceof ZodError)
    return error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`).join('; ');
  const { code, message, port, path } = error as NodeJS.ErrnoException & { port?: number };
  if (code === 'EADDRINUSE') return `Port ${port} is taken. Stop what listens there, or set PORT.`;
  if (code === 'EACCES' && path) return `This user may not open ${path}.`;
  if (code === 'ENOENT' && path) return `There is no file ${path}.`;
  return message || String(error);
}
