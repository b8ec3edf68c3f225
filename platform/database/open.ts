import { rememberAddresses } from './addresses.ts';
import { closeClients } from './kept-client.ts';
import { prepareDatabase } from './prepare.ts';
import { borrowServer } from './server/borrow.ts';

export type Opened = {
  /** The migrations that were applied now. */
  applied: string[];
  /** Ends this process's connections, and the embedded server unless another command still uses it. */
  close(): Promise<void>;
};

/**
 * Opens the newsroom's database: the one of DATABASE_URL, or else the embedded server over the data folder, which is
 * started when it does not run yet. Migrates it and remembers the addresses of the desk's and the readers' logins.
 */
export async function openDatabase(settings: { databaseUrl: string | null; dataDir: string }): Promise<Opened> {
  if (settings.databaseUrl) return open(settings.databaseUrl, async () => undefined);
  const server = await borrowServer(settings.dataDir, { onMoved: openAgain });
  return open(server.ownerAddress, server.giveBack).catch(async (error) => {
    await server.giveBack();
    throw error;
  });
}

async function open(ownerAddress: string, giveBack: () => Promise<void>): Promise<Opened> {
  const { addresses, applied } = await prepareDatabase(ownerAddress);
  rememberAddresses(addresses);
  const close = async () => {
    await closeClients();
    rememberAddresses(undefined);
    await giveBack();
  };
  return { applied, close };
}

/** The embedded server came back at another port: connections made from now on go there. */
async function openAgain(ownerAddress: string): Promise<void> {
  rememberAddresses((await prepareDatabase(ownerAddress)).addresses);
}
