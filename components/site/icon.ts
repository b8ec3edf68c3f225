/**
 * The newspaper's initial on its accent, as an address that holds the picture itself: browsers that would ask for
 * `/favicon.ico` on every first visit ask for nothing.
 */
export function iconOf(name: string): string {
  const [initial = ''] = name.replace(/^the\s+/i, '').toUpperCase();
  const letter = /[\p{L}\p{N}]/u.test(initial) ? initial : '';
  const svg =
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><path fill="#0a5a43" d="M0 0h32v32H0z"/>` +
    `<text x="16" y="25" font-family="Georgia,serif" font-size="26" font-weight="700" text-anchor="middle" fill="#fff">${letter}</text></svg>`;
  return `data:image/svg+xml,${encodeURIComponent(svg)}`;
}
