-- Samples for looking back 回头看抽查, and what they drew.
CREATE TABLE samples (
  id INTEGER PRIMARY KEY,
  uid BLOB NOT NULL,
  number TEXT NOT NULL,
  revision INTEGER NOT NULL,
  state TEXT NOT NULL,
  campaign_id INTEGER NOT NULL REFERENCES campaigns(id) DEFERRABLE INITIALLY DEFERRED,
  made_on TEXT NOT NULL,
  made_by INTEGER REFERENCES people(id) DEFERRABLE INITIALLY DEFERRED,
  wanted INTEGER CHECK (wanted >= 0),
  share INTEGER CHECK (share >= 0),
  seed INTEGER CHECK (seed >= 0),
  lined TEXT,
  closed_from_on TEXT CHECK (closed_from_on IS date(closed_from_on)),
  closed_to_on TEXT CHECK (closed_to_on IS date(closed_to_on)),
  look_by_on TEXT CHECK (look_by_on IS date(look_by_on)),
  drawn_on TEXT CHECK (drawn_on IS date(drawn_on)),
  seed_entry INTEGER CHECK (seed_entry >= 0),
  among INTEGER CHECK (among >= 0),
  population TEXT CHECK (length(population) <= 20000),
  drawn TEXT CHECK (length(drawn) <= 20000)
) STRICT;
ALTER TABLE tasks ADD COLUMN sample_id INTEGER REFERENCES samples(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE tasks ADD COLUMN look_by_on TEXT CHECK (look_by_on IS date(look_by_on));
CREATE INDEX tasks_of_look_by ON tasks (look_by_on);
CREATE INDEX tasks_to_sample ON tasks (sample_id) WHERE sample_id IS NOT NULL;
