import pg from 'pg';
import type { Role } from '#newsroom/actor.ts';
import { useSettings } from '#platform/config.ts';
import { rememberAddresses } from '#platform/database/addresses.ts';
import { desk } from '#platform/database/desk.ts';
import { closeClients } from '#platform/database/kept-client.ts';
import { ensureLogins } from '#platform/database/logins.ts';
import type { Company } from '#tests/newsroom/company.ts';
import { test as base, type Newspaper } from './newspaper.ts';
import { settingsFor } from './papers.ts';

export { expect, type Newspaper } from './newspaper.ts';

/**
 * `test` with the cast at work in this process, on the database of a newspaper that another process serves: what they
 * do by their verbs reaches the server by its notices alone.
 */
export const test = base.extend<{ cast: Company }>({
  paper: 'young',
  cast: async ({ newspaper }, use) => {
    await enter(newspaper);
    await use(await findCompany());
    await closeClients();
  },
});

async function enter(newspaper: Newspaper): Promise<void> {
  useSettings(settingsFor(newspaper.dataDir));
  const owner = new pg.Client({ connectionString: newspaper.owner() });
  await owner.connect();
  try {
    rememberAddresses(await ensureLogins(owner, newspaper.owner()));
  } finally {
    await owner.end();
  }
}

async function findCompany(): Promise<Company> {
  const section = (slug: string) => desk().section.findUniqueOrThrow({ where: { slug } });
  const actor = async (name: string) => {
    const { id, role } = await desk().account.findFirstOrThrow({ where: { name } });
    return { id, name, role: role as Role };
  };
  return {
    world: await section('world'),
    city: await section('city'),
    amal: await actor('Amal Rashidi'),
    sami: await actor('Sami Toivola'),
    nour: await actor('Nour Adeyemi'),
    dina: await actor('Dina Kallas'),
    tove: await actor('Tove Marangoni'),
  };
}
