-- Lines that say once what several opinions say 摘要; their originals stay as they are.
CREATE TABLE summaries (
  id INTEGER PRIMARY KEY,
  uid BLOB NOT NULL,
  number TEXT NOT NULL,
  revision INTEGER NOT NULL,
  state TEXT NOT NULL,
  campaign_id INTEGER NOT NULL REFERENCES campaigns(id) DEFERRABLE INITIALLY DEFERRED,
  made_on TEXT NOT NULL,
  made_by INTEGER REFERENCES people(id) DEFERRABLE INITIALLY DEFERRED,
  text TEXT NOT NULL CHECK (length(text) <= 20000),
  category_id INTEGER REFERENCES categories(id) DEFERRABLE INITIALLY DEFERRED,
  target TEXT
) STRICT;
CREATE INDEX summaries_to_category ON summaries (category_id) WHERE category_id IS NOT NULL;
