-- What an office says again and again in a field 常用语.
CREATE TABLE phrases (
  id INTEGER PRIMARY KEY,
  uid BLOB NOT NULL,
  number TEXT NOT NULL,
  revision INTEGER NOT NULL,
  state TEXT NOT NULL,
  campaign_id INTEGER REFERENCES campaigns(id) DEFERRABLE INITIALLY DEFERRED,
  made_on TEXT NOT NULL,
  made_by INTEGER REFERENCES people(id) DEFERRABLE INITIALLY DEFERRED,
  field TEXT NOT NULL CHECK (length(field) <= 200),
  text TEXT NOT NULL CHECK (length(text) <= 20000)
) STRICT;
CREATE INDEX phrases_by_number ON phrases (campaign_id, state);
CREATE INDEX phrases_of_field ON phrases (field, campaign_id, state);
CREATE VIRTUAL TABLE phrases_words USING fts5(words, content='', contentless_delete=1, detail=none, prefix='4', tokenize='ascii');
