-- What session cookies are signed with: made once for each database, so that every instance and every restart agrees.
-- Two random UUIDs hold 244 random bits.
CREATE TABLE "auth"."secret" (
    "id" INTEGER NOT NULL DEFAULT 1,
    "value" TEXT NOT NULL,

    CONSTRAINT "secret_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "secret_is_one" CHECK ("id" = 1)
);

INSERT INTO "auth"."secret" ("value") VALUES (replace(gen_random_uuid()::text || gen_random_uuid()::text, '-', ''));

GRANT SELECT ON "auth"."secret" TO nightdesk_desk;
