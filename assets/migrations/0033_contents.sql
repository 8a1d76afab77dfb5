-- What is to be studied 学习内容, and what was heard before a 民主生活会.
CREATE TABLE contents (
  id INTEGER PRIMARY KEY,
  uid BLOB NOT NULL,
  number TEXT NOT NULL,
  revision INTEGER NOT NULL,
  state TEXT NOT NULL,
  campaign_id INTEGER NOT NULL REFERENCES campaigns(id) DEFERRABLE INITIALLY DEFERRED,
  made_on TEXT NOT NULL,
  made_by INTEGER REFERENCES people(id) DEFERRABLE INITIALLY DEFERRED,
  name TEXT NOT NULL CHECK (length(name) <= 200),
  wording TEXT CHECK (length(wording) <= 20000),
  reworded TEXT CHECK (length(reworded) <= 20000)
) STRICT;
ALTER TABLE activities ADD COLUMN heard_by TEXT CHECK (length(heard_by) <= 200);
ALTER TABLE activities ADD COLUMN heard INTEGER CHECK (heard >= 0);
ALTER TABLE activities ADD COLUMN criticism_id INTEGER REFERENCES people(id) DEFERRABLE INITIALLY DEFERRED;
