-- After which story a file of the sitemap ends and the next begins. A file is read from one of these to the next, so neither a
-- file nor the index of all files costs more when there are more stories.
CREATE TABLE "site"."sitemap_part" (
    "after" UUID NOT NULL,

    CONSTRAINT "sitemap_part_pkey" PRIMARY KEY ("after")
);
GRANT SELECT ON site.sitemap_part TO nightdesk_reader, nightdesk_desk;

-- Where more than so many live stories follow the last part, ends it after so many. Stories come in the order of their ids but
-- for a few, so a part that was ended keeps its stories. Gives how many parts were ended. One at a time: two would end a
-- part in two places.
CREATE FUNCTION site.divide_sitemap(most integer) RETURNS integer
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  last uuid := '00000000-0000-0000-0000-000000000000';
  found uuid[];
  ended integer := 0;
BEGIN
  IF NOT pg_try_advisory_xact_lock(7120260020) THEN
    RETURN 0;
  END IF;
  last := coalesce((SELECT s.after FROM site.sitemap_part s ORDER BY s.after DESC LIMIT 1), last);
  LOOP
    SELECT array_agg(f.story_id ORDER BY f.story_id) INTO found FROM (
      SELECT p.story_id FROM site.publication p
      WHERE p.story_id > last AND p.live_from <= now() AND (p.live_until IS NULL OR p.live_until > now())
      ORDER BY p.story_id OFFSET most - 1 LIMIT 2) f;
    EXIT WHEN cardinality(found) IS DISTINCT FROM 2;
    last := found[1];
    INSERT INTO site.sitemap_part VALUES (last);
    ended := ended + 1;
  END LOOP;
  IF ended > 0 THEN
    INSERT INTO jobs.change (event, tags) VALUES ('sitemap.divided', ARRAY['sitemap']);
  END IF;
  RETURN ended;
END $$;
REVOKE ALL ON FUNCTION site.divide_sitemap(integer) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION site.divide_sitemap(integer) TO nightdesk_desk;

SELECT site.divide_sitemap(1000);
