import { Command } from 'commander';
import { settings } from '#platform/config.ts';
import { complaintOf } from '../complaint.ts';
import { untilAskedToLeave } from '../leave.ts';

/*
 * The command line. Each command is loaded when it is asked for, so that a quick one does not wait for the others'
 * imports. Long, because it is one table.
 */
const nightdesk = new Command('nightdesk')
  .description('The newspaper, its desk and its database, from one command line.')
  .showSuggestionAfterError(false)
  .showHelpAfterError(false);

const SERVING = ['demo', 'dev', 'start'];
const JSON_FLAG = ['--json', 'print exactly one JSON document on stdout'] as const;
const AS_FLAG = ['--as <email>', 'act as this person, with their rights'] as const;

nightdesk
  .command('demo')
  .description('serve the demo newspaper')
  .action(async () => (await import('./demo.ts')).demo());
nightdesk
  .command('dev')
  .description('serve the demo newspaper in development mode')
  .action(async () => (await import('./dev.ts')).dev());
nightdesk
  .command('start')
  .description('serve the newspaper')
  .action(async () => (await import('./start.ts')).start());
nightdesk
  .command('build')
  .description('build what is served from the next start on; who serves goes on with what it has')
  // The launcher did it before it came here, as it does for every command that serves.
  .action(() => undefined);
nightdesk
  .command('migrate')
  .description('bring the database up to date')
  .option(...JSON_FLAG)
  .action(async (options) => (await import('./migrate.ts')).migrate(options));
nightdesk
  .command('test')
  .description('run every check and test')
  .action(async () => (await import('../testing/all.ts')).testAll());
nightdesk
  .command('check')
  .description('run the quick checks')
  .action(async () => (await import('../testing/all.ts')).check());

nightdesk
  .command('user')
  .description('accounts')
  .command('add')
  .description('let somebody in')
  .requiredOption('--email <email>', 'the address to sign in with')
  .requiredOption('--name <name>', 'as in a byline')
  .option('--role <role>', 'reader, reporter, editor or admin', 'reporter')
  .option('--password <->', 'read it from stdin; without this, one is made and printed')
  .option(...JSON_FLAG)
  .action(async (options) => (await import('./add-user.ts')).addUser(options));

nightdesk
  .command('import')
  .description('bring texts in')
  .command('text')
  .description('make a story of a raw text')
  .argument('<file>', 'a file, or - for stdin')
  .option('--section <slug>', 'the section; the first one without it')
  .option(...AS_FLAG)
  .option('--publish', 'publish it at once, or at the hour of its embargo')
  .option(...JSON_FLAG)
  .action(async (file, options) => (await import('./import-text.ts')).importText(file, options));

const story = nightdesk.command('story').description('one story');
story
  .command('publish')
  .description('make the present text public')
  .argument('<id>')
  .option('--at <instant>', 'go out then, such as 2026-11-24T06:00:00Z')
  .option(...AS_FLAG)
  .option(...JSON_FLAG)
  .action(async (id, options) => (await import('./story.ts')).publish(id, options));
story
  .command('write')
  .description('write its text; whoever has it open sees it happen')
  .argument('<id>')
  .argument('<file>', 'JSON with version and content, or - for stdin')
  .option(...AS_FLAG)
  .option(...JSON_FLAG)
  .action(async (id, file, options) => (await import('./story.ts')).write(id, file, options));
story
  .command('withdraw')
  .description('take it away from readers')
  .argument('<id>')
  .requiredOption('--reason <text>', 'why, in words that readers see')
  .option(...AS_FLAG)
  .option(...JSON_FLAG)
  .action(async (id, options) => (await import('./story.ts')).withdraw(id, options));
story
  .command('show')
  .description('print it')
  .argument('<id>')
  .option(...JSON_FLAG)
  .action(async (id, options) => (await import('./story.ts')).show(id, options));

nightdesk
  .command('edge')
  .description("what is kept of readers' pages")
  .command('show')
  .description('tell what a page read, its age and size, and why it last changed')
  .argument('<url>', 'an address of this newspaper, or its path')
  .option(...JSON_FLAG)
  .action(async (url, options) => (await import('./edge.ts')).show(url, options));

try {
  // Wrong settings are told before anything else happens.
  settings();
  const asked = untilAskedToLeave();
  if (!SERVING.includes(process.argv[2] ?? '')) void asked.then(() => process.exit(130));
  await nightdesk.parseAsync();
  process.exit();
} catch (error) {
  process.stderr.write(`nightdesk: ${complaintOf(error)}\n`);
  process.exit(1);
}
