-- The day of the application whose answers stand in a task that was returned.
ALTER TABLE tasks ADD COLUMN answered_on TEXT CHECK (answered_on IS date(answered_on));
