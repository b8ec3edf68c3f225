-- The working copy is written by several people at once. Each update is kept in a log before anybody hears of it, and
-- folded into the document now and then: `folded` is the version up to which the document and its JSON hold the log.
ALTER TABLE "desk"."working_copy" ADD COLUMN "folded" INTEGER NOT NULL DEFAULT 0;
UPDATE "desk"."working_copy" SET "folded" = "version";
CREATE INDEX working_copy_unfolded ON desk.working_copy (saved_at) WHERE version > folded;

CREATE TABLE "desk"."working_copy_update" (
    "story_id" UUID NOT NULL,
    "version" INTEGER NOT NULL,
    "update" BYTEA NOT NULL,
    "by_name" TEXT NOT NULL,
    "by_id" UUID,
    "at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "working_copy_update_pkey" PRIMARY KEY ("story_id","version")
);
-- To the copy and not to the story: whoever appends holds the copy's lock, and must not wait for the story's.
ALTER TABLE "desk"."working_copy_update" ADD CONSTRAINT "working_copy_update_story_id_fkey"
  FOREIGN KEY ("story_id") REFERENCES "desk"."working_copy"("story_id") ON DELETE CASCADE ON UPDATE CASCADE;

-- Who brought which characters: from this clock of a Yjs client on, until the client's next row.
CREATE TABLE "desk"."writer" (
    "story_id" UUID NOT NULL,
    "client" BIGINT NOT NULL,
    "from_clock" INTEGER NOT NULL,
    "by_name" TEXT NOT NULL,
    "by_id" UUID,

    CONSTRAINT "writer_pkey" PRIMARY KEY ("story_id","client","from_clock")
);
ALTER TABLE "desk"."writer" ADD CONSTRAINT "writer_story_id_fkey"
  FOREIGN KEY ("story_id") REFERENCES "desk"."working_copy"("story_id") ON DELETE CASCADE ON UPDATE CASCADE;

-- Somebody is at work on a story and no revision holds it yet.
CREATE TABLE "desk"."sitting" (
    "story_id" UUID NOT NULL,
    "by_name" TEXT NOT NULL,
    "by_id" UUID,
    "began_at" TIMESTAMPTZ(6) NOT NULL,
    "last_at" TIMESTAMPTZ(6) NOT NULL,

    CONSTRAINT "sitting_pkey" PRIMARY KEY ("story_id","by_name")
);
CREATE INDEX "sitting_last_at_idx" ON "desk"."sitting"("last_at");
ALTER TABLE "desk"."sitting" ADD CONSTRAINT "sitting_story_id_fkey"
  FOREIGN KEY ("story_id") REFERENCES "desk"."working_copy"("story_id") ON DELETE CASCADE ON UPDATE CASCADE;

-- A revision says who wrote since the one before, and which of its characters are whose.
ALTER TABLE "desk"."revision" ADD COLUMN "writers" TEXT[] NOT NULL DEFAULT '{}', ADD COLUMN "authors" JSONB;
ALTER TABLE desk.revision DROP CONSTRAINT revision_reason_is_known,
  ADD CONSTRAINT revision_reason_is_known CHECK (why IN
    ('written', 'saved', 'handed-over', 'published', 'scheduled', 'corrected', 'restored', 'imported'));

-- Somebody who may look at the desk and change nothing.
ALTER TABLE auth.account DROP CONSTRAINT account_role_is_known,
  ADD CONSTRAINT account_role_is_known CHECK (role IN ('reader', 'reporter', 'editor', 'admin'));

GRANT SELECT, INSERT, DELETE ON desk.working_copy_update TO nightdesk_desk;
GRANT SELECT, INSERT ON desk.writer TO nightdesk_desk;
GRANT SELECT, INSERT, UPDATE, DELETE ON desk.sitting TO nightdesk_desk;
