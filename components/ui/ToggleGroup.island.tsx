'use client';

import { Toggle } from '@base-ui/react/toggle';
import { ToggleGroup as Base } from '@base-ui/react/toggle-group';

type Choice<T extends string> = { value: T; name: string };

/** Segments: exactly one is chosen. With `name`, a form sends it. */
export function ToggleGroup<T extends string>({
  label,
  choices,
  value,
  onValueChange,
  name,
}: {
  label: string;
  choices: readonly Choice<T>[];
  value: T;
  onValueChange: (value: T) => void;
  name?: string;
}) {
  return (
    <>
      <Base
        aria-label={label}
        value={[value]}
        onValueChange={([next]) => next && onValueChange(next as T)}
        className="inline-flex gap-0.5 rounded-control border border-edge bg-sheet p-0.5"
      >
        {choices.map((choice) => (
          <Toggle
            key={choice.value}
            value={choice.value}
            className="inline-flex min-h-6 items-center rounded-mark px-2.5 whitespace-nowrap text-ink-2 touch:min-h-10 data-pressed:bg-ink data-pressed:font-medium data-pressed:text-on-ink"
          >
            {choice.name}
          </Toggle>
        ))}
      </Base>
      {name ? <input type="hidden" name={name} value={value} /> : null}
    </>
  );
}
