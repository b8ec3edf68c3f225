import type { palettes } from './palettes.ts';

/** What the newspaper's picture desk knows of each picture: how it is printed, and its words. */
export type Picture = {
  name: string;
  palette: keyof typeof palettes;
  alt: string;
  caption: string;
  credit: string;
};

const NOUR = 'Nour Adeyemi';
const ARCHIVE = 'The Foreland archive';

export const pictures: Picture[] = [
  {
    name: 'harbour',
    palette: 'sea',
    alt: 'Engraving: a container ship lies under three cranes as the sun goes down behind it',
    caption: 'Berth 9 at dusk, ten days before the collapse.',
    credit: NOUR,
  },
  {
    name: 'quay',
    palette: 'slate',
    alt: 'Engraving: a quay broken off short, its crane fallen into the water, under a floodlight',
    caption: 'Berth 9 an hour after it fell. Crane 7 lies where the quay used to be.',
    credit: NOUR,
  },
  {
    name: 'bridge',
    palette: 'dusk',
    alt: 'Engraving: a suspension bridge runs away towards the far shore at dusk',
    caption: 'Averil Bridge at dusk, closed to lorries.',
    credit: NOUR,
  },
  {
    name: 'headland',
    palette: 'night',
    alt: 'Engraving: a lighthouse on a cliff sweeps its beam over the sea',
    caption: 'Kelder Head, ten past four in the afternoon. The lamp is lit forty minutes earlier than last week.',
    credit: NOUR,
  },
  {
    name: 'trawler',
    palette: 'slate',
    alt: 'Engraving: a trawler with gulls above it climbs a long swell',
    caption: 'The Constance comes home from Tessel Bank.',
    credit: NOUR,
  },
  {
    name: 'turbines',
    palette: 'sea',
    alt: 'Engraving: a row of wind turbines at sea runs towards the rising sun',
    caption: 'The first row on Tessel Bank at sunrise.',
    credit: NOUR,
  },
  {
    name: 'flood',
    palette: 'frost',
    alt: 'Engraving: a church and a row of farmhouses stand in flood water that mirrors them',
    caption: 'Lower Wend from the chapel field on the morning after.',
    credit: NOUR,
  },
  {
    name: 'hall',
    palette: 'dusk',
    alt: 'Engraving: a domed courthouse with eight columns above a flight of steps',
    caption: 'The Assize Hall on Almond Square, where the council and the court share a roof.',
    credit: NOUR,
  },
  {
    name: 'roofs',
    palette: 'plum',
    alt: 'Engraving: rooftops and lit windows under a full moon',
    caption: 'The Old Town under a full moon.',
    credit: NOUR,
  },
  {
    name: 'furrows',
    palette: 'rust',
    alt: 'Engraving: ploughed furrows, some full of water, run to a low sun and a barn',
    caption: 'The third field at Marrowby. The bright lines are salt water.',
    credit: NOUR,
  },
  {
    name: 'viaduct',
    palette: 'night',
    alt: 'Engraving: a night train with lit windows crosses a high viaduct between mountains',
    caption: 'The night train on the Orrin viaduct, a little after two.',
    credit: NOUR,
  },
  {
    name: 'square',
    palette: 'moss',
    alt: 'Engraving: a crowd with placards fills a square below a white arched tower, with mountains behind the city',
    caption: 'Crowds filled Tehran after the June 2009 vote and security forces answered with violence',
    credit: 'AFP',
  },
  {
    name: 'pipeline',
    palette: 'frost',
    alt: 'Engraving: a pipeline on stilts crosses snow between spruces and bends away to the mountains',
    caption: 'A line on the map, seen from the ground.',
    credit: ARCHIVE,
  },
  {
    name: 'watcher',
    palette: 'ochre',
    alt: 'Engraving: a docker in cap and heavy coat, seen from behind, looks out over the water at a low sun',
    caption: 'A docker of the second shift looks across to where Berth 9 stood.',
    credit: NOUR,
  },
  {
    name: 'ridges',
    palette: 'teal',
    alt: 'Chart as an engraving: twenty-two curves, one for each year, whose crest moves to the right and grows',
    caption: 'Where the herring were, by distance north of Tessel Bank: one curve a year, the newest in front.',
    credit: 'Graphic: The Foreland',
  },
  {
    name: 'organ',
    palette: 'rose',
    alt: 'Engraving: the front of an old organ, towers of polished pipes over a carved case',
    caption: 'The organ of St Brannoc’s: 1,846 pipes, of which 1,845 now speak.',
    credit: NOUR,
  },
  {
    name: 'shoal',
    palette: 'teal',
    alt: 'Engraving: a shoal of herring turns together under the surface',
    caption: 'Herring off Tessel Bank, drawn from the survey ship’s camera.',
    credit: 'Sound Marine Station',
  },
  {
    name: 'seagrass',
    palette: 'sea',
    alt: 'Engraving: a meadow of seagrass leans in the tide, with light coming down through the water',
    caption: 'Seagrass in Marrowby Roads, where there was bare sand four years ago.',
    credit: 'Sound Marine Station',
  },
  {
    name: 'rowers',
    palette: 'frost',
    alt: 'Engraving: two racing eights seen from above, oars out, with the rings that each stroke leaves',
    caption: 'Averil and Saint Orme, two hundred metres out, a canvas apart.',
    credit: NOUR,
  },
  {
    name: 'orchard',
    palette: 'moss',
    alt: 'Engraving: apple trees in bearing, a ladder against the nearest, windfalls in the grass',
    caption: 'The upper orchard at Sallow Farm, which the water did not reach.',
    credit: NOUR,
  },
  {
    name: 'ferry',
    palette: 'slate',
    alt: 'Engraving: a ferry drops into a trough while a great wave stands up before her',
    caption: 'The Saint Orme ferry in last winter’s gale.',
    credit: NOUR,
  },
  {
    name: 'bakery',
    palette: 'plum',
    alt: 'Engraving: a lit shop window at night with loaves on three shelves, a lamp and wet cobbles before it',
    caption: 'Mooring Street, twenty to four in the morning.',
    credit: NOUR,
  },
];
