/** Smaller pictures are icons, boxes to tick and pixels that count readers. */
const SMALLEST = 48;
const EMOJI = /^\p{RGI_Emoji}+$/v;

/**
 * Pictures do not come with words: they have a desk of their own, with rights. An emoji that a page draws as a picture
 * is a letter again; of the others, what they show is told (`alt`, or nothing), so that nobody misses them by accident.
 */
export function takePictures(root: Element): string[] {
  const left: string[] = [];
  for (const picture of [...root.querySelectorAll('img')]) {
    const alt = (picture.getAttribute('alt') ?? '').trim();
    if (EMOJI.test(alt)) picture.replaceWith(alt);
    else {
      if (!isSmall(picture)) left.push(alt);
      picture.remove();
    }
  }
  return left;
}

function isSmall(picture: HTMLElement): boolean {
  const sides = ['width', 'height'].map((side) =>
    Number.parseFloat(picture.getAttribute(side) ?? picture.style.getPropertyValue(side)),
  );
  return sides.some((side) => side < SMALLEST);
}
