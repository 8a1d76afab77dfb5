-- Counts that nobody has to make: every screen and `status` add up a few of these rows.
-- Nothing in them depends on today; a light is a sum over the days in them.

CREATE TABLE tallies (
  kind TEXT NOT NULL,
  campaign_id INTEGER NOT NULL,
  state TEXT NOT NULL,
  department_id INTEGER NOT NULL,
  yellow_on TEXT NOT NULL,
  red_on TEXT NOT NULL,
  late INTEGER NOT NULL,
  n INTEGER NOT NULL,
  PRIMARY KEY (kind, campaign_id, state, department_id, yellow_on, red_on, late)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER opinions_counted AFTER INSERT ON opinions BEGIN
  INSERT INTO tallies VALUES ('opinion', NEW.campaign_id, NEW.state, 0, '', '', 0, 1)
  ON CONFLICT DO UPDATE SET n = n + 1;
END;
CREATE TRIGGER opinions_recounted AFTER UPDATE OF state ON opinions WHEN NEW.state <> OLD.state BEGIN
  UPDATE tallies SET n = n - 1 WHERE kind = 'opinion' AND campaign_id = OLD.campaign_id
    AND state = OLD.state AND department_id = 0 AND yellow_on = '' AND red_on = '' AND late = 0;
  INSERT INTO tallies VALUES ('opinion', NEW.campaign_id, NEW.state, 0, '', '', 0, 1)
  ON CONFLICT DO UPDATE SET n = n + 1;
END;

CREATE TRIGGER cards_counted AFTER INSERT ON cards BEGIN
  INSERT INTO tallies VALUES ('card', NEW.campaign_id, NEW.state, 0, '', '', ifnull(NEW.empty, 0), 1)
  ON CONFLICT DO UPDATE SET n = n + 1;
END;
CREATE TRIGGER cards_recounted AFTER UPDATE OF state ON cards WHEN NEW.state <> OLD.state BEGIN
  UPDATE tallies SET n = n - 1 WHERE kind = 'card' AND campaign_id = OLD.campaign_id
    AND state = OLD.state AND department_id = 0 AND yellow_on = '' AND red_on = ''
    AND late = ifnull(OLD.empty, 0);
  INSERT INTO tallies VALUES ('card', NEW.campaign_id, NEW.state, 0, '', '', ifnull(NEW.empty, 0), 1)
  ON CONFLICT DO UPDATE SET n = n + 1;
END;

CREATE TRIGGER problems_counted AFTER INSERT ON problems BEGIN
  INSERT INTO tallies VALUES ('problem', NEW.campaign_id, NEW.state, 0, '', '', 0, 1)
  ON CONFLICT DO UPDATE SET n = n + 1;
END;
CREATE TRIGGER problems_recounted AFTER UPDATE OF state ON problems WHEN NEW.state <> OLD.state BEGIN
  UPDATE tallies SET n = n - 1 WHERE kind = 'problem' AND campaign_id = OLD.campaign_id
    AND state = OLD.state AND department_id = 0 AND yellow_on = '' AND red_on = '' AND late = 0;
  INSERT INTO tallies VALUES ('problem', NEW.campaign_id, NEW.state, 0, '', '', 0, 1)
  ON CONFLICT DO UPDATE SET n = n + 1;
END;

CREATE TRIGGER tasks_counted AFTER INSERT ON tasks BEGIN
  INSERT INTO tallies VALUES ('task', NEW.campaign_id, NEW.state, ifnull(NEW.department_id, 0),
    ifnull(NEW.yellow_on, ''), ifnull(NEW.red_on, ''), ifnull(NEW.late, 0), 1)
  ON CONFLICT DO UPDATE SET n = n + 1;
END;
CREATE TRIGGER tasks_recounted
AFTER UPDATE OF state, department_id, yellow_on, red_on, late ON tasks BEGIN
  UPDATE tallies SET n = n - 1 WHERE kind = 'task' AND campaign_id = OLD.campaign_id
    AND state = OLD.state AND department_id = ifnull(OLD.department_id, 0)
    AND yellow_on = ifnull(OLD.yellow_on, '') AND red_on = ifnull(OLD.red_on, '')
    AND late = ifnull(OLD.late, 0);
  INSERT INTO tallies VALUES ('task', NEW.campaign_id, NEW.state, ifnull(NEW.department_id, 0),
    ifnull(NEW.yellow_on, ''), ifnull(NEW.red_on, ''), ifnull(NEW.late, 0), 1)
  ON CONFLICT DO UPDATE SET n = n + 1;
END;
CREATE TRIGGER tallies_stay_small AFTER UPDATE OF n ON tallies WHEN NEW.n = 0 BEGIN
  DELETE FROM tallies WHERE kind = NEW.kind AND campaign_id = NEW.campaign_id
    AND state = NEW.state AND department_id = NEW.department_id
    AND yellow_on = NEW.yellow_on AND red_on = NEW.red_on AND late = NEW.late;
END;
