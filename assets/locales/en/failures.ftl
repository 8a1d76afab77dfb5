# Failures of the world: what, where, and what to do

field-says = { $field }: { $text }
record-says = { $number }: { $text }
typed-stripped = { $n ->
    [one] one hidden character was taken out
   *[other] { $n } hidden characters were taken out
}
limit-rolled = (was { $from }, rolled off a day off)
limit-day-off = (a day off; the next working day is { $next })
limit-runs-out = (a day off; runs out on { $next })
limit-past = (passed already; check it)
limit-no-notice = (holidays of { $year } not announced, weekends assumed)

fail-busy = cannot write: another program has held the ledger for seconds
hint-busy = nothing was written; try again in a moment
fail-conflict = cannot write: { $number } was just changed by somebody else
hint-conflict = look at it as it is now (duban show { $number }), then change it again
fail-missing = there is no ledger at { $path }
hint-missing = make one first: duban init --template baoding-2009; or say with --db where it is
fail-exists = there is a ledger at { $path } already; it was not touched
hint-exists = name another file with --db
fail-leftover = the file of the ledger at { $path } is not there, but this is left: { $files }; none was touched
hint-leftover = if the ledger was moved away, move it back; if a restore was stopped, run duban restore --replace BACKUP again
fail-moved = the file of the ledger was moved away or replaced: { $path }; nothing was written
hint-moved = move the file back; if it was replaced on purpose, open it again and go on
fail-foreign-log = the -wal beside { $path } is not of this file; neither was touched
hint-foreign-log = move back the file it came with, or run duban restore --replace BACKUP (what stands there is set aside together)
fail-not-ours = { $path } is not a ledger of this program; it was not touched
hint-not-ours = see whether --db or DUBAN_DB is right
fail-too-new = the ledger was written by a newer program (format { $found }, known up to { $known })
hint-too-new = open it with the newer program; this one will not change it
fail-corrupt = the ledger is damaged: { $what }
hint-corrupt = keep the file as it is, then bring the latest backup back elsewhere with duban restore
fail-read-only = the ledger can be read but not written
hint-read-only = look at the rights of the file and its folder, and whether the disk is read-only
fail-denied = no right to read or write { $path }
hint-denied = use an account that has it, or ask the administrator
fail-full = the disk is full; nothing was written
hint-full = make room and try again
fail-network = the ledger is on a network disk ({ $name }), where locks cannot be trusted
hint-network = put it on a local disk; several people log in to the same server
fail-not-allowed = this account may look but not write
hint-not-allowed = ask the administrator for another role
fail-not-rehearsal = only a rehearsal may be written with --today
hint-not-rehearsal = leave --today out, or make a rehearsal with duban init --rehearsal
fail-other = cannot do it: { $what }
fail-and-hint = { $text }; { $hint }
fail-not-a-file = { $path } is no plain file, or far too long for one; it was not read
