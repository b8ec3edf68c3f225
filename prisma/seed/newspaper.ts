import type { Role } from '#newsroom/actor.ts';

/** The paper, its sections, topics, people and who may sign in. Keys are the last parts of their addresses. */

export const foreland = {
  name: 'The Foreland',
  strapline: 'The independent newspaper of Port Averil and the Sound. Owned by its readers since 1931.',
  language: 'en',
  zone: 'Europe/Helsinki',
  imprint:
    'The Foreland, 14 Almond Square, Port Averil. Editor: Sami Toivola. Telephone 020 555 0148. © The Foreland Readers’ Trust.',
};

export const accounts: { name: string; email: string; role: Role }[] = [
  { name: 'Amal Rashidi', email: 'amal.rashidi@foreland.example', role: 'reporter' },
  { name: 'Sami Toivola', email: 'sami.toivola@foreland.example', role: 'editor' },
  { name: 'Nour Adeyemi', email: 'nour.adeyemi@foreland.example', role: 'editor' },
  { name: 'Dina Kallas', email: 'dina.kallas@foreland.example', role: 'admin' },
  { name: 'Tove Marangoni', email: 'tove.marangoni@foreland.example', role: 'reader' },
];

export const sections = [
  { slug: 'city', name: 'City', description: 'The council, the courts, the schools and the streets of Port Averil.' },
  {
    slug: 'coast',
    name: 'Coast',
    description: 'The harbour, the weather, the boats and the farms between Kelder Head and the mouth of the Wend.',
  },
  { slug: 'world', name: 'World', description: 'What happens elsewhere, and how it comes ashore here.' },
  { slug: 'business', name: 'Business', description: 'The port, energy, money, and who is paid for what.' },
  { slug: 'science', name: 'Science', description: 'The sea, above all.' },
  { slug: 'culture', name: 'Culture', description: 'Stage, music, books and what is found in cupboards.' },
  { slug: 'sport', name: 'Sport', description: 'Rovers, rowers and people who swim in November.' },
  { slug: 'opinion', name: 'Opinion', description: 'Views are the writers’ own; the leader is ours.' },
];

type Topic = {
  slug: string;
  name: string;
  kind: 'place' | 'person' | 'organisation' | 'subject';
  focus?: number;
  description: string;
};

export const topics: Topic[] = [
  {
    slug: 'harbour-inquiry',
    name: 'Harbour inquiry',
    kind: 'subject',
    focus: 1,
    description:
      'Berth 9 of the Port of Averil fell into the Sound on the night of {date -53}. Nobody was killed; fourteen dockers were hurt. A public inquiry sits in the old Customs House.',
  },
  {
    slug: 'wend-floods',
    name: 'The Wend floods',
    kind: 'subject',
    focus: 2,
    description: 'The river’s highest night in sixty years, and who pays for the wall.',
  },
  {
    slug: 'lindqvist-trial',
    name: 'Lindqvist trial',
    kind: 'subject',
    focus: 3,
    description: 'The shipping heir Cassian Lindqvist denies six counts of false accounting over £27.4m.',
  },
  {
    slug: 'city-budget',
    name: 'Budget {year 1}',
    kind: 'subject',
    focus: 4,
    description: 'What Port Averil will spend next year, and on what.',
  },
  {
    slug: 'tessel-bank',
    name: 'Tessel Bank',
    kind: 'place',
    focus: 5,
    description: 'Shallows north of Kelder Head: herring for a thousand years, turbines since last summer.',
  },
  {
    slug: 'night-trains',
    name: 'Night trains',
    kind: 'subject',
    focus: 6,
    description: 'After nineteen years there are sleeping cars to Orrin again.',
  },
  {
    slug: 'herring-season',
    name: 'Herring season',
    kind: 'subject',
    focus: 7,
    description: 'The shoals move, the quota follows, the price rises.',
  },
  {
    slug: 'port-averil',
    name: 'Port Averil',
    kind: 'place',
    description: 'City of 212,000 at the mouth of the Sound.',
  },
  {
    slug: 'averil-harbour-board',
    name: 'Averil Harbour Board',
    kind: 'organisation',
    description: 'Nine members run the port, its twelve berths and its dues.',
  },
  {
    slug: 'saint-orme',
    name: 'Saint Orme',
    kind: 'place',
    description: 'Island of 1,140 people and one school, fourteen kilometres out with the tide.',
  },
  {
    slug: 'lower-wend',
    name: 'Lower Wend',
    kind: 'place',
    description: 'The village that cuts its floods into the church wall.',
  },
  { slug: 'marrowby', name: 'Marrowby', kind: 'place', description: 'Farms and a roadstead where the salt comes in.' },
  {
    slug: 'kelder-head',
    name: 'Kelder Head',
    kind: 'place',
    description: 'The headland, its light and its log books.',
  },
  { slug: 'mooring-street', name: 'Mooring Street', kind: 'place', description: 'The street behind the quays.' },
  { slug: 'orrin', name: 'Orrin', kind: 'place', description: 'Capital beyond the pass.' },
  { slug: 'sarn', name: 'Sarn', kind: 'place', description: 'Island that has voted again.' },
  { slug: 'canada', name: 'Canada', kind: 'place', description: '' },
  { slug: 'iran', name: 'Iran', kind: 'place', description: '' },
  { slug: 'finland', name: 'Finland', kind: 'place', description: '' },
  { slug: 'ottoline-reave', name: 'Ottoline Reave', kind: 'person', description: 'Mayor of Port Averil.' },
  {
    slug: 'bank-of-the-sound',
    name: 'Bank of the Sound',
    kind: 'organisation',
    description: 'Sets the rate for the whole Sound, seven times a year.',
  },
  {
    slug: 'averil-rovers',
    name: 'Averil Rovers',
    kind: 'organisation',
    description: 'Football at Quarry Lane since the quarry was full.',
  },
  { slug: 'sound-regatta', name: 'Sound Regatta', kind: 'subject', description: 'Two thousand metres, once a year.' },
  { slug: 'energy', name: 'Energy', kind: 'subject', description: '' },
  { slug: 'farming', name: 'Farming', kind: 'subject', description: '' },
  { slug: 'weather', name: 'Weather', kind: 'subject', description: '' },
  { slug: 'schools', name: 'Schools', kind: 'subject', description: '' },
  { slug: 'the-sea', name: 'The sea', kind: 'subject', description: 'What lives in it, and what we put there.' },
  { slug: 'history', name: 'History', kind: 'subject', description: '' },
  { slug: 'music', name: 'Music', kind: 'subject', description: '' },
  { slug: 'stage', name: 'Stage', kind: 'subject', description: '' },
  { slug: 'libraries', name: 'Libraries', kind: 'subject', description: '' },
  { slug: 'diplomacy', name: 'Diplomacy', kind: 'subject', description: '' },
  { slug: 'asylum', name: 'Asylum', kind: 'subject', description: '' },
  { slug: 'elections', name: 'Elections', kind: 'subject', description: '' },
  { slug: 'war', name: 'War', kind: 'subject', description: '' },
];

export const people: {
  slug: string;
  name: string;
  role: string;
  biography: string;
  contact: string;
  signsIn?: true;
}[] = [
  {
    slug: 'amal-rashidi',
    name: 'Amal Rashidi',
    role: 'Chief reporter',
    biography:
      'Amal Rashidi has reported from the Sound and far beyond it for eighteen years. She leads The Foreland’s reporting on the harbour inquiry, keeps her notebooks in order of colour, and was once locked in a lighthouse for the sake of a story that turned out to be about the lock.',
    contact: 'amal.rashidi@foreland.example, 020 555 0151',
    signsIn: true,
  },
  {
    slug: 'teodor-vance',
    name: 'Teodor Vance',
    role: 'Courts and documents',
    biography:
      'Teodor Vance reads what others would rather were not read. He trained as an archivist, covers the Averil Assize, and has asked for 1,311 documents under the city’s openness rule, of which he has been given 1,102.',
    contact: 'teodor.vance@foreland.example, 020 555 0152',
  },
  {
    slug: 'ilse-marrable',
    name: 'Ilse Marrable',
    role: 'City correspondent',
    biography:
      'Ilse Marrable has sat through more council meetings than any member of the council. She grew up in Upper Wend and writes about rivers, rates and trams.',
    contact: 'ilse.marrable@foreland.example, 020 555 0153',
  },
  {
    slug: 'pia-holloway',
    name: 'Pia Holloway',
    role: 'Energy and farming',
    biography:
      'Pia Holloway was an electrical engineer before she was a reporter and still carries a meter. She writes about what grows, what turns and what it costs.',
    contact: 'pia.holloway@foreland.example, 020 555 0154',
  },
  {
    slug: 'casper-aldane',
    name: 'Casper Aldane',
    role: 'Coast correspondent',
    biography:
      'Casper Aldane travels by anything that floats or runs on rails, and files from it. His book about ferries is in its third printing and its second binding, the first having got wet.',
    contact: 'casper.aldane@foreland.example, 020 555 0155',
  },
  {
    slug: 'ottar-venn',
    name: 'Ottar Venn',
    role: 'Science correspondent',
    biography:
      'Ottar Venn writes about the sea and those who measure it. He spends two weeks of every October on the survey ship Patience, being ill.',
    contact: 'ottar.venn@foreland.example, 020 555 0156',
  },
  {
    slug: 'birgit-tarn',
    name: 'Birgit Tarn',
    role: 'Sport',
    biography:
      'Birgit Tarn rowed at bow for Averil and now says what she thinks of those who do. She has reported on every Sound Regatta for twenty-two years and won two of them.',
    contact: 'birgit.tarn@foreland.example, 020 555 0157',
  },
  {
    slug: 'maren-oduya',
    name: 'Maren Oduya',
    role: 'Columnist and critic',
    biography:
      'Maren Oduya writes on Tuesdays about how we are governed and on other days about music, plays and cupboards. She was thirty years on committees and is writing their history.',
    contact: 'maren.oduya@foreland.example, 020 555 0158',
  },
  {
    slug: 'leopold-strand',
    name: 'Leopold Strand',
    role: 'Columnist',
    biography: 'Leopold Strand farms eleven acres at Lower Wend, nine of them when it rains.',
    contact: 'By post, care of the Lower Wend store',
  },
  {
    slug: 'nour-adeyemi',
    name: 'Nour Adeyemi',
    role: 'Picture editor',
    biography:
      'Nour Adeyemi has the picture desk. She photographs the Sound in the hours when nobody else is looking, and has every picture engraved before it is printed.',
    contact: 'nour.adeyemi@foreland.example, 020 555 0150',
    signsIn: true,
  },
  {
    slug: 'sami-toivola',
    name: 'Sami Toivola',
    role: 'Editor',
    biography:
      'Sami Toivola came to The Foreland as a proof-reader and has edited it for nine years. He answers letters himself, by hand.',
    contact: 'sami.toivola@foreland.example, 020 555 0148',
    signsIn: true,
  },
  {
    slug: 'huda-mansour',
    name: 'Huda Mansour',
    role: 'Arabic desk',
    biography: 'Huda Mansour reports in two languages on the people whom the harbour brings. She lives above a bakery.',
    contact: 'huda.mansour@foreland.example, 020 555 0161',
  },
  {
    slug: 'mehrnoush-kia',
    name: 'Mehrnoush Kia',
    role: 'Persian desk',
    biography:
      'Mehrnoush Kia translates for The Foreland and has put three of its reporters into better words than they had.',
    contact: 'mehrnoush.kia@foreland.example, 020 555 0162',
  },
];
