/** Parameters that only say where a reader came from. */
const TRACKING =
  /^(?:utm_.*|fbclid|gclid|dclid|msclkid|mc_[ce]id|igshid|ref|ref_src|cmpid|ocid|at_.*|smid|xtor|_hs.*|s_cid|ns_.*)$/iu;

/** The address without what tracks its reader. */
export function cleanAddress(text: string): string {
  const found = /(?:https?:\/\/|www\.)[^\s<>]+/iu.exec(text)?.[0].replace(/[)\]]$/u, '') ?? text;
  const address = found.replace(/^www\./iu, 'https://www.');
  if (!URL.canParse(address)) return address;
  const url = new URL(address);
  const tracked = [...url.searchParams.keys()].filter((key) => TRACKING.test(key));
  if (tracked.length === 0) return address;
  for (const key of tracked) url.searchParams.delete(key);
  return url.href;
}
