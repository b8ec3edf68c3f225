'use client';

import { ImagePlus } from 'lucide-react';
import { useRouter } from 'next/navigation';
import { type DragEvent, useEffect, useRef, useState } from 'react';
import { Button } from '#components/ui/Button.tsx';
import { EmptyState } from '#components/ui/EmptyState.tsx';
import type { PicturePage } from '#newsroom/media/library.ts';
import { fill } from '#newsroom/sentence.ts';
import { FilterBar } from '../FilterBar.tsx';
import { NextPage } from '../NextPage.tsx';
import { useKeys } from '../use-keys.ts';
import { useTypedFilter } from '../use-typed-filter.ts';
import { quoted } from '../words/words.ts';
import { useWords } from '../words/words-context.ts';
import { IncomingFiles } from './IncomingFiles.tsx';
import { PictureGrid } from './PictureGrid.tsx';
import { useGrid } from './use-grid.ts';
import { useUploads } from './use-uploads.ts';

const KINDS = 'image/*,.heic,.heif,.avif,.webp';

/** All pictures, found by typing; new ones are chosen, dropped or pasted anywhere here. */
export function PicturesRoom({ page: { pictures, next }, q }: { page: PicturePage; q: string }) {
  const said = useWords();
  const router = useRouter();
  const { typed, setTyped, busy } = useTypedFilter(q);
  const uploads = useUploads(() => router.refresh());
  const room = useRef<HTMLUListElement>(null);
  const chooser = useRef<HTMLInputElement>(null);
  const grid = useGrid(room);
  useKeys({ ...grid, U: () => chooser.current?.click() });
  usePasted(uploads.add);
  const { over, ...drops } = useDropped(uploads.add);
  return (
    <div
      role="none"
      className="relative grid min-h-0 grid-cols-[minmax(0,1fr)] grid-rows-[auto_auto_minmax(0,1fr)] bg-sheet"
      {...drops}
    >
      <h1 className="sr-only">{said.places.pictures}</h1>
      <FilterBar
        label={said.pictures.filterPictures}
        placeholder={said.pictures.filter}
        value={typed}
        onType={setTyped}
        onDown={() => grid.ArrowDown?.(new KeyboardEvent('keydown'))}
        busy={busy}
      >
        <Button
          small
          shortcut="U"
          icon={<ImagePlus aria-hidden size={16} strokeWidth={1.5} />}
          onClick={() => chooser.current?.click()}
        >
          {said.pictures.send}
        </Button>
        <input
          ref={chooser}
          type="file"
          multiple
          accept={KINDS}
          aria-label={said.pictures.choose}
          tabIndex={-1}
          className="sr-only"
          onChange={({ currentTarget }) => {
            uploads.add(currentTarget.files ?? []);
            // The same file may be chosen again.
            currentTarget.value = '';
          }}
        />
      </FilterBar>
      <IncomingFiles
        files={uploads.files}
        said={said}
        onStop={uploads.stop}
        onAgain={uploads.again}
        onClear={uploads.clear}
      />
      <div className="row-start-3 min-h-0 overflow-auto" aria-busy={busy}>
        {pictures.length === 0 ? (
          <EmptyState
            title={q ? fill(said.pictures.nothing, { words: quoted(said, q) }) : said.pictures.empty}
            keys={[{ chord: 'U', does: said.pictures.send }]}
          >
            {q ? null : <p>{said.pictures.emptyHelp}</p>}
          </EmptyState>
        ) : (
          <>
            <PictureGrid pictures={pictures} said={said} room={room} />
            <NextPage next={next} q={q} said={said.ui} />
          </>
        )}
      </div>
      {over ? (
        <div className="pointer-events-none absolute inset-2 z-10 grid place-items-center rounded-float border-2 border-dashed border-pencil bg-pencil-wash/90 text-title">
          {said.pictures.drop}
        </div>
      ) : null}
    </div>
  );
}

/** A picture in the clipboard, unless words are being pasted into a field. */
function usePasted(add: (files: Iterable<File>) => void): void {
  const latest = useRef(add);
  latest.current = add;
  useEffect(() => {
    const paste = (event: ClipboardEvent) => {
      const files = [...(event.clipboardData?.files ?? [])];
      if (files.length === 0) return;
      event.preventDefault();
      latest.current(files);
    };
    document.addEventListener('paste', paste);
    return () => document.removeEventListener('paste', paste);
  }, []);
}

/** Files that are dragged over the room; what else is dragged is not its business. */
function useDropped(add: (files: Iterable<File>) => void) {
  const [over, setOver] = useState(false);
  const hasFiles = ({ dataTransfer }: DragEvent) => dataTransfer.types.includes('Files');
  return {
    over,
    onDragOver: (event: DragEvent) => {
      if (!hasFiles(event)) return;
      event.preventDefault();
      setOver(true);
    },
    onDragLeave: (event: DragEvent) => {
      if (!event.currentTarget.contains(event.relatedTarget as Node | null)) setOver(false);
    },
    onDrop: (event: DragEvent) => {
      if (!hasFiles(event)) return;
      event.preventDefault();
      setOver(false);
      add(event.dataTransfer.files);
    },
  };
}
