import { compare } from '#components/desk/history/comparing/compare.ts';
import { longStory, paragraphs, rewritings } from './long-story.ts';

/** node tests/desk/history/bench.ts: what comparing two versions of ten thousand words costs, in time of the processor. */
const nobody = { topics: {}, stories: {}, pictures: {} };
const older = { content: longStory(paragraphs), whoWrote: null };

for (const [what, texts] of Object.entries(rewritings)) {
  const newer = { content: longStory(texts), whoWrote: null };
  const took = Array.from({ length: 20 }, () => {
    const began = process.cpuUsage();
    compare(older, newer, nobody);
    return process.cpuUsage(began).user / 1000;
  }).sort((a, b) => a - b);
  const [median, worst] = [took[10] as number, took.at(-1) as number];
  process.stdout.write(`${what.padEnd(28)} median ${Math.round(median)} ms, slowest ${Math.round(worst)} ms\n`);
}
