-- What serves a goal: the tasks and rules that name it, and what is counted for it.
ALTER TABLE goals ADD COLUMN principle INTEGER CHECK (principle IN (0, 1));
ALTER TABLE goals ADD COLUMN counted_by TEXT CHECK (length(counted_by) <= 200);
ALTER TABLE goals ADD COLUMN proposed TEXT CHECK (length(proposed) <= 20000);
ALTER TABLE campaigns ADD COLUMN goal_days INTEGER CHECK (goal_days >= 0);
ALTER TABLE tasks ADD COLUMN serves_id INTEGER REFERENCES goals(id) DEFERRABLE INITIALLY DEFERRED;
CREATE INDEX tasks_to_serves ON tasks (serves_id) WHERE serves_id IS NOT NULL;
CREATE INDEX tasks_of_closed ON tasks (closed_on);
ALTER TABLE rules ADD COLUMN serves_id INTEGER REFERENCES goals(id) DEFERRABLE INITIALLY DEFERRED;
CREATE INDEX rules_to_serves ON rules (serves_id) WHERE serves_id IS NOT NULL;
