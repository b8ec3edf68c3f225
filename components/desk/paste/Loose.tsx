import { Button } from '#components/ui/Button.tsx';
import { Mark } from '#components/ui/Mark.tsx';
import type { Field } from '#newsroom/importing/proposal.ts';

type Props = { line: number; text: string; dir: 'ltr' | 'rtl'; onPut: (field: Field) => void; onShow: () => void };

/** The first words without a place, and what can be done with them. */
export function Loose({ line, text, dir, onPut, onShow }: Props) {
  return (
    <section
      aria-label={`Line ${line} has no place yet`}
      className="grid grid-cols-[14px_minmax(0,1fr)] gap-x-2.5 gap-y-1 border-b border-line bg-stop-wash px-4 pt-[11px] pb-3"
    >
      <Mark name="must" className="mt-0.5" />
      <h3 className="font-semibold">Line {line} has no place yet</h3>
      <p dir={dir} className="copy col-start-2 line-clamp-4 text-[1rem] wrap-anywhere">
        {text}
      </p>
      <div className="col-start-2 flex flex-wrap gap-1.5 pt-1">
        <Button small shortcut="N" onClick={() => onPut('note')}>
          Make it a note
        </Button>
        <Button small shortcut="Enter" onClick={onShow}>
          Put it into…
        </Button>
        <Button small shortcut="X" onClick={() => onPut('furniture')}>
          Leave it out
        </Button>
      </div>
    </section>
  );
}
