-- The latest instants are those of the newest entries: no order of their own leads to them.
DROP INDEX journal_by_instant;
