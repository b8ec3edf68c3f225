export const publish = {
  correction: {
    title: 'Correction',
    tick: 'This is a correction',
    what: 'What was wrong',
    help: 'For the history and the log. What readers should know stands in a correction note in the text.',
    example: 'The wall is forty centimetres higher, not fifty',
    missing: 'Say what was wrong, or that this is no correction.',
  },
};
