import { defineConfig } from 'prisma/config';

/** For the ordinary `prisma` commands; the program itself migrates through `platform/database/migrate.ts`. */
export default defineConfig({
  schema: 'prisma/schema.prisma',
  migrations: { path: 'prisma/migrations' },
  datasource: { url: process.env.DATABASE_URL ?? 'postgresql://localhost/nightdesk' },
});
