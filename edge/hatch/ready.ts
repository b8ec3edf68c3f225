/** An answer that is there: its status line and fields but for those of the connection, and its words. */
export type Ready = { head: string; body: Buffer };
