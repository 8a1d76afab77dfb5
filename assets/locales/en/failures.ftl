# Failures of the world: what, where, and what to do

field-says = { $field }: { $text }
limit-rolled = (was { $from }, rolled off a day off)
limit-day-off = (a day off; the next working day is { $next })
limit-no-notice = (holidays of { $year } not announced, weekends assumed)

failure-busy = Not saved: another process is writing; try again in a moment.
failure-conflict = Not saved: { $number } was just changed by somebody else; look at it and change it again.
failure-missing = No ledger at { $path }; make one with `duban init`, or name one with --db.
failure-exists = There is a file at { $path } already, and it is not overwritten; choose another place or move it away.
failure-not-ours = { $path } is not a ledger of Duban; check the path.
failure-too-new = The ledger was written by a newer program (format { $found }, this one knows { $known }); update the program.
failure-corrupt = The ledger is damaged: { $what }. Stop using it and restore a backup (`duban restore`).
failure-read-only = Not saved: the file or its folder is read-only; check the permissions.
failure-denied = No right to { $path }; check the permissions.
failure-full = Not saved: the disk is full; make room and save again, nothing typed is lost.
failure-network = A ledger cannot lie on a network file system ({ $name }); put it on a local disk.
failure-not-allowed = This account may look but not change.
failure-not-rehearsal = Only a rehearsal may be dated with --today (init --rehearsal).
failure-other = Not done: { $what }
