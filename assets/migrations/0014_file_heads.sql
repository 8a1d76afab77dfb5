-- What was taken from files with which heads 列名对应, for the next file that has them.
CREATE TABLE file_heads (
  id INTEGER PRIMARY KEY,
  uid BLOB NOT NULL,
  number TEXT NOT NULL,
  revision INTEGER NOT NULL,
  state TEXT NOT NULL,
  campaign_id INTEGER REFERENCES campaigns(id) DEFERRABLE INITIALLY DEFERRED,
  made_on TEXT NOT NULL,
  made_by INTEGER REFERENCES people(id) DEFERRABLE INITIALLY DEFERRED,
  file_of TEXT,
  heads TEXT CHECK (length(heads) <= 20000),
  taken TEXT CHECK (length(taken) <= 20000)
) STRICT;
