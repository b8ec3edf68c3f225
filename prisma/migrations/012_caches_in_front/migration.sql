-- How far each cache in front of us has been told what changed. It is told twice, in two rounds: see docs/decisions/017-cdns.md.
CREATE TABLE "jobs"."cdn" (
    "name" TEXT NOT NULL,
    "round" INTEGER NOT NULL,
    -- The last change that it was told, by the log of changes; -1: it knows nothing of us yet, or nobody knows what it knows.
    "number" BIGINT NOT NULL DEFAULT -1,
    "change_id" UUID,
    -- The last instant up to which it was told of hours that turn by themselves.
    "turned_to" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "tries" INTEGER NOT NULL DEFAULT 0,
    "next_try_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "failed_since" TIMESTAMPTZ(6),
    "failure" TEXT,
    -- Who tells it. A claim that is not renewed runs out, so nobody who stopped keeps the others from telling it.
    "claimed_by" UUID,
    "claimed_until" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "cdn_pkey" PRIMARY KEY ("name", "round"),
    CONSTRAINT "cdn_round_is_known" CHECK ("round" IN (1, 2))
) WITH (fillfactor = 50);

GRANT SELECT, INSERT, UPDATE ON jobs.cdn TO nightdesk_desk;
