-- Of which kinds of department a requirement is asked 限部门类别.
ALTER TABLE requirements ADD COLUMN of_units TEXT CHECK (length(of_units) <= 20000);
