-- What kinds of activity there are 活动种类, what is recorded of each form of them, whom a requirement
-- is asked of and what meets it, and what is recorded of it by hand 落实.
ALTER TABLE requirements ADD COLUMN per TEXT;
ALTER TABLE requirements ADD COLUMN served_by TEXT CHECK (length(served_by) <= 20000);
CREATE TABLE fulfilments (
  id INTEGER PRIMARY KEY,
  uid BLOB NOT NULL,
  number TEXT NOT NULL,
  revision INTEGER NOT NULL,
  state TEXT NOT NULL,
  campaign_id INTEGER NOT NULL REFERENCES campaigns(id) DEFERRABLE INITIALLY DEFERRED,
  made_on TEXT NOT NULL,
  made_by INTEGER REFERENCES people(id) DEFERRABLE INITIALLY DEFERRED,
  requirement_id INTEGER NOT NULL REFERENCES requirements(id) DEFERRABLE INITIALLY DEFERRED,
  fulfilled TEXT NOT NULL,
  done_on TEXT CHECK (done_on IS date(done_on)),
  amount INTEGER CHECK (amount >= 0),
  grounds TEXT CHECK (length(grounds) <= 20000)
) STRICT;
CREATE INDEX fulfilments_of_requirement ON fulfilments (requirement_id);
CREATE TABLE activity_types (
  id INTEGER PRIMARY KEY,
  uid BLOB NOT NULL,
  number TEXT NOT NULL,
  revision INTEGER NOT NULL,
  state TEXT NOT NULL,
  campaign_id INTEGER NOT NULL REFERENCES campaigns(id) DEFERRABLE INITIALLY DEFERRED,
  made_on TEXT NOT NULL,
  made_by INTEGER REFERENCES people(id) DEFERRABLE INITIALLY DEFERRED,
  name TEXT NOT NULL CHECK (length(name) <= 200),
  form TEXT NOT NULL,
  family TEXT CHECK (length(family) <= 200),
  deciding_body TEXT,
  lasts INTEGER CHECK (lasts >= 0)
) STRICT;
ALTER TABLE activities ADD COLUMN commends TEXT CHECK (length(commends) <= 200);
ALTER TABLE activities ADD COLUMN form TEXT;
ALTER TABLE activities ADD COLUMN guest_speaker TEXT CHECK (length(guest_speaker) <= 200);
ALTER TABLE activities ADD COLUMN headline TEXT CHECK (length(headline) <= 200);
ALTER TABLE activities ADD COLUMN makes_up_id INTEGER REFERENCES activities(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE activities ADD COLUMN medium TEXT CHECK (length(medium) <= 200);
ALTER TABLE activities ADD COLUMN outcome TEXT CHECK (length(outcome) <= 20000);
ALTER TABLE activities ADD COLUMN outside_units TEXT CHECK (length(outside_units) <= 200);
ALTER TABLE activities ADD COLUMN outsiders INTEGER CHECK (outsiders >= 0);
ALTER TABLE activities ADD COLUMN speaker_id INTEGER REFERENCES people(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE activities ADD COLUMN to_on TEXT CHECK (to_on IS date(to_on));
ALTER TABLE activities ADD COLUMN type_id INTEGER REFERENCES activity_types(id) DEFERRABLE INITIALLY DEFERRED;

