-- What stands behind the records: who may write, the links, the journal with its chain,
-- what is sealed, the files, and the marks by which an import knows its own rows again.

CREATE TABLE settings (
  name TEXT PRIMARY KEY,
  value TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE users (
  account TEXT PRIMARY KEY,
  person_id INTEGER REFERENCES people(id) DEFERRABLE INITIALLY DEFERRED,
  role TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE links (
  role TEXT NOT NULL,
  from_id INTEGER NOT NULL,
  to_id INTEGER NOT NULL,
  -- What a tie says beside: why somebody was absent.
  word TEXT NOT NULL CHECK (length(word) <= 200),
  PRIMARY KEY (role, from_id, to_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX links_back ON links (role, to_id, from_id);

CREATE TABLE journal (
  seq INTEGER PRIMARY KEY,
  uid BLOB NOT NULL,
  at TEXT NOT NULL,
  day TEXT NOT NULL,
  account TEXT NOT NULL,
  person_id INTEGER,
  door TEXT NOT NULL,
  command TEXT NOT NULL,
  decided_by INTEGER,
  meeting_id INTEGER,
  capacity TEXT,
  basis TEXT,
  decided_on TEXT,
  note TEXT,
  marks TEXT,
  undoes INTEGER,
  items BLOB NOT NULL,
  prev BLOB NOT NULL,
  hash BLOB NOT NULL,
  -- What a request asked, digested: one that comes again is answered only where it asks the same.
  -- Sealed with the entry; empty where nobody gave the request a name.
  request TEXT CHECK (length(request) = 64),
  -- What was answered to a request that nothing else in the ledger tells: what an import counted,
  -- which records were passed over and why. Sealed with its entry, behind the request.
  answer TEXT CHECK (answer IS NULL OR request IS NOT NULL)
) STRICT;
CREATE INDEX journal_by_uid ON journal (uid);
CREATE INDEX journal_by_account ON journal (account, seq);
-- What was decided at a meeting or by a person, and what has been taken back.
CREATE INDEX journal_by_meeting ON journal (meeting_id) WHERE meeting_id IS NOT NULL;
CREATE INDEX journal_by_decider ON journal (decided_by) WHERE decided_by IS NOT NULL;
CREATE INDEX journal_by_undone ON journal (undoes) WHERE undoes IS NOT NULL;
-- What the first screen tells of the last days, found without reading past everything else.
CREATE INDEX journal_told ON journal (seq) WHERE command IN (
  'problem.confirm', 'problem.resolve', 'problem.keep', 'problem.hand_over', 'problem.submit',
  'task.approve', 'task.revoke', 'task.issue', 'task.return', 'task.refuse', 'task.urge',
  'task.suspend', 'task.resume', 'task.apply', 'task.finish', 'task.ask_extension',
  'task.hand_over', 'task.withdraw', 'task.look_back', 'extension.grant');

CREATE TABLE journal_items (
  seq INTEGER NOT NULL,
  n INTEGER NOT NULL,
  op TEXT NOT NULL CHECK (op IN ('create', 'set', 'move', 'link', 'unlink', 'look')),
  kind TEXT NOT NULL,
  record_id INTEGER NOT NULL,
  revision INTEGER NOT NULL,
  data TEXT NOT NULL,
  PRIMARY KEY (seq, n)
) STRICT, WITHOUT ROWID;
CREATE INDEX journal_items_of ON journal_items (kind, record_id, seq, n);

CREATE TRIGGER journal_grows BEFORE INSERT ON journal
WHEN NEW.seq IS NOT (SELECT ifnull(max(seq), 0) + 1 FROM journal)
  OR NEW.prev IS NOT ifnull((SELECT hash FROM journal ORDER BY seq DESC LIMIT 1), zeroblob(32))
BEGIN SELECT raise(ABORT, 'the journal only grows at its end'); END;
CREATE TRIGGER journal_stands BEFORE UPDATE ON journal
BEGIN SELECT raise(ABORT, 'the journal is never changed'); END;
CREATE TRIGGER journal_stays BEFORE DELETE ON journal
BEGIN SELECT raise(ABORT, 'the journal is never shortened'); END;
CREATE TRIGGER journal_items_grow BEFORE INSERT ON journal_items
WHEN NEW.seq IS NOT (SELECT ifnull(max(seq), 0) + 1 FROM journal)
  OR NEW.n IS NOT (SELECT ifnull(max(n), 0) + 1 FROM journal_items WHERE seq = NEW.seq)
BEGIN SELECT raise(ABORT, 'the journal only grows at its end'); END;
CREATE TRIGGER journal_items_stand BEFORE UPDATE ON journal_items
BEGIN SELECT raise(ABORT, 'the journal is never changed'); END;
CREATE TRIGGER journal_items_stay BEFORE DELETE ON journal_items
BEGIN SELECT raise(ABORT, 'the journal is never shortened'); END;

-- Who gave an opinion: apart from everything else, from the first day on.
CREATE TABLE givers (
  opinion_id INTEGER PRIMARY KEY REFERENCES opinions(id) DEFERRABLE INITIALLY DEFERRED,
  name TEXT,
  unit TEXT,
  contact TEXT
) STRICT;

CREATE TABLE file_pieces (
  sha256 TEXT NOT NULL,
  n INTEGER NOT NULL,
  bytes BLOB NOT NULL CHECK (length(bytes) <= 1048576),
  PRIMARY KEY (sha256, n)
) STRICT;

-- Each mark of an import says which entry of the journal left it, and is held against the digest
-- in that entry.
CREATE TABLE fingerprints (
  kind TEXT NOT NULL,
  print BLOB NOT NULL,
  record_id INTEGER NOT NULL,
  seq INTEGER NOT NULL,
  PRIMARY KEY (kind, print, record_id)
) STRICT, WITHOUT ROWID;

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
