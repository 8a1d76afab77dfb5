-- Which columns no more say what the paper says 原文.
ALTER TABLE campaigns ADD COLUMN reworded TEXT CHECK (length(reworded) <= 20000);
ALTER TABLE goals ADD COLUMN reworded TEXT CHECK (length(reworded) <= 20000);
ALTER TABLE categories ADD COLUMN reworded TEXT CHECK (length(reworded) <= 20000);
ALTER TABLE phases ADD COLUMN reworded TEXT CHECK (length(reworded) <= 20000);
ALTER TABLE steps ADD COLUMN reworded TEXT CHECK (length(reworded) <= 20000);
ALTER TABLE deliverables ADD COLUMN reworded TEXT CHECK (length(reworded) <= 20000);
ALTER TABLE requirements ADD COLUMN reworded TEXT CHECK (length(reworded) <= 20000);
