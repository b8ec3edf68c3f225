/** A story changed hands: to whom, by their full name, and what was said with it. */
export type Handing = { to: string; note: string };

/** What the revision is called that is kept then; `handingIn` reads it again. */
export function nameOfHanding({ to, note }: Handing): string {
  return note ? `${to}: “${note}”` : to;
}

export function handingIn(name: string): Handing {
  const [, to = name, note = ''] = /^(.*?): “(.*)”$/s.exec(name) ?? [];
  return { to, note };
}
