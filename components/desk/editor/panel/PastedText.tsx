import type { DeskStory } from '#newsroom/stories/desk-story.ts';

/** The text that the story was made from, as it came, with the fingerprint that proves it. */
export function PastedText({ pastes }: { pastes: DeskStory['pastes'] }) {
  return pastes.map((paste) => (
    <details key={paste.id} className="border-b border-line px-4 py-2.5">
      <summary className="min-h-6">
        Pasted text <span className="text-ink-3">by {paste.byName}, kept as it came</span>
      </summary>
      <p className="pt-2 text-meta break-all text-ink-3">
        SHA-256 <code>{paste.hash}</code>
      </p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: WCAG 2.1.1, what scrolls can be scrolled by keyboard. */}
      <pre dir="auto" className="max-h-80 overflow-auto pt-2 font-ui text-meta whitespace-pre-wrap" tabIndex={0}>
        {paste.text}
      </pre>
    </details>
  ));
}
