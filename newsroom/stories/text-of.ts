type Node = { type: string; text?: string; content?: Node[] };

/** The text of a node, lines of its inner blocks apart by `\n`. */
export function textOf(node: Node): string {
  if (node.type === 'text') return node.text ?? '';
  if (node.type === 'hardBreak') return '\n';
  const parts = (node.content ?? []).map(textOf);
  const holdsInline = (node.content ?? []).some((child) => child.type === 'text' || child.type === 'hardBreak');
  return parts.join(holdsInline ? '' : '\n');
}
