-- Which sample has its size by the usual rule, and what is paused by its day of review.
ALTER TABLE samples ADD COLUMN by_usual INTEGER CHECK (by_usual IN (0, 1));
CREATE INDEX tasks_of_review ON tasks (review_on);
