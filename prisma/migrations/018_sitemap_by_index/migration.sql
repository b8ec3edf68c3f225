-- All that a file of the sitemap shows stands in its index. A thousand stories of long ago lie in three hundred blocks that nobody
-- has in memory, and in twenty of the index: 16 ms for 0.5. See docs/decisions/024-files-of-the-sitemap.md.
DROP INDEX site.publication_sitemap;
CREATE INDEX publication_sitemap ON site.publication (story_id) INCLUDE (path, modified_at, live_from, live_until);
