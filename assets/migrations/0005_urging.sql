-- What the paper of an urging says 催办通知书: its number in the series of its year, how late the task
-- was, from when the next step may be taken, who decided it.
ALTER TABLE urgings ADD COLUMN decided_by_id INTEGER REFERENCES people(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE urgings ADD COLUMN next_on TEXT CHECK (next_on IS date(next_on));
ALTER TABLE urgings ADD COLUMN notice_no INTEGER CHECK (notice_no >= 0);
ALTER TABLE urgings ADD COLUMN notice_year INTEGER CHECK (notice_year >= 0);
ALTER TABLE urgings ADD COLUMN working_days_late INTEGER CHECK (working_days_late >= 0);
CREATE INDEX urgings_of_notice_year ON urgings (notice_year);
CREATE INDEX urgings_to_decided_by ON urgings (decided_by_id) WHERE decided_by_id IS NOT NULL;
