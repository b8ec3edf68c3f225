/** For people, on stdout. */
export function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

/** The one JSON document of a command that was asked for one, or else words for people. */
export function answer(json: boolean, document: unknown, words: string): void {
  process.stdout.write(json ? `${JSON.stringify(document, null, 2)}\n` : `${words}\n`);
}
