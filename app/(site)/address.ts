/** The path that a reader asked for, without percent-encoding, as the newsroom keeps its addresses. */
export function addressOf(parts: string[]): string {
  return `/${parts.map(decoded).join('/')}`;
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch (error) {
    if (error instanceof URIError) return part;
    throw error;
  }
}

export type Query = Promise<Record<string, string | string[] | undefined>>;
