-- From how many per cent on two opinions are proposed as near ones 相近.
ALTER TABLE campaigns ADD COLUMN near_percent INTEGER CHECK (near_percent >= 0);
