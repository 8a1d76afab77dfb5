-- Days with their halves that were done of a requirement, and from when to when somebody was there.
ALTER TABLE fulfilments ADD COLUMN days INTEGER CHECK (days >= 0);
ALTER TABLE fulfilments ADD COLUMN unit TEXT;
ALTER TABLE people ADD COLUMN joined_on TEXT CHECK (joined_on IS date(joined_on));
ALTER TABLE people ADD COLUMN left_on TEXT CHECK (left_on IS date(left_on));
ALTER TABLE people ADD COLUMN rank_since_on TEXT CHECK (rank_since_on IS date(rank_since_on));
