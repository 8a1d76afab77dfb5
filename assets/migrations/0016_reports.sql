-- Progress reported every so many days 报进展: as the campaign says, or the task.
ALTER TABLE campaigns ADD COLUMN report_days INTEGER CHECK (report_days >= 0);
ALTER TABLE tasks ADD COLUMN report_days INTEGER CHECK (report_days >= 0);
ALTER TABLE tasks ADD COLUMN heard_on TEXT CHECK (heard_on IS date(heard_on));
ALTER TABLE tasks ADD COLUMN silent_on TEXT CHECK (silent_on IS date(silent_on));
CREATE INDEX tasks_of_silent ON tasks (silent_on);
