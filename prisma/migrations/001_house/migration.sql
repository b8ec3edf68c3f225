-- Tables, keys and plain indexes, as the schema describes them.

-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "auth";

-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "desk";

-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "jobs";

-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "site";

-- CreateTable
CREATE TABLE "desk"."newspaper" (
    "id" INTEGER NOT NULL DEFAULT 1,
    "name" TEXT NOT NULL,
    "strapline" TEXT NOT NULL DEFAULT '',
    "language" TEXT NOT NULL,
    "zone" TEXT NOT NULL,
    "imprint" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "newspaper_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "desk"."section" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "slug" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "description" TEXT NOT NULL DEFAULT '',
    "position" INTEGER NOT NULL,

    CONSTRAINT "section_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "desk"."topic" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "slug" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "description" TEXT NOT NULL DEFAULT '',
    "focus" INTEGER,

    CONSTRAINT "topic_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "desk"."person" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "slug" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "role" TEXT NOT NULL DEFAULT '',
    "biography" TEXT NOT NULL DEFAULT '',
    "contact" TEXT NOT NULL DEFAULT '',
    "account_id" UUID,

    CONSTRAINT "person_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "desk"."source" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "name" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "url" TEXT NOT NULL DEFAULT '',
    "note" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "source_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "desk"."media_asset" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "name" TEXT NOT NULL,
    "mime" TEXT NOT NULL,
    "width" INTEGER NOT NULL,
    "height" INTEGER NOT NULL,
    "widths" INTEGER[],
    "alt" TEXT NOT NULL DEFAULT '',
    "caption" TEXT NOT NULL DEFAULT '',
    "credit" TEXT NOT NULL DEFAULT '',
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "media_asset_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "desk"."story" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "kind" TEXT NOT NULL,
    "language" TEXT NOT NULL,
    "direction" TEXT NOT NULL,
    "slug" TEXT NOT NULL,
    "section_id" UUID NOT NULL,
    "translation_group_id" UUID NOT NULL DEFAULT uuidv7(),
    "headline" TEXT NOT NULL DEFAULT '',
    "byline_names" TEXT[],
    "embargo_at" TIMESTAMPTZ(6),
    "created_by_id" UUID,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "changed_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "changed_by_name" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "story_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "desk"."working_copy" (
    "story_id" UUID NOT NULL,
    "doc" BYTEA NOT NULL,
    "content" JSONB NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "saved_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "working_copy_pkey" PRIMARY KEY ("story_id")
);

-- CreateTable
CREATE TABLE "desk"."revision" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "story_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "why" TEXT NOT NULL,
    "name" TEXT NOT NULL DEFAULT '',
    "content" JSONB NOT NULL,
    "by_name" TEXT NOT NULL,
    "by_id" UUID,
    "at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "revision_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "desk"."paste" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "story_id" UUID NOT NULL,
    "text" TEXT NOT NULL,
    "hash" TEXT NOT NULL,
    "by_name" TEXT NOT NULL,
    "at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "paste_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "desk"."story_link" (
    "story_id" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "target_id" UUID,
    "url" TEXT NOT NULL,
    "title" TEXT NOT NULL,

    CONSTRAINT "story_link_pkey" PRIMARY KEY ("story_id","key")
);

-- CreateTable
CREATE TABLE "desk"."event" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "name" TEXT NOT NULL,
    "by_name" TEXT NOT NULL,
    "by_id" UUID,
    "story_id" UUID,
    "data" JSONB NOT NULL,
    "at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "event_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "desk"."answered" (
    "key" TEXT NOT NULL,
    "verb" TEXT NOT NULL,
    "answer" JSONB NOT NULL,
    "at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "answered_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "site"."publication" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "story_id" UUID NOT NULL,
    "revision_id" UUID NOT NULL,
    "live_from" TIMESTAMPTZ(6) NOT NULL,
    "live_until" TIMESTAMPTZ(6),
    "published_at" TIMESTAMPTZ(6) NOT NULL,
    "modified_at" TIMESTAMPTZ(6) NOT NULL,
    "path" TEXT NOT NULL,
    "slug" TEXT NOT NULL,
    "section_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "language" TEXT NOT NULL,
    "direction" TEXT NOT NULL,
    "translation_group_id" UUID NOT NULL,
    "headline" TEXT NOT NULL,
    "kicker" TEXT NOT NULL,
    "standfirst" TEXT NOT NULL,
    "card" JSONB NOT NULL,
    "content" JSONB NOT NULL,

    CONSTRAINT "publication_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "site"."publication_topic" (
    "publication_id" UUID NOT NULL,
    "topic_id" UUID NOT NULL,
    "story_id" UUID NOT NULL,
    "published_at" TIMESTAMPTZ(6) NOT NULL,
    "live_from" TIMESTAMPTZ(6) NOT NULL,
    "live_until" TIMESTAMPTZ(6),

    CONSTRAINT "publication_topic_pkey" PRIMARY KEY ("publication_id","topic_id")
);

-- CreateTable
CREATE TABLE "site"."publication_person" (
    "publication_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "story_id" UUID NOT NULL,
    "published_at" TIMESTAMPTZ(6) NOT NULL,
    "live_from" TIMESTAMPTZ(6) NOT NULL,
    "live_until" TIMESTAMPTZ(6),

    CONSTRAINT "publication_person_pkey" PRIMARY KEY ("publication_id","person_id")
);

-- CreateTable
CREATE TABLE "site"."publication_asset" (
    "publication_id" UUID NOT NULL,
    "asset_id" UUID NOT NULL,
    "mime" TEXT NOT NULL,
    "widths" INTEGER[],
    "live_from" TIMESTAMPTZ(6) NOT NULL,
    "live_until" TIMESTAMPTZ(6),

    CONSTRAINT "publication_asset_pkey" PRIMARY KEY ("publication_id","asset_id")
);

-- CreateTable
CREATE TABLE "site"."withdrawal" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "story_id" UUID NOT NULL,
    "path" TEXT NOT NULL,
    "notice" TEXT NOT NULL,
    "from_at" TIMESTAMPTZ(6) NOT NULL,
    "until" TIMESTAMPTZ(6),

    CONSTRAINT "withdrawal_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "site"."redirect" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "from_path" TEXT NOT NULL,
    "to_path" TEXT,
    "story_id" UUID,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "redirect_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "auth"."account" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "name" TEXT NOT NULL,
    "email" TEXT NOT NULL,
    "email_verified" BOOLEAN NOT NULL DEFAULT true,
    "image" TEXT,
    "role" TEXT NOT NULL,
    "disabled_at" TIMESTAMPTZ(6),
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "account_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "auth"."session" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "token" TEXT NOT NULL,
    "user_id" UUID NOT NULL,
    "expires_at" TIMESTAMPTZ(6) NOT NULL,
    "ip_address" TEXT,
    "user_agent" TEXT,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "session_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "auth"."credential" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "account_id" TEXT NOT NULL,
    "provider_id" TEXT NOT NULL,
    "user_id" UUID NOT NULL,
    "access_token" TEXT,
    "refresh_token" TEXT,
    "id_token" TEXT,
    "access_token_expires_at" TIMESTAMPTZ(6),
    "refresh_token_expires_at" TIMESTAMPTZ(6),
    "scope" TEXT,
    "password" TEXT,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "credential_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "auth"."verification" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "identifier" TEXT NOT NULL,
    "value" TEXT NOT NULL,
    "expires_at" TIMESTAMPTZ(6) NOT NULL,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "verification_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "auth"."rate_limit" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "key" TEXT NOT NULL,
    "count" INTEGER NOT NULL,
    "last_request" BIGINT NOT NULL,

    CONSTRAINT "rate_limit_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "auth"."setup_link" (
    "hash" TEXT NOT NULL,
    "expires_at" TIMESTAMPTZ(6) NOT NULL,
    "used_at" TIMESTAMPTZ(6),

    CONSTRAINT "setup_link_pkey" PRIMARY KEY ("hash")
);

-- CreateTable
CREATE TABLE "jobs"."turning" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "at" TIMESTAMPTZ(6) NOT NULL,
    "tags" TEXT[],
    "publication_id" UUID,

    CONSTRAINT "turning_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "section_slug_key" ON "desk"."section"("slug");

-- CreateIndex
CREATE UNIQUE INDEX "topic_slug_key" ON "desk"."topic"("slug");

-- CreateIndex
CREATE UNIQUE INDEX "person_slug_key" ON "desk"."person"("slug");

-- CreateIndex
CREATE UNIQUE INDEX "person_account_id_key" ON "desk"."person"("account_id");

-- CreateIndex
CREATE UNIQUE INDEX "source_name_key" ON "desk"."source"("name");

-- CreateIndex
CREATE INDEX "story_changed_at_id_idx" ON "desk"."story"("changed_at" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "story_section_id_changed_at_id_idx" ON "desk"."story"("section_id", "changed_at" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "story_created_by_id_changed_at_id_idx" ON "desk"."story"("created_by_id", "changed_at" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "story_translation_group_id_idx" ON "desk"."story"("translation_group_id");

-- CreateIndex
CREATE UNIQUE INDEX "revision_story_id_number_key" ON "desk"."revision"("story_id", "number");

-- CreateIndex
CREATE INDEX "paste_story_id_idx" ON "desk"."paste"("story_id");

-- CreateIndex
CREATE INDEX "story_link_target_id_idx" ON "desk"."story_link"("target_id");

-- CreateIndex
CREATE INDEX "story_link_url_idx" ON "desk"."story_link"("url");

-- CreateIndex
CREATE INDEX "event_story_id_id_idx" ON "desk"."event"("story_id", "id");

-- CreateIndex
CREATE INDEX "publication_asset_asset_id_idx" ON "site"."publication_asset"("asset_id");

-- CreateIndex
CREATE INDEX "withdrawal_path_idx" ON "site"."withdrawal"("path");

-- CreateIndex
CREATE INDEX "withdrawal_story_id_idx" ON "site"."withdrawal"("story_id");

-- CreateIndex
CREATE UNIQUE INDEX "redirect_from_path_key" ON "site"."redirect"("from_path");

-- CreateIndex
CREATE INDEX "redirect_story_id_idx" ON "site"."redirect"("story_id");

-- CreateIndex
CREATE UNIQUE INDEX "account_email_key" ON "auth"."account"("email");

-- CreateIndex
CREATE UNIQUE INDEX "session_token_key" ON "auth"."session"("token");

-- CreateIndex
CREATE INDEX "session_user_id_idx" ON "auth"."session"("user_id");

-- CreateIndex
CREATE INDEX "credential_user_id_idx" ON "auth"."credential"("user_id");

-- CreateIndex
CREATE UNIQUE INDEX "credential_provider_id_account_id_key" ON "auth"."credential"("provider_id", "account_id");

-- CreateIndex
CREATE INDEX "verification_identifier_idx" ON "auth"."verification"("identifier");

-- CreateIndex
CREATE UNIQUE INDEX "rate_limit_key_key" ON "auth"."rate_limit"("key");

-- CreateIndex
CREATE INDEX "turning_at_idx" ON "jobs"."turning"("at");

-- CreateIndex
CREATE INDEX "turning_publication_id_idx" ON "jobs"."turning"("publication_id");

-- AddForeignKey
ALTER TABLE "desk"."person" ADD CONSTRAINT "person_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "auth"."account"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "desk"."story" ADD CONSTRAINT "story_section_id_fkey" FOREIGN KEY ("section_id") REFERENCES "desk"."section"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "desk"."story" ADD CONSTRAINT "story_created_by_id_fkey" FOREIGN KEY ("created_by_id") REFERENCES "auth"."account"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "desk"."working_copy" ADD CONSTRAINT "working_copy_story_id_fkey" FOREIGN KEY ("story_id") REFERENCES "desk"."story"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "desk"."revision" ADD CONSTRAINT "revision_story_id_fkey" FOREIGN KEY ("story_id") REFERENCES "desk"."story"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "desk"."paste" ADD CONSTRAINT "paste_story_id_fkey" FOREIGN KEY ("story_id") REFERENCES "desk"."story"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "desk"."story_link" ADD CONSTRAINT "story_link_story_id_fkey" FOREIGN KEY ("story_id") REFERENCES "desk"."story"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "desk"."story_link" ADD CONSTRAINT "story_link_target_id_fkey" FOREIGN KEY ("target_id") REFERENCES "desk"."story"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "site"."publication" ADD CONSTRAINT "publication_story_id_fkey" FOREIGN KEY ("story_id") REFERENCES "desk"."story"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "site"."publication" ADD CONSTRAINT "publication_revision_id_fkey" FOREIGN KEY ("revision_id") REFERENCES "desk"."revision"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "site"."publication_topic" ADD CONSTRAINT "publication_topic_publication_id_fkey" FOREIGN KEY ("publication_id") REFERENCES "site"."publication"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "site"."publication_person" ADD CONSTRAINT "publication_person_publication_id_fkey" FOREIGN KEY ("publication_id") REFERENCES "site"."publication"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "site"."publication_asset" ADD CONSTRAINT "publication_asset_publication_id_fkey" FOREIGN KEY ("publication_id") REFERENCES "site"."publication"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "site"."withdrawal" ADD CONSTRAINT "withdrawal_story_id_fkey" FOREIGN KEY ("story_id") REFERENCES "desk"."story"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "auth"."session" ADD CONSTRAINT "session_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "auth"."account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "auth"."credential" ADD CONSTRAINT "credential_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "auth"."account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

