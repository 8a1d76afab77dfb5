-- What people say around what they have to say, on the cards of this office.
ALTER TABLE campaigns ADD COLUMN near_around TEXT CHECK (length(near_around) <= 20000);
