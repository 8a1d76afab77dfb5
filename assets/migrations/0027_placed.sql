-- Since when somebody sits in his department, and why whoever approves returned a task.
ALTER TABLE people ADD COLUMN department_since_on TEXT CHECK (department_since_on IS date(department_since_on));
ALTER TABLE tasks ADD COLUMN returned_why TEXT CHECK (length(returned_why) <= 20000);
