-- A text that names a related story may have other quotation marks or capitals than the story's headline.

CREATE FUNCTION desk.folded(words text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE
  RETURN lower(translate(btrim(words), '‘’‛“”„', '''''''"""'));

CREATE INDEX story_headline_folded ON desk.story (desk.folded(headline));
