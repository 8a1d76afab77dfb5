-- Which point of its history the store has reached, on one page that never changes its place: the
-- engine brings a log into the file page by page, and a page is of before or of now, never half.
-- `now` is the schema, the newest entry and its seal; `before` is what it was before the
-- transaction that wrote it. Both are always of one length, so that the row stays where it is.
-- Nothing but the trigger and `store/place/reached.rs` writes here.

CREATE TABLE reached (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  before TEXT NOT NULL CHECK (length(before) = 89),
  now TEXT NOT NULL CHECK (length(now) = 89)
) STRICT;
CREATE TRIGGER journal_reached AFTER INSERT ON journal BEGIN
  UPDATE reached SET before = now,
    now = substr(now, 1, 5) || printf('%019d:', NEW.seq) || hex(NEW.hash);
END;

-- The latest instant of all entries, found without reading past the others.
CREATE INDEX journal_by_instant ON journal (at);
