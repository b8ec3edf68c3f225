/** Each problem by its name, in the words that the verb itself says it in. */
export const problems = {
  aPicture: 'A picture',
  'no-headline': 'The story has no headline.',
  'no-text': 'The story has no text.',
  'no-standfirst': 'The story has no standfirst.',
  'long-headline': 'The headline is longer than 110 characters.',
  embargo: 'The story is under embargo until {about}. Schedule it for then, or lift the embargo.',
  'no-alt': '{about} has no alternative text. Readers who cannot see it get nothing.',
  'no-credit': '{about} has no credit.',
  'no-author': 'The story has neither a byline nor a source.',
  'no-topic': 'The story has no topic.',
  'leads-nowhere': '{about} leads nowhere yet. Give it a story or an address, or readers see only its title.',
};
