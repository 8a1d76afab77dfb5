-- An entry about several records is taken back record by record: an act counts no more where
-- what took it back wrote on its task, and stays for the others.
DROP TRIGGER acts_taken_back;
CREATE TRIGGER acts_taken_back AFTER INSERT ON journal
WHEN NEW.undoes IS NOT NULL AND (SELECT command FROM journal WHERE seq = NEW.undoes) IN
  ('task.approve', 'task.issue', 'task.return', 'task.refuse', 'extension.grant') BEGIN
  DELETE FROM task_acts
  WHERE act = (SELECT CASE command WHEN 'task.approve' THEN 'closed' WHEN 'task.issue' THEN 'issued'
      WHEN 'extension.grant' THEN 'extended' ELSE 'returned' END
    FROM journal WHERE seq = NEW.undoes)
    AND task_id IN (SELECT record_id FROM journal_items
      WHERE seq = NEW.seq AND kind = 'task' AND op IN ('set', 'move'));
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
         AND NOT EXISTS (SELECT 1 FROM journal later JOIN journal_items its ON its.seq = later.seq
           WHERE later.undoes = j.seq AND its.kind = 'task' AND its.record_id = t.id
             AND its.op IN ('set', 'move'))
       ORDER BY i.seq DESC LIMIT 1) AS day
    FROM journal undone JOIN tasks t
    WHERE undone.seq = NEW.undoes AND t.id IN (SELECT record_id FROM journal_items
      WHERE seq = NEW.seq AND kind = 'task' AND op IN ('set', 'move')))
  WHERE day IS NOT NULL;
END;
