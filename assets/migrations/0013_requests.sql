-- What a request asked, digested: a request that comes again is answered only where it asks the same.
-- Sealed with its entry; empty where nobody gave the request a name.
ALTER TABLE journal ADD COLUMN request TEXT CHECK (length(request) = 64);
