/**
 * What newsrooms write for a zone. Letters that name a season stand for their fixed distance from UTC, even in the
 * other season, because a later reading never breaks an embargo; ET, PT and towns stand for the clock on the wall there.
 */
const ZONES: Record<string, string> = {
  utc: 'UTC',
  gmt: 'UTC',
  z: 'UTC',
  wet: '+00:00',
  bst: '+01:00',
  ist: '+05:30',
  cet: '+01:00',
  mez: '+01:00',
  cest: '+02:00',
  mesz: '+02:00',
  eet: '+02:00',
  eest: '+03:00',
  msk: '+03:00',
  trt: '+03:00',
  irst: '+03:30',
  gst: '+04:00',
  pkt: '+05:00',
  sgt: '+08:00',
  hkt: '+08:00',
  jst: '+09:00',
  kst: '+09:00',
  aest: '+10:00',
  aedt: '+11:00',
  nzst: '+12:00',
  nzdt: '+13:00',
  est: '-05:00',
  edt: '-04:00',
  cst: '-06:00',
  cdt: '-05:00',
  mst: '-07:00',
  mdt: '-06:00',
  pst: '-08:00',
  pdt: '-07:00',
  et: 'America/New_York',
  ct: 'America/Chicago',
  mt: 'America/Denver',
  pt: 'America/Los_Angeles',
  eastern: 'America/New_York',
  pacific: 'America/Los_Angeles',
  تهران: 'Asia/Tehran',
  طهران: 'Asia/Tehran',
  کابل: 'Asia/Kabul',
  كابل: 'Asia/Kabul',
  بيروت: 'Asia/Beirut',
  القاهرة: 'Africa/Cairo',
  بغداد: 'Asia/Baghdad',
  دمشق: 'Asia/Damascus',
  الرياض: 'Asia/Riyadh',
  مكة: 'Asia/Riyadh',
  دبي: 'Asia/Dubai',
  الدوحة: 'Asia/Qatar',
  غرينتش: 'UTC',
  جرينتش: 'UTC',
  گرینویچ: 'UTC',
  москвы: 'Europe/Moscow',
};
export const AMERICAN = /(?<!\p{L})(?:et|e[sd]t|ct|c[sd]t|mt|m[sd]t|pt|p[sd]t|eastern|pacific)(?!\p{L})/iu;
const OFFSET = /(?:gmt|utc)?\s?([+−-])(\d{1,2}):?(\d{2})?(?!\d)/iu;
const TOWN =
  /(\p{L}[\p{L}\s-]{2,20}?)\s+time(?!\p{L})|(?:heure|hora|ora|czasu|وقت|بتوقيت|به وقت) (?:local[e]? )?(?:de |di |en |d['’])?(\p{L}[\p{L} -]{2,20})/iu;

let towns: Map<string, string> | undefined;
function zoneOfTown(name: string): string | null {
  towns ??= new Map(
    Intl.supportedValuesOf('timeZone').map((zone) => [
      zone.split('/').at(-1)!.replaceAll('_', ' ').toLowerCase(),
      zone,
    ]),
  );
  const words = name.toLowerCase().trim().split(' ');
  return towns.get(words.slice(-2).join(' ')) ?? towns.get(words.at(-1)!) ?? towns.get(words[0]!) ?? null;
}

/** Only looks behind the label and beside the digits: "CET" in a word of the sentence is no zone. */
export function zoneOf(text: string): string | null {
  const offset = OFFSET.exec(text);
  if (offset && (/gmt|utc/i.test(offset[0]) || offset[3])) {
    return `${offset[1] === '+' ? '+' : '-'}${offset[2]!.padStart(2, '0')}:${offset[3] ?? '00'}`;
  }
  const town = TOWN.exec(text);
  const there = town && zoneOfTown(town[1] ?? town[2]!);
  if (there) return there;
  const words = text.toLowerCase().match(/\p{L}+/gu) ?? [];
  return words.map((word) => (Object.hasOwn(ZONES, word) ? ZONES[word]! : null)).find((zone) => zone !== null) ?? null;
}
