-- Which settings of a campaign, and whether the amount of a requirement, are no more than proposed;
-- what is asked of the members of the leading team.
ALTER TABLE campaigns ADD COLUMN proposed TEXT CHECK (length(proposed) <= 20000);
ALTER TABLE requirements ADD COLUMN proposed INTEGER CHECK (proposed IN (0, 1));
ALTER TABLE requirements ADD COLUMN of_team INTEGER CHECK (of_team IN (0, 1));
-- What a step is called, or is about.
ALTER TABLE steps ADD COLUMN theme TEXT CHECK (length(theme) <= 200);
