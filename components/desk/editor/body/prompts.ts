/** What an empty line of a box asks for. */
export const PROMPTS: Record<string, string> = {
  attribution: 'Who said it',
  boxTitle: 'Title of the box',
  when: 'When',
  question: 'Question',
};
