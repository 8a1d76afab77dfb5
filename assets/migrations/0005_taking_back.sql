-- Deputies stand apart from heads; a return, a pause and whatever is taken back are accounted for.

ALTER TABLE posts ADD COLUMN deputy INTEGER CHECK (deputy IN (0, 1));
ALTER TABLE campaigns ADD COLUMN return_days INTEGER CHECK (return_days >= 0);
ALTER TABLE campaigns ADD COLUMN deputies_decide INTEGER CHECK (deputies_decide IN (0, 1));
ALTER TABLE tasks ADD COLUMN pauses TEXT CHECK (length(pauses) <= 20000);

-- What was decided at a meeting or by a person, and what has been taken back.
CREATE INDEX journal_by_meeting ON journal (meeting_id) WHERE meeting_id IS NOT NULL;
CREATE INDEX journal_by_decider ON journal (decided_by) WHERE decided_by IS NOT NULL;
CREATE INDEX journal_by_undone ON journal (undoes) WHERE undoes IS NOT NULL;

-- An act that was taken back never happened: the newest one before it that holds counts again.
DROP TRIGGER acts_revoked;
CREATE TRIGGER acts_taken_back AFTER INSERT ON journal
WHEN NEW.undoes IS NOT NULL AND (SELECT command FROM journal WHERE seq = NEW.undoes) IN
  ('task.approve', 'task.issue', 'task.return', 'task.refuse', 'extension.grant') BEGIN
  DELETE FROM task_acts
  WHERE act = (SELECT CASE command WHEN 'task.approve' THEN 'closed' WHEN 'task.issue' THEN 'issued'
      WHEN 'extension.grant' THEN 'extended' ELSE 'returned' END
    FROM journal WHERE seq = NEW.undoes)
    AND task_id IN (SELECT record_id FROM journal_items
      WHERE seq = NEW.undoes AND kind = 'task' AND op IN ('set', 'move'));
  INSERT INTO task_acts
  SELECT act, id, campaign_id, day FROM (
    SELECT CASE undone.command WHEN 'task.approve' THEN 'closed' WHEN 'task.issue' THEN 'issued'
        WHEN 'extension.grant' THEN 'extended' ELSE 'returned' END AS act,
      t.id, t.campaign_id,
      (SELECT j.day FROM journal_items i JOIN journal j ON j.seq = i.seq
       WHERE i.kind = 'task' AND i.record_id = t.id AND i.op IN ('set', 'move')
         AND (j.command = undone.command
           OR j.command IN ('task.return', 'task.refuse')
             AND undone.command IN ('task.return', 'task.refuse'))
         AND NOT EXISTS (SELECT 1 FROM journal later WHERE later.undoes = j.seq)
       ORDER BY i.seq DESC LIMIT 1) AS day
    FROM journal undone JOIN tasks t
    WHERE undone.seq = NEW.undoes AND t.id IN (SELECT record_id FROM journal_items
      WHERE seq = NEW.undoes AND kind = 'task' AND op IN ('set', 'move')))
  WHERE day IS NOT NULL;
END;
DELETE FROM task_acts;
INSERT INTO task_acts SELECT act, task_id, campaign_id, day FROM (
  SELECT CASE j.command WHEN 'task.approve' THEN 'closed' WHEN 'task.issue' THEN 'issued'
      WHEN 'extension.grant' THEN 'extended' ELSE 'returned' END AS act,
    t.id AS task_id, t.campaign_id AS campaign_id, j.day AS day, max(j.seq)
  FROM journal j
  JOIN journal_items i ON i.seq = j.seq AND i.kind = 'task' AND i.op IN ('set', 'move')
  JOIN tasks t ON t.id = i.record_id
  WHERE j.command IN
      ('task.approve', 'task.issue', 'task.return', 'task.refuse', 'extension.grant')
    AND NOT EXISTS (SELECT 1 FROM journal later WHERE later.undoes = j.seq)
  GROUP BY 1, 2);
