import { readdir, readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { PrismaPg } from '@prisma/adapter-pg';
import { bindMigrationAwareSqlAdapterFactory } from '@prisma/driver-adapter-utils';
import type { MigrationList, SchemaEngine } from '@prisma/schema-engine-wasm';

const PRISMA_FOLDER = resolve(import.meta.dirname, '../../prisma');
const NOTHING_ELSE = { externalTables: [], externalEnums: [] };

/**
 * Applies the migrations that the database does not have yet, with Prisma's own engine, so that `prisma migrate` reads
 * their history. The caller holds the advisory lock. Gives the names of those applied now.
 */
export async function migrate(ownerAddress: string, folder = PRISMA_FOLDER): Promise<string[]> {
  const connections = new WholeScripts({ connectionString: ownerAddress, max: 2, allowExitOnIdle: true });
  const migrationsList = await listMigrations(join(folder, 'migrations'));
  const engine = await openEngine(connections, folder);
  try {
    await forgiveFailed(engine, migrationsList);
    const { appliedMigrationNames } = await engine.applyMigrations({ migrationsList, filters: NOTHING_ELSE });
    return appliedMigrationNames;
  } catch (error) {
    // The engine says only that something failed outside of it; what Postgres said is the reason.
    throw connections.refusal ?? error;
  } finally {
    engine.free();
    await connections.end();
  }
}

/** A migration runs as one script and so in one transaction: one that failed has left nothing, and may be tried again. */
async function forgiveFailed(engine: SchemaEngine, migrationsList: MigrationList): Promise<void> {
  const { failedMigrationNames } = await engine.diagnoseMigrationHistory({
    migrationsList,
    optInToShadowDatabase: false,
    filters: NOTHING_ELSE,
  });
  for (const migrationName of failedMigrationNames) await engine.markMigrationRolledBack({ migrationName });
}

async function openEngine(connections: WholeScripts, folder: string): Promise<SchemaEngine> {
  const path = join(folder, 'schema.prisma');
  const { SchemaEngine } = await loadEngine();
  const datamodels: [string, string][] = [[path, await readFile(path, 'utf8')]];
  return SchemaEngine.new({ datamodels }, () => undefined, bindMigrationAwareSqlAdapterFactory(connections));
}

let loaded: Promise<typeof import('@prisma/schema-engine-wasm')> | undefined;

/** Once a process: the package keeps its one instance in a variable, and timers of the first would run in the second. */
function loadEngine(): Promise<typeof import('@prisma/schema-engine-wasm')> {
  loaded ??= startEngine();
  return loaded;
}

/** The package imports its WebAssembly as a module, which Node still calls an experiment: it is started by hand instead. */
async function startEngine(): Promise<typeof import('@prisma/schema-engine-wasm')> {
  const entry = createRequire(import.meta.url).resolve('@prisma/schema-engine-wasm');
  const engine = await import('@prisma/schema-engine-wasm/schema_engine_bg');
  const bytes = await readFile(join(dirname(entry), 'schema_engine_bg.wasm'));
  const { instance } = await WebAssembly.instantiate(bytes, { './schema_engine_bg.js': engine });
  engine.__wbg_set_wasm(instance.exports);
  (instance.exports.__wbindgen_start as () => void)();
  return engine;
}

/** The adapter cuts a script at every semicolon, also inside functions. Postgres reads a whole script itself, atomically. */
class WholeScripts extends PrismaPg {
  readonly #opened: { dispose(): Promise<void> }[] = [];
  /** What Postgres said against the last script that it refused. */
  refusal: Error | undefined;

  override async connect() {
    const connection = await super.connect();
    this.#opened.push(connection);
    connection.executeScript = async (script: string) => {
      await connection
        .underlyingDriver()
        .query(script)
        .catch((error: Error) => {
          this.refusal = error;
          throw error;
        });
    };
    return connection;
  }

  /** The engine never ends its connections, and the lock that it takes on one would stay until it is idle for long. */
  async end(): Promise<void> {
    await Promise.all(this.#opened.map((connection) => connection.dispose()));
  }
}

async function listMigrations(baseDir: string): Promise<MigrationList> {
  const entries = await readdir(baseDir, { withFileTypes: true });
  const folders = entries
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort();
  return {
    baseDir,
    lockfile: { path: 'migration_lock.toml', content: await readFile(join(baseDir, 'migration_lock.toml'), 'utf8') },
    shadowDbInitScript: '',
    migrationDirectories: await Promise.all(folders.map((name) => readMigration(baseDir, name))),
  };
}

async function readMigration(baseDir: string, name: string): Promise<MigrationList['migrationDirectories'][number]> {
  const value = await readFile(join(baseDir, name, 'migration.sql'), 'utf8');
  return { path: name, migrationFile: { path: 'migration.sql', content: { tag: 'ok', value } } };
}
