import { Kbd } from '#components/ui/Kbd.tsx';
import type { Suggestion } from './suggestions.ts';
import { useWords } from './words/words-context.ts';

/** Under the field, so that the results stay in sight. Tab takes the first. */
export function SuggestionStrip({
  suggestions,
  onTake,
}: {
  suggestions: Suggestion[];
  onTake: (taken: Suggestion) => void;
}) {
  const said = useWords();
  return (
    <div className="hide-scrollbar flex min-h-8 items-center gap-1.5 overflow-x-auto border-b border-line bg-sheet ps-[42px] pe-3 max-desk:ps-3.5">
      <span className="me-1 flex-none text-meta text-ink-3 touch:hidden">
        <Kbd chord="Tab" />
      </span>
      {suggestions.map((suggestion) => (
        <button
          key={`${suggestion.kind} ${suggestion.name}`}
          type="button"
          tabIndex={-1}
          onClick={() => onTake(suggestion)}
          className="inline-flex min-h-6 flex-none items-center gap-[5px] rounded-[3px] px-[7px] whitespace-nowrap text-ink hover:bg-well touch:min-h-11"
        >
          <span className="text-meta text-pencil">{said.list[suggestion.kind]}</span>
          <bdi>{suggestion.name}</bdi>
        </button>
      ))}
    </div>
  );
}
