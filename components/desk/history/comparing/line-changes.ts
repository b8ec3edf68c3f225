import { ChangeSet, simplifyChanges } from '@tiptap/pm/changeset';
import { Fragment, type Node } from '@tiptap/pm/model';
import { StepMap } from '@tiptap/pm/transform';
import { fill } from '#newsroom/sentence.ts';
import type { Words } from '../../words/words.ts';
import { type Line, schema } from './lines.ts';
import { calm, type Stretch } from './stretch.ts';

/** Where a line ends and the next begins, as it is shown when it came or went. */
const BREAK = '¶';

/** A place in a document: what stands there and how it is dressed. */
type Unit = { letter: string; marks: string[]; by: string | null };

/** What changed between lines that belong together, by words; `writerAt` tells whose a letter of the newer body is. */
export function lineChanges(
  older: Line[],
  newer: Line[],
  writerAt: (at: number) => string | null,
  words: Words,
): Stretch[] {
  const [before, after] = [documentOf(older), documentOf(newer)];
  const whole = new StepMap([0, before.content.size, after.content.size]);
  const { changes } = ChangeSet.create(before).addSteps(after, [whole], null);
  const [gone, come] = [unitsOf(older, () => null), unitsOf(newer, writerAt)];
  const stretches: Stretch[] = [];
  let [a, b] = [0, 0];
  for (const { fromA, toA, fromB, toB } of simplifyChanges(changes, after)) {
    kept(stretches, gone.slice(a, fromA), come.slice(b, fromB), words);
    for (const unit of gone.slice(fromA, toA)) put(stretches, unit, 'gone');
    for (const unit of come.slice(fromB, toB)) put(stretches, unit, 'new');
    [a, b] = [toA, toB];
  }
  kept(stretches, gone.slice(a), come.slice(b), words);
  return calm(stretches);
}

/** Their text alone, in paragraphs: what kind of lines they are is compared apart, and must not cut words. */
function documentOf(lines: Line[]): Node {
  const { doc, paragraph } = schema().nodes;
  return doc!.create(
    null,
    lines.map(({ node }) => paragraph!.create(null, node.isTextblock ? node.content : Fragment.empty)),
  );
}

/** One unit for each place of the document of the lines. */
function unitsOf(lines: Line[], writerAt: (at: number) => string | null): Unit[] {
  const units: Unit[] = [];
  for (const [index, { node, start }] of lines.entries()) {
    let at = start;
    units.push({ letter: '', marks: [], by: null });
    node.forEach((child) => {
      const marks = child.marks.map(markName);
      if (!child.isText) units.push({ letter: '\n', marks, by: null });
      for (const letter of (child.text ?? '').split('')) {
        units.push({ letter, marks, by: writerAt(at) });
        at += 1;
      }
    });
    units.push({ letter: index < lines.length - 1 ? BREAK : '', marks: [], by: null });
  }
  return units;
}

function markName({ type, attrs }: Node['marks'][number]): string {
  if (type.name === 'link') return `link to ${attrs.href}`;
  if (type.name === 'phrase') return `phrase in ${attrs.lang}`;
  return type.name;
}

/** A mark by the name that `markName` gave it. */
function markWord({ comparing: said }: Words, mark: string): string {
  const [, kind, to] = /^(link to|phrase in) (.*)$/s.exec(mark) ?? [];
  if (kind && to) return fill(kind === 'link to' ? said.linkTo : said.phraseIn, { to });
  return said.marks[mark as keyof typeof said.marks] ?? mark;
}

/** What is the same in letters may be dressed otherwise. */
function kept(stretches: Stretch[], gone: Unit[], come: Unit[], words: Words): void {
  const said = words.comparing;
  const told = (sentence: string, mark: string) => fill(sentence, { mark: markWord(words, mark) });
  for (const [at, unit] of come.entries()) {
    const before = gone[at]?.marks ?? [];
    const added = unit.marks.filter((mark) => !before.includes(mark)).map((mark) => told(said.nowMarked, mark));
    const taken = before.filter((mark) => !unit.marks.includes(mark)).map((mark) => told(said.unmarked, mark));
    const note = [...added, ...taken].join(words.comma);
    put(stretches, unit, note ? 'restyled' : 'same', note);
  }
}

function put(stretches: Stretch[], { letter, marks, by }: Unit, is: Stretch['is'], note = ''): void {
  if (!letter) return;
  // A break that stands is shown by the lines themselves.
  const shown = letter === BREAK ? (is === 'same' ? '\n' : `${BREAK}\n`) : letter;
  const last = stretches.at(-1);
  const tells = is === 'new' || is === 'restyled';
  const writer = tells ? by : null;
  const isBetween = letter === BREAK || letter === '\n';
  if (
    last?.is === is &&
    (last.note ?? '') === note &&
    (isBetween || (last.by ?? null) === writer) &&
    String(last.marks ?? []) === String(marks)
  ) {
    last.text += shown;
    return;
  }
  const more = { ...(marks.length > 0 && { marks }), ...(writer && { by: writer }), ...(note && { note }) };
  stretches.push({ text: shown, is, ...more });
}
