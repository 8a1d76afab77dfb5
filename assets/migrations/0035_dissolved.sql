-- The last day of a department: none is given work or people behind it.
ALTER TABLE departments ADD COLUMN dissolved_on TEXT CHECK (dissolved_on IS date(dissolved_on));
