import type { Coding } from './encodings.ts';

/** How much a reader likes each coding, from 0 (cannot read it) to 1. */
export type Weights = Readonly<Record<Coding, number>>;

/** Everybody can read what is not coded, and likes it least unless they say otherwise (RFC 9110, 12.5.3). */
const UNSAID = 0.0001;
const QVALUE = /^(?:0(?:\.\d{0,3})?|1(?:\.0{0,3})?)$/;
const ONLY_PLAIN: Weights = { br: 0, gzip: 0, zstd: 0, dcb: 0, dcz: 0, identity: UNSAID };

/** The same few values come from every browser. */
const read = new Map<string, Weights>();
const MOST_READ = 200;
/** Browsers send some thirty letters; what is much longer is not worth remembering. */
const LONGEST_REMEMBERED = 200;

/** @param header the value of Accept-Encoding; several of them are one list (RFC 9110, 5.3) */
export function acceptedCodings(header: string | string[] | undefined): Weights {
  if (!header) return ONLY_PLAIN;
  const accepted = typeof header === 'string' ? header : header.join(',');
  const known = read.get(accepted);
  if (known) return known;
  const weights = weigh(accepted);
  if (accepted.length > LONGEST_REMEMBERED) return weights;
  if (read.size >= MOST_READ) read.clear();
  read.set(accepted, weights);
  return weights;
}

function weigh(accepted: string): Weights {
  const given = new Map(
    accepted
      .toLowerCase()
      .replace(/[ \t]+/g, '')
      .split(',')
      .map(readChoice),
  );
  const others = given.get('*');
  const weight = (name: string) => given.get(name) ?? others ?? 0;
  return {
    br: weight('br'),
    zstd: weight('zstd'),
    // A star is no word for having a dictionary.
    dcb: given.get('dcb') ?? 0,
    dcz: given.get('dcz') ?? 0,
    gzip: given.get('gzip') ?? given.get('x-gzip') ?? others ?? 0,
    identity: given.get('identity') ?? (others === 0 ? 0 : UNSAID),
  };
}

/** A weight that cannot be read is none: rather too many bytes than some that nobody can read. */
function readChoice(choice: string): [name: string, weight: number] {
  const [name = '', ...parameters] = choice.split(';');
  const q = parameters.find((parameter) => parameter.startsWith('q='))?.slice(2);
  if (q === undefined) return [name, 1];
  return [name, QVALUE.test(q) ? Number(q) : 0];
}
