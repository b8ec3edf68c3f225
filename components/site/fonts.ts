/** The face that a page is read in, by its direction: the one file worth asking for before the text is laid out. */
export const fonts = {
  ltr: new URL('./fonts/serif.woff2', import.meta.url).href,
  rtl: new URL('./fonts/naskh.woff2', import.meta.url).href,
};
