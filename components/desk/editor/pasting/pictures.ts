/** Smaller pictures are icons, boxes to tick and pixels that count readers. */
const SMALLEST = 48;

/**
 * Pictures do not come with words: they have a desk of their own, with rights. An emoji that a page draws as a picture
 * is a letter again; of the others, what they show is told (`alt`, or nothing), so that nobody misses them by accident.
 */
export function takePictures(root: Element): string[] {
  const left: string[] = [];
  for (const picture of [...root.querySelectorAll('img')]) {
    const alt = (picture.getAttribute('alt') ?? '').trim();
    if (isEmoji(alt)) picture.replaceWith(alt);
    else {
      if (!isSmall(picture)) left.push(alt);
      picture.remove();
    }
  }
  return left;
}

/** Made when a picture is pasted: to read all of Unicode's emoji takes longer than most of what opens a story. */
const isEmoji = (text: string) => /^\p{RGI_Emoji}+$/v.test(text);

function isSmall(picture: HTMLElement): boolean {
  const sides = ['width', 'height'].map((side) =>
    Number.parseFloat(picture.getAttribute(side) ?? picture.style.getPropertyValue(side)),
  );
  return sides.some((side) => side < SMALLEST);
}
