/** First names in lists, full names on record. */
export function firstName(name: string): string {
  return name.trim().split(/\s+/)[0] || name;
}
