import { complaintOf } from '../complaint.ts';
import { say } from '../say.ts';

export type Outcome = { passed: number; failed: number };
export type Step = { name: string; run(): Promise<Outcome> };

/** Takes the steps one after the other, says how long each took, and ends with the sum on a line of its own. */
export async function takeSteps(steps: Step[]): Promise<void> {
  const lines: string[] = [];
  const sum = { passed: 0, failed: 0 };
  for (const step of steps) {
    say(`\n── ${step.name}`);
    const from = performance.now();
    const { passed, failed } = await outcomeOf(step);
    sum.passed += passed;
    sum.failed += failed;
    const seconds = ((performance.now() - from) / 1000).toFixed(1);
    const line = `${failed > 0 ? '✗' : '✓'} ${step.name.padEnd(20)} ${seconds.padStart(7)} s  ${passed} passed, ${failed} failed`;
    say(line);
    lines.push(line);
  }
  say(`\n${lines.join('\n')}\n`);
  process.exitCode = sum.failed > 0 ? 1 : 0;
  say(`${sum.passed} passed, ${sum.failed} failed`);
}

async function outcomeOf(step: Step): Promise<Outcome> {
  try {
    return await step.run();
  } catch (error) {
    say(complaintOf(error));
    return { passed: 0, failed: 1 };
  }
}
