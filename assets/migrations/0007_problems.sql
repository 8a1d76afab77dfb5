-- The list in which a problem stands 问题清单, and whose own it is; what is one person's own is not
-- for everybody, nor are its tasks.
ALTER TABLE problems ADD COLUMN about_id INTEGER REFERENCES people(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE problems ADD COLUMN problem_list TEXT;
ALTER TABLE problems ADD COLUMN restricted INTEGER CHECK (restricted IN (0, 1));
CREATE INDEX problems_restricted ON problems (campaign_id, state) WHERE restricted = 1;
CREATE INDEX problems_to_about ON problems (about_id) WHERE about_id IS NOT NULL;
CREATE VIRTUAL TABLE problems_words_restricted USING fts5(
  words, content='', contentless_delete=1, detail=none, prefix='4', tokenize='ascii');
ALTER TABLE tasks ADD COLUMN restricted INTEGER CHECK (restricted IN (0, 1));
CREATE INDEX tasks_restricted ON tasks (campaign_id, state) WHERE restricted = 1;
CREATE VIRTUAL TABLE tasks_words_restricted USING fts5(
  words, content='', contentless_delete=1, detail=none, prefix='4', tokenize='ascii');
