/** What an editor is told when a paste came without its pictures: how many, and what the first of them shows. */
export function leftOutWords(pictures: string[]): string {
  const count = pictures.length === 1 ? 'A picture was' : `${pictures.length} pictures were`;
  const shown = pictures.find(Boolean);
  return `${count} left out${shown ? `: “${shown.slice(0, 80)}”` : ''}. Add pictures under Pictures.`;
}
