-- The last day of what was recorded of a requirement, where it took several.
ALTER TABLE fulfilments ADD COLUMN to_on TEXT CHECK (to_on IS date(to_on));
