import type { StoryContent } from '../stories/content.ts';
import { textOf } from '../stories/text-of.ts';

/**
 * What stands between a story and its readers. A `stop` keeps the verb from publishing, `should` and `could` are
 * shown. The screen and the verb ask the same function.
 */
export type Problem = {
  level: 'stop' | 'should' | 'could';
  /** Its name, by which a desk says it in another language, and what it is said of. */
  is: ProblemName;
  about: string;
  /** Where it is mended: a field of StoryContent, or a detail of the story. */
  field: string;
  message: string;
};

export type ProblemName =
  | 'no-headline'
  | 'no-text'
  | 'no-standfirst'
  | 'long-headline'
  | 'embargo'
  | 'no-alt'
  | 'no-credit'
  | 'no-author'
  | 'no-topic'
  | 'leads-nowhere';

export type ToCheck = { slug: string; embargoAt: Date | null };

export function problemsOf(story: ToCheck, content: StoryContent, liveFrom: Date): Problem[] {
  return [
    ...wordsMissing(content),
    ...embargoBroken(story, liveFrom),
    ...picturesUnready(content),
    ...creditMissing(content),
    ...linksUnready(content),
  ].sort((a, b) => LEVELS.indexOf(a.level) - LEVELS.indexOf(b.level));
}

const LEVELS: Problem['level'][] = ['stop', 'should', 'could'];

export function stops(problems: Problem[]): Problem[] {
  return problems.filter((problem) => problem.level === 'stop');
}

function ofStory(level: Problem['level'], is: ProblemName, field: string, message: string): Problem {
  return { level, is, about: '', field, message };
}

function wordsMissing(content: StoryContent): Problem[] {
  const problems: Problem[] = [];
  if (!content.headline.trim()) {
    problems.push(ofStory('stop', 'no-headline', 'headline', 'The story has no headline.'));
  }
  if (!content.body.content.some((block) => textOf(block).trim())) {
    problems.push(ofStory('stop', 'no-text', 'body', 'The story has no text.'));
  }
  if (!content.standfirst.trim()) {
    problems.push(ofStory('could', 'no-standfirst', 'standfirst', 'The story has no standfirst.'));
  }
  if (content.headline.length > 110) {
    problems.push(ofStory('could', 'long-headline', 'headline', 'The headline is longer than 110 characters.'));
  }
  return problems;
}

function embargoBroken(story: ToCheck, liveFrom: Date): Problem[] {
  if (!story.embargoAt || liveFrom >= story.embargoAt) return [];
  const about = story.embargoAt.toISOString();
  const message = `The story is under embargo until ${about}. Schedule it for then, or lift the embargo.`;
  return [{ level: 'stop', is: 'embargo', about, field: 'embargoAt', message }];
}

function picturesUnready(content: StoryContent): Problem[] {
  return content.pictures.flatMap((picture): Problem[] => {
    const problems: Problem[] = [];
    const about = picture.caption.slice(0, 60);
    const name = about ? `“${about}”` : 'A picture';
    if (picture.assetId && !picture.decorative && !picture.alt.trim()) {
      const message = `${name} has no alternative text. Readers who cannot see it get nothing.`;
      problems.push({ level: 'stop', is: 'no-alt', about, field: 'pictures', message });
    }
    if (!picture.credit.trim()) {
      problems.push({ level: 'should', is: 'no-credit', about, field: 'pictures', message: `${name} has no credit.` });
    }
    return problems;
  });
}

function creditMissing(content: StoryContent): Problem[] {
  const problems: Problem[] = [];
  if (!content.bylines.some((byline) => byline.name.trim()) && content.sources.length === 0) {
    problems.push(ofStory('should', 'no-author', 'bylines', 'The story has neither a byline nor a source.'));
  }
  if (content.topicIds.length === 0) {
    problems.push(ofStory('could', 'no-topic', 'topicIds', 'The story has no topic.'));
  }
  return problems;
}

function linksUnready(content: StoryContent): Problem[] {
  return content.related
    .filter((link) => !link.storyId && !link.url)
    .map((link) => ({
      level: 'could',
      is: 'leads-nowhere',
      about: link.title,
      field: 'related',
      message: `“${link.title}” leads nowhere yet. Give it a story or an address, or readers see only its title.`,
    }));
}
