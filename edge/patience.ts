const SECOND = 1_000;

/** How long the wire waits for whom, in milliseconds. */
export type Patience = {
  /** For the whole head of a request, from the first moment of the connection. */
  headersMs: number;
  /** For the whole request. */
  requestMs: number;
  /** Without one byte in either direction while a request is under way. */
  silenceMs: number;
  /** For an answer to be taken once it is ready, however steadily it trickles. */
  takingMs: number;
  /** Between two requests. */
  keepAliveMs: number;
  /** How often it is looked at who is late. */
  checkMs: number;
};

export const PATIENCE: Patience = {
  // A head fits into one packet; the slowest phone has sent it in two seconds.
  headersMs: 10 * SECOND,
  // The largest body, 8 MB, over a line of one megabit.
  requestMs: 60 * SECOND,
  // Longer than the longest rendering (20 s) and its place in the line.
  silenceMs: 60 * SECOND,
  // The largest picture, 5 MB, at 8 KB a second, which is the slowest that phones are sold for.
  takingMs: 600 * SECOND,
  // Longer than a proxy in front of us keeps its connections, or it would write into one that we just closed.
  keepAliveMs: 75 * SECOND,
  checkMs: 2 * SECOND,
};
