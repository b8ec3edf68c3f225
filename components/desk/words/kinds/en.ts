/** Kinds and parts that the newsroom knows by English names, and who can do what, by role. */
export const kinds = {
  story: {
    news: 'News',
    analysis: 'Analysis',
    opinion: 'Opinion',
    feature: 'Feature',
    explainer: 'Explainer',
    live: 'Live',
    gallery: 'Gallery',
  },
  source: { agency: 'agency', document: 'document', organisation: 'organisation', person: 'person' },
  topic: { subject: 'subject', place: 'place', person: 'person', organisation: 'organisation' },
  byline: {
    by: 'by',
    'additional reporting': 'additional reporting',
    photographs: 'photographs',
    'translated by': 'translated by',
  },
  can: {
    reader: 'A reader can.',
    reporter: 'A reporter can.',
    editor: 'An editor can.',
    admin: 'An admin can.',
  },
  direction: { ltr: 'left to right', rtl: 'right to left' },
};
