-- Receipts of hours that turn, of moves and of the furniture: see docs/decisions/020-publish-receipt.md.

-- Of an hour: from then on readers were to have the new version. Null where it was to be there with the commit.
ALTER TABLE "jobs"."receipt" ADD COLUMN "hour" TIMESTAMPTZ(6);
-- A section, a person or the newspaper itself changes pages without belonging to a story.
ALTER TABLE "jobs"."receipt" ALTER COLUMN "story_id" DROP NOT NULL;
-- By these the desk lists what was not of one story.
CREATE INDEX "receipt_furniture_idx" ON "jobs"."receipt"("at") WHERE "story_id" IS NULL;

-- When the clock said that the hour had come; by this it is said once, whichever process says it.
ALTER TABLE "jobs"."turning" ADD COLUMN "announced_at" TIMESTAMPTZ(6);
UPDATE "jobs"."turning" SET "announced_at" = now() WHERE "at" <= now();
CREATE INDEX "turning_to_announce_idx" ON "jobs"."turning"("at") WHERE "announced_at" IS NULL AND "publication_id" IS NOT NULL;
