-- Each mark of an import says which entry of the journal left it, so that it can be held against
-- the digest in that entry; 0 for what an older program left.
ALTER TABLE fingerprints ADD COLUMN seq INTEGER NOT NULL DEFAULT 0;
