import type { Account, Subscriber } from '#platform/notices.ts';

/** An instance among the others that keeps no page. */
export class Bystander implements Subscriber {
  changed(): void {}
  handedOn(): void {}
  handedUnnumbered(): void {}
  missed(): void {}
  lost(): void {}
  back(): void {}

  account(): Account {
    return { key: null, kept: null, changedBy: null };
  }

  give(): Promise<null> {
    return Promise.resolve(null);
  }
}
