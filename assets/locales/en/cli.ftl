# Words on the command line

# Help

help-duban = Duban: a rectification campaign run from one keyboard. Without a command it opens the screen.
help-after = Exit codes: 0 done, 1 refused or failed, 2 command line, 3 busy or changed by another, 4 too new, not ours or damaged, 5 the terminal cannot show this, 6 the file system refused, 255 a bug.
help-usage = {"Usage: "}
help-options = Options
help-arguments = Arguments
help-commands = Commands
help-command-value = COMMAND
help-options-value = [OPTIONS]
help-value-queue = queue
help-value-row = ROW
help-value-act = ACT
help-value-who = name
help-value-what = WHAT
help-value-whom = WHOM
help-value-a = A
help-value-as = AS
help-value-b = B
help-value-basis = BASIS
help-value-batch = BATCH
help-value-by = BY
help-value-campaign = CAMPAIGN
help-value-category = CATEGORY
help-value-channel = CHANNEL
help-value-choice = CHOICE
help-value-day = DAY
help-value-days = DAYS
help-value-db = DB
help-value-department = DEPARTMENT
help-value-encoding = ENCODING
help-value-column = COLUMN
help-value-columns = COLUMNS
help-value-theme = THEME
help-value-view = VIEW
help-value-field = FIELD
help-value-file = FILE
help-value-folder = FOLDER
help-value-command = COMMAND
help-value-hash = HASH
help-value-keys = KEYS
help-value-kind = KIND
help-value-lang = LANG
help-value-lead = LEAD
help-value-light = LIGHT
help-value-lines = LINES
help-value-meeting = MEETING
help-value-n = N
help-value-name = NAME
help-value-note = NOTE
help-value-number = NUMBER
help-value-of = OF
help-value-on = ON
help-value-order = ORDER
help-value-owner = OWNER
help-value-request = REQUEST
help-value-role = ROLE
help-value-seq = SEQ
help-value-shell = SHELL
help-value-state = STATE
help-value-text = TEXT
help-value-time = TIME
help-value-today = TODAY
help-value-transition = TRANSITION
help-value-value = VALUE
help-everywhere = Everywhere
help-arg-help = Show help
help-arg-play = Press these keys without a terminal (such as "5 Home F4 1 'text'"); on a demo store where there is no --db
help-arg-print = Print the screen after the keys
help-arg-size = Columns and rows of the screen, 80x24 where not given
help-arg-version = Show the version
help-arg-db = The ledger's file (or the variable DUBAN_DB)
help-arg-lang = Language: zh-CN or en (or DUBAN_LANG)
help-arg-today = Take this day as today; only a rehearsal may be written so
help-arg-campaign = The campaign, by name or number
help-arg-request = A name for the request: sent again it is carried out once and answered as before; refused if it asks something else
help-arg-json = Print JSON, for programs
help-arg-jsonl = As JSON, a line each
help-arg-number = A number, such as 改-042 or 意-2009-0123
help-arg-file = File
help-arg-reason = Reason
help-field = { $name }
help-parts = { $name } as { $columns }; once for each
help-field-required = { $name } (required)
help-field-choice = { $name }: { $choices }
help-field-required-choice = { $name } (required): { $choices }

help-status = Show where the campaign stands, on one screen
help-status-by = Tell the figures apart by department, lead or owner
help-status-within = Only within a row of another: field=name (lead=何建国); may be repeated
help-status-check = One line, and the light by the exit code: 0 green, 1 yellow, 2 red, 3 anything else
help-list = List any kind of record
help-list-kind = The kind, such as opinions, problems, tasks, people (singular or plural)
help-list-state = State, several divided by commas: issued,signed
help-list-light = Light: red, yellow, green, grey; several with commas
help-list-department = Department
help-list-owner = Person responsible (name, pinyin, staff number)
help-list-lead = Leader in charge; of a problem, who claimed it
help-list-category = Category
help-list-channel = Channel
help-list-batch = Batch
help-list-of = What belongs to this record, such as the steps of a task
help-list-without = On which nothing of these hangs yet: problems --without claimed_by, tasks, attachments
help-list-text = Holding these words
help-list-limit = At most this many
help-list-after = Go on behind this number
help-list-sort = Order: number, or the word of a day such as received or limit (a wrong one names all)
help-list-view = As this view has it (view list tells them); further filters narrow it
help-list-columns = Just these columns in this order: number,goal=30,limit (behind = the width on the screen; a wrong one names all)
help-list-narrowed = Columns that refer or choose narrow in the same way: --category A,B (a name that holds a comma is written as it is);
    columns of days and numbers by bounds: --received-from 3月 --received-to 6月 (of a span its first and last day), --limit-to 10月底.
    A wrong one names those that the kind has.
help-list-waiting = What waits for a decision or an act: without a kind the queues, with one its rows; of one queue: --waiting=to_verify
help-list-for = With --waiting: only what waits for this person; with --missing: this person alone
help-list-lag = Only what lags behind its own steps; =3 what has lagged for three days or more
help-list-short = Deliverables that are ticked with less on the ledger than they ask for
help-list-to-urge = Tasks for which a step of the urging ladder is due today: reminder, notice, circular, leading group (the same as --waiting=to_urge)
help-list-missing = Of requirements: who has not met which yet; with --all everybody
help-list-by = Tell them by person, branch or department
help-list-csv = As a CSV file for a spreadsheet (> ledger.csv)
help-list-encoding = What the CSV is written in: utf-8 (marked, as usual) or gb18030
help-list-newest = The newest first
help-list-all = List all, however many
help-view = Views of lists: filter, order and columns, kept under a name (your own, beside the ledger)
help-view-list = List the views
help-view-save = Keep a view, in place of one of that name; filters, columns and order as list has them
help-view-rename = Give it another name
help-view-remove = Take it away
help-view-name = The name of the view
help-view-other = The new name
help-view-frozen = So many of the first columns stay when the others move aside on the screen
views-none-kept = No view was kept.
list-view-lacks = View “{ $name }”: { $lack }
help-show = Show one record whole: content, chain, history
help-show-all = List all links and all history
help-next = Show what may be done next, with its key in F4, and what is missing for the rest
help-journal = Show who did what and when
help-journal-of = Only of this record
help-journal-limit = At most this many
help-journal-before = Only before this entry
help-journal-all = All of them
help-import = Take in a file
help-import-roster = Take in the roster
help-import-opinions = Take in opinions
help-import-file = A CSV file (UTF-8 or GB18030)
help-import-map = take this column of the file for this field, such as 科室=department in a roster, 来自=channel among opinions, or for none; repeatable, and remembered for these headings
help-import-skip-bad = Leave out faulty rows and keep them in a file to be mended and taken in
help-import-dry-run = only say what would come, write nothing
help-import-clear-empty = let an empty cell empty what stands in the ledger (else it touches nothing)
help-import-leave-out = leave these lines out, such as 5,9-12
help-import-new = these lines are another person or opinion than the one they are like, such as 5,9 or all
help-import-same = these lines are the person in the ledger, such as 5,9 or all; 5=人-012 where several could be meant
help-import-make-batches = make batches that the ledger does not have
help-import-make-departments = make departments that the ledger does not have
help-import-make-posts = make posts that the ledger does not have (one seat)
usage-lines = { $option }: “{ $found }” is no list of lines, such as 5,9-12
usage-lines-no-number = { $option }: nothing stands behind the equals sign of line { $line }, as in { $line }=人-012
usage-lines-two-numbers = { $option }: line { $line } has two numbers, { $one } and { $other }; one line is one person
usage-lines-backwards = { $option }: “{ $found }” must run from the lower line to the higher, such as 5,9-12
usage-lines-too-many = { $option }: “{ $found }” is longer than any file
usage-lines-all = { $option } takes lines, such as 5,9-12; where all are left out there is nothing to import
usage-lines-number = { $option } takes lines without a number, such as 5,9-12
usage-lines-twice = line { $line } is named by both { $one } and { $other }; it can be but one of them
usage-like = { $number } is no { $kind }; --like takes the number of one of the same kind
usage-lines-all-twice = { $one } and { $other } cannot both mean all lines
help-add = Add a record; prints its number only
help-add-giver-name = Name of the giver (sealed)
help-add-giver-unit = Unit of the giver (sealed)
help-add-giver-contact = Contact of the giver (sealed)
help-add-like = begin with what this one says where nothing is written; number, state, days and outcomes are not taken over
help-set = Change a record
help-set-field = What to change, such as measure=text; nothing behind the sign clears it
help-set-revision = The version the change is made on; refused if somebody changed it since
help-do = Take a step: submit, issue, sign, apply, approve and so on
help-do-transition = The step, such as issue or apply; duban next names them
help-do-by = Who decided (name, pinyin, staff number); oneself if left out
help-do-meeting = The meeting that decided
help-do-as = In what capacity
help-do-basis = Basis: a written instruction, minutes, a call
help-do-on = The day of the decision
help-do-note = Note
help-do-skip = With several records: pass over those that cannot be done, and do the rest
help-do-asked = Asked by some steps
help-do-after = duban next NUMBER shows what each step asks for. Several at once: 意1,意3 or 意5..意40.
help-lay = Lay what waits for a leader or a meeting on one numbered sheet (呈-…)
help-lay-numbers = Numbers, in this order; without one all that waits for a leader or a meeting today
help-lay-for = Only what waits for this person
help-decide = Enter what was decided of a sheet or of a meeting's agenda in one command; without rows tell them and what may be decided
decide-asks = “{ $act }” takes: { $asks }
decide-who = may be decided by: { $capacities }{ $n ->
    [0] {""}
    [5] {" "}({ $people } and others)
   *[other] {" "}({ $people })
}
decide-who-act = { $act } may be decided by: { $capacities }{ $n ->
    [0] {""}
    [5] {" "}({ $people } and others)
   *[other] {" "}({ $people })
}
help-decide-number = Number of a sheet, of a meeting, or of what is to be decided: 呈-012, 活-004, 改1..改6
help-decide-rows = Which rows are decided how: 1..4=1 5=refuse (place or number = which act, by place or word)
help-decide-reason = The reason on those that are not agreed to
help-decide-each = Each is decided by whomever its record names
help-decide-json = Print JSON, for programs
help-distil = Distil opinions into a new problem
help-distil-opinions = Numbers of opinions
help-attach = Attach a file as evidence
help-extract = Give an attached file back; never overwrites
help-extract-output = Write to this file
help-link = Link two records: a post held, a supporting department
help-unlink = Cut a link
help-link-from = Number of one record
help-link-to = Number of the other
help-link-as = What the link says; usually follows by itself
help-unseal = Look at who gave an opinion, and at the words of one that was transferred (the office only, with a reason, kept in the journal)
help-void = Declare a record void; its number stays spent
help-undo = Take back one's own last step
help-redo = Bring back what was taken back
help-run = Carry out a script: a verb a line, as typed behind duban
help-run-file = The script (UTF-8 or GB18030); - is stdin
help-run-dry-run = Only check the script and tell all its faults at once
help-run-atomic = All lines or none; each still has its own entry in the journal
help-run-keep-going = Pass over lines that are refused and do the rest
help-run-from-line = The line to begin with
help-run-name = A name that an earlier line gave, such as plan=改-001
help-run-json = Answer each line with one line of JSON
help-run-after = Words are those of a shell: single and double quotes, backslash; $, * and |
    are letters. # begins a comment, quotes may hold line breaks, a backslash at
    the end of a line joins it with the next.
    “as @plan” at the end of a line names the number of what it makes; later
    lines say @plan, also 意1,@a, @a..@b, --problem=@p. An @ in quotes is text.
    “@today 2009-02-25” on a line of its own sets the day of all lines below it
    (rehearsals only). With --request NAME the lines are requests NAME:1,
    NAME:2 …: sent again after a stop, what was done is not done twice.
help-init = Make a new ledger
help-init-template = Name of a template (baoding-2009, study-check-rectify) or a file of one's own
help-template = Look at templates and check them
help-template-show = Print the template the campaign was made from, byte for byte; with a name, a built-in one
help-template-name = Name of a built-in template
help-template-check = Check a template; every fault is told with its line
help-template-file = A file of one's own, or the name of a built-in template
help-template-list = List the built-in templates
help-init-organiser = The organisation
help-init-person = Name of the person at this keyboard
help-init-start = First day of the campaign, where the template has no dates
help-init-zone = Time zone, +08:00 if left out
help-init-rehearsal = For exercises: may be written with --today
help-demo = Open a made-up ledger
help-tour = Learn the program on a made-up ledger, step by step
help-verify = Check the whole ledger: the journal's chain, the records, the sums
help-verify-anchor = The SEQ:HASH kept on paper, or a file with it
help-config = Look at, check and make one's own settings
help-config-path = Where the settings stand
help-config-check = Check the settings; every fault is told with line and word
help-config-show = What holds now, and where it was set
help-config-init = Make a file of settings that explains each; one that is there stays
help-config-set = Set something in the file of settings; all its other lines stay
help-config-pairs = What is to be set to what, as theme=light
help-config-theme = Make a theme of one's own (themes/NAME.toml), each line explained; without a name, list the themes
help-config-name = The name of the theme, which its file bears
help-config-based-on = The theme that it is based on; what is otherwise is written (auto where not said)
help-config-json = Print JSON
help-doctor = Show program, ledger and machine
help-backup = Copy the ledger into a new file
help-backup-into = Back up into this folder, under a name with day and time
help-backup-keep = Keep only the newest N of such backups; old ones go when the new one was found good
help-restore = Bring a backup back
help-restore-replace = Set a ledger that is there aside, with its side files, and restore
help-restore-faulty = Replace a ledger that is there even by a backup in which something does not agree (with --replace)
help-complete = What a completion script asks: what may come next
help-completions = Print completions for a shell
help-completions-shell = bash, zsh, fish, elvish or powershell
help-man = Print the manual: the page of the program, or of a command
help-man-command = The command: list, add task
help-man-all = Write all pages into this folder, a file a command (duban-list.1)
help-changelog = Show what changed
help-changelog-since = Only what is newer than this version
help-changelog-brief = Only a few sentences a version

man-manual = Duban manual
man-name = NAME
man-synopsis = SYNOPSIS
man-description = DESCRIPTION
man-extra = NOTES
man-version = VERSION
man-written = the manual, { $n } pages, stands in { $folder }

# The command line was wrong

usage-unknown-argument = there is no option “{ $argument }”
usage-unknown-command = there is no command “{ $command }”
usage-value-missing = “{ $argument }” needs a value
usage-bad-value = “{ $value }” cannot stand for “{ $argument }”
usage-conflict = “{ $argument }” cannot go with “{ $other }”
usage-argument-missing = “{ $argument }” is missing
usage-command-missing = a command is missing
usage-db-empty = --db is empty; name the file of the ledger
usage-too-many = “{ $argument }” is too much
usage-not-text = the command line holds characters that are not UTF-8
usage-other = the command line was not understood
usage-near = did you mean “{ $near }”?
usage-valid = there are: { $valid }
usage-help = add --help to see the usage
usage-language = there is no language “{ $found }”; take zh-CN or en
demo-own-store = The demo is made anew each time and goes away; --db cannot name a store for it ({ $found }). To open that one leave { $verb } out
play-key = There is no key “{ $found }” in --play; keys are named as on the bottom row, text stands in quotes
play-unclosed = A quote in --play is never closed: { $found }
play-size = “{ $found }” after --size is no size of a screen; write 80x24, each side 1 to 500
usage-today = “{ $found }” after --today is not a day; write 2009-10-20
usage-start = “{ $found }” after --start is not a day; write 2009-03-02
usage-zone = “{ $found }” after --zone is not a time zone; write +08:00
usage-unknown-kind = there is no kind of record “{ $found }”
usage-unknown-field = { $kind } has no field “{ $found }”
usage-unknown-transition = { $kind } has no step “{ $found }”
usage-unknown-template = there is neither a template nor a file “{ $found }”
usage-unknown-built-in = there is no built-in template “{ $found }”
usage-no-equals = write “{ $found }” as field=value, such as measure=text
usage-set-alike = “{ $field }” is each one's own and cannot be set alike; set it one by one
usage-anchor = “{ $found }” is neither SEQ:HASH nor a file with it

# It was not done

error-line = duban: { $text }
error-hint = hint: { $text }
mark-line = note: { $text }
taken-as = { $field }: “{ $typed }” was taken as “{ $name }”
understood = { $field }: { $text }
fail-reasons = { $n ->
    [one] one reason against it:
   *[other] { $n } reasons against it:
}
fail-output = the output was not written whole: { $what }
hint-output = the command itself was carried out, and what it writes into the ledger is there; see duban journal, do not send it again
output-full = the disk is full
output-too-large = it is longer than a file may be
output-number = the system says no (system code { $code })
output-unknown = the system does not say why
fail-no-home = no folder for the ledger was found
hint-no-home = name the file with --db
fail-no-file = there is no file { $path }
fail-no-folder = cannot write { $path }: there is no such folder
fail-no-new-file = cannot write { $path }: no file can be made in this folder
hint-no-file = see whether the name and the folder are right
fail-page-exists = { $path } exists already and was not overwritten.
hint-page-exists = Name another folder, or move the pages in it away first.
fail-file-exists = { $path } exists and was not overwritten
hint-file-exists = take another name
fail-write = cannot write { $path }: { $why }
fail-new-file-full = the disk is full, and { $path } was not written
hint-new-file-full = make room, then have this file written
fail-bad-file-dangling = { $path } is a link to { $to }, which is not there: no place for the faulty rows
hint-bad-file-dangling = name another file, or bring back the folder that the link leads to
fail-bad-file-exists = { $path } exists and may hold rows not mended yet
hint-bad-file-exists = name another with --skip-bad=FILE, or move it away
fail-bad-file-is-input = { $path } is the file that is to be read in; the faulty rows cannot go over it
hint-bad-file-is-input = name another with --skip-bad=FILE, or write --skip-bad alone
fail-restore-exists = there is a ledger at { $path }; it was not overwritten
hint-restore-exists = to replace it add --replace: the ledger and its side files are set aside together and can still be opened; or say with --db where to restore to
fail-restore-leftover = the file of the ledger at { $path } is not there, but this is left: { $files }; none was touched
hint-restore-leftover = they may hold what is in no ledger yet; to restore add --replace: they are set aside together
fail-template = { $n ->
    [one] the template { $name } has one fault; nothing was made:
   *[other] the template { $name } has { $n } faults; nothing was made:
}
fail-template-check = { $n ->
    [one] the template { $name } has one fault:
   *[other] the template { $name } has { $n } faults:
}
fail-template-not-kept = no template is kept for this campaign: an older program made it
template-whole = the template { $name } is whole: phases { $phases }, steps { $steps }, deliverables { $deliverables }, requirements { $requirements }
hint-template = mend these lines and try again; the built-in ones serve as patterns
fail-template-encoding = { $path } is not UTF-8 text and no template
hint-template-encoding = save it as UTF-8 with a text editor and try again
fail-first-run = there is no ledger at { $path } yet, and no terminal to ask at
hint-first-run = make one: duban init --template baoding-2009 --organiser WHO --person NAME
fail-no-terminal = the screen needs a terminal
hint-no-terminal = run duban in a terminal; in scripts take duban status, duban list and so on

# Nothing of that name

refusal-no-number = “{ $found }” is no number: a number is a sign and a figure, such as 改42 or 意-2009-0123.
refusal-number-of-year = There is no “{ $found }”: the { $kind } of that figure is { $number }.
refusal-number-of-none = There is no “{ $found }”: no { $kind } has been entered.
refusal-number-to-come = There is no “{ $found }”: the last { $kind } is { $last }.
refusal-number-unseen = The { $kind } “{ $found }” cannot be seen here.
refusal-unknown-number = there is no record with the number “{ $found }”; see whether it is right
refusal-no-such-state = there is no state “{ $found }”; there are: { $states }
refusal-no-such-light = there is no light “{ $found }”; there are: red, yellow, green, grey
refusal-no-such-order = { $kind } cannot be ordered by “{ $found }”; there are: { $orders }
refusal-no-such-table = figures are not told apart by “{ $found }”; there are: { $tables }
refusal-no-such-filter = { $kind } cannot be filtered by { $option }; there are: { $options }
list-runs-out = { $limit } (runs out)
refusal-no-filter-at-all = { $kind } cannot be filtered by { $option }
refusal-of-a-campaign = { $number } is a campaign; --campaign { $number } lists what of this kind belongs to it: { $kind }
refusal-of-nothing = { $kind } hangs on no other record: there is no --of for it
refusal-of-others = { $number } is of another kind ({ $other }); --of takes for { $kind }: { $kinds }
refusal-no-such-lack = Nothing called “{ $found }” hangs on { $kind }; what may be lacking: { $words }; or any field of it by its name
refusal-filter-empty = Nothing stands behind { $option }; leave it out to list without it
refusal-only-one = { $option } takes one here
refusal-figure-by-itself = “{ $found }” is only part of a state and cannot stand beside others
refusal-bounds-backwards = it ends on { $to }, before it begins on { $from }
refusal-no-such-tie = there is no such link between { $one } and { $other }

# It was done

set-done = { $number } changed
set-same = { $number } stays as it is
set-done-all = { $n } records changed
set-done-some = { $n } changed, { $same } are as they were.
set-same-all = { $n } records stay as they are
do-done = { $number } { $verb }: now { $state }
do-none = Not one of the { $all } can be done this way; none was.
do-none-skip = { $n } of the { $all } cannot be done, so none was: mend them first, or add --skip to pass over them and do the rest.
do-skipped = passed over: { $text }
do-by-self = Nobody was named, so it was judged as decided by { $own }, who types.
do-by = Say who decided with --by NAME.
do-by-or-meeting = Say who decided with --by NAME, or with --meeting MEETING.
do-by-usual = The record names { $usual }: --by { $way }
undo-done = took back entry { $seq }, { $what }: { $numbers }
redo-done = brought back entry { $seq }, { $what }: { $numbers }
link-done = linked: { $from } ({ $role }) { $to }
unlink-done = link cut: { $from } ({ $role }) { $to }
extract-done = { $bytes ->
    [one] one byte written to { $path }
   *[other] { $bytes } bytes written to { $path }
}
backup-done = copied to { $path }: { $bytes } bytes, { $entries } journal entries, fingerprint { $head }
backup-gone = { $n } old { $n ->
    [one] backup
   *[other] backups
  } removed: { $names }
backup-stuck = { $n } old { $n ->
    [one] backup
   *[other] backups
  } could not be removed: { $names }
restore-aside-sides = the side files that were left there are now { $aside }-…, without the file of the ledger itself: if that was moved elsewhere, give them its name, beside it, before it is opened
restore-aside-other = the file that was there is now { $aside }: it is no ledger that opens
restore-aside-unseen = the file that was there is now { $aside }; it could not be opened to look at it
restore-aside = the ledger that was there is now { $aside }, with its side files (duban --db { $aside } opens it)
backup-faulty = copied to { $path } ({ $bytes } bytes, { $entries } journal entries, seal { $head }), but { $faults } faults were found in the ledger and so in this copy: it is no sound backup
restore-done = brought back to { $path } and checked
init-done = made: { $campaign }; the ledger is { $path }
init-secrets = This program must not be used for state secrets.
init-rehearsal = This is a rehearsal, no real ledger.
unseal-name = given by: { $text }
unseal-unit = unit: { $text }
unseal-contact = contact: { $text }
unseal-words = words: { $text }
unseal-kept = the journal keeps that you looked at { $number } and why, never what was seen
unseal-title = What is sealed of { $number }
list-taken-as = “{ $typed }” was taken as “{ $name }”
list-none = there is no such { $kind }
list-cut = { $shown } of { $total } listed: --after { $number } goes on, --all lists all
list-cut-whole = none of { $total } listed: --all lists all
list-columns-left-out = { $width } columns have no room for: { $columns }; widen the window, or use --json
list-columns-left-out-empty = { $width } columns have no room for: { $columns }; nor are those listed in which nothing stands: { $empty }; widen the window, or use --json
list-columns-empty = not listed, because nothing stands there: { $empty }
list-person-word = { $name } ({ $word })
list-people-cut = of several people the first is named, with how many there are beside him: --csv, --json and show name all
next-head = { $number } ({ $state }) next:
next-none = { $number } ({ $state }) has no next step
next-who = { $line } ({ $who })
next-decide = { $n } still to be decided: decide { $number }
show-history = History
show-cut = { $shown } of { $total } listed; --all lists all
journal-cut = { $shown } of { $total } entries listed; for the { $left } before add --before { $seq }, for all --all
journal-several = { $number } and others, { $n } in all
journal-decided = decided: { $by } { $capacity } { $on }
journal-mark-clock-behind = (clock behind an earlier entry)
journal-mark-clock-far-after = (clock long after the entry before)
journal-mark-clock-leapt = (clock had leapt ahead)
journal-mark-clock-leapt-back = (clock had leapt back)

# Status

status-campaign = { $organiser }  { $from } to { $to }
status-today = { $day } { $weekday }  phase { $n } { $phase }  { $step }
status-no-campaign = { $day } { $weekday }  no campaign yet
status-light = { $shape } { $light } { $n }

# Checks

verify-whole = all agrees: { $entries } journal entries, { $records } records
verify-faults = { $faults ->
    [one] one thing does not agree: { $entries } journal entries, { $records } records
   *[other] { $faults } things do not agree: { $entries } journal entries, { $records } records
}
verify-unreadable = { $part }: cannot be read as what it should be, and may have been changed
verify-stray = the journal has items of entry { $seq }, but not the entry
verify-day = the day of journal entry { $seq } is not the day of its instant
verify-origin = who entered { $number }, when, or its identity is not what the journal says
verify-stray-file = a file is kept that no record is about ({ $sha }…)
verify-setting = the setting "{ $name }" is not what the journal says
verify-account = the role or the person of the account "{ $account }" is not what the journal says
verify-prints = the marks of the rows that journal entry { $seq } read are not those that were sealed
verify-words = the search index of { $number } is not what its text says
verify-tallies-days = the tallies by day do not add up
verify-tallies-other = the tallies hold something that is not tallied
setting-rehearsal = rehearsal mark
setting-zone-minutes = time zone
setting-store-uid = identity of the ledger
setting-salt = sealing key
damage-index = the file is damaged: the index { $name } does not fit its table
damage-value = the file is damaged: { $name } holds a value it should not
damage-reference = a row of { $name } points at a record that is not there
damage-words = the file is damaged: the search index { $name }
damage-pages = the file is damaged: its pages do not hang together
damage-more = the file is damaged in more places than these
part-file = the file
part-schema = the schema
part-journal = the journal
part-tallies = the tallies
part-links = the links
part-givers = the sealed givers
part-files = the attachments
part-settings = settings and accounts
part-words = the search index of { $kind }
verify-chain = the seal of journal entry { $seq } does not follow: somebody changed it past the program
verify-items = the content of journal entry { $seq } is not what was sealed
verify-row = { $number } does not say what the journal said last
verify-missing = { $number } is in the journal or in the ledger but not in both
verify-link = { $number } is not linked as the journal said last
verify-giver = the giver of { $number } is not the one that was sealed
verify-file = { $kind ->
    [campaign] the template kept for { $number } is not the one it was made from
   *[other] the file of { $number } is not the one that was attached
}
verify-tallies = the sums of { $kind } do not agree
verify-anchor = the fingerprint kept on paper is not in the chain: the ledger was exchanged or rewritten
doctor-figure = { $n }
doctor-line = { $name }: { $value }
doctor-version = duban
doctor-sqlite = SQLite
doctor-store = ledger
doctor-config = Settings
doctor-not-set = { $path } (not there; all as usual)
doctor-keymap = Keymap
doctor-theme = Theme of one's own
doctor-not-there = { $path } (not there; the usual keys)
doctor-fault = Fault in a setting
doctor-bytes = bytes
doctor-mode = permissions
doctor-schema = format
doctor-copied = last backup
last-copy-at = { $at } ({ $words })
doctor-place = disk
doctor-place-local = local
doctor-place-memory = memory (lost when the machine stops)
doctor-place-unknown = cannot be told (if this is a network disk, move the file to a local one)
doctor-place-user = user-space file system, perhaps a network disk
doctor-zone = time zone
doctor-rehearsal = rehearsal
doctor-read-only = read-only
doctor-account = account
doctor-records = records
doctor-last = last entries
doctor-clock = computer's clock
doctor-last-at = last entry at
doctor-clock-check = clock check
doctor-clock-right = agrees with the journal
doctor-template = template
doctor-template-same = as the one of this program, or none of its
doctor-template-since = the one of this program says { $n } things otherwise. What stands in the ledger goes on counting and is never changed by itself; each is brought by a command of its own (which undo takes back):
doctor-template-differs = { "  " }{ $number } { $name }, { $field }: here “{ $old }”, in the template “{ $new }”  set { $number } "{ $column }={ $new }"
doctor-template-more = { "  " }no { $kind } “{ $name }” here, the template has one (template show prints it; on the screen F3 on 2)
doctor-none = none
doctor-integrity = file check
fail-terminal = The terminal cannot be used: { $what }
fail-dumb-terminal = This terminal (TERM={ $term }) cannot show the screen.
fail-no-sequences = This window knows no escape sequences (the console before Windows 10) and cannot show the screen. Use the terminal of Windows 10 or later, or the commands (duban --help).
fail-linux-console = The Linux console cannot show Chinese characters.
hint-linux-console = Use a terminal of a graphical desktop, or come in by SSH.
fail-not-utf8 = The locale { $locale } is not UTF-8; Chinese would be garbled.
hint-not-utf8 = Set LC_ALL=C.UTF-8 or zh_CN.UTF-8 first.
note-config = The settings { $path } have faults; nothing of them is used.{ " " }
config-unreadable = Line { $line }: not readable ({ $found }).
config-not-utf8 = Line { $line }: not UTF-8; save it as UTF-8.
config-unknown = Line { $line }: nothing is called “{ $found }”; there are: { $known }.
config-value = Line { $line }: { $name } cannot be “{ $found }”; it may be: { $known }.
config-empty = Line { $line }: { $name } takes a path.
config-whole = { $path }: no faults.
config-not-there = There is no { $path }; all as usual. Make one with duban config init.
config-known = { $name }: { $known }
config-usual-wrong = as usual; { $wrong } cannot be used
config-usual = as usual
config-value-of = { $value } ({ $origin })
config-made = { $path } is made: take away the # before a line to use it; duban config check looks it over.
config-set = { $path } now says { $name } = { $value }.
config-beaten = The variable { $variable } goes before it: it still is “{ $found }”.
usage-config-pair = “{ $found }” is to be written NAME=VALUE, as theme=light.
usage-version = “{ $found }” is no version; it is written 0.1.0.
fail-config-name = Nothing called “{ $found }” can be set; there are: { $known }.
fail-config-value = { $name } cannot be “{ $found }”; it may be: { $known }.
fail-config-path = { $name } takes a path.
fail-config-faulty = The settings { $path } have a fault in line { $line }, to be mended first.
hint-config-faulty = duban config check tells all of them.
fail-config-read-only = The settings { $path } are read-only and were left as they are.
fail-config-write = The settings { $path } cannot be written: { $what }
config-head = Settings of Duban. Take away the # before a line to use it; variables of the environment go before them, options of the command line before both.
config-of-theme = Theme (DUBAN_THEME)
config-of-glyphs = Signs (DUBAN_GLYPHS)
config-of-bell = Bell (DUBAN_BELL)
config-of-language = Language (DUBAN_LANG)
config-of-store = The ledger that opens without --db (DUBAN_DB)
config-of-folder = The folder in which files are looked for first and below which attachments are written
config-how-theme = Or the name of one's own: duban config theme NAME makes its file in the folder themes beside this one.
config-how-bell = off: never; faults: once when something is refused, or a file has been read in or written.
note-theme = The theme { $path } has faults; the usual one is worn.{ " " }
theme-made = { $path } is made: take away the # before a line to change a colour; to wear it: duban config set theme={ $name }, or Ctrl-P and “Theme” on the screen.
theme-head =
    The theme “{ $name }”. Take away the # before a line to use it; duban config check looks it over.
    A colour is a name (black, red, green, yellow, blue, magenta, cyan, white; with bright- before it the
    bright one; default: the terminal's own), "#rrggbb", or a number 0–255. Where a terminal has it not, the
    nearest is shown, and where it has only sixteen, that of the theme below.
theme-based-on = The theme beneath; what is not said here is as there
theme-role-text = Text
theme-role-heading = Headings, names of keys
theme-role-accent = Where the cursor is, what is noted
theme-role-dim = Rules, hints, what is closed
theme-role-red = What is late or wrong
theme-role-yellow = What is due soon
theme-role-green = What is well or done
theme-hard-to-read = Theme “{ $name }”, { $role }: hard to read { $ground } (contrast { $found } on { $palette }, { $least } wanted).
theme-on-dark = on a dark ground
theme-on-light = on a light ground
fail-theme-name = No theme can be called “{ $name }”.
hint-theme-name = Its file bears the name: at most 40 characters, no blanks and none of / \ : * ? " < > |, not beginning with . or -, and not auto, dark, light, contrast, plain.
fail-no-config-folder = There is no folder for settings (no HOME).
fail-config-there = { $path } is there already and was left as it is; move it away to begin anew.
fail-config-folder = The folder { $path } cannot be made: { $what }
fail-config-store = The settings { $path } have faults, so that it is not clear which ledger they name; no other one was opened.
hint-config-store = Mend them (duban config check), or name the ledger with --db.
note-keymap = The keymap { $path } has faults; the usual keys are used.{ " " }
note-no-theme = There is no theme { $found } (DUBAN_THEME); there are: { $known }.
variable-unknown = Nothing reads the variable { $name }; there are: { $known }.
variable-value = The variable { $name } cannot be “{ $found }”; it may be: { $known }. It is as usual.
status-sum = All
status-first = First: { $steps }
status-first-step = duban { $command }
status-check = { $light }: { $of } ({ $day })
status-check-of = { $kind } { $light } { $n }
status-check-none = no opinion or task overdue or due soon
status-check-rehearsal = rehearsal: { $line }
overall-green = green
overall-yellow = yellow
overall-red = red
status-rehearsal = A rehearsal: these figures are an exercise
status-copied = { $words }: duban backup --into FOLDER
verify-schema = the schema object { $name } is not the one of this version; it may have been tampered with
restore-drafts = { $n } unfinished drafts of this ledger are offered again.
restore-faulty = brought back to { $path }, but { $n } things do not agree; find out why before using it
warn-read-only = read-only: { $why }; nothing can be written here
note-other-campaigns = note: working on { $own }; also under way: { $others }. --campaign names another one
note-saved-aside = open it with duban --db { $path }, or put it in its place with duban restore --replace { $path }
warn-user-space = note: { $path } lies on a file system in user space, maybe a network one, which can ruin the ledger; move it to a local disk

# scripts

run-open = “{ $sign }” is never closed
run-not-here = { $found } cannot stand in a script
run-not-atomic = { $found } cannot be taken back with the rest under --atomic; run it by itself
run-directive = “{ $found }” begins no line; another day is set by @today 2009-02-25
run-no-line = nothing is to be done from this line on; the last one is line { $line }
run-name-bad = “{ $name }” is no name; a name is @ with letters and digits, but not today
run-name-given = “{ $name }” after --name should be as plan=改-001
run-name-nothing = this line makes no record that @{ $name } could name
run-name-twice = @{ $name } was given on line { $line }
run-name-known = @{ $name } is given with --name
run-name-never = no line gives the name @{ $name }; put an @ that is text in quotes
run-name-later = @{ $name } is given only on line { $line }
run-name-skipped = @{ $name } is given on line { $line }, which does not run this time; add --name { $name }=NUMBER
run-name-empty = @{ $name } has no number: the line that gives it made no record
run-faults =
    { $n ->
        [one] the script has a fault; nothing was done:
       *[other] the script has { $n } faults; nothing was done:
    }
run-fault = line { $line }: { $text }
run-fault-hint = { $text } ({ $hint })
run-whole =
    { $n ->
        [one] the script has no fault in its one line
       *[other] the script has no fault in its { $n } lines
    }
run-refused = line { $line } ({ $verb }) was not done:
run-ended = line { $line } ({ $verb }) ended with code { $code }
run-kept =
    { $n ->
        [one] the line done before it is kept and need not be done again
       *[other] the { $n } lines done before it are kept and need not be done again
    }
run-none-before = nothing was done before it
run-none-kept =
    { $n ->
        [0] --atomic: the ledger is as it was
        [one] --atomic: the line before it is taken back, the ledger is as it was
       *[other] --atomic: the { $n } lines before it are taken back, the ledger is as it was
    }
run-go-on = once it is mended, go on with { $options }
run-send-again = once it is mended, send all of it again with --request { $name }: what was done is not done twice
run-done =
    { $n ->
        [one] one line done
       *[other] { $n } lines done
    }
run-done-some = { $n } done, { $refused } not: lines { $lines }
fail-script = the script cannot be read: { $what }
hint-script = a script is a text file in UTF-8 or GB18030
fail-script-long = stdin is too long for a script
fail-stdin = stdin cannot be read: { $what }
help-paper = Make a paper: text of 56 columns by 22 lines a page
help-paper-notice = The reminder, notice or circular of urgings, by number of urging or task, several at once
help-paper-meeting = Agenda: what waits for this meeting to decide and what is overdue, with room for the decision
help-paper-plan = The plan: problems, tasks, who answers for them, three views of the same rows, with the cells that are empty; without a number of all confirmed problems, never of what is somebody's own
help-paper-approvals = An approval sheet: a row a matter, with room for decision, signature and day; lay gives it its number
help-paper-sample = A sample for looking back: rule, seed, what it was drawn out of and what was drawn, so that anybody draws the same
help-paper-phase = Progress of a phase, step by step: limits, what is to be delivered, what the ledger has of it, what is missing, who has not met what is asked; without a number every phase
help-paper-step = Progress of a step: the same of this step alone
help-paper-unmet = Who has not met what is asked, by department, with the limits, and then the branches; with the number of a requirement that alone
help-paper-rules = The rules: to be abolished at once, revised, established, and the collection; without a number all of them
help-paper-number = Number, such as 催-003, 催1..催3, 活-004; of a task, its last urging
help-paper-output = Write to this file (UTF-8); no file is overwritten

waiting-none = Nothing waits.

help-near = Find opinions that say nearly the same, each with its percentage and what both say; without a number, the groups proposed among those not disposed of
help-near-number = Number of the opinion
help-near-text = Hold this text against them; it need not be entered
help-near-unlike = These are another matter: not proposed again (can be undone)
help-near-percent = From how many per cent on they are near; usually as the campaign sets it
help-near-limit = At most so many
help-near-after = Go on behind this one
help-near-json = Print JSON
near-none = Nothing is near (from { $percent }% on).
near-found = { $n } near (from { $percent }% on).
near-unlike = { $one } and { $others }: another matter, not proposed again.
near-no-pairs = Nothing is near among what is not disposed of (from { $percent }% on).
near-pairs = { $n } proposed in { $groups } groups of what is not disposed of (from { $percent }% on).
near-pairs-first = The first { $n } proposed in { $groups } groups of what is not disposed of (from { $percent }% on).
near-more = There is more: --after { $number }
