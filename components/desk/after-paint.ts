/** A page in the background is not painted; then it is this long. */
const UNSEEN_MS = 500;

/** Runs what can wait until the page can be seen. Gives what takes it back. */
export function afterPaint(run: () => void): () => void {
  let timer = setTimeout(run, UNSEEN_MS);
  const frame = requestAnimationFrame(() => {
    clearTimeout(timer);
    timer = setTimeout(run);
  });
  return () => {
    cancelAnimationFrame(frame);
    clearTimeout(timer);
  };
}
