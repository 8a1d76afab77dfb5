-- Lag 滞后 in points: from which day each step not done is behind, of how many; and from how many
-- points on it colours the light, where the campaign lets it.
ALTER TABLE tasks ADD COLUMN lag_steps TEXT CHECK (length(lag_steps) <= 20000);
ALTER TABLE campaigns ADD COLUMN lag_colours INTEGER CHECK (lag_colours IN (0, 1));
ALTER TABLE campaigns ADD COLUMN lag_yellow INTEGER CHECK (lag_yellow >= 0);
ALTER TABLE campaigns ADD COLUMN lag_red INTEGER CHECK (lag_red >= 0);
-- The span of a phase may be no more than proposed 拟, and one end of a span be decided by itself.
ALTER TABLE phases ADD COLUMN proposed INTEGER CHECK (proposed IN (0, 1));
ALTER TABLE phases ADD COLUMN decided_columns TEXT CHECK (length(decided_columns) <= 20000);
ALTER TABLE steps ADD COLUMN decided_columns TEXT CHECK (length(decided_columns) <= 20000);
