import { desk } from '#platform/database/desk.ts';
import { allow } from '../accounts/can.ts';
import type { Actor } from '../actor.ts';

/** `dead`: a path of this site where nothing stands, or no target at all; `elsewhere`: an address of another site. */
export type LinkHealth = 'dead' | 'withdrawn' | 'draft' | 'scheduled' | 'moved' | 'elsewhere' | 'live';

/** One target of related links, with the stories that link to it. */
export type LinkTarget = {
  health: LinkHealth;
  storyId: string | null;
  url: string;
  title: string;
  /** Up to ten; `more` tells that there are others. */
  from: { storyId: string; key: string; headline: string; language: string; direction: 'ltr' | 'rtl' }[];
  more: boolean;
};

export type LinkPage = { links: LinkTarget[]; next: string | null };

type Row = {
  rank: number;
  health: LinkHealth;
  target_id: string | null;
  url: string;
  title: string;
  place: string;
  sources: LinkTarget['from'];
};

const PAGE = 50;
const SHOWN = 10;

/** Dead and withdrawn targets first, then drafts, then the rest; fifty a page, by key. */
export async function listLinks(by: Actor, after = ''): Promise<LinkPage> {
  allow(by, 'keep-links');
  const rows = await desk().$queryRaw<Row[]>`
    WITH keyed AS (
      SELECT l.target_id, CASE WHEN l.target_id IS NULL THEN l.url ELSE '' END AS url, l.title,
        coalesce(l.target_id::text, nullif(l.url, ''), l.title) AS place
      FROM desk.story_link l
    ), target AS (
      SELECT target_id, url, place, max(title) AS title FROM keyed GROUP BY target_id, url, place
    ), judged AS (
      SELECT t.*, CASE
        WHEN t.target_id IS NOT NULL THEN CASE
          WHEN EXISTS (SELECT 1 FROM site.publication p WHERE p.story_id = t.target_id AND p.live_from <= now()
            AND (p.live_until IS NULL OR p.live_until > now())) THEN 'live'
          WHEN EXISTS (SELECT 1 FROM site.withdrawal w WHERE w.story_id = t.target_id AND w.until IS NULL) THEN 'withdrawn'
          WHEN EXISTS (SELECT 1 FROM site.publication p WHERE p.story_id = t.target_id AND p.live_from > now()) THEN 'scheduled'
          ELSE 'draft' END
        WHEN t.url = '' THEN 'dead'
        WHEN t.url NOT LIKE '/%' THEN 'elsewhere'
        WHEN EXISTS (SELECT 1 FROM site.publication p WHERE p.path = t.url AND p.live_from <= now()
          AND (p.live_until IS NULL OR p.live_until > now())) THEN 'live'
        WHEN EXISTS (SELECT 1 FROM site.redirect r WHERE r.from_path = t.url) THEN 'moved'
        WHEN EXISTS (SELECT 1 FROM site.withdrawal w WHERE w.path = t.url AND w.until IS NULL) THEN 'withdrawn'
        WHEN EXISTS (SELECT 1 FROM desk.section n WHERE '/' || n.slug = t.url) OR t.url = '/' THEN 'live'
        ELSE 'dead' END AS health
      FROM target t
    ), ranked AS (
      SELECT j.*, array_position(ARRAY['dead', 'withdrawn', 'draft', 'moved', 'scheduled', 'elsewhere', 'live'], j.health) AS rank
      FROM judged j
    )
    SELECT r.rank, r.health, r.target_id, r.url, coalesce(nullif(g.headline, ''), r.title) AS title, r.place, (
      SELECT coalesce(jsonb_agg(x), '[]') FROM (
        SELECT s.id AS "storyId", l.key, s.headline, s.language, s.direction
        FROM desk.story_link l JOIN desk.story s ON s.id = l.story_id
        WHERE l.target_id IS NOT DISTINCT FROM r.target_id AND (r.target_id IS NOT NULL OR (l.url = r.url AND (r.url <> '' OR l.title = r.title)))
        ORDER BY s.changed_at DESC LIMIT ${SHOWN + 1}) x) AS sources
    FROM ranked r LEFT JOIN desk.story g ON g.id = r.target_id
    WHERE r.rank || ' ' || r.place > ${after}
    ORDER BY r.rank || ' ' || r.place LIMIT ${PAGE + 1}`;
  const shown = rows.slice(0, PAGE);
  const last = shown.at(-1);
  return { links: shown.map(viewOf), next: rows.length > PAGE && last ? `${last.rank} ${last.place}` : null };
}

function viewOf({ health, target_id, url, title, sources }: Row): LinkTarget {
  return { health, storyId: target_id, url, title, from: sources.slice(0, SHOWN), more: sources.length > SHOWN };
}
