import { useWords } from '#components/desk/words/words-context.ts';
import { Button } from '#components/ui/Button.tsx';
import { Mark } from '#components/ui/Mark.tsx';
import type { Field } from '#newsroom/importing/proposal.ts';
import { fill } from '#newsroom/sentence.ts';

type Props = { line: number; text: string; dir: 'ltr' | 'rtl'; onPut: (field: Field) => void; onShow: () => void };

/** The first words without a place, and what can be done with them. */
export function Loose({ line, text, dir, onPut, onShow }: Props) {
  const said = useWords().pasting;
  return (
    <section
      aria-label={fill(said.noPlace, { n: line })}
      className="grid grid-cols-[14px_minmax(0,1fr)] gap-x-2.5 gap-y-1 border-b border-line bg-stop-wash px-4 pt-[11px] pb-3"
    >
      <Mark name="must" className="mt-0.5" />
      <h3 className="font-semibold">{fill(said.noPlace, { n: line })}</h3>
      <p dir={dir} className="copy col-start-2 line-clamp-4 text-[1rem] wrap-anywhere">
        {text}
      </p>
      <div className="col-start-2 flex flex-wrap gap-1.5 pt-1">
        <Button small shortcut="N" onClick={() => onPut('note')}>
          {said.makeNote}
        </Button>
        <Button small shortcut="Enter" onClick={onShow}>
          {said.putInto}
        </Button>
        <Button small shortcut="X" onClick={() => onPut('furniture')}>
          {said.leaveOut}
        </Button>
      </div>
    </section>
  );
}
