/** Which files readers and the desk can ask for, and what they are called. Nothing else is made, whoever asks. */
const WIDTHS = [320, 480, 640, 960, 1280, 1920, 2560];
export const FORMATS = ['avif', 'webp', 'jpg'] as const;
export type Format = (typeof FORMATS)[number];

export const MIMES: Record<Format, string> = { avif: 'image/avif', webp: 'image/webp', jpg: 'image/jpeg' };

/** The words that go out with the picture, wherever it is carried to. */
export type Written = { credit: string; creator: string; copyright: string };

/** One file of a picture: of a print in a width and a format, or one of those that came ready. */
export type Rendition = { print: string; width: number; format: Format } | { print: ''; width: number; format: null };

const WIDEST = 2560;
/** How much wider than the widest of the list a picture must be, for its own width to be worth a file. */
const WORTH = 1.2;

/** The widths of a picture, narrowest first: those of the list that are not wider than it is, and perhaps its own. */
export function widthsOf(width: number): number[] {
  const narrower = WIDTHS.filter((each) => each <= width);
  const isWorth = width < WIDEST && width > (narrower.at(-1) ?? 0) * WORTH;
  return isWorth ? [...narrower, width] : narrower;
}

export function renditionName({ print, width, format }: Rendition): string {
  return format === null ? String(width) : `${width}-${print}.${format}`;
}

const NAME = /^([1-9]\d{0,4})(?:-([0-9a-f]{16})\.(avif|webp|jpg))?$/;

/** Null for a name that no file of a picture has. */
export function renditionNamed(name: string): Rendition | null {
  const [, width, print, format] = NAME.exec(name) ?? [];
  if (!width) return null;
  if (!print) return { print: '', width: Number(width), format: null };
  return { print, width: Number(width), format: format as Format };
}

type Shown = { print: string; widths: number[] };

/** Whether the picture has this file. What it has not is not made. */
export function hasRendition({ print, widths }: Shown, rendition: Rendition): boolean {
  return rendition.print === print && widths.includes(rendition.width);
}

/** For the desk: the narrowest file that is at least so wide, or the widest that there is. */
export function deskFile({ print, widths }: Shown, least: number): string {
  const width = widths.find((each) => each >= least) ?? widths.at(-1) ?? 0;
  return renditionName(print ? { print, width, format: 'webp' } : { print: '', width, format: null });
}
