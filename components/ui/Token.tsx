import { X } from 'lucide-react';

/** A chosen value that can be dropped. `kind` says of what. */
export function Token({ kind, name, onDrop }: { kind?: string; name: string; onDrop?: () => void }) {
  return (
    <span className="inline-flex min-h-6 items-center gap-[5px] rounded-[3px] bg-pencil-wash ps-[7px] pe-[3px] whitespace-nowrap text-ink touch:min-h-9">
      {kind ? <span className="text-pencil">{kind}</span> : null}
      <bdi>{name}</bdi>
      {onDrop ? (
        <button
          type="button"
          aria-label={`Drop ${kind ?? ''} ${name}`}
          onClick={onDrop}
          className="-my-0.5 grid size-6 place-items-center text-pencil"
        >
          <X aria-hidden size={14} strokeWidth={1.75} />
        </button>
      ) : null}
    </span>
  );
}
