/** What the small parts say that stand everywhere. */
export const ui = {
  close: 'Close',
  messages: 'Messages',
  keep: 'Keep it',
  nothing: 'Nothing has these words.',
  notFound: 'No answer came from the server. Type it again.',
  drop: 'Drop {name}',
  undo: 'Undo',
  again: 'Try again',
  end: 'This is the end of the list.',
  readOn: 'Read on',
  reading: 'Reading on…',
  cutOff: 'The next stories did not come: the server could not be reached. Those above are still here.',
  lost: 'No answer came from the server, or it has a new version. What you typed is still here: look whether it was done, and if not, try again. If it stays so, copy what you typed and load the page again.',
  dock: 'Dock',
  footKeys: 'Keys on this screen',
  yours: 'You: {time}',
};
