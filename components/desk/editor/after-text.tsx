import { Activity, type ComponentType, memo } from 'react';

/**
 * A part of the story's screen that is seen from the start and comes to life after the text. React takes up what stands in
 * an Activity when the rest lives, or at once when somebody uses it. (A Suspense would do the same, but the server sends a large
 * one hidden, to be put in its place by a script.) New props or another context bring it forward.
 */
export function afterText<Props extends object>(Part: ComponentType<Props>) {
  return memo(function AfterText(props: Props) {
    return (
      <Activity>
        <Part {...props} />
      </Activity>
    );
  });
}
