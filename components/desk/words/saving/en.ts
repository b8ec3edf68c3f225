/** What the bar says of saving, exactly one of three. A reason follows NOT SAVED; what has no word stays as it came. */
export const saving = {
  saved: 'Saved {at}',
  saving: 'Saving…',
  notSaved: 'NOT SAVED: {reason}',
  safe: ' — your text is safe on this device. It waits since {since}. You can go on writing.',
  retry: 'Try now',
  lost: 'No answer came from the server. Look at the story again before you repeat it; your text is kept.',
  reasons: {
    'no connection': 'no connection',
    'the server does not answer': 'the server does not answer',
    'you were signed out. Sign in again in another tab': 'you were signed out. Sign in again in another tab',
    'the desk has a new version. Load the page again': 'the desk has a new version. Load the page again',
    'the story is not there any more': 'the story is not there any more',
    'the story is not open': 'the story is not open',
    'the server cannot save just now': 'the server cannot save just now',
    'a part of the text is missing': 'a part of the text is missing',
    'this is more than one story can hold': 'this is more than one story can hold',
    'the change could not be read': 'the change could not be read',
    'the change holds what no story has': 'the change holds what no story has',
    'you may only read here': 'you may only read here',
    'the text holds something that cannot be kept': 'the text holds something that cannot be kept',
  },
};
