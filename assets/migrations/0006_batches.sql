-- What a channel is by nature, what a batch of it is, and each opening 开箱 of a box.
ALTER TABLE channels ADD COLUMN nature TEXT;
ALTER TABLE batches ADD COLUMN activity_id INTEGER REFERENCES activities(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE batches ADD COLUMN call_no TEXT CHECK (length(call_no) <= 200);
ALTER TABLE batches ADD COLUMN handed_out_on TEXT CHECK (handed_out_on IS date(handed_out_on));
ALTER TABLE batches ADD COLUMN nature TEXT;
ALTER TABLE batches ADD COLUMN place TEXT CHECK (length(place) <= 200);
CREATE TABLE openings (
  id INTEGER PRIMARY KEY,
  uid BLOB NOT NULL,
  number TEXT NOT NULL,
  revision INTEGER NOT NULL,
  state TEXT NOT NULL,
  campaign_id INTEGER NOT NULL REFERENCES campaigns(id) DEFERRABLE INITIALLY DEFERRED,
  made_on TEXT NOT NULL,
  made_by INTEGER REFERENCES people(id) DEFERRABLE INITIALLY DEFERRED,
  batch_id INTEGER NOT NULL REFERENCES batches(id) DEFERRABLE INITIALLY DEFERRED,
  opened_on TEXT NOT NULL CHECK (opened_on IS date(opened_on)),
  opener_id INTEGER NOT NULL REFERENCES people(id) DEFERRABLE INITIALLY DEFERRED,
  witness_id INTEGER NOT NULL REFERENCES people(id) DEFERRABLE INITIALLY DEFERRED,
  papers INTEGER NOT NULL CHECK (papers >= 0)
) STRICT;
CREATE INDEX openings_of_batch ON openings (batch_id);
CREATE INDEX openings_to_opener ON openings (opener_id);
CREATE INDEX openings_to_witness ON openings (witness_id);
