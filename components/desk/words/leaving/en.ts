import { forms } from '../fill.ts';

/** Before signing out, where words wait on this device. */
export const leaving = {
  title: forms({
    one: 'One story has words on this device that are not saved',
    other: '{n} stories have words on this device that are not saved',
  }),
  explains:
    'Open the story, and they are saved. If you sign out, they stay in this browser under your account, and are saved when you sign in here again and open it.',
  act: 'Sign out and keep them on this device',
  stay: 'Stay',
  stillIn: 'No answer came from the server: you are still signed in.',
};
