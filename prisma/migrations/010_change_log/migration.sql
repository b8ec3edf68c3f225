-- Every change that readers see, in the order of the commits and without a gap. Whoever keeps pages knows by the number
-- whether anything was missed, and reads here what it was.
CREATE TABLE "jobs"."change_count" (
    "id" INTEGER NOT NULL DEFAULT 1,
    "number" BIGINT NOT NULL DEFAULT 0,

    CONSTRAINT "change_count_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "change_count_is_one" CHECK ("id" = 1)
);
INSERT INTO "jobs"."change_count" DEFAULT VALUES;

-- `id` tells two histories apart in which the same number was given: one of them was lost with a backup that was restored.
-- `number` and `at` are set at the very end of the transaction, so nobody else ever sees them empty.
CREATE TABLE "jobs"."change" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "number" BIGINT,
    "at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "event" TEXT NOT NULL,
    "tags" TEXT[] NOT NULL DEFAULT '{}',
    "ends" TEXT[] NOT NULL DEFAULT '{}',
    "turning" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "change_pkey" PRIMARY KEY ("id")
);
CREATE UNIQUE INDEX "change_number_key" ON "jobs"."change"("number");

-- What an instant that turns by itself takes away from readers.
ALTER TABLE "jobs"."turning" ADD COLUMN "ends" TEXT[] NOT NULL DEFAULT '{}';

-- Runs at the commit. The lock of the counter's row lasts until the transaction is over, so numbers are as the commits
-- are, and what is rolled back gives its number back. No other lock is taken after this one, so nobody who holds it waits
-- for anybody. Commits that NOTIFY stand in one line anyway: Postgres itself sees to that.
-- A notice carries the whole change, so that an instance need not ask; NOTIFY takes less than 8,000 bytes, and of a
-- longer one the number alone is told.
CREATE FUNCTION jobs.number_change() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  given bigint;
  notice text;
BEGIN
  UPDATE jobs.change_count c SET number = c.number + 1 RETURNING c.number INTO given;
  UPDATE jobs.change SET number = given, at = clock_timestamp() WHERE id = NEW.id;
  notice := json_build_object('number', given, 'id', NEW.id, 'event', NEW.event, 'tags', NEW.tags, 'ends', NEW.ends,
    'turning', NEW.turning);
  IF octet_length(notice) >= 8000 THEN
    notice := json_build_object('number', given);
  END IF;
  PERFORM pg_notify('nightdesk', notice);
  RETURN NULL;
END $$;
REVOKE ALL ON FUNCTION jobs.number_change() FROM PUBLIC;
CREATE CONSTRAINT TRIGGER number_change AFTER INSERT ON jobs.change DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW EXECUTE FUNCTION jobs.number_change();

-- The only way in which a change goes: what is older than a week, and never one of the last thousand. Gives how many went.
CREATE FUNCTION jobs.drop_old_changes() RETURNS integer
LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  WITH oldest AS (
    SELECT c.id, c.at FROM jobs.change c
    WHERE c.number <= (SELECT n.number FROM jobs.change_count n) - 1000
    ORDER BY c.number LIMIT 1000 FOR UPDATE SKIP LOCKED),
  gone AS (
    DELETE FROM jobs.change c USING oldest o WHERE c.id = o.id AND o.at < now() - interval '7 days' RETURNING 1)
  SELECT count(*)::integer FROM gone
$$;
REVOKE ALL ON FUNCTION jobs.drop_old_changes() FROM PUBLIC;
GRANT EXECUTE ON FUNCTION jobs.drop_old_changes() TO nightdesk_desk;

-- The desk tells what happened. It can number nothing, and nothing that was told can be told otherwise.
GRANT SELECT, INSERT (event, tags, ends, turning) ON jobs.change TO nightdesk_desk;
GRANT SELECT ON jobs.change_count TO nightdesk_desk;
