import { offerSetup } from '#newsroom/accounts/setup.ts';
import { settings } from '#platform/config.ts';
import { serveUntilLeft } from '../serve-until-left.ts';

/** The production start: nothing is in the newspaper that nobody put there. */
export async function start(): Promise<void> {
  await serveUntilLeft({ dev: false, prepare });
}

async function prepare(): Promise<string[]> {
  const path = await offerSetup();
  if (!path) return [];
  return [
    'Nobody has an account yet. Set up the newspaper and its first admin with this link, once, within 24 hours:',
    `  ${settings().publicUrl}${path}`,
  ];
}
