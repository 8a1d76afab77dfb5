-- Sheets of what was laid before a leader or a meeting 呈批单.
CREATE TABLE approvals (
  id INTEGER PRIMARY KEY,
  uid BLOB NOT NULL,
  number TEXT NOT NULL,
  revision INTEGER NOT NULL,
  state TEXT NOT NULL,
  campaign_id INTEGER NOT NULL REFERENCES campaigns(id) DEFERRABLE INITIALLY DEFERRED,
  made_on TEXT NOT NULL,
  made_by INTEGER REFERENCES people(id) DEFERRABLE INITIALLY DEFERRED,
  laid_on TEXT CHECK (laid_on IS date(laid_on)),
  matters TEXT CHECK (length(matters) <= 20000)
) STRICT;
