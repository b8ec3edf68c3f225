-- Who keeps readers' pages, where the others reach it, and how far it has followed the log of changes. Each says so itself,
-- every second and after every change.
CREATE TABLE "jobs"."instance" (
    "id" UUID NOT NULL,
    "address" TEXT NOT NULL,
    -- A loopback address means something on the same machine alone.
    "machine" TEXT NOT NULL,
    "number" BIGINT NOT NULL,
    "seen_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    -- If it is not seen again, it shows nothing from its memory past this instant.
    "shows_until" TIMESTAMPTZ(6) NOT NULL,

    CONSTRAINT "instance_pkey" PRIMARY KEY ("id")
) WITH (fillfactor = 50);

GRANT SELECT, INSERT, UPDATE, DELETE ON jobs.instance TO nightdesk_desk;
