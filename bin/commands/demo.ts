import { settings } from '#platform/config.ts';
import { fillDemo } from '#prisma/seed/fill-demo.ts';
import { demoPassword } from '../demo-password.ts';
import { say } from '../say.ts';
import { serveUntilLeft } from '../serve-until-left.ts';

/** The demo newspaper, filled on the first start and kept from then on. */
export async function demo({ dev = false } = {}): Promise<void> {
  await serveUntilLeft({ dev, prepare: fill });
}

async function fill(): Promise<string[]> {
  const password = demoPassword(settings());
  const { accounts } = await fillDemo({ password, onProgress: say });
  const widest = Math.max(...accounts.map(({ email }) => email.length));
  return [
    `Sign in at ${settings().publicUrl}/admin as one of these, with the password ${password}`,
    ...accounts.map(({ email, role }) => `  ${email.padEnd(widest)}  ${role}`),
  ];
}
