import { Prisma } from '#prisma/generated/client.ts';

/** Targets, each with what readers meet there now. */
export function judged(targets: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`
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
    FROM (${targets}) t ORDER BY t.place`;
}
