-- When a batch was closed, whether a box was opened once more on a day, before what a requirement
-- is to be met, and by which problem it is proved.
ALTER TABLE batches ADD COLUMN closed_on TEXT CHECK (closed_on IS date(closed_on));
ALTER TABLE openings ADD COLUMN again INTEGER CHECK (again IN (0, 1));
ALTER TABLE requirements ADD COLUMN held_before TEXT CHECK (length(held_before) <= 20000);
ALTER TABLE requirements ADD COLUMN proof TEXT;
ALTER TABLE fulfilments ADD COLUMN proof TEXT;
ALTER TABLE fulfilments ADD COLUMN problem_id INTEGER REFERENCES problems(id) DEFERRABLE INITIALLY DEFERRED;
CREATE INDEX fulfilments_to_problem ON fulfilments (problem_id) WHERE problem_id IS NOT NULL;
