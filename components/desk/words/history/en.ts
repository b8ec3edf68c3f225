export const history = {
  handing: {
    title: 'Hand over',
    explains: 'The text is kept as it is now, and the log says who goes on with it. Both of you can still write.',
    to: 'To whom',
    name: 'Name',
    nobody: 'Nobody who writes here has this name.',
    another: 'Somebody else',
    choose: 'Choose who takes it.',
    note: 'What they should know',
    example: 'Needs a second pair of eyes',
    act: 'Hand it over',
    unsaved: 'The text is not saved yet. Try again when the bar says “Saved”.',
    lost: 'The desk could not look up who writes here. Close this and open it again.',
    done: 'Handed over to {to}.',
  },
};
