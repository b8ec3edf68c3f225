import { Phrase } from '#components/desk/words/Phrase.tsx';
import type { Words } from '#components/desk/words/words.ts';
import type { DeskStory } from '#newsroom/stories/desk-story.ts';

type Props = { pastes: DeskStory['pastes']; said: Words['details']['pasted'] };

/** The text that the story was made from, as it came, with the fingerprint that proves it. */
export function PastedText({ pastes, said }: Props) {
  return pastes.map((paste) => (
    <details key={paste.id} className="border-b border-line px-4 py-2.5">
      <summary className="min-h-6">
        {said.title}{' '}
        <span className="text-ink-3">
          <Phrase of={said.by} with={{ name: <bdi>{paste.byName}</bdi> }} />
        </span>
      </summary>
      <p className="pt-2 text-meta break-all text-ink-3">
        <bdi>SHA-256</bdi> <code>{paste.hash}</code>
      </p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: WCAG 2.1.1, what scrolls can be scrolled by keyboard. */}
      <pre dir="auto" className="max-h-80 overflow-auto pt-2 font-ui text-meta whitespace-pre-wrap" tabIndex={0}>
        {paste.text}
      </pre>
    </details>
  ));
}
