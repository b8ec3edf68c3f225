/** Where readers meet a story or the furniture, in the order in which figures are told. There is no search for readers yet. */
export const SURFACES = ['article', 'front', 'section', 'topic', 'person', 'feed', 'sitemap', 'old-address'] as const;
export type SurfaceKind = (typeof SURFACES)[number];

/** A page that shows the story; its name is that of the section, topic or person, and empty for the others. */
export type Surface = {
  kind: SurfaceKind;
  name: string;
  path: string;
  /** Of this page, if it is not what the receipt expects of all. */
  expects?: Expectation | PageExpectation;
  /** Where an address leads that is to lead elsewhere. */
  to?: string;
};

/** What a page must show: the story; whatever is true now, which may not have the story any more; no word of it. */
export type Expectation = 'shown' | 'true' | 'gone';
/** What is expected of one page among others: that it leads to another address, or that nothing stands there. */
export type PageExpectation = 'moved' | 'absent';

/** What an instance was answered: `ms` after the commit, or the hour, it was as it had to be; or why nothing is proved. */
export type Said = { ms: number } | 'not-new' | 'left-out' | 'silent' | null;

export type ReceiptInstance = {
  id: string;
  machine: string;
  /** Where the other instances reach it: the name by which operators tell processes apart. */
  address: string;
  /** For how long nobody had heard of it when the change was made, in milliseconds. */
  silentForMs: number;
  /** One for each surface; null while it is waited for. */
  said: Said[];
};

/** The proof of one change: when each instance had the new version, surface by surface. */
export type Receipt = {
  id: string;
  eventId: string;
  expects: Expectation;
  /** ISO 8601 instant from which readers were to have it, and from which the times count; null: from the commit on. */
  hour: string | null;
  surfaces: Surface[];
  instances: ReceiptInstance[];
};

/** So long an instance has to say something before it counts as not heard from; what it says later counts all the same. */
export const HEARD_WITHIN_MS = 10_000;

export type ReceiptSum = {
  /** How many processes have proved everything that they could, of how many there were. */
  whole: number;
  of: number;
  /** From the commit, or the hour, until the last page on the last instance was new; null before the first. */
  slowestMs: number | null;
  /** Pages that were read and were new. */
  answers: number;
  isFilling: boolean;
};

export function sumOf({ instances }: Receipt): ReceiptSum {
  const said = instances.flatMap((instance) => instance.said);
  const times = said.flatMap((each) => (isTime(each) ? each.ms : []));
  return {
    whole: instances.filter((instance) => instance.said.every((each) => isTime(each) || each === 'left-out')).length,
    of: instances.length,
    slowestMs: times.length > 0 ? Math.max(...times) : null,
    answers: times.length,
    isFilling: said.includes(null),
  };
}

/** The slowest instance that had the surface; null if none has proved it. */
export function slowestAt({ instances }: Receipt, nth: number): number | null {
  const times = instances.flatMap(({ said }) => (isTime(said[nth] ?? null) ? (said[nth] as { ms: number }).ms : []));
  return times.length > 0 ? Math.max(...times) : null;
}

export function isTime(said: Said): said is { ms: number } {
  return typeof said === 'object' && said !== null;
}
