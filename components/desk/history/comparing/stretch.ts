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

/** A change as the keys walk it: what went and what came in one place. */
export type Change = { stretches: Stretch[]; note?: string };
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
