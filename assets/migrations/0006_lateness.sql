-- Days late add up: what of a task's clock is kept, and the tasks of one red day by their limits.
ALTER TABLE tasks ADD COLUMN clock_after_on TEXT CHECK (clock_after_on IS date(clock_after_on));
ALTER TABLE tasks ADD COLUMN late_settled INTEGER CHECK (late_settled >= 0);
ALTER TABLE tasks ADD COLUMN late_before_extension INTEGER CHECK (late_before_extension >= 0);

-- A limit on a day off runs out on the next working day: several limits have one red day.
CREATE INDEX tasks_by_light_and_limit
  ON tasks (campaign_id, ifnull(red_on, ''), ifnull(yellow_on, ''), ifnull(limit_on, '~'));
