-- The cards of a batch by their number: the first of a million without sorting them.
CREATE INDEX cards_in_order ON cards (batch_id) WHERE batch_id IS NOT NULL;
