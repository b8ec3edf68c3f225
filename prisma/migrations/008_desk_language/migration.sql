-- The language in which the desk speaks to this person; without one it speaks the newspaper's.
ALTER TABLE auth.account ADD COLUMN language TEXT,
  ADD CONSTRAINT account_language_is_spoken CHECK (language IN ('en', 'ar', 'fa'));
