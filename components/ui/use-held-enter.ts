import type { BaseUIEvent } from '@base-ui/react/types';
import { type KeyboardEvent, useEffect, useRef } from 'react';

/**
 * Who types fast presses Enter before the answer is there, and means what was typed, not what still stands below from the
 * words before. Enter is then held, and `take` is called when the answer has come. Any other key lets go of it; what was gone to
 * with an arrow is meant as it is.
 *
 * @returns what the field does with a key
 */
export function useHeldEnter(waiting: boolean, take: () => void) {
  const held = useRef(false);
  const walked = useRef(false);
  const latest = useRef(take);
  latest.current = take;
  useEffect(() => {
    if (waiting) {
      walked.current = false;
    } else if (held.current) {
      held.current = false;
      latest.current();
    }
  }, [waiting]);
  return (event: BaseUIEvent<KeyboardEvent<HTMLInputElement>>) => {
    const enter = event.key === 'Enter' && !event.nativeEvent.isComposing && !event.ctrlKey && !event.metaKey;
    if (!enter) walked.current = event.key === 'ArrowDown' || event.key === 'ArrowUp';
    held.current = enter && waiting && !walked.current;
    if (!held.current) return;
    event.preventDefault();
    event.preventBaseUIHandler();
  };
}
