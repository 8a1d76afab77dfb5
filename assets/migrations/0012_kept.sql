-- The days on which a problem was kept for the long term, and looked at again.
ALTER TABLE problems ADD COLUMN kept_on TEXT CHECK (kept_on IS date(kept_on));
ALTER TABLE problems ADD COLUMN reviewed_on TEXT CHECK (reviewed_on IS date(reviewed_on));
