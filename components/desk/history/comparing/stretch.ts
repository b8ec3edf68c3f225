/** A stretch of text and what became of it; `restyled` has the same letters in another dress. */
export type Stretch = {
  text: string;
  is: 'same' | 'gone' | 'new' | 'restyled';
  /** Names of the marks on it: strong, link … */
  marks?: string[];
  /** Who wrote it, where that is known. */
  by?: string | null;
  /** What became of its marks, in words. */
  note?: string;
};

export type Piece = { kind: 'same'; stretches: Stretch[] } | { kind: 'change'; stretches: Stretch[] };

/** Stretches that changed beside one another are one change. */
export function piecesOf(stretches: Stretch[]): Piece[] {
  const pieces: Piece[] = [];
  for (const stretch of stretches) {
    const kind = stretch.is === 'same' ? 'same' : 'change';
    const last = pieces.at(-1);
    if (last?.kind === kind) last.stretches.push(stretch);
    else pieces.push({ kind, stretches: [stretch] });
  }
  return pieces;
}

/** How one side of the comparison has it. */
export function sideOf(stretches: Stretch[], side: 'older' | 'newer'): Stretch[] {
  return stretches.filter(({ is }) => is !== (side === 'older' ? 'new' : 'gone'));
}

export function wordsIn(stretches: Stretch[], is: Stretch['is']): number {
  const texts = stretches.filter((stretch) => stretch.is === is).map(({ text }) => text);
  return texts.reduce((sum, text) => sum + (text.match(/[\p{L}\p{N}\p{M}’'-]+/gu)?.length ?? 0), 0);
}

/** So many changes in one line are not read one by one any more. */
const MANY = 8;
/** What stands between two of them is then taken along, up to so many words. */
const FEW = 3;

/** The same change, told as a person would: not word by word where the words beside each other went and came. */
export function calm(stretches: Stretch[]): Stretch[] {
  const joined = joinOver(stretches, (text) => text.trim() === '' && !text.includes('\n'));
  const changes = piecesOf(joined).filter(({ kind }) => kind === 'change').length;
  return changes > MANY
    ? joinOver(joined, (text) => text.trim().split(/\s+/).length <= FEW && !text.includes('\n'))
    : joined;
}

/** Takes what is the same between two changes into both sides of one, where it is small. */
function joinOver(stretches: Stretch[], isSmall: (text: string) => boolean): Stretch[] {
  const pieces = piecesOf(stretches);
  const joined: Stretch[] = [];
  let run: Stretch[] = [];
  for (const [at, { kind, stretches: own }] of pieces.entries()) {
    if (kind === 'change') {
      run.push(...own);
      continue;
    }
    const around = [...run, ...(pieces[at + 1]?.stretches ?? [])];
    const text = own.map((stretch) => stretch.text).join('');
    const isBetween = run.length > 0 && at + 1 < pieces.length && isExchange(around);
    if (isBetween && isSmall(text)) {
      const by = run.findLast(({ is }) => is === 'new')?.by;
      run.push(...own.flatMap((same) => [{ ...same, is: 'gone' } as const, { ...same, is: 'new', by } as const]));
    } else {
      joined.push(...sorted(run), ...own);
      run = [];
    }
  }
  return [...joined, ...sorted(run)];
}

/** Words went and words came, and none was only dressed anew. */
function isExchange(run: Stretch[]): boolean {
  const kinds = new Set(run.map(({ is }) => is));
  return kinds.has('gone') && kinds.has('new') && !kinds.has('restyled');
}

/** What went first, then what came; equal neighbours in one. */
function sorted(run: Stretch[]): Stretch[] {
  if (!isExchange(run)) return run;
  const ordered = [...run.filter(({ is }) => is === 'gone'), ...run.filter(({ is }) => is === 'new')];
  const merged: Stretch[] = [];
  for (const stretch of ordered) {
    const last = merged.at(-1);
    const isEqual =
      last?.is === stretch.is &&
      (last.by ?? null) === (stretch.by ?? null) &&
      String(last.marks ?? []) === String(stretch.marks ?? []);
    if (last && isEqual) last.text += stretch.text;
    else merged.push({ ...stretch });
  }
  return withoutSharedSpace(merged);
}

/** A space that ends both what went and what came has stayed. */
function withoutSharedSpace(run: Stretch[]): Stretch[] {
  const [gone, come] = [run.findLast(({ is }) => is === 'gone'), run.at(-1)];
  if (!gone || !come?.text.endsWith(' ') || !gone.text.endsWith(' ')) return run;
  for (const end of [gone, come]) end.text = end.text.slice(0, -1);
  return [...run.filter(({ text }) => text !== ''), { text: ' ', is: 'same' }];
}
