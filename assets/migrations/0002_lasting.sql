-- How long an activity lasted, in halves of a day: half a day 半天 is 1.
ALTER TABLE activities ADD COLUMN lasts INTEGER CHECK (lasts >= 0);
