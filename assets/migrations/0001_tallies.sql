-- Counts that nobody has to make: every screen and `status` add up a few of these rows.
-- Nothing in them depends on today; a light is a sum over the days in them.

CREATE TABLE tallies (
  kind TEXT NOT NULL,
  campaign_id INTEGER NOT NULL,
  state TEXT NOT NULL,
  department_id INTEGER NOT NULL,
  yellow_on TEXT NOT NULL,
  red_on TEXT NOT NULL,
  flag INTEGER NOT NULL,
  choice TEXT NOT NULL,
  n INTEGER NOT NULL,
  PRIMARY KEY (kind, campaign_id, state, department_id, yellow_on, red_on, flag, choice)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER opinions_counted AFTER INSERT ON opinions BEGIN
  INSERT INTO tallies VALUES ('opinion', NEW.campaign_id, NEW.state, 0, '', '', 0, '', 1)
  ON CONFLICT DO UPDATE SET n = n + 1;
END;
CREATE TRIGGER opinions_recounted AFTER UPDATE OF state
ON opinions WHEN NEW.state <> OLD.state BEGIN
  UPDATE tallies SET n = n - 1 WHERE kind = 'opinion' AND campaign_id = OLD.campaign_id
    AND state = OLD.state AND department_id = 0 AND yellow_on = '' AND red_on = ''
    AND flag = 0 AND choice = '';
  INSERT INTO tallies VALUES ('opinion', NEW.campaign_id, NEW.state, 0, '', '', 0, '', 1)
  ON CONFLICT DO UPDATE SET n = n + 1;
END;

CREATE TRIGGER cards_counted AFTER INSERT ON cards BEGIN
  INSERT INTO tallies
    VALUES ('card', NEW.campaign_id, NEW.state, 0, '', '', ifnull(NEW.empty, 0), '', 1)
  ON CONFLICT DO UPDATE SET n = n + 1;
END;
CREATE TRIGGER cards_recounted AFTER UPDATE OF state ON cards WHEN NEW.state <> OLD.state BEGIN
  UPDATE tallies SET n = n - 1 WHERE kind = 'card' AND campaign_id = OLD.campaign_id
    AND state = OLD.state AND department_id = 0 AND yellow_on = '' AND red_on = ''
    AND flag = ifnull(OLD.empty, 0) AND choice = '';
  INSERT INTO tallies
    VALUES ('card', NEW.campaign_id, NEW.state, 0, '', '', ifnull(NEW.empty, 0), '', 1)
  ON CONFLICT DO UPDATE SET n = n + 1;
END;

CREATE TRIGGER problems_counted AFTER INSERT ON problems BEGIN
  INSERT INTO tallies VALUES ('problem', NEW.campaign_id, NEW.state, 0, '', '', 0, '', 1)
  ON CONFLICT DO UPDATE SET n = n + 1;
END;
CREATE TRIGGER problems_recounted AFTER UPDATE OF state
ON problems WHEN NEW.state <> OLD.state BEGIN
  UPDATE tallies SET n = n - 1 WHERE kind = 'problem' AND campaign_id = OLD.campaign_id
    AND state = OLD.state AND department_id = 0 AND yellow_on = '' AND red_on = ''
    AND flag = 0 AND choice = '';
  INSERT INTO tallies VALUES ('problem', NEW.campaign_id, NEW.state, 0, '', '', 0, '', 1)
  ON CONFLICT DO UPDATE SET n = n + 1;
END;

CREATE TRIGGER tasks_counted AFTER INSERT ON tasks BEGIN
  INSERT INTO tallies VALUES ('task', NEW.campaign_id, NEW.state, ifnull(NEW.department_id, 0),
    ifnull(NEW.yellow_on, ''), ifnull(NEW.red_on, ''), ifnull(NEW.late, 0), '', 1)
  ON CONFLICT DO UPDATE SET n = n + 1;
END;
CREATE TRIGGER tasks_recounted
AFTER UPDATE OF state, department_id, yellow_on, red_on, late ON tasks BEGIN
  UPDATE tallies SET n = n - 1 WHERE kind = 'task' AND campaign_id = OLD.campaign_id
    AND state = OLD.state AND department_id = ifnull(OLD.department_id, 0)
    AND yellow_on = ifnull(OLD.yellow_on, '') AND red_on = ifnull(OLD.red_on, '')
    AND flag = ifnull(OLD.late, 0) AND choice = '';
  INSERT INTO tallies VALUES ('task', NEW.campaign_id, NEW.state, ifnull(NEW.department_id, 0),
    ifnull(NEW.yellow_on, ''), ifnull(NEW.red_on, ''), ifnull(NEW.late, 0), '', 1)
  ON CONFLICT DO UPDATE SET n = n + 1;
END;

CREATE TRIGGER rules_counted AFTER INSERT ON rules BEGIN
  INSERT INTO tallies VALUES ('rule', NEW.campaign_id, NEW.state, ifnull(NEW.department_id, 0),
    '', '', ifnull(NEW.of_goal, 0), ifnull(NEW.rule_change, ''), 1)
  ON CONFLICT DO UPDATE SET n = n + 1;
END;
CREATE TRIGGER rules_recounted
AFTER UPDATE OF state, department_id, of_goal, rule_change ON rules BEGIN
  UPDATE tallies SET n = n - 1 WHERE kind = 'rule' AND campaign_id = OLD.campaign_id
    AND state = OLD.state AND department_id = ifnull(OLD.department_id, 0)
    AND yellow_on = '' AND red_on = '' AND flag = ifnull(OLD.of_goal, 0)
    AND choice = ifnull(OLD.rule_change, '');
  INSERT INTO tallies VALUES ('rule', NEW.campaign_id, NEW.state, ifnull(NEW.department_id, 0),
    '', '', ifnull(NEW.of_goal, 0), ifnull(NEW.rule_change, ''), 1)
  ON CONFLICT DO UPDATE SET n = n + 1;
END;

CREATE TRIGGER tallies_stay_small AFTER UPDATE OF n ON tallies WHEN NEW.n = 0 BEGIN
  DELETE FROM tallies WHERE kind = NEW.kind AND campaign_id = NEW.campaign_id
    AND state = NEW.state AND department_id = NEW.department_id
    AND yellow_on = NEW.yellow_on AND red_on = NEW.red_on AND flag = NEW.flag
      AND choice = NEW.choice;
END;

-- The newest day on which something happened to a record: a task struck off and still so, issued,
-- returned, given a later limit. Out of the journal, so that an act through any door is in it.
CREATE TABLE acts (
  kind TEXT NOT NULL,
  act TEXT NOT NULL,
  record_id INTEGER NOT NULL,
  campaign_id INTEGER NOT NULL,
  day TEXT NOT NULL,
  PRIMARY KEY (kind, act, record_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX acts_by_day ON acts (campaign_id, kind, act, day);

-- How many a day: those acts, first limits ('due') and strikings off by the day they count from
-- ('struck'), for the week and for the months.
CREATE TABLE day_tallies (
  campaign_id INTEGER NOT NULL,
  kind TEXT NOT NULL,
  what TEXT NOT NULL,
  day TEXT NOT NULL,
  n INTEGER NOT NULL,
  PRIMARY KEY (campaign_id, kind, what, day)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER tasks_acts_noted AFTER INSERT ON journal
WHEN NEW.command IN
  ('task.approve', 'task.issue', 'task.return', 'task.refuse', 'extension.grant') BEGIN
  INSERT INTO acts
  SELECT 'task', CASE NEW.command WHEN 'task.approve' THEN 'closed'
    WHEN 'task.issue' THEN 'issued'
      WHEN 'extension.grant' THEN 'extended' ELSE 'returned' END, t.id, t.campaign_id, NEW.day
  FROM (SELECT DISTINCT record_id FROM journal_items
        WHERE seq = NEW.seq AND kind = 'task' AND op IN ('set', 'move')) i
  JOIN tasks t ON t.id = i.record_id
  WHERE true
  ON CONFLICT DO UPDATE SET day = excluded.day;
END;
-- An act that was taken back never happened: the newest one before it that holds counts again. Of
-- an entry about several records only those count no more that were put back.
CREATE TRIGGER tasks_acts_taken_back AFTER INSERT ON journal
WHEN NEW.undoes IS NOT NULL AND (SELECT command FROM journal WHERE seq = NEW.undoes) IN
  ('task.approve', 'task.issue', 'task.return', 'task.refuse', 'extension.grant') BEGIN
  DELETE FROM acts
  WHERE kind = 'task' AND act = (SELECT CASE command WHEN 'task.approve' THEN 'closed'
    WHEN 'task.issue' THEN 'issued'
      WHEN 'extension.grant' THEN 'extended' ELSE 'returned' END
    FROM journal WHERE seq = NEW.undoes)
    AND record_id IN (SELECT record_id FROM journal_items
      WHERE seq = NEW.seq AND kind = 'task' AND op IN ('set', 'move'));
  INSERT INTO acts
  SELECT 'task', act, id, campaign_id, day FROM (
    SELECT CASE undone.command WHEN 'task.approve' THEN 'closed' WHEN 'task.issue' THEN 'issued'
        WHEN 'extension.grant' THEN 'extended' ELSE 'returned' END AS act,
      t.id, t.campaign_id,
      (SELECT j.day FROM journal_items i JOIN journal j ON j.seq = i.seq
       WHERE i.kind = 'task' AND i.record_id = t.id AND i.op IN ('set', 'move')
         AND (j.command = undone.command
           OR j.command IN ('task.return', 'task.refuse')
             AND undone.command IN ('task.return', 'task.refuse'))
         AND NOT EXISTS (SELECT 1 FROM journal later JOIN journal_items its ON its.seq = later.seq
           WHERE later.undoes = j.seq AND its.kind = 'task' AND its.record_id = t.id
             AND its.op IN ('set', 'move'))
       ORDER BY i.seq DESC LIMIT 1) AS day
    FROM journal undone JOIN tasks t
    WHERE undone.seq = NEW.undoes AND t.id IN (SELECT record_id FROM journal_items
      WHERE seq = NEW.seq AND kind = 'task' AND op IN ('set', 'move')))
  WHERE day IS NOT NULL;
END;
CREATE TRIGGER acts_counted AFTER INSERT ON acts BEGIN
  INSERT INTO day_tallies VALUES (NEW.campaign_id, NEW.kind, NEW.act, NEW.day, 1)
  ON CONFLICT DO UPDATE SET n = n + 1;
END;
CREATE TRIGGER acts_moved AFTER UPDATE OF day ON acts WHEN NEW.day <> OLD.day BEGIN
  UPDATE day_tallies SET n = n - 1
  WHERE campaign_id = OLD.campaign_id AND kind = OLD.kind AND what = OLD.act AND day = OLD.day;
  INSERT INTO day_tallies VALUES (NEW.campaign_id, NEW.kind, NEW.act, NEW.day, 1)
  ON CONFLICT DO UPDATE SET n = n + 1;
END;
CREATE TRIGGER acts_taken_off AFTER DELETE ON acts BEGIN
  UPDATE day_tallies SET n = n - 1
  WHERE campaign_id = OLD.campaign_id AND kind = OLD.kind AND what = OLD.act AND day = OLD.day;
END;
CREATE TRIGGER tasks_days_counted AFTER INSERT ON tasks
WHEN NEW.original_limit_on IS NOT NULL AND NEW.state NOT IN ('withdrawn', 'void') BEGIN
  INSERT INTO day_tallies VALUES (NEW.campaign_id, 'task', 'due', NEW.original_limit_on, 1)
  ON CONFLICT DO UPDATE SET n = n + 1;
END;
CREATE TRIGGER tasks_days_due_taken_off AFTER UPDATE OF state, original_limit_on ON tasks
WHEN OLD.original_limit_on IS NOT NULL AND OLD.state NOT IN ('withdrawn', 'void') BEGIN
  UPDATE day_tallies SET n = n - 1
  WHERE campaign_id = OLD.campaign_id AND kind = 'task' AND what = 'due'
    AND day = OLD.original_limit_on;
END;
CREATE TRIGGER tasks_days_due_counted AFTER UPDATE OF state, original_limit_on ON tasks
WHEN NEW.original_limit_on IS NOT NULL AND NEW.state NOT IN ('withdrawn', 'void') BEGIN
  INSERT INTO day_tallies VALUES (NEW.campaign_id, 'task', 'due', NEW.original_limit_on, 1)
  ON CONFLICT DO UPDATE SET n = n + 1;
END;
CREATE TRIGGER tasks_days_struck_taken_off AFTER UPDATE OF state, closed_on ON tasks
WHEN OLD.closed_on IS NOT NULL AND OLD.state = 'closed' BEGIN
  UPDATE day_tallies SET n = n - 1
  WHERE campaign_id = OLD.campaign_id AND kind = 'task' AND what = 'struck' AND day = OLD.closed_on;
END;
CREATE TRIGGER tasks_days_struck_counted AFTER UPDATE OF state, closed_on ON tasks
WHEN NEW.closed_on IS NOT NULL AND NEW.state = 'closed' BEGIN
  INSERT INTO day_tallies VALUES (NEW.campaign_id, 'task', 'struck', NEW.closed_on, 1)
  ON CONFLICT DO UPDATE SET n = n + 1;
END;
