-- What was answered to a request that nothing else in the ledger tells: what an import counted,
-- which records were passed over and why. Sealed with its entry, behind the request.
ALTER TABLE journal ADD COLUMN answer TEXT CHECK (answer IS NULL OR request IS NOT NULL);
