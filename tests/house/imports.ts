import { cruise, type ICruiseResult } from 'dependency-cruiser';
import config from '../../.dependency-cruiser.mjs';

/** File → the files that it imports when types are gone. */
export type Imports = Map<string, string[]>;

export async function readImports(...rooms: string[]): Promise<Imports> {
  const { enhancedResolveOptions, ...options } = config.options;
  const { output } = await cruise(rooms, { ...options, ruleSet: undefined } as never, enhancedResolveOptions as never);
  const { modules } = output as ICruiseResult;
  return new Map(
    modules.map(({ source, dependencies }) => [
      source,
      dependencies.filter((one) => !one.dependencyTypes.includes('type-only')).map((one) => one.resolved),
    ]),
  );
}

/** The shortest way from one file to another through its imports; null if there is none. */
export function wayTo(imports: Imports, from: string, to: RegExp): string[] | null {
  const ways = [[from]];
  const seen = new Set([from]);
  for (const way of ways) {
    for (const next of imports.get(way.at(-1)!) ?? []) {
      if (to.test(next)) return [...way, next];
      if (seen.has(next)) continue;
      seen.add(next);
      ways.push([...way, next]);
    }
  }
  return null;
}
