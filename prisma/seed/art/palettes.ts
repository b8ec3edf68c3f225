/** Four colours of a print: the ink, the paper, the wash over it and the one warm light. */
export type Palette = { ink: Colour; paper: Colour; wash: Colour; light: Colour };
type Colour = readonly [number, number, number];

const colour = (hex: string): Colour => [0, 2, 4].map((i) => Number.parseInt(hex.slice(i, i + 2), 16)) as never;
const palette = (ink: string, paper: string, wash: string, light: string): Palette => ({
  ink: colour(ink),
  paper: colour(paper),
  wash: colour(wash),
  light: colour(light),
});

export const palettes = {
  sea: palette('0f312c', 'f4f5ee', 'c9dbd3', 'f3dd9f'),
  dusk: palette('1c2633', 'f7f1e6', 'e8cdb2', 'f8c683'),
  slate: palette('1b2431', 'f2f3f1', 'c8d2d9', 'f0e2bb'),
  moss: palette('1f3019', 'f4f4e7', 'd0d9b0', 'f4df95'),
  plum: palette('281c33', 'f5f0ee', 'cfbfd2', 'f6d797'),
  rust: palette('35201a', 'f7f1e7', 'e9ccb2', 'f5d294'),
  frost: palette('182a3d', 'f5f8f8', 'd3e1e8', 'f7d9a8'),
  night: palette('0e1a2f', 'eef1f4', '93a9c4', 'ffd98a'),
  rose: palette('3a1622', 'f8f1ec', 'e9c6c0', 'f4d08c'),
  ochre: palette('2c2413', 'f8f3e3', 'e6d6a4', 'f2b861'),
  teal: palette('06303a', 'f0f6f4', 'a9d0d0', 'f6d58a'),
} satisfies Record<string, Palette>;
