-- A verification keeps what was found of each criterion; the task keeps what its applicant said.
ALTER TABLE verifications ADD COLUMN goal_reached TEXT;
ALTER TABLE verifications ADD COLUMN likewise_checked TEXT;
ALTER TABLE verifications ADD COLUMN measures_done TEXT;
ALTER TABLE verifications ADD COLUMN responsibility_taken TEXT;
ALTER TABLE verifications ADD COLUMN rule_made TEXT;
