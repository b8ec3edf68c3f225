import Link from 'next/link';
import { Button } from '#components/ui/Button.tsx';
import { fill } from '#newsroom/sentence.ts';
import { apartIn, type Words } from '../words/words.ts';
import { type Incoming, isUnderWay } from './use-uploads.ts';

type Props = {
  files: Incoming[];
  said: Words;
  onStop: (key: string) => void;
  onAgain: (key: string) => void;
  onClear: () => void;
};

/** What comes in, file by file: how much has come, what became of it, or why it was not taken. */
export function IncomingFiles({ files, said, onStop, onAgain, onClear }: Props) {
  const { queue } = said.pictures;
  if (files.length === 0) return null;
  return (
    <section aria-label={queue.title} className="max-h-[38vh] overflow-auto border-b border-line bg-canvas">
      <header className="flex min-h-control items-center justify-between gap-3 px-4 pt-1">
        <h2 className="text-meta font-semibold text-ink-2">{queue.title}</h2>
        {files.every(isUnderWay) ? null : (
          <Button small tone="quiet" onClick={onClear}>
            {queue.clear}
          </Button>
        )}
      </header>
      <ul className="pb-2">
        {files.map((incoming) => (
          <li
            key={incoming.key}
            data-state={incoming.state}
            className="grid min-h-row grid-cols-[minmax(0,14rem)_minmax(0,1fr)_auto] items-center gap-x-4 gap-y-0.5 px-4 py-1 max-desk:grid-cols-[minmax(0,1fr)_auto]"
          >
            <span className="truncate font-medium">
              <bdi dir="auto">{incoming.file.name}</bdi>
            </span>
            <div className="min-w-0 max-desk:col-span-2 max-desk:row-start-2">
              <Became incoming={incoming} said={said} />
            </div>
            <Deed {...{ incoming, said, onStop, onAgain }} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function Became({ incoming: { state, sent, file, why, uploaded }, said }: { incoming: Incoming; said: Words }) {
  const { queue } = said.pictures;
  if (state === 'sending') {
    return (
      <progress
        aria-label={fill(queue.progress, { name: apartIn(said, file.name) })}
        value={sent}
        max={file.size}
        className="h-1.5 w-full appearance-none overflow-hidden rounded-full bg-well [&::-moz-progress-bar]:bg-pencil [&::-webkit-progress-bar]:bg-well [&::-webkit-progress-value]:bg-pencil"
      />
    );
  }
  if (state === 'refused' || state === 'lost') {
    return (
      <p role="alert" className="text-stop">
        {state === 'lost' ? queue.lost : why}
      </p>
    );
  }
  if (state !== 'done' || !uploaded) return <p className="text-ink-3">{queue[state === 'done' ? 'opening' : state]}</p>;
  const { assetId, already, name, alike } = uploaded;
  return (
    <p className="truncate text-ink-2">
      {already ? queue.already : queue.done}: <PictureLink id={assetId} name={name} />
      {alike.length > 0 ? ` · ${queue.alike} ` : null}
      {alike.map((other, at) => (
        <span key={other.id}>
          {at > 0 ? said.comma : null}
          <PictureLink {...other} />
        </span>
      ))}
    </p>
  );
}

function PictureLink({ id, name }: { id: string; name: string }) {
  return (
    <Link prefetch={false} href={`/admin/pictures/${id}`} className="link">
      <bdi dir="auto">{name}</bdi>
    </Link>
  );
}

type DeedProps = Pick<Props, 'said' | 'onStop' | 'onAgain'> & { incoming: Incoming };

function Deed({ incoming, said, onStop, onAgain }: DeedProps) {
  const { queue } = said.pictures;
  const name = apartIn(said, incoming.file.name);
  if (isUnderWay(incoming)) {
    return (
      <Button small tone="quiet" aria-label={fill(queue.stopOf, { name })} onClick={() => onStop(incoming.key)}>
        {queue.stop}
      </Button>
    );
  }
  if (incoming.state === 'done') return <span />;
  return (
    <Button small tone="quiet" aria-label={fill(queue.againOf, { name })} onClick={() => onAgain(incoming.key)}>
      {queue.again}
    </Button>
  );
}
