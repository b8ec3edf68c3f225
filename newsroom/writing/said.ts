/** What the server tells a writer besides the text, as JSON. Instants are ISO 8601. */
export type Said =
  /** An update is committed. `whole`: it was all that the server lacked of the writer's document. */
  | { is: 'saved'; at: string; version: number; whole: boolean }
  /** What was sent before this mark has been dealt with: committed, or refused. */
  | { is: 'reached'; mark: number }
  /** An update was not taken. `resend`: send all that the server lacks, now; `later`: when it may do better. */
  | { is: 'refused'; reason: string; next: 'resend' | 'later' | 'change' }
  /** Something happened to the story beside its text, such as a publication. */
  | { is: 'happened'; event: string };

/** What a writer tells besides the text: answered when everything before it is dealt with. */
export type Asked = { mark: number };

/** Both ends speak it. A server takes its own and the one before, so that a new version finds open screens alive. */
export const PROTOCOL = 1;

/** Where writers connect. */
export const WRITING_PATH = '/admin/writing';

/** Why a connection was ended, as codes of the application's own (RFC 6455, 7.4.2). */
export const ENDED = { signedOut: 4401, roleChanged: 4403, oldProtocol: 4426, restarting: 1012 } as const;

/** Who is at a story and where, as everybody there sees it. The server writes `user`, so that nobody takes another's name. */
export type Presence = {
  user?: { id: string; name: string; looks: boolean };
  /** The field that has the caret; null while only looking. */
  field?: string | null;
};
