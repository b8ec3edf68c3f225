-- How the desk finds a story among a million: by the words of its text, and by what its row says, in one index.

-- Letters that are typed in more than one way become one: case, accents, Arabic and Persian yeh and kaf, digits, the joiner
-- inside Persian words. Scripts that are written without spaces become words of one sign each.
CREATE FUNCTION desk.searchable(words text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE
  RETURN regexp_replace(
    translate(
      lower(normalize(regexp_replace(normalize(words, NFKD), '[\u0300-\u036f\u064b-\u065f\u0670\u0640\u00ad\u200b-\u200f\u2060\ufeff]', '', 'g'), NFC)
        COLLATE pg_c_utf8),
      'يىېےكةۀہەøłđðıßæœ۰۱۲۳۴۵۶۷۸۹٠١٢٣٤٥٦٧٨٩', 'ییییکههههolddisao01234567890123456789'),
    '([\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff])', ' \1 ', 'g');

-- Each word once, in the order of the text, as many as one tsvector can surely hold together with their beginnings.
CREATE FUNCTION desk.words_in(words text) RETURNS text[] LANGUAGE sql IMMUTABLE PARALLEL SAFE
  RETURN ARRAY(
    SELECT word FROM (
      SELECT word, sum(octet_length(word) + 40) OVER (ORDER BY at) AS size FROM (
        SELECT left(w, 40) AS word, min(at) AS at
        FROM unnest(regexp_split_to_array(desk.searchable(words) COLLATE pg_c_utf8, '[^[:alnum:]\u0900-\u0dff\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff]+'))
          WITH ORDINALITY t (w, at)
        WHERE w <> '' GROUP BY 1) once) sized
    WHERE size < 800000);

-- An apostrophe ends a word (l'hôpital) and joins it (O'Reilly): such a text has both.
CREATE FUNCTION desk.without_apostrophes(words text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE
  RETURN translate(words, '''’ʼ', '');
CREATE FUNCTION desk.with_joined(words text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE
  RETURN CASE WHEN desk.without_apostrophes(words) = words THEN words ELSE words || ' ' || desk.without_apostrophes(words) END;

-- A text's words, and as 'fer*' the first three and four letters of each: to look up a short beginning among all words that
-- have it would mean to read half of the index.
CREATE FUNCTION desk.text_words(words text) RETURNS tsvector LANGUAGE sql IMMUTABLE PARALLEL SAFE
  RETURN (
    SELECT coalesce(array_to_tsvector(array_agg(lexeme)), '')
    FROM unnest(desk.words_in(desk.with_joined(words))) w, unnest(ARRAY[w, left(w, 3) || '*', left(w, 4) || '*']) lexeme);

-- The words of what a list shows of a story count twice: as words of the text, and as '^ferry', with every short beginning.
-- The cost is far above the true one: the planner does not see that a text's words stand outside of the row, and must not
-- come to read them row by row.
CREATE FUNCTION desk.head_words(words text) RETURNS tsvector LANGUAGE sql IMMUTABLE PARALLEL SAFE COST 5000
  RETURN (
    SELECT coalesce(array_to_tsvector(array_agg(lexeme)), '')
    FROM unnest(desk.words_in(desk.with_joined(words))) w, unnest(ARRAY[w, left(w, 3) || '*', left(w, 4) || '*',
      '^' || w, '^' || left(w, 1) || '*', '^' || left(w, 2) || '*', '^' || left(w, 3) || '*', '^' || left(w, 4) || '*']) lexeme);

CREATE FUNCTION desk.story_words(headline text, slug text, byline_names text[], words tsvector) RETURNS tsvector
  LANGUAGE sql IMMUTABLE PARALLEL SAFE
  RETURN desk.head_words(headline || ' ' || slug || ' ' || array_to_string(byline_names, ' ')) || coalesce(words, '');

-- The shelves on which a story stands by the time of its last change: cells of 64 seconds, and of 8, 8², … 8⁷ times as much.
-- Any span of time is a few dozen of them. See newsroom/stories/shelves.ts.
CREATE FUNCTION desk.facets(section_id uuid, created_by_id uuid, byline_names text[], changed_at timestamptz, public_from timestamptz, public_until timestamptz)
  RETURNS text[] LANGUAGE sql IMMUTABLE PARALLEL SAFE COST 5000
  RETURN ARRAY(
    SELECT 'section ' || section_id
    UNION ALL SELECT 'begun ' || created_by_id WHERE created_by_id IS NOT NULL
    UNION ALL SELECT 'by ' || desk.searchable(name) FROM unnest(byline_names) name
    UNION ALL SELECT CASE WHEN public_from IS NULL THEN 'unpublished' WHEN public_until IS NULL THEN 'open' ELSE 'closed' END
    UNION ALL SELECT n || ':' || floor(extract(epoch FROM changed_at - timestamptz 'epoch') / (64 * 8 ^ n))::bigint FROM generate_series(0, 7) n);

-- What is typed, as a question to the index: every word is the beginning of one in the story. One letter asks only what the
-- list shows, but one sign of a script that has no spaces is a word. Null: there is no word in it.
CREATE FUNCTION desk.question(typed text, of_heads boolean) RETURNS tsquery LANGUAGE sql IMMUTABLE PARALLEL SAFE
  RETURN (
    SELECT string_agg(CASE
        WHEN length(w) > 4 THEN format(CASE WHEN of_heads THEN '''^%s'':*' ELSE '''%s'':*' END, w)
        WHEN of_heads THEN format('''^%s*''', w)
        WHEN length(w) = 1 THEN format(CASE WHEN w < U&'\2E80' COLLATE "C" THEN '''^%s*''' ELSE '''%s''' END, w)
        WHEN length(w) = 2 THEN format('(''^%s*'' | ''%s'')', w, w)
        ELSE format('''%s*''', w) END, ' & ')::tsquery
    FROM (SELECT w FROM unnest(desk.words_in(desk.without_apostrophes(left(typed, 300)))) w LIMIT 8) asked);

-- The words of the working copy's text, and the span of its publications: from the beginning of the first to the end of the
-- last, null while that has no end.
ALTER TABLE "desk"."story"
  ADD COLUMN "words" tsvector,
  ADD COLUMN "public_from" TIMESTAMPTZ(6),
  ADD COLUMN "public_until" TIMESTAMPTZ(6);
-- A list reads many rows and few of their words: these stand outside of the row.
ALTER TABLE desk.story SET (toast_tuple_target = 256);


UPDATE desk.story s SET words = desk.text_words((
  SELECT string_agg(part #>> '{}', ' ') FROM (
    SELECT jsonb_path_query(w.content, '$.body.**.text')
    UNION ALL SELECT jsonb_path_query(w.content, '$.bylines[*].name') UNION ALL SELECT jsonb_path_query(w.content, '$.bylines[*].place')
    UNION ALL SELECT jsonb_path_query(w.content, '$.pictures[*].caption') UNION ALL SELECT jsonb_path_query(w.content, '$.pictures[*].credit')
    UNION ALL SELECT jsonb_path_query(w.content, '$.sources[*].name') UNION ALL SELECT jsonb_path_query(w.content, '$.related[*].title')
    UNION ALL SELECT jsonb_path_query(w.content, '$.notesToEditors[*]')
    UNION ALL SELECT w.content -> field FROM unnest('{headline,kicker,standfirst,dateline}'::text[]) field) t (part)))
FROM desk.working_copy w WHERE w.story_id = s.id;
UPDATE desk.story s SET public_from = span.begins, public_until = span.ends
FROM (
  SELECT story_id, min(live_from) AS begins, CASE WHEN bool_or(live_until IS NULL) THEN NULL ELSE max(live_until) END AS ends
  FROM site.publication GROUP BY story_id) span
WHERE span.story_id = s.id;

CREATE FUNCTION desk.keep_span() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE desk.story s SET public_from = span.begins, public_until = span.ends
  FROM (
    SELECT c.story_id, min(p.live_from) AS begins,
      CASE WHEN bool_or(p.id IS NOT NULL AND p.live_until IS NULL) THEN NULL ELSE max(p.live_until) END AS ends
    FROM (SELECT DISTINCT story_id FROM changed) c LEFT JOIN site.publication p ON p.story_id = c.story_id
    GROUP BY c.story_id) span
  WHERE s.id = span.story_id AND (s.public_from, s.public_until) IS DISTINCT FROM (span.begins, span.ends);
  RETURN NULL;
END $$;
CREATE TRIGGER keep_span_begun AFTER INSERT ON site.publication
  REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION desk.keep_span();
CREATE TRIGGER keep_span_changed AFTER UPDATE ON site.publication
  REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION desk.keep_span();
CREATE TRIGGER keep_span_taken_back AFTER DELETE ON site.publication
  REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION desk.keep_span();

-- A save writes its words at once: a list that had to read through waiting ones would be slow for everybody.
CREATE INDEX story_finding ON desk.story USING gin (
  (desk.story_words(headline, slug, byline_names, words)),
  (desk.facets(section_id, created_by_id, byline_names, changed_at, public_from, public_until))) WITH (fastupdate = off);
DROP INDEX desk.story_headline_words;
DROP INDEX desk.story_created_by_id_changed_at_id_idx;

-- What will begin is little, however much has begun.
CREATE INDEX publication_begins ON site.publication (live_from);
CREATE INDEX withdrawal_open ON site.withdrawal (story_id, until);

-- The lists that are kept by name page by name, and are filtered by any part of what they show.

ALTER TABLE desk.person ADD COLUMN searchable text GENERATED ALWAYS AS (desk.searchable(name || ' ' || role || ' ' || slug)) STORED;
ALTER TABLE desk.topic ADD COLUMN searchable text GENERATED ALWAYS AS (desk.searchable(name || ' ' || kind || ' ' || slug)) STORED;
ALTER TABLE desk.source ADD COLUMN searchable text GENERATED ALWAYS AS (desk.searchable(name || ' ' || kind || ' ' || url)) STORED;
ALTER TABLE auth.account ADD COLUMN searchable text GENERATED ALWAYS AS (desk.searchable(name || ' ' || email || ' ' || role)) STORED;
ALTER TABLE site.redirect ADD COLUMN searchable text GENERATED ALWAYS AS (desk.searchable(from_path || ' ' || coalesce(to_path, ''))) STORED;
DROP INDEX desk.person_name_words;
CREATE INDEX person_name ON desk.person (name, id);
CREATE INDEX topic_name ON desk.topic (name, id);
CREATE INDEX person_searchable ON desk.person USING gin (searchable gin_trgm_ops);
CREATE INDEX topic_searchable ON desk.topic USING gin (searchable gin_trgm_ops);
CREATE INDEX source_searchable ON desk.source USING gin (searchable gin_trgm_ops);
CREATE INDEX redirect_searchable ON site.redirect USING gin (searchable gin_trgm_ops);

-- The links of all stories, read target by target from the top of what needs a hand.
ALTER TABLE desk.story_link ADD COLUMN searchable text GENERATED ALWAYS AS (desk.searchable(title || ' ' || url)) STORED;
CREATE INDEX story_link_searchable ON desk.story_link USING gin (searchable gin_trgm_ops);
CREATE INDEX story_link_address ON desk.story_link (url COLLATE "C") WHERE target_id IS NULL;
CREATE INDEX story_link_title ON desk.story_link (title COLLATE "C") WHERE target_id IS NULL AND url = '';
CREATE INDEX story_unseen ON desk.story (id) WHERE public_from IS NULL OR public_until IS NOT NULL;
