import { inspect, Unfit } from './inspect.ts';
import type { Fault, Order, Reply } from './order.ts';
import { printRendition } from './print-rendition.ts';

/** The process of its own in which strangers' files are opened. It takes one order after the other, and ends with who began it. */
process.on('message', async ({ order }: { order: Order }) => {
  process.send?.(await replyTo(order));
});

async function replyTo(order: Order): Promise<Reply> {
  try {
    return { made: order.do === 'inspect' ? await inspect(order) : await printRendition(order) };
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error);
    return { fault: error instanceof Unfit ? error.fault : faultIn(detail), detail };
  }
}

/** libvips says what is wrong in words only. */
function faultIn(detail: string): Fault {
  if (/pixel limit/i.test(detail)) return 'too-many-pixels';
  return /timeout/i.test(detail) ? 'too-slow' : 'broken';
}
