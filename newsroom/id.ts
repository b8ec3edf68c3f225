const ID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** Whether this can be the id of a thing. Postgres throws at what cannot, and an address may say anything. */
export function isId(text: string): boolean {
  return ID.test(text);
}
