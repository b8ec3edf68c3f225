-- What somebody sends in as a picture: its original, what was read in it, and what the desk says about it. See
-- docs/decisions/025-pictures.md. Pictures that came as ready files, in their widths, have no original and no print.
ALTER TABLE "desk"."media_asset"
  -- Of the original, in hex.
  ADD COLUMN "sha256" TEXT,
  ADD COLUMN "bytes" INTEGER NOT NULL DEFAULT 0,
  ADD COLUMN "frames" INTEGER NOT NULL DEFAULT 1,
  -- Sixteen hex digits: what decides the bytes of its renditions. Empty: it has none.
  ADD COLUMN "print" TEXT NOT NULL DEFAULT '',
  -- 64 bits by which pictures that look alike are found; null: it has no contrast.
  ADD COLUMN "fingerprint" BIGINT,
  ADD COLUMN "colour" TEXT NOT NULL DEFAULT '',
  ADD COLUMN "has_credentials" BOOLEAN NOT NULL DEFAULT false,
  ADD COLUMN "headline" TEXT NOT NULL DEFAULT '',
  ADD COLUMN "source" TEXT NOT NULL DEFAULT '',
  ADD COLUMN "creator" TEXT NOT NULL DEFAULT '',
  ADD COLUMN "copyright" TEXT NOT NULL DEFAULT '',
  ADD COLUMN "rights" TEXT NOT NULL DEFAULT '',
  ADD COLUMN "keywords" TEXT NOT NULL DEFAULT '',
  -- By the clock of the camera, which seldom says its zone.
  ADD COLUMN "taken_on" TIMESTAMP(0),
  ADD COLUMN "city" TEXT NOT NULL DEFAULT '',
  ADD COLUMN "country" TEXT NOT NULL DEFAULT '',
  ADD COLUMN "by_name" TEXT NOT NULL DEFAULT '',
  ADD COLUMN "version" INTEGER NOT NULL DEFAULT 1,
  ADD COLUMN "changed_by_name" TEXT NOT NULL DEFAULT '',
  ADD CONSTRAINT "media_asset_sha256_is_hex" CHECK ("sha256" ~ '^[0-9a-f]{64}$'),
  ADD CONSTRAINT "media_asset_print_is_hex" CHECK ("print" = '' OR "print" ~ '^[0-9a-f]{16}$'),
  ADD CONSTRAINT "media_asset_prints_its_original" CHECK (("sha256" IS NULL) = ("print" = '')),
  ADD CONSTRAINT "media_asset_is_no_empty_file" CHECK ("sha256" IS NULL OR "bytes" > 0),
  ADD CONSTRAINT "media_asset_colour_is_hex" CHECK ("colour" = '' OR "colour" ~ '^#[0-9a-f]{6}$');
CREATE UNIQUE INDEX "media_asset_sha256_key" ON "desk"."media_asset"("sha256");

CREATE INDEX "media_asset_created_at_id_idx" ON "desk"."media_asset"("created_at" DESC, "id" DESC);

-- Two that differ in three bits at most agree in one of four parts of sixteen, so that those alone need be looked at.
CREATE INDEX media_asset_look_1 ON desk.media_asset ((fingerprint >> 48 & 65535)) WHERE fingerprint IS NOT NULL;
CREATE INDEX media_asset_look_2 ON desk.media_asset ((fingerprint >> 32 & 65535)) WHERE fingerprint IS NOT NULL;
CREATE INDEX media_asset_look_3 ON desk.media_asset ((fingerprint >> 16 & 65535)) WHERE fingerprint IS NOT NULL;
CREATE INDEX media_asset_look_4 ON desk.media_asset ((fingerprint & 65535)) WHERE fingerprint IS NOT NULL;

ALTER TABLE desk.media_asset ADD COLUMN searchable text GENERATED ALWAYS AS (desk.searchable(
  name || ' ' || headline || ' ' || caption || ' ' || credit || ' ' || creator || ' ' || alt || ' ' || source || ' ' ||
  keywords || ' ' || city || ' ' || country)) STORED;
CREATE INDEX media_asset_searchable ON desk.media_asset USING gin (searchable gin_trgm_ops);

-- Which print a publication shows, and the words that are written into it.
ALTER TABLE "site"."publication_asset"
  ADD COLUMN "print" TEXT NOT NULL DEFAULT '',
  ADD COLUMN "credit" TEXT NOT NULL DEFAULT '',
  ADD COLUMN "creator" TEXT NOT NULL DEFAULT '',
  ADD COLUMN "copyright" TEXT NOT NULL DEFAULT '';
