/** So many pictures are being made that this one is not begun: whoever asks comes again. Nobody keeps this answer. */
export function later(): Response {
  const headers = { 'Retry-After': '5', 'Cache-Control': 'no-store' };
  return new Response('Too many pictures are being made. Ask again.\n', { status: 503, headers });
}
