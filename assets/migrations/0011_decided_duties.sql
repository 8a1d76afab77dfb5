-- By what decision a department's leader in charge is: its day and its paper.
ALTER TABLE departments ADD COLUMN lead_decided_on TEXT CHECK (lead_decided_on IS date(lead_decided_on));
ALTER TABLE departments ADD COLUMN lead_paper TEXT CHECK (length(lead_paper) <= 20000);
