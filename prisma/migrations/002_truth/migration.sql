-- What the schema language cannot say: vocabularies, intervals, who may do what, and what readers can see.
-- The group roles nightdesk_desk and nightdesk_reader exist before migrations run; see platform/database/logins.ts.

CREATE EXTENSION IF NOT EXISTS btree_gist;
CREATE EXTENSION IF NOT EXISTS pg_trgm;

-- Vocabularies and shapes

ALTER TABLE desk.newspaper
  ADD CONSTRAINT newspaper_is_one CHECK (id = 1),
  ADD CONSTRAINT newspaper_has_a_name CHECK (name <> '');
ALTER TABLE desk.section
  ADD CONSTRAINT section_slug_is_a_word CHECK (length(slug) BETWEEN 1 AND 60 AND slug !~ '[[:space:]/?#%&.:\\A-Z]'),
  ADD CONSTRAINT section_has_a_name CHECK (name <> '');
ALTER TABLE desk.topic
  ADD CONSTRAINT topic_slug_is_a_word CHECK (length(slug) BETWEEN 1 AND 120 AND slug !~ '[[:space:]/?#%&.:\\A-Z]'),
  ADD CONSTRAINT topic_kind_is_known CHECK (kind IN ('place', 'person', 'organisation', 'subject'));
ALTER TABLE desk.person
  ADD CONSTRAINT person_slug_is_a_word CHECK (length(slug) BETWEEN 1 AND 120 AND slug !~ '[[:space:]/?#%&.:\\A-Z]'),
  ADD CONSTRAINT person_has_a_name CHECK (name <> '');
ALTER TABLE desk.source
  ADD CONSTRAINT source_kind_is_known CHECK (kind IN ('agency', 'document', 'organisation', 'person'));
ALTER TABLE desk.story
  ADD CONSTRAINT story_kind_is_known CHECK (kind IN ('news', 'analysis', 'opinion', 'feature', 'explainer', 'live', 'gallery')),
  ADD CONSTRAINT story_direction_is_known CHECK (direction IN ('ltr', 'rtl')),
  ADD CONSTRAINT story_language_is_a_tag CHECK (language ~ '^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$'),
  ADD CONSTRAINT story_slug_is_a_word CHECK (length(slug) BETWEEN 1 AND 120 AND slug !~ '[[:space:]/?#%&.:\\A-Z]');
ALTER TABLE desk.revision
  ADD CONSTRAINT revision_reason_is_known CHECK (why IN ('saved', 'published', 'scheduled', 'restored', 'imported'));
ALTER TABLE auth.account
  ADD CONSTRAINT account_role_is_known CHECK (role IN ('reporter', 'editor', 'admin')),
  ADD CONSTRAINT account_email_is_folded CHECK (email = lower(email));
ALTER TABLE site.redirect
  ADD CONSTRAINT redirect_leads_somewhere CHECK ((to_path IS NULL) <> (story_id IS NULL)),
  ADD CONSTRAINT redirect_starts_at_a_path CHECK (from_path ~ '^/[^/]' AND from_path IS DISTINCT FROM to_path),
  ADD CONSTRAINT redirect_stays_here CHECK (to_path IS NULL OR to_path ~ '^/([^/\\]|$)');
ALTER TABLE site.withdrawal
  ADD CONSTRAINT withdrawal_has_a_notice CHECK (notice <> ''),
  ADD CONSTRAINT withdrawal_runs_forward CHECK (until IS NULL OR until >= from_at);

-- Time is a column: one live version of a story, and one live story at an address

ALTER TABLE site.publication
  ADD CONSTRAINT publication_runs_forward CHECK (live_until IS NULL OR live_until > live_from),
  ADD CONSTRAINT publication_path_is_dated CHECK (path ~ '^/[^/]+/[0-9]{4}/[0-9]{2}/[0-9]{2}/[^/]+$'),
  ADD CONSTRAINT one_live_version_of_a_story
    EXCLUDE USING gist (story_id WITH =, tstzrange(live_from, live_until) WITH &&),
  ADD CONSTRAINT one_live_story_at_an_address
    EXCLUDE USING gist (path WITH =, tstzrange(live_from, live_until) WITH &&);
CREATE UNIQUE INDEX one_open_withdrawal_of_a_story ON site.withdrawal (story_id) WHERE until IS NULL;

CREATE INDEX publication_front ON site.publication (published_at DESC, story_id DESC);
CREATE INDEX publication_section ON site.publication (section_id, published_at DESC, story_id DESC);
CREATE INDEX publication_story ON site.publication (story_id, live_from DESC);
CREATE INDEX publication_path ON site.publication (path, live_from DESC);
CREATE INDEX publication_translations ON site.publication (translation_group_id);
CREATE INDEX publication_sitemap ON site.publication (story_id, modified_at);
CREATE INDEX publication_topic_list ON site.publication_topic (topic_id, published_at DESC, story_id DESC);
CREATE INDEX publication_person_list ON site.publication_person (person_id, published_at DESC, story_id DESC);

-- The lists of topics, people and pictures carry their publication's interval; the database keeps them equal.

CREATE FUNCTION site.close_lists() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE site.publication_topic SET live_until = NEW.live_until WHERE publication_id = NEW.id;
  UPDATE site.publication_person SET live_until = NEW.live_until WHERE publication_id = NEW.id;
  UPDATE site.publication_asset SET live_until = NEW.live_until WHERE publication_id = NEW.id;
  RETURN NULL;
END $$;
CREATE TRIGGER close_lists AFTER UPDATE OF live_until ON site.publication
  FOR EACH ROW WHEN (OLD.live_until IS DISTINCT FROM NEW.live_until) EXECUTE FUNCTION site.close_lists();

-- What readers may know of the newspaper, its sections, topics and people

CREATE VIEW site.newspaper AS
  SELECT id, name, strapline, language, zone, imprint FROM desk.newspaper;
CREATE VIEW site.section AS
  SELECT id, slug, name, description, position FROM desk.section;
CREATE VIEW site.topic WITH (security_barrier) AS
  SELECT t.id, t.slug, t.name, t.kind, t.description, t.focus FROM desk.topic t
  WHERE EXISTS (
    SELECT 1 FROM site.publication_topic p
    WHERE p.topic_id = t.id AND p.live_from <= now() AND (p.live_until IS NULL OR p.live_until > now()));
CREATE VIEW site.person WITH (security_barrier) AS
  SELECT e.id, e.slug, e.name, e.role, e.biography FROM desk.person e
  WHERE EXISTS (
    SELECT 1 FROM site.publication_person p
    WHERE p.person_id = e.id AND p.live_from <= now() AND (p.live_until IS NULL OR p.live_until > now()));

-- The gate. The condition is written in plain comparisons: as a range it would lead the planner astray.

ALTER TABLE site.publication ENABLE ROW LEVEL SECURITY;
ALTER TABLE site.publication_topic ENABLE ROW LEVEL SECURITY;
ALTER TABLE site.publication_person ENABLE ROW LEVEL SECURITY;
ALTER TABLE site.publication_asset ENABLE ROW LEVEL SECURITY;
ALTER TABLE site.withdrawal ENABLE ROW LEVEL SECURITY;
ALTER TABLE site.redirect ENABLE ROW LEVEL SECURITY;

CREATE POLICY readers_see_what_is_live ON site.publication FOR SELECT TO nightdesk_reader
  USING (live_from <= now() AND (live_until IS NULL OR live_until > now()));
CREATE POLICY readers_see_what_is_live ON site.publication_topic FOR SELECT TO nightdesk_reader
  USING (live_from <= now() AND (live_until IS NULL OR live_until > now()));
CREATE POLICY readers_see_what_is_live ON site.publication_person FOR SELECT TO nightdesk_reader
  USING (live_from <= now() AND (live_until IS NULL OR live_until > now()));
CREATE POLICY readers_see_what_is_live ON site.publication_asset FOR SELECT TO nightdesk_reader
  USING (live_from <= now() AND (live_until IS NULL OR live_until > now()));
CREATE POLICY readers_see_what_is_withdrawn ON site.withdrawal FOR SELECT TO nightdesk_reader
  USING (from_at <= now() AND (until IS NULL OR until > now()));
-- An old address of a story that readers may not see does not tell that the story exists.
CREATE POLICY readers_follow_what_they_may_see ON site.redirect FOR SELECT TO nightdesk_reader
  USING (
    to_path IS NOT NULL
    OR EXISTS (SELECT 1 FROM site.publication p WHERE p.story_id = redirect.story_id)
    OR EXISTS (SELECT 1 FROM site.withdrawal w WHERE w.story_id = redirect.story_id));

-- The desk sees the future. What readers have seen stays as it was; only its end can be set, and only what was never seen can go.
CREATE POLICY desk_sees_all ON site.publication FOR SELECT TO nightdesk_desk USING (true);
CREATE POLICY desk_hands_over ON site.publication FOR INSERT TO nightdesk_desk WITH CHECK (true);
CREATE POLICY desk_sets_the_end ON site.publication FOR UPDATE TO nightdesk_desk USING (true) WITH CHECK (true);
CREATE POLICY desk_takes_back_the_unseen ON site.publication FOR DELETE TO nightdesk_desk USING (live_from > now());
CREATE POLICY desk_works ON site.publication_topic TO nightdesk_desk USING (true) WITH CHECK (true);
CREATE POLICY desk_works ON site.publication_person TO nightdesk_desk USING (true) WITH CHECK (true);
CREATE POLICY desk_works ON site.publication_asset TO nightdesk_desk USING (true) WITH CHECK (true);
CREATE POLICY desk_works ON site.withdrawal TO nightdesk_desk USING (true) WITH CHECK (true);
CREATE POLICY desk_works ON site.redirect TO nightdesk_desk USING (true) WITH CHECK (true);

-- Who may do what

REVOKE ALL ON SCHEMA public FROM PUBLIC;
GRANT USAGE ON SCHEMA site TO nightdesk_reader;
GRANT SELECT ON ALL TABLES IN SCHEMA site TO nightdesk_reader;

GRANT USAGE ON SCHEMA desk, site, auth, jobs TO nightdesk_desk;
GRANT SELECT ON ALL TABLES IN SCHEMA desk, site, auth, jobs TO nightdesk_desk;
GRANT INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA auth, jobs TO nightdesk_desk;
GRANT INSERT, UPDATE, DELETE ON desk.section, desk.topic, desk.person, desk.source, desk.story_link TO nightdesk_desk;
GRANT INSERT, UPDATE ON desk.newspaper, desk.media_asset, desk.story, desk.working_copy TO nightdesk_desk;
GRANT INSERT ON desk.revision, desk.paste, desk.event TO nightdesk_desk;
GRANT INSERT, DELETE ON desk.answered TO nightdesk_desk;
GRANT INSERT, DELETE, UPDATE (live_until) ON site.publication TO nightdesk_desk;
GRANT INSERT, UPDATE (live_until) ON site.publication_topic, site.publication_person, site.publication_asset TO nightdesk_desk;
GRANT INSERT, UPDATE (until) ON site.withdrawal TO nightdesk_desk;
GRANT INSERT, UPDATE, DELETE ON site.redirect TO nightdesk_desk;

-- Filters of the desk's lists

CREATE INDEX story_headline_words ON desk.story USING gin (headline gin_trgm_ops);
CREATE INDEX person_name_words ON desk.person USING gin (name gin_trgm_ops);
