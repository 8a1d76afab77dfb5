-- What a deliverable comes after, and in what words it was ticked.
ALTER TABLE deliverables ADD COLUMN comes_after TEXT CHECK (length(comes_after) <= 20000);
ALTER TABLE deliverables ADD COLUMN delivery_note TEXT CHECK (length(delivery_note) <= 20000);
