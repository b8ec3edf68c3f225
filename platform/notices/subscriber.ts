import type { Account } from './account.ts';
import type { Ask } from './change-log.ts';
import type { Neighbours, Wanted } from './neighbours.ts';
import type { Change, Unnumbered } from './notice.ts';

export type Where = { /** Of the last change that has been told. */ number: number; neighbours: Neighbours };

/** What is done for who comes to the door. */
export type AtTheDoor = Pick<Subscriber, 'handedOn' | 'handedUnnumbered' | 'missed' | 'account' | 'give'>;

/** What is promised is waited for by `caughtUp`. A subscriber that fails makes the line begin anew, for it missed something. */
export type Subscriber = {
  /** The next changes, each once and in the order of their commits, however often the line was lost. */
  changed(changes: Change[], ask: Ask): void | Promise<void>;
  /** Another instance hands on what we may not have heard yet, in any order and perhaps once more. */
  handedOn(changes: Change[]): void;
  /** The same where the log is out of reach; all that was missed is told when the line is back. */
  handedUnnumbered(changes: Unnumbered[]): void;
  /** What is kept of the page at this target, for an operator. */
  account(target: string): Account;
  /** The packed page that another process of this machine wants; null if it has to make it itself. */
  give(wanted: Wanted): Promise<Buffer | null>;
  /** Changes were missed that nobody can name any more: whatever was known by them must be learned anew. */
  missed(): void;
  /** Changes may come late from now on. */
  lost(): void;
  /** The line listens, for the first time or again, and all changes up to now have been told. */
  back(ask: Ask, where: Where): void | Promise<void>;
};
