-- Which columns of a task are no more than proposed: a limit that the program reckoned.
ALTER TABLE tasks ADD COLUMN proposed TEXT CHECK (length(proposed) <= 20000);
