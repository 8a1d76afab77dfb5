-- The day on which somebody found a problem of his own, where it is entered later.
ALTER TABLE problems ADD COLUMN found_on TEXT CHECK (found_on IS date(found_on));
