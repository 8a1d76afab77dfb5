-- The day on which a leader's duties 分工 passed to another.
ALTER TABLE people ADD COLUMN duties_passed_on TEXT CHECK (duties_passed_on IS date(duties_passed_on));
