import { Button } from '#components/ui/Button.tsx';
import { Notice } from '#components/ui/Notice.tsx';
import type { StoryContent } from '#newsroom/stories/content.ts';
import type { Stretch } from '../history/comparing/stretch.ts';
import { linesOf } from '../history/lines-of.ts';
import { wordChanges } from '../history/word-changes.ts';
import { useWords } from '../words/words-context.ts';

/** So many words around a change are enough to know the place. */
const AROUND = 40;

/** The text has changed since the editor looked: shows what, and goes on only when it has been looked at. */
export function Moved({ seen, now, onLooked }: { seen: StoryContent; now: StoryContent; onLooked: () => void }) {
  const words = useWords();
  const said = words.publish.moved;
  const before = linesOf(seen, words);
  const changed = linesOf(now, words)
    .map((line, index) => ({ ...line, changes: wordChanges(before[index]?.text ?? '', line.text) }))
    .filter(({ changes }) => changes.some(({ is }) => is !== 'same'));
  return (
    <Notice tone="stop" alert>
      <b className="font-semibold">{said.title}</b>
      <dl className="my-2 grid max-h-64 gap-2 overflow-auto">
        {changed.map(({ name, changes }) => (
          <div key={name}>
            <dt className="text-meta text-ink-3">{name}</dt>
            <dd className="copy wrap-anywhere whitespace-pre-wrap text-ink" dir="auto">
              {changes.map((stretch, at) => (
                <Words key={`${at}-${stretch.is}`} stretch={stretch} />
              ))}
            </dd>
          </div>
        ))}
        {changed.length === 0 ? <p>{said.notWords}</p> : null}
      </dl>
      <Button small onClick={onLooked}>
        {said.goOn}
      </Button>
    </Notice>
  );
}

function Words({ stretch: { text, is } }: { stretch: Stretch }) {
  if (is === 'new') return <ins className="bg-live-wash no-underline shadow-[0_2px_0_var(--color-live)]">{text}</ins>;
  if (is === 'gone') return <del className="bg-stop-wash">{text}</del>;
  return <span>{text.length > AROUND * 2 ? `${text.slice(0, AROUND)} … ${text.slice(-AROUND)}` : text}</span>;
}
