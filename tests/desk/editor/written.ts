import type { Block, Body, Inline, List } from '#newsroom/stories/body.ts';

/**
 * A body on one page, as an editor would jot it down: a line a block, so that what a paste becomes can be read, and a
 * change in it seen. `*strong*` `_emphasis_` `~struck~` `^above^` `,below,` `[link](where)` and `code` in backticks.
 */
export function written(body: Body): string {
  return body.content.flatMap((block) => block_(block)).join('\n');
}

const SIGNS: Record<string, string> = {
  strong: '*',
  emphasis: '_',
  strikethrough: '~',
  superscript: '^',
  subscript: ',',
  code: '`',
};

function inline(content: Inline[] | undefined): string {
  return (content ?? []).map((node) => (node.type === 'hardBreak' ? ' / ' : marked(node))).join('');
}

function marked({ text, marks = [] }: Extract<Inline, { type: 'text' }>): string {
  let out = text.replaceAll('\u00a0', '·');
  for (const mark of [...marks].reverse()) {
    if (mark.type === 'link') out = `[${out}](${mark.attrs.href})`;
    else if (mark.type === 'phrase') out = `{${mark.attrs.lang} ${out}}`;
    else out = `${SIGNS[mark.type]}${out}${SIGNS[mark.type]}`;
  }
  return out;
}

function block_(block: Block): string[] {
  switch (block.type) {
    case 'paragraph':
      return [`¶ ${inline(block.content)}`];
    case 'subheading':
      return [`${'#'.repeat(block.attrs.level)} ${inline(block.content)}`];
    case 'quote':
      return block.content.map((line) => `${line.type === 'attribution' ? '> —' : '>'} ${inline(line.content)}`);
    case 'list':
      return list(block, '');
    case 'table':
      return block.content.map(
        (row) =>
          `|${row.content
            .map(({ type, attrs, content }) => {
              const { colspan = 1, rowspan = 1 } = attrs ?? {};
              const spans = colspan * rowspan > 1 ? `(${colspan}×${rowspan}) ` : '';
              return ` ${type === 'tableHeader' ? '!' : ''}${spans}${content.map((line) => inline(line.content)).join(' ¶ ')} |`;
            })
            .join('')}`,
      );
    case 'sectionBreak':
      return ['----'];
    default:
      return [JSON.stringify(block)];
  }
}

function list({ attrs, content }: List, indent: string): string[] {
  return content.flatMap((item) =>
    item.content.flatMap((part, at) => {
      if (part.type === 'list') return list(part, `${indent}  `);
      return [`${indent}${at > 0 ? ' ' : attrs.ordered ? '1' : '-'} ${inline(part.content)}`];
    }),
  );
}
