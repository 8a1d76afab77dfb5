-- When the ledger was last copied whole: in a ledger the last good copy that was made of it, in a
-- copy that copy itself. It decides nothing and is told only, so no entry is made for it.
CREATE TABLE copied (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  at TEXT NOT NULL,
  seq INTEGER NOT NULL,
  hash BLOB NOT NULL,
  dated INTEGER NOT NULL CHECK (dated IN (0, 1))
) STRICT;
