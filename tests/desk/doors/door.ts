import type { Things } from './things.ts';
import type { Asker } from './who.ts';

export type Page = {
  door: `GET ${string}`;
  /** The least of those who get it. */
  from: Asker;
  /** What those get who may less but are signed in. */
  else?: 403 | 404;
  at?: (things: Things) => Promise<string>;
  /** Other than 200 for those who may; `signedIn` when those who are in are told something else. */
  says?: number;
  signedIn?: number;
};

export type Post = {
  door: string;
  from: Asker;
  ask: (things: Things) => Promise<object>;
  at?: (things: Things) => Promise<string>;
  /** What those are answered who may, when it is another word than done. */
  says?: 'invalid' | 'led on' | number;
};

/** An address that changes to a WebSocket: whom it is shown to, and whose words it takes. */
export type Line = { door: `UPGRADE ${string}`; from: Asker; writes: Asker };
