-- What each instance is to read back after a publication or a withdrawal, and when it had the new version: see
-- docs/decisions/020-publish-receipt.md. It belongs to an event, and names only what readers may see already.
CREATE TABLE "jobs"."receipt" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "event_id" UUID NOT NULL,
    "change_id" UUID NOT NULL,
    "story_id" UUID NOT NULL,
    "by_name" TEXT NOT NULL,
    -- What a page must show to count: the story; what is true now; no word of the story.
    "expects" TEXT NOT NULL,
    -- Pages in the order in which they are read: kind, name and path of each.
    "surfaces" JSONB NOT NULL,
    "at" TIMESTAMPTZ(6) NOT NULL DEFAULT clock_timestamp(),

    CONSTRAINT "receipt_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "receipt_expectation_is_known" CHECK ("expects" IN ('shown', 'true', 'gone')),
    CONSTRAINT "receipt_has_few_surfaces" CHECK (jsonb_array_length("surfaces") BETWEEN 1 AND 16)
);
CREATE UNIQUE INDEX "receipt_event_id_key" ON "jobs"."receipt"("event_id");
CREATE UNIQUE INDEX "receipt_change_id_key" ON "jobs"."receipt"("change_id");
CREATE INDEX "receipt_at_idx" ON "jobs"."receipt"("at");

-- The roll: who kept readers' pages at that moment. Written with the receipt, so that who cannot answer is missed.
CREATE TABLE "jobs"."receipt_instance" (
    "receipt_id" UUID NOT NULL,
    "instance_id" UUID NOT NULL,
    "address" TEXT NOT NULL,
    "machine" TEXT NOT NULL,
    -- For how long nobody had heard of it then.
    "silent_ms" DOUBLE PRECISION NOT NULL,

    CONSTRAINT "receipt_instance_pkey" PRIMARY KEY ("receipt_id", "instance_id"),
    CONSTRAINT "receipt_instance_receipt_id_fkey" FOREIGN KEY ("receipt_id")
      REFERENCES "jobs"."receipt"("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- What an instance was answered when it asked itself for a page, as its readers do.
CREATE TABLE "jobs"."receipt_answer" (
    "receipt_id" UUID NOT NULL,
    "instance_id" UUID NOT NULL,
    -- Which of the surfaces, from 0.
    "nth" SMALLINT NOT NULL,
    -- `new`: it was what it had to be. `not-new`: it was not. `left-out`: the page is too large to be read so often.
    "outcome" TEXT NOT NULL,
    -- From the commit of the change to the whole answer, by the database's clock.
    "ms" DOUBLE PRECISION,

    CONSTRAINT "receipt_answer_pkey" PRIMARY KEY ("receipt_id", "instance_id", "nth"),
    CONSTRAINT "receipt_answer_outcome_is_known" CHECK ("outcome" IN ('new', 'not-new', 'left-out')),
    CONSTRAINT "receipt_answer_has_a_time" CHECK (("outcome" = 'new') = ("ms" IS NOT NULL)),
    CONSTRAINT "receipt_answer_receipt_id_instance_id_fkey" FOREIGN KEY ("receipt_id", "instance_id")
      REFERENCES "jobs"."receipt_instance"("receipt_id", "instance_id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- The desk orders and drops receipts, the instances answer; nobody says an answer otherwise once it is given.
GRANT SELECT, INSERT, DELETE ON jobs.receipt TO nightdesk_desk;
GRANT SELECT, INSERT ON jobs.receipt_instance, jobs.receipt_answer TO nightdesk_desk;
