import type { Said, Telling } from './telling.ts';

export const en: Telling = {
  locale: 'en-GB',
  somebody: 'Somebody',
  machinery: {},
  unknown: (who, name) => `${who} did what this desk has no words for (${name})`,
  sentences: {
    'account.added': ({ who, text }) => `${who} let ${text('name') || 'somebody'} in`,
    'account.disabled': ({ who, text }) => `${who} closed the account of ${text('name') || 'somebody'}`,
    'account.enabled': ({ who, text }) => `${who} opened the account of ${text('name') || 'somebody'} again`,
    'account.language-changed': ({ who }) => `${who} chose the language of their desk`,
    'account.role-changed': ({ who, text }) => `${who} made somebody ${asRole(text('to'))}`,
    'account.password-changed': ({ who }) => `${who} changed a password`,
    'newspaper.described': ({ who }) => `${who} described the newspaper anew`,
    'newspaper.founded': ({ who }) => `${who} set up the newspaper`,
    'person.added': ({ who, text }) => `${who} added ${text('name') || 'a person'} to the people`,
    'person.changed': ({ who, text }) => `${who} changed what is said of ${text('name') || 'a person'}`,
    'picture.added': ({ who, text }) => `${who} added the picture ${quoted(text('name'))}`,
    'picture.described': ({ who, text }) => `${who} described the picture ${quoted(text('name'))}`,
    'preview.made': ({ who, text, when }) =>
      `${who} made a preview link for ${quoted(text('forWhom'))}${until(when('expiresAt'))}`,
    'preview.opened': ({ text }) => `The preview link for ${quoted(text('forWhom'))} was opened`,
    'preview.revoked': ({ who, text }) => `${who} revoked the preview link for ${quoted(text('forWhom'))}`,
    'redirect.added': ({ who, text }) => `${who} led ${text('fromPath') || 'an address'} elsewhere`,
    'redirect.removed': ({ who, text }) => `${who} took the redirect of ${text('fromPath') || 'an address'} away`,
    'revision.restored': ({ who }) => `${who} brought an earlier version back`,
    'revision.saved': ({ who, text }) => `${who} kept a version${text('name') ? ` as ${quoted(text('name'))}` : ''}`,
    'revisions.dropped': ({ who, number }) => `${who} dropped ${number('count')} old sittings`,
    'section.added': ({ who, text }) => `${who} added the section ${quoted(text('name'))}`,
    'section.changed': ({ who, text }) => `${who} changed the section ${quoted(text('name'))}`,
    'section.removed': ({ who, text }) => `${who} removed the section ${quoted(text('name'))}`,
    'snippet.added': ({ who, text }) => `${who} made the snippet ${quoted(text('name'))}`,
    'snippet.changed': ({ who, text }) => `${who} changed the snippet ${quoted(text('name'))}`,
    'snippet.restored': ({ who, text }) => `${who} brought the snippet ${quoted(text('name'))} back`,
    'snippet.retired': ({ who, text }) => `${who} retired the snippet ${quoted(text('name'))}`,
    'source.added': ({ who, text }) => `${who} added the source ${quoted(text('name'))}`,
    'source.changed': ({ who, text }) => `${who} changed the source ${quoted(text('name'))}`,
    'source.removed': ({ who, text }) => `${who} removed the source ${quoted(text('name'))}`,
    'story.changed': ({ who, text }) =>
      text('cited') ? `${who} cited a source` : text('related') ? `${who} related a story` : `${who} wrote`,
    'story.described': (said) => `${said.who} ${described(said)}`,
    'story.drafted': ({ who, text }) => `${who} began this${text('kind') ? ` as ${text('kind')}` : ''}`,
    'story.handed-over': ({ who, text, first }) =>
      `${who} handed this to ${first('to') || 'somebody'}${text('note') ? `: ${quoted(text('note'))}` : ''}`,
    'story.imported': ({ who }) => `${who} made this from a pasted text`,
    'story.moved': (said) => `${said.who} ${moved(said)}`,
    'story.published': ({ who, text }) =>
      text('correction') ? `${who} corrected this: ${quoted(text('correction'))}` : `${who} published this`,
    'story.released': ({ text, when }) => {
      const what = text('what') === 'update' ? 'The new version of this' : 'This';
      return `${what} went live at its hour${when('liveFrom') ? `, ${when('liveFrom')}` : ''}`;
    },
    'story.scheduled': ({ who, text, when }) => {
      const what = text('correction') ? 'a correction of this' : 'this';
      const why = text('correction') ? `: ${quoted(text('correction'))}` : '';
      return `${who} scheduled ${what}${when('liveFrom') ? ` for ${when('liveFrom')}` : ''}${why}`;
    },
    'story.unscheduled': ({ who }) => `${who} took this back from the schedule`,
    'story.withdrawn': ({ who, text }) => `${who} withdrew this${text('notice') ? `: ${quoted(text('notice'))}` : ''}`,
    'links.replaced': ({ who, text }) => `${who} pointed related links ${fromTo(text('from'), text('to'))}`,
    'topic.added': ({ who, text }) => `${who} added the topic ${quoted(text('name'))}`,
    'topic.changed': ({ who, text }) => `${who} changed the topic ${quoted(text('name'))}`,
  },
};

function described({ text, when }: Said): string {
  const said = [
    text('kind') ? `called it ${text('kind')}` : '',
    text('language') ? `set its language to ${text('language')}` : '',
    text('translationOf') ? 'made it a translation' : '',
    when('embargoAt') ? `put an embargo on it until ${when('embargoAt')}` : '',
  ].filter(Boolean);
  return said.length > 0 ? said.join(' and ') : 'described it anew';
}

function moved({ text }: Said): string {
  const [from, to] = [text('was', 'section'), text('is', 'section')];
  if (from && to && from !== to) return `moved it from ${from} to ${to}`;
  const [old, slug] = [text('was', 'slug'), text('is', 'slug')];
  if (old && slug && old !== slug) return `gave it another address: ${slug} in place of ${old}`;
  return 'gave it another address';
}

function fromTo(from: string, to: string): string {
  return from && to ? `from ${from} to ${to}` : 'elsewhere';
}

const quoted = (words: string) => (words ? `“${words}”` : 'without a name');
const until = (when: string) => (when ? `, open until ${when}` : '');
const asRole = (role: string) => (role ? `${/^[aeiou]/.test(role) ? 'an' : 'a'} ${role}` : 'another role');
