import { randomBytes } from 'node:crypto';
import { text } from 'node:stream/consumers';
import { AccountRole } from '#newsroom/accounts/account.ts';
import { addAccount } from '#newsroom/accounts/add-account.ts';
import { theOperator } from '#newsroom/actor.ts';
import { answer } from '../say.ts';
import { withDatabase } from '../with-database.ts';

export type AddUser = { email: string; name: string; role: string; password?: string; json?: boolean };

/** A password on the command line can be read by everybody on the machine: it comes from stdin, or is made and printed. */
export async function addUser({ json = false, ...options }: AddUser): Promise<void> {
  const made = options.password === undefined ? randomBytes(12).toString('base64url') : undefined;
  const password = made ?? (await givenPassword(options.password));
  const role = AccountRole.parse(options.role, { error: () => 'The role is reader, reporter, editor or admin.' });
  const { id, email, name } = await withDatabase(() => addAccount(theOperator, { ...options, role, password }));
  const words = `${name} signs in as ${email} and is ${role.startsWith('r') ? 'a' : 'an'} ${role}.`;
  answer(json, { id, email, name, role, ...(made && { password: made }) }, made ? `${words} Password: ${made}` : words);
}

async function givenPassword(option: string | undefined): Promise<string> {
  if (option !== '-')
    throw new Error('A password comes from stdin: --password -. Without it, one is made and printed.');
  return (await text(process.stdin)).replace(/\r?\n$/, '');
}
