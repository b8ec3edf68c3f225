-- How long the desk keeps what a sitting wrote and nobody named; null is for ever. Milestones stay whatever stands here.
ALTER TABLE "desk"."newspaper" ADD COLUMN "sittings_days" INTEGER DEFAULT 90,
  ADD CONSTRAINT newspaper_keeps_sittings_a_while CHECK (sittings_days BETWEEN 1 AND 36500);

CREATE INDEX revision_sittings ON desk.revision (at) WHERE why = 'written';
-- Each revision that goes is looked for here; the lists of versions ask it too.
CREATE INDEX publication_revision ON site.publication (revision_id);

-- Who may read a story without an account. Of the token only its SHA-256 is kept.
CREATE TABLE "desk"."preview_link" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "hash" TEXT NOT NULL,
    "story_id" UUID NOT NULL,
    "revision_number" INTEGER,
    "for_whom" TEXT NOT NULL,
    "by_name" TEXT NOT NULL,
    "by_id" UUID,
    "at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expires_at" TIMESTAMPTZ(6) NOT NULL,
    "revoked_at" TIMESTAMPTZ(6),
    "opened_at" TIMESTAMPTZ(6),

    CONSTRAINT "preview_link_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "preview_link_keeps_a_hash" CHECK ("hash" ~ '^[0-9a-f]{64}$'),
    CONSTRAINT "preview_link_is_for_somebody" CHECK ("for_whom" <> ''),
    CONSTRAINT "preview_link_ends" CHECK ("expires_at" > "at" AND "expires_at" <= "at" + interval '31 days')
);
CREATE UNIQUE INDEX "preview_link_hash_key" ON "desk"."preview_link"("hash");
CREATE INDEX "preview_link_story_id_id_idx" ON "desk"."preview_link"("story_id", "id" DESC);
ALTER TABLE "desk"."preview_link" ADD CONSTRAINT "preview_link_story_id_fkey"
  FOREIGN KEY ("story_id") REFERENCES "desk"."story"("id") ON DELETE CASCADE ON UPDATE CASCADE;
-- By the story too, so that a link to one story cannot show a revision of another. No number is the latest text.
ALTER TABLE "desk"."preview_link" ADD CONSTRAINT "preview_link_story_id_revision_number_fkey"
  FOREIGN KEY ("story_id", "revision_number") REFERENCES "desk"."revision"("story_id", "number") ON DELETE CASCADE ON UPDATE CASCADE;

GRANT SELECT, INSERT, UPDATE (revoked_at, opened_at) ON desk.preview_link TO nightdesk_desk;

-- The only way in which a revision goes. It takes no condition from who calls it: the setting, the clock and the rest
-- are read here, so whoever speaks as the desk can drop nothing that was not to be dropped anyway. Gives how many went.
CREATE FUNCTION desk.drop_old_sittings(most integer) RETURNS integer
LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  WITH old AS (
    SELECT r.id FROM desk.revision r
    WHERE r.why = 'written'
      AND r.at < now() - make_interval(days => (SELECT n.sittings_days FROM desk.newspaper n WHERE n.id = 1))
      AND NOT EXISTS (SELECT 1 FROM site.publication p WHERE p.revision_id = r.id)
      AND NOT EXISTS (SELECT 1 FROM desk.preview_link l
        WHERE l.story_id = r.story_id AND l.revision_number = r.number AND l.revoked_at IS NULL AND l.expires_at > now())
    ORDER BY r.at LIMIT least(most, 1000) FOR UPDATE SKIP LOCKED),
  gone AS (DELETE FROM desk.revision r USING old WHERE r.id = old.id RETURNING 1)
  SELECT count(*)::integer FROM gone
$$;
REVOKE ALL ON FUNCTION desk.drop_old_sittings(integer) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION desk.drop_old_sittings(integer) TO nightdesk_desk;

-- What of a text readers would have: without notes to editors, without what is confidential, without the marks by which
-- entries are told apart. Two texts that are equal in this are one text to readers.
CREATE FUNCTION desk.without_keys(entries jsonb) RETURNS jsonb LANGUAGE sql IMMUTABLE PARALLEL SAFE
  RETURN (SELECT coalesce(jsonb_agg(e.entry - 'key' ORDER BY e.place), '[]')
    FROM jsonb_array_elements(coalesce(entries, '[]')) WITH ORDINALITY AS e (entry, place));
CREATE FUNCTION desk.for_readers(content jsonb) RETURNS jsonb LANGUAGE sql IMMUTABLE PARALLEL SAFE
  RETURN (content - '{notesToEditors,bylines,sources,related,pictures}'::text[]) || jsonb_build_object(
    'bylines', desk.without_keys(content -> 'bylines'),
    'related', desk.without_keys(content -> 'related'),
    'pictures', desk.without_keys(content -> 'pictures'),
    'sources', (SELECT coalesce(jsonb_agg(jsonb_build_array(s.source -> 'name', s.source -> 'url') ORDER BY s.place), '[]')
      FROM jsonb_array_elements(coalesce(content -> 'sources', '[]')) WITH ORDINALITY AS s (source, place)
      WHERE s.source ->> 'confidential' IS DISTINCT FROM 'true'));
