import type { EventName } from './event.ts';
import type { DeskEvent } from './list-events.ts';

/** The newsroom's zone, and the hour at which somebody reads. */
type Reading = { zone: string; now: Date };
/** What an event said, read with care: an older program may have written less, or otherwise. */
type Said = {
  who: string;
  text: (...path: string[]) => string;
  number: (name: string) => number;
  when: (name: string) => string;
};

const SENTENCES: Record<EventName, (said: Said) => string> = {
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
  'story.imported': ({ who }) => `${who} made this from a pasted text`,
  'story.moved': (said) => `${said.who} ${moved(said)}`,
  'story.published': ({ who }) => `${who} published this`,
  'story.scheduled': ({ who, when }) => `${who} scheduled this${when('liveFrom') ? ` for ${when('liveFrom')}` : ''}`,
  'story.unscheduled': ({ who }) => `${who} took this back from the schedule`,
  'story.withdrawn': ({ who, text }) => `${who} withdrew this${text('notice') ? `: ${quoted(text('notice'))}` : ''}`,
  'links.replaced': ({ who, text }) => `${who} pointed related links ${fromTo(text('from'), text('to'))}`,
  'topic.added': ({ who, text }) => `${who} added the topic ${quoted(text('name'))}`,
  'topic.changed': ({ who, text }) => `${who} changed the topic ${quoted(text('name'))}`,
};

/** What happened, in a sentence: "Sami scheduled this for Tuesday 09:00". Says something of what it does not know, too. */
export function sentenceOf(event: Pick<DeskEvent, 'name' | 'byName' | 'data'>, reading: Reading): string {
  const said = saidBy(event, reading);
  const tell = Object.hasOwn(SENTENCES, event.name) ? SENTENCES[event.name as EventName] : undefined;
  return tell ? tell(said) : `${said.who} did what this desk has no words for (${event.name})`;
}

const MACHINERY = /^(The|A) /;

function saidBy({ byName, data }: Pick<DeskEvent, 'byName' | 'data'>, reading: Reading): Said {
  const at = (path: string[]) =>
    path.reduce<unknown>(
      (within, name) => (isRecord(within) && Object.hasOwn(within, name) ? within[name] : null),
      data,
    );
  const text = (...path: string[]) => {
    const value = at(path);
    return typeof value === 'string' ? value : '';
  };
  return {
    who: MACHINERY.test(byName) ? byName : byName.trim().split(/\s+/)[0] || 'Somebody',
    text,
    number: (name) => Number(at([name])) || 0,
    when: (name) => dayAndHour(text(name), reading),
  };
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

/** Tuesday 09:00 within six days, else 3 March 09:00; the year if it is another one. Empty for what is no instant. */
function dayAndHour(instant: string, { zone, now }: Reading): string {
  const at = new Date(instant);
  if (Number.isNaN(at.getTime())) return '';
  const part = (options: Intl.DateTimeFormatOptions, of = at) =>
    new Intl.DateTimeFormat('en-GB', { timeZone: zone, ...options }).format(of);
  const hour = part({ hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
  const near = Math.abs(at.getTime() - now.getTime()) < 6 * 86_400_000;
  if (near) return `${part({ weekday: 'long' })} ${hour}`;
  const year = part({ year: 'numeric' }) === part({ year: 'numeric' }, now) ? {} : { year: 'numeric' as const };
  return `${part({ day: 'numeric', month: 'long', ...year })} ${hour}`;
}

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
