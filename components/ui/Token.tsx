import { X } from 'lucide-react';

type Props = {
  /** Of what it is. */
  kind?: string;
  name: string;
  drop?: { label: string; act: () => void };
};

/** A chosen value that can be dropped. */
export function Token({ kind, name, drop }: Props) {
  return (
    <span className="inline-flex min-h-6 items-center gap-[5px] rounded-[3px] bg-pencil-wash ps-[7px] pe-[3px] whitespace-nowrap text-ink touch:min-h-9">
      {kind ? <span className="text-pencil">{kind}</span> : null}
      <bdi>{name}</bdi>
      {drop ? (
        <button
          type="button"
          aria-label={drop.label}
          onClick={drop.act}
          className="-my-0.5 grid size-6 place-items-center text-pencil"
        >
          <X aria-hidden size={14} strokeWidth={1.75} />
        </button>
      ) : null}
    </span>
  );
}
