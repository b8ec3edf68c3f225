import { betterAuth } from 'better-auth';
import { prismaAdapter } from 'better-auth/adapters/prisma';
import { desk } from '#platform/database/desk.ts';
import type { PrismaClient } from '#prisma/generated/client.ts';
import { hashPassword, isPassword } from './password.ts';

/** RFC 6265bis: a browser takes `__Host-` only Secure, with Path=/ and without Domain, so no sibling site can set it. */
export const SESSION_COOKIE = '__Host-nightdesk';
/** The edge sets it from the connection itself; whatever a client sends under this name is dropped there. */
export const CLIENT_ADDRESS = 'x-forwarded-for';

/** Who calls is checked before, against the address that they see; here every call comes from inside. */
export const INSIDE = 'http://nightdesk.internal';
const A_SHIFT_S = 12 * 60 * 60;
/** So many sign-ins from one address in so many seconds. */
const TRIES = { window: 600, max: 120 };

export type Auth = ReturnType<typeof make>;
const made = new WeakMap<PrismaClient, Promise<Auth>>();

/** The one instance for this process's database. */
export function auth(): Promise<Auth> {
  const database = desk();
  const instance = made.get(database) ?? open(database);
  made.set(database, instance);
  return instance;
}

async function open(database: PrismaClient): Promise<Auth> {
  const { value } = await database.secret.findUniqueOrThrow({ where: { id: 1 } });
  return make(database, value);
}

function make(database: PrismaClient, secret: string) {
  return betterAuth({
    appName: 'Nightdesk',
    baseURL: INSIDE,
    secret,
    database: prismaAdapter(database, { provider: 'postgresql' }),
    telemetry: { enabled: false },
    // It would log e-mail addresses of people who mistype.
    logger: { disabled: true },
    user: {
      modelName: 'account',
      additionalFields: {
        role: { type: 'string', required: true, input: false },
        disabledAt: { type: 'date', required: false, input: false },
      },
    },
    account: { modelName: 'credential' },
    session: { expiresIn: A_SHIFT_S, disableSessionRefresh: true },
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      maxPasswordLength: 256,
      password: { hash: hashPassword, verify: ({ hash, password }) => isPassword(password, hash) },
    },
    rateLimit: { enabled: true, storage: 'database', ...TRIES, customRules: { '/sign-in/email': TRIES } },
    databaseHooks: { session: { create: { before: async ({ userId }) => mayCome(database, userId) } } },
    advanced: {
      database: { generateId: false },
      ipAddress: { ipAddressHeaders: [CLIENT_ADDRESS] },
      useSecureCookies: false,
      cookies: {
        session_token: {
          name: SESSION_COOKIE,
          attributes: { secure: true, httpOnly: true, sameSite: 'lax', path: '/' },
        },
      },
    },
  });
}

/** No session begins for a disabled account. */
async function mayCome(database: PrismaClient, id: string): Promise<false | undefined> {
  const account = await database.account.findUnique({ where: { id }, select: { disabledAt: true } });
  return account && !account.disabledAt ? undefined : false;
}
