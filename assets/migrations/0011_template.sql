-- All that a template says: the digest of its file, which is kept with the evidence, what it says of
-- its papers and settings, of step spans that it only proposes, of what each step must deliver
-- and of what it asks of people.

ALTER TABLE campaigns ADD COLUMN issued_on TEXT CHECK (issued_on IS date(issued_on));
ALTER TABLE campaigns ADD COLUMN measures TEXT CHECK (length(measures) <= 20000);
ALTER TABLE campaigns ADD COLUMN office_in TEXT CHECK (length(office_in) <= 200);
ALTER TABLE campaigns ADD COLUMN principles TEXT CHECK (length(principles) <= 20000);
ALTER TABLE campaigns ADD COLUMN publication_days INTEGER CHECK (publication_days >= 0);
ALTER TABLE campaigns ADD COLUMN rules_target INTEGER CHECK (rules_target >= 0);
ALTER TABLE campaigns ADD COLUMN span_wording TEXT CHECK (length(span_wording) <= 200);
ALTER TABLE campaigns ADD COLUMN template_sha256 TEXT CHECK (length(template_sha256) <= 200);
ALTER TABLE goals ADD COLUMN watchword TEXT CHECK (length(watchword) <= 200);
ALTER TABLE steps ADD COLUMN proposed INTEGER CHECK (proposed IN (0, 1));
ALTER TABLE deliverables ADD COLUMN counted_by TEXT CHECK (length(counted_by) <= 200);
ALTER TABLE deliverables ADD COLUMN due_on TEXT CHECK (due_on IS date(due_on));
ALTER TABLE deliverables ADD COLUMN due_wording TEXT CHECK (length(due_wording) <= 200);
ALTER TABLE deliverables ADD COLUMN forms TEXT CHECK (length(forms) <= 20000);
ALTER TABLE deliverables ADD COLUMN parts TEXT CHECK (length(parts) <= 20000);
ALTER TABLE deliverables ADD COLUMN wanted INTEGER CHECK (wanted >= 0);
ALTER TABLE posts ADD COLUMN concurrent INTEGER CHECK (concurrent IN (0, 1));

CREATE TABLE requirements (
  id INTEGER PRIMARY KEY,
  uid BLOB NOT NULL,
  number TEXT NOT NULL,
  revision INTEGER NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('active', 'void')),
  campaign_id INTEGER NOT NULL REFERENCES campaigns(id) DEFERRABLE INITIALLY DEFERRED,
  made_on TEXT NOT NULL,
  made_by INTEGER REFERENCES people(id) DEFERRABLE INITIALLY DEFERRED,
  step_id INTEGER NOT NULL REFERENCES steps(id) DEFERRABLE INITIALLY DEFERRED,
  name TEXT NOT NULL CHECK (length(name) <= 200),
  wording TEXT CHECK (length(wording) <= 20000),
  amount INTEGER NOT NULL CHECK (amount >= 0),
  unit TEXT NOT NULL CHECK (unit IN ('working_days', 'times', 'copies')),
  ranks TEXT CHECK (length(ranks) <= 20000),
  politics TEXT CHECK (length(politics) <= 20000)
) STRICT;
CREATE INDEX requirements_of ON requirements (step_id);
