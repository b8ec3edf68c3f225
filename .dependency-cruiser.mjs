/*
 * Who may import whom. Each rule gives its reason, which is printed when it fails. What a room may *reach* through
 * others is watched in tests/house/reach.test.ts, because only imports that remain when types are gone count there.
 */
const BASE = '^newsroom/([^/]+\\.ts|events/|accounts/)';
const THINGS = '^newsroom/(stories|revisions|people|bylines|sources|snippets|sections|topics|media|newspaper)/';
const DOINGS = '^newsroom/(publishing|previewing|related|fronts|corrections|live|importing|exporting)/';
const CLOCK = '^newsroom/clock/';
const PUBLIC = '^newsroom/(site|search|feeds)/';
const CLIENT = '^prisma/generated/|node_modules/(@prisma|pg)/';

const never = (name, reason, from, to) => ({ name, comment: reason, severity: 'error', from, to });

export default {
  forbidden: [
    never(
      'no-circles',
      'Two files that need each other are one thing with two names, or a name is missing between them.',
      {},
      { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    ),
    never(
      'newsroom-is-plain',
      'The newsroom is plain TypeScript: the importer, the clock and the command line use it without a page around.',
      { path: '^newsroom/' },
      { path: '^(app|components|edge|bin|tests)/|^server\\.ts$|node_modules/(next|react|react-dom)/' },
    ),
    never(
      'platform-carries',
      'The platform carries the newsroom and knows nothing of it.',
      { path: '^platform/' },
      { path: '^(app|components|edge|newsroom|bin|tests)/|^server\\.ts$|node_modules/(next|react|react-dom)/' },
    ),
    never(
      'edge-only-caches',
      'The edge knows pages and tags, not stories: it stays true when the newsroom changes.',
      { path: '^edge/' },
      { path: '^(app|components|newsroom|bin|tests|prisma)/|node_modules/(react|react-dom)/' },
    ),
    never(
      'app-is-thin',
      'Pages and actions call the newsroom. The database, logins and storage are behind its verbs.',
      { path: '^app/' },
      { path: `^platform/(?!config\\.ts$|log\\.ts$)|^(bin|tests)/|${CLIENT}` },
    ),
    never(
      'app-speaks-to-the-edge-through-answer',
      'A page tells its status and reads its query; everything else about caching is the business of the edge.',
      { path: '^app/' },
      { path: '^edge/(?!(answer|query)\\.ts$)' },
    ),
    never(
      'components-are-props-in-markup-out',
      'A component that reads or changes by itself cannot be previewed, tested or reused.',
      { path: '^components/' },
      { path: `^(app|edge|platform|bin|tests)/|${CLIENT}` },
    ),
    never(
      'site-components-are-apart',
      "The reader's page must not grow with the desk's.",
      { path: '^components/site/' },
      { path: '^components/(desk|ui)/' },
    ),
    never(
      'readers-see-the-public-side',
      'What readers see is read through the public role alone: drafts and embargoes are kept by the database.',
      { path: '^app/\\(site\\)/' },
      { path: `^newsroom/(events|accounts)/|${THINGS}|${DOINGS}|${CLOCK}`, dependencyTypesNot: ['type-only'] },
    ),
    never(
      'next-stays-at-the-door',
      'Next is how pages are made, not what the newspaper is made of.',
      { path: '^(newsroom|platform|edge|components/(site|ui)|bin|prisma)/' },
      { path: 'node_modules/next/', dependencyTypesNot: ['type-only'] },
    ),
    never(
      'prisma-stays-inside',
      'Reads return small declared views; rows and their types stay in the newsroom and the platform.',
      { path: '^(app|components|edge|bin)/|^server\\.ts$' },
      { path: CLIENT },
    ),
    never(
      'base-stands-below',
      'Actors, refusals, events and accounts are what everything stands on; they stand on nothing of the newsroom.',
      { path: BASE },
      { path: `${THINGS}|${DOINGS}|${CLOCK}|${PUBLIC}` },
    ),
    never(
      'things-stand-below-doings',
      'A story does not know how it is published; what is done with things stands above them.',
      { path: THINGS },
      { path: `${DOINGS}|${CLOCK}|${PUBLIC}` },
    ),
    never(
      'doings-stand-below-the-clock',
      'The clock calls the verbs, never the other way.',
      { path: DOINGS },
      { path: CLOCK },
    ),
    never(
      'tests-are-not-shipped',
      'What tests need is not part of the program.',
      { pathNot: '^tests/|^(vitest|playwright)\\.config\\.ts$' },
      { path: '^tests/' },
    ),
    never('no-missing', 'The imported file does not exist.', {}, { couldNotResolve: true }),
  ],
  options: {
    // TypeScript 7 has no parser for other programs.
    parser: 'swc',
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules|^prisma/generated/' },
    exclude: { path: '\\.(css|json|wasm|svg)$' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.d.ts', '.js', '.mjs'],
    },
  },
};
