-- What is asked of the whole campaign, not of the step under which it stands.
ALTER TABLE deliverables ADD COLUMN throughout INTEGER CHECK (throughout IN (0, 1));
