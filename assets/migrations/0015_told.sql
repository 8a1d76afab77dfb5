-- The first screen also tells of what left a task: handed over, withdrawn, looked back at.
DROP INDEX journal_told;
CREATE INDEX journal_told ON journal (seq) WHERE command IN (
  'task.approve', 'task.revoke', 'task.issue', 'task.return', 'task.refuse', 'task.urge',
  'task.suspend', 'task.resume', 'task.apply', 'task.finish', 'task.ask_extension',
  'task.hand_over', 'task.withdraw', 'task.look_back', 'extension.grant', 'problem.confirm',
  'problem.resolve', 'problem.keep', 'problem.hand_over', 'problem.submit');
