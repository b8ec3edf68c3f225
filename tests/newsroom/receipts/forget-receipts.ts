import { desk } from '#platform/database/desk.ts';

/** Ten of one name are read back in a minute, and each test is a minute of its own, with a roll of its own. */
export async function forgetReceipts(): Promise<void> {
  await desk().receipt.deleteMany();
  await desk().instance.deleteMany();
}
