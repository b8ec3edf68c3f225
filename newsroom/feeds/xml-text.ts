/** What XML 1.0 does not allow in a document: https://www.w3.org/TR/xml/#charsets. */
const FORBIDDEN =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** Text that may stand in XML: each forbidden character and each half of a pair becomes U+FFFD; all else stays as it is. */
export function xmlText(text: string): string {
  return text.replace(FORBIDDEN, '\ufffd');
}

/** The same, escaped for an element or a quoted attribute. */
export function escapedXml(text: string): string {
  return xmlText(text).replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
}

/** A whole address, percent-encoded as feeds and sitemaps want it. */
export function wholeAddress(origin: string, path: string): string {
  return new URL(path.toWellFormed(), origin).href;
}
