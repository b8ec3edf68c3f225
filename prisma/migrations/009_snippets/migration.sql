-- Pieces of text that the newsroom writes again and again. A snippet is never deleted: it is retired and can come back.
CREATE TABLE "desk"."snippet" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "name" TEXT NOT NULL,
    "trigger" TEXT NOT NULL,
    "trigger_key" TEXT NOT NULL,
    "language" TEXT NOT NULL DEFAULT '',
    "body" JSONB NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "by_name" TEXT NOT NULL,
    "by_id" UUID,
    "at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "changed_by_name" TEXT NOT NULL,
    "changed_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "retired_at" TIMESTAMPTZ(6),

    CONSTRAINT "snippet_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "snippet_has_a_name" CHECK ("name" <> ''),
    CONSTRAINT "snippet_trigger_is_a_word" CHECK ("trigger" <> '' AND "trigger" !~ '[[:space:]]' AND "trigger_key" <> ''),
    CONSTRAINT "snippet_language_is_a_tag" CHECK ("language" = '' OR "language" ~ '^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$'),
    CONSTRAINT "snippet_has_blocks" CHECK (jsonb_typeof("body" -> 'content') = 'array' AND "body" -> 'content' <> '[]')
);
ALTER TABLE desk.snippet ADD COLUMN searchable text
  GENERATED ALWAYS AS (desk.searchable(name || ' ' || "trigger" || ' ' || language)) STORED;
CREATE INDEX "snippet_name_id_idx" ON "desk"."snippet"("name", "id");
CREATE INDEX snippet_searchable ON desk.snippet USING gin (searchable gin_trgm_ops);
-- Two that are in use never answer to one word of one language. What is retired gives its word free.
CREATE UNIQUE INDEX snippet_in_use ON desk.snippet (trigger_key, lower(language)) WHERE retired_at IS NULL;

GRANT SELECT, INSERT,
  UPDATE (name, "trigger", trigger_key, language, body, version, changed_by_name, changed_at, retired_at)
  ON desk.snippet TO nightdesk_desk;
