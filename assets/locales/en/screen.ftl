# The words of the screen

# Panes

tab-overview = Today
tab-phases = Phases
tab-opinions = Opinions
tab-problems = Problems
tab-tasks = Tasks
tab-rules = Rules
tab-activities = Events
tab-surveys = Surveys
tab-organisation = People
rehearsal = rehearsal
screen-too-small = The window is too small: 40×10 at least.

# Empty panes

empty-overview = The overview stands here. 3 shows opinions, 5 the ledger.
empty-phases = The phases stand here.
empty-surveys = Surveys stand here; this version has none yet.
empty-organisation = Departments, people and posts stand here.

# Lists

list-empty = Nothing here yet. F3 makes the first.
list-none-found = Nothing matches. Esc takes the condition away, F5 sets another.
list-finding = finding “{ $word }”
list-view = View “{ $name }”
list-view-left = View “{ $name }” (changed)
list-columns-beyond = columns ←{ $before } →{ $behind }
list-marked = { $n } marked
list-marked-aside = { $n } marked ({ $aside } not shown)
list-count = { $n }
list-count-of = { $n } of { $total }
names-of-many = { $names } ({ $n } in all)
numbers-and-more = { $numbers } and more, { $n } in all
count-over = { $n }0,000+
filter-all = all

# Pages

page-giver = given by
page-more = { $shown } of { $total } listed, Enter lists more
page-marked = { $n } marked in the list
page-evidence = evidence
page-history = history
page-decided = decided by { $who }, { $day }
page-entered = typed by { $who }
page-limit-left = { $day } ({ $working } working days left, { $days } days)
page-limit-late = { $day } ({ $days } days late, { $working } working days)
page-limit-past = { $day } (passed { $days } days ago, { $working } working)
page-runs-out = ; runs out { $next }
page-clock-stands = ; the clock stands since the application of { $day }
giver-sealed = named (sealed)
giver-none = anonymous
giver-name = giver (sealed)
giver-unit = unit (sealed)
giver-contact = contact (sealed)
command-make = new { $kind }
command-amend = change of { $kind }
command-entry = opinions taken in
command-take-in = opinions taken in
command-distil = distilled into a problem
command-decide = decisions
command-decide-all = decisions on all that waits
command-unseal = looked at who gave it
command-introduce = say who sits at an account
command-import-roster = roster imported
command-import-opinions = opinions imported
command-link = linked: { $role }
command-unlink = link cut: { $role }
command-undo = taken back
command-redo = brought back

# Forms

form-make = new: { $kind }
form-make-series = new: { $kind }; { $made } made, the last { $last }
form-amend = change { $title }
form-distil = a problem out of { $n } opinions ({ $title })
form-attach = evidence for { $title }
form-decide = Decide { $title }
decide-note = Words
decide-reason = Why not
notice-decided = { $n } decisions entered.
form-seat = { $title }: on or off a post
form-seating = change
form-seating-takes = takes the post
form-seating-leaves = leaves the post
form-filter = filter: { $kind }
form-path = file
form-export = write to a file: { $title }
form-export-to = to
form-encoding = encoding
form-import = import: Enter shows what would come, nothing is written yet
form-import-looked = import { $title }: Enter once more writes, PgDn reads on
form-import-faulty = faulty rows must be mended first: nothing was written, PgDn reads on
form-import-columns = import: the headings do not do; ↑ to the columns, ←→ says what each is
form-import-columns-hint = ↑ to the columns; digits or ←→ say what each is taken for, 0 takes it out; it is looked at again at once.
form-import-as-last = as last time
form-import-chosen = chosen
form-import-of = what it is
form-import-makes = make unknown
form-import-clears = clear empty
form-import-leave-out = lines left out
form-import-same = same person
form-import-new = another one
form-import-field = “{ $field }”
form-import-make-hint = To make the names that are not there: ↑ to “make unknown”, 1, then Ctrl-S.
form-kept = draft { $at }
form-waiting = { $n } characters wait  Ctrl-R puts them in  Ctrl-X drops them
form-reason = Reason
form-theirs = another has changed this to: { $text } (Ctrl-D takes it, else yours is kept)
form-as-last = as last
form-as-like = as that one
page-refused-last = Not approved last { $day }: { $why }
page-returned-last = Returned last { $day } ({ $number }): { $n ->
    [0] { $why }
   *[other] not met: { $unmet }; { $why }
}
page-found = { $own } — verified: { $found }
page-led-before = { $own } (before: { $earlier })
form-said-before = applicant: { $said }
form-ticked = looked at
form-ticks = { $all }, looked at: { $ticked }
form-as-first = as first
form-new-day = now today
form-day-kept = typed before midnight, kept
form-of-person = of one person
form-of-type = with its type
form-counted = working days, may be changed
form-today = today for now, may be changed
form-brought = with its department
form-with-department = with the department
form-with-batch = with its batch
form-from-problem = as the problem
form-of-meeting = the meeting’s day
form-in-person = decides in person
form-proposed = proposed, may be changed
form-proposed-limit = proposed by urgency and difficulty; type a day to decide it
form-reference = F7 picks; letters find
files-recent = used before
files-above = one up
files-none = no such file here; Esc goes back, or type a path.
form-file = F7 looks for it, or type the path
entry-heading = typing { $batch }  card { $card }, opinion { $place }  so far { $cards } cards, { $opinions } opinions
refused-save = Not saved, { $what }: { $why }
refused-save-plain = Not saved: { $why }
refused-card = card { $card }, opinion { $place }
refused-many = the { $n } chosen (none was done)
refused-new = new { $kind }
refused-key = Esc: mend it
refused-key-rest = save again: only the other { $n }  Esc: mend it
refused-key-asks = a digit chooses, Esc leads there
refused-key-waiting = { $n } characters wait  Esc: mend it
half-days = { $n } days
yes = yes
no = no
first-run-heading = First run: three questions and you can begin
first-run-path = The store will be { $path }
first-run-no-secrets = Nothing secret may be kept in this program.
first-run-template = campaign
first-run-leave = Three answers are all it takes; Ctrl-Q leaves.
first-run-organiser = organiser
first-run-unanswered = All three questions want an answer.
first-run-person = my name

# Popups

offers-heading = advance { $title }
offers-none = Nothing can be done with it next.
offers-many = { $n } marked: { $kind } { $numbers }
offers-some = { $able } of { $all } can; { $why }
offers-asking = { $act } { $title }
offers-barred = { $n } of { $all } cannot:
offers-go-on = go on with the { $n } that can: { $numbers }
offers-none-can = None of them can. Esc goes back
palette-list-of = Go to the list: { $kind }
catalogue-none = No such action
picker-none = Nothing found. F3 makes a new one.
phrases-heading = Phrases: { $field }
phrases-none = Nothing found. F6 keeps what this field says as a phrase.
phrases-before = said before
phrases-nothing-typed = Nothing is typed in this field yet that could be kept.
notice-phrase-kept = Kept as phrase { $number }.
views-heading = Views: { $kind }
themes-heading = Theme: ↑↓ looks, Enter takes
themes-none = No such theme; Esc goes back.
themes-own = one's own
themes-faulty = one's own, with faults
notice-news = This is the new version { $version }: Enter shows what's new; later, Ctrl-P does.
notice-theme-kept = The theme is changed and kept in { $path }.
notice-theme-beaten = The theme is kept in { $path }; the variable { $variable }={ $found } goes before it, and holds again next time.
notice-theme-here = The theme is changed here only; the settings are as they were.
notice-theme-no-folder = The theme is changed for this time only: there is no folder for settings (no HOME).
notice-theme-faulty = The theme is changed for this time only: the settings { $path } have a fault in line { $line }, to be mended first.
notice-theme-read-only = The theme is changed for this time only: the settings { $path } are read-only.
notice-theme-not-kept = The theme is changed for this time only: { $path } cannot be written ({ $what }).
theme-of-auto = As the ground of the terminal says
theme-of-dark = Dark ground
theme-of-light = Light ground
theme-of-contrast = High contrast
theme-of-plain = No colours
views-none = No such view. F3 keeps filter, order and columns as they are now as a view.
prompt-keep-view = Keep as a view named
prompt-rename-view = Name the view
prompt-unseal = why (kept in the journal)
columns-heading = Columns: { $kind }
columns-last = At least one column is shown.
column-width = { $n } wide
column-stays = frozen
notice-view-kept = Kept as the view “{ $name }”.{ $days }
notice-view-replaced = The view “{ $name }” was replaced.{ $days }
notice-view-renamed = The view is now named “{ $name }”.
notice-view-remove = Press F8 again to remove the view “{ $name }”.
notice-view-removed = The view “{ $name }” was removed.
notice-view-lacks = View “{ $name }”: { $lacks }
notice-view-most = The command line lists the first { $most } of the view “{ $name }”; here all are listed.
view-day-follows = { $field } “{ $said }” is reckoned anew each day.
view-day-stays = { $field } { $said } is fixed and does not move with the day.
list-waiting-all = What waits
drafts-heading = unfinished drafts (Enter opens, Ctrl-X drops)
palette-heading = commands
help-heading = keys here
prompt-find = find
prompt-go-to = go to a number
prompt-go-to-made = go to a number (Enter alone: { $number }, just made)

# Names of keys

key-enter = Enter
key-esc = Esc
key-tab = Tab
key-space = Space
key-backspace = Backspace
key-delete = Del
key-insert = Ins
key-home = Home
key-end = End
key-page-up = PgUp
key-page-down = PgDn
scope-everywhere = everywhere
scope-browse = browsing
scope-list = lists and pages
scope-form = forms
scope-popup = popups
keymap-unreadable = Line { $line }: not readable ({ $found }).
keymap-scope = Line { $line }: no scope “{ $found }”.
keymap-action = Line { $line }: no action “{ $found }”.
keymap-place = Line { $line }: “{ $found }” has no place in this scope.
keymap-key = Line { $line }: no such key ({ $found }).
keymap-conflict = Line { $line }: one key, two actions ({ $found }).

# Notices

notice-made = { $number } made.
notice-made-with-parts = { $number } made, with { $n } rows.
notice-empty-card = Card { $card } says nothing; recorded.
notice-empty-card-again = Chosen; press F4 again for the empty card.
notice-amended = { $number } changed.
notice-distilled = { $n } opinions distilled into { $number }.
window = Duban · { $unit }
window-plain = Duban
window-rehearsal = Duban · { $unit } (rehearsal)
notice-copied-number = Number { $number } copied; once more copies its row
notice-copied-number-only = Number { $number } copied (restricted: no more can be copied)
notice-copied-row = Row of { $number } copied; once more copies its fields
notice-copied-whole = The fields of { $number } copied
notice-copied-field = This field copied
notice-copied-typed = What was typed copied
notice-copy-empty = Nothing stands here that could be copied
notice-copy-sealed = Who gave it is sealed and cannot be copied
notice-copy-here-restricted = This is restricted and cannot be copied
notice-copy-field-long = This field is too long to be copied
notice-copied-pane = What the pane shows copied
notice-copy-restricted = { $number } is restricted: only its number can be copied
notice-copy-long = { $number } is too long to be copied: use duban show
notice-exporting = Writing { $path } …
notice-exported = { $n } rows written: { $path }
notice-file-opened = { $name } is opened by the desktop; the copy goes when Duban ends.
notice-file-written = Written to { $path }.
notice-program-written = A program, a script or a file with macros: it is not opened, only written to { $path }.
folder-of-files = duban-files
notice-not-exported = Not written to its end; no file is left.
notice-importing = Writing …
notice-looking = Looking at the file …
notice-looking-anew = The file was changed; looking at it again …
notice-rows-done = { $n } rows done …
notice-imported = Imported: { $added } new, { $updated } changed, { $known } as they were. Ctrl-Z undoes
notice-no-path = There is no “{ $path }”: mend it, or go back with Backspace.
why-something-open = Esc first
notice-attached = { $name } attached.
notice-seated = { $person } holds { $post }.
notice-unseated = { $person } no longer holds { $post }.
notice-acted = { $n } done.
notice-acted-some = { $n } done; { $left } were not and stay marked:
notice-lacks = { $number }: { $why }.
notice-marks-too-many = At most { $most } can be marked at once and these are more, so none was: narrow the list with F5, or clear the marks there are with Ctrl-U.
notice-marks-kept = { $n } stay marked; Ctrl-U takes the marks away.
notice-undone = Undone: { $what } (Ctrl-Y brings it back)
notice-redone = Done again: { $what }
notice-input-method = The input method is on: Shift turns it off, or use function keys.
notice-put-away = Put away; the draft stays.
notice-restored = The unfinished draft is back.
notice-draft-left =
    { $n ->
        [1] An unfinished draft is left: { $what }. Enter opens it
       *[other] { $n } unfinished drafts are left, Enter lists them: { $what }
    }
notice-waiting = { $n } characters wait, “{ $text }”: Ctrl-R puts them into this field, Ctrl-X drops them.
notice-not-saved-waiting = Not saved: first see to the { $n } characters that wait, “{ $text }”: Ctrl-R puts them into this field, Ctrl-X drops them.
notice-waiting-discarded = What waited is thrown away.
notice-no-text-here = “{ $text }” is none of the choices here; press Ctrl-R in a field of text, or Ctrl-X to drop it.
notice-nothing-to-undo = Nothing more to take back in this form; leave it to take back what was saved.
notice-nothing-to-redo = Nothing to bring back in this form.
notice-discard-form = Ctrl-X once more throws away what was typed here.
notice-discard-draft = Ctrl-X once more throws this draft away: { $what }.
notice-discard-waiting = Ctrl-X once more throws away the { $n } characters that wait.
notice-discarded = The draft is thrown away.
notice-no-drafts = No unfinished drafts.
notice-draft-stuck = The draft “{ $what }” is of something that this record does not allow now; its text is kept.
notice-pasted-nowhere = Nothing is typed here; what was pasted was not taken in.
notice-line-end = The line end of what was pasted is no Enter; press Enter to save.
notice-new-day = It is { $day } now; days that nobody typed have followed. Look, then save.
notice-new-day-unseen = It is past midnight, not saved: look at the days and save again.
notice-new-day-kept = It is { $day } now; the day that you typed stays. Check it.
notice-not-over-text = This field has text; empty it first.
notice-card-not-empty = This card has text and cannot be recorded as empty; clear it first.
notice-conflict = { $number } was just changed by another: fields you left alone are up to date, where both changed both are shown. Look, then save.
notice-conflict-act = { $number } was just changed by another and is now { $state }; save again to act on it as it is.
notice-by-digit = A digit chooses here, of more than nine a first letter does too; words go into the fields for words.
notice-ticked-by-space = Space ticks; digits do not.
notice-choose-first = Choose by a digit first.
notice-no-last = There is none before.
notice-no-reference = This field has no reference list.
why-no-record = nothing in hand
why-nothing-below = Nothing is below this: Enter opens these
why-no-list = no list here
why-no-marking = nothing can be marked here
why-no-marks = nothing is marked
why-one-only = one record at a time; several are marked (Ctrl-U clears)
why-read-only-file-system = read-only: the disk is
why-read-only-file = read-only: no right to write the ledger
why-read-only-folder = read-only: no right to write in its folder
why-read-only-sides = read-only: no right to write its log
why-read-only-account = read-only: your account may only look
why-read-only-linked = read-only: this file has another name (a hard link)
why-no-task = tasks only
why-no-batch = batches only
why-no-other-list = this pane has one list
kind-batch-empty = No batch yet: F3 makes the first (cards handed out, a box put up); entry names it.
why-no-seat = people and posts only
why-no-opinion = opinions only
why-no-problem = problems only
why-not-several = one choice only
why-none-chosen = choose one first (a digit or →), then Space adds another
named-heading = Records that were named
why-nothing-named = nothing that was said names a record
why-no-phrases = this field has no phrases
why-no-phrase-list = phrases only
why-no-view-list = views only
why-no-column-list = columns only
why-no-grid = rows of a grid only
why-no-entry = card entry only
why-no-series = one at a time here
why-no-like = choose a record that another can begin with
why-save-before-advance = Save first (Ctrl-S), then F4 shows what can be done next.
why-advancing-already = This is being done now: fill it in and press Ctrl-S.
why-filtering = This narrows the list: confirm with Enter, then press F4.
why-no-picker = reference lists only
why-nothing-waits = nothing waits
why-nothing-to-discard = no draft to throw away
page-of-all = of { $n } in all
tabs-read-only = read-only
alarm-moved = Ledger file moved away or replaced: put it back, or press Ctrl-S to save all of it.
alarm-lost = The ledger or its log was removed and only this window has all of it: press Ctrl-S
alarm-aside = The ledger is not in its place any more; all of it is in { $name }, you may quit
alarm-overwritten-cut = Ledger file was cut off in place; press Ctrl-S to save all of it, close all windows, restore a backup.
alarm-overwritten-written = Another program wrote into the ledger file; press Ctrl-S to save all of it, close all windows, open anew and verify.
notice-saved-aside = Saved with what is typed ({ $n } entries): { $path }
notice-saved-aside-faulty = Saved, but { $n ->
    [one] one thing does
   *[other] { $n } things do
} not agree; keep it with the files in place: { $path }
notice-not-copied = The file of the ledger was overwritten or cut off and cannot be copied. { $n } drafts lie in { $path }: bring back a backup of this ledger with duban restore --replace, and they are offered again.
notice-drafts-beside = { $n } drafts lie in { $path }: move the ledger back, or bring back a backup of it with duban restore --replace, and they are offered again.
notice-drafts-damaged = The file of the drafts was damaged and is now { $path }; what is typed is kept in a new one. The ledger is not concerned.
why-in-place = The ledger is in its place
notice-overwritten-cut = The ledger file was cut off in its place; nothing was written, the draft is kept.
notice-overwritten-written = Another program wrote into the ledger file; nothing was written, the draft is kept.
notice-moved = The ledger file was moved away or replaced; nothing was written. Put it back and go on, or press Ctrl-S.
form-as-asked = as asked for, may be changed
form-limit-stays = the limit in force, may be changed
form-span-stands = as it stands, may be changed
form-limit-of-return = the limit of a return, may be changed
form-drawn = drawn by the rule, may be changed
notice-unchanged = Nothing was changed in { $number }.
notice-look-back-failed = { $number } did not pass the look-back; { $made } was made.
form-paper = Write the paper: { $title }
notice-paper-written = Written to { $path }
paper-page = Page { $at } of { $n }
paper-keys = PgUp and PgDn turn pages, Ctrl-X writes, Esc goes back
paper-keys-sealed = PgUp and PgDn turn pages, Esc puts it away
paper-day = { $year }-{ $month }-{ $day }
paper-to = To { $name }:
paper-label = { $label }: {""}
paper-copied = Copy to:{" "}
paper-office = Office of the leading group, { $campaign }
paper-limit-rolled = { $limit } (a day off, so { $next })
paper-group = the leading group of { $campaign }
paper-brought = brought before the leading group ({ $number })
paper-notices = { $first } and others, { $n } in all
paper-meeting = Agenda
paper-meeting-head = { $number }  { $day }
paper-meeting-part = { $name }: { $n }
paper-meeting-held = It was held: listed is only what was brought before it and is not decided to this day; what it decided stands on its page.
paper-meeting-none = Nothing waits for the decision of this meeting.
paper-restricted-goal = a matter of its own, not for everybody
paper-restricted = Personal, restricted; handed in apart
paper-column-n = No.
paper-column-matter = Matter
paper-column-signed = Signed
paper-column-on = Day
paper-approvals = Sheet for approval
paper-approvals-head = { $number }  { $day }  { $n } matters
paper-awaits = for { $who }
paper-asked = { $act }: { $matter }
decide-became-there = Decided by { $sheet }
decide-became = Done: { $act }{ $known ->
    [true] {" "}{ $by }
   *[other] {""}
} { $on }
paper-column-decision = Decision
paper-sample = Sample for looking back
paper-sample-head = { $number }  drawn on { $day }, to be looked at by { $by }
paper-sample-line = Out of: tasks that are closed, not looked back at and not drawn already{ $span ->
    [from] , closed from { $from }
    [to] , closed until { $to }
    [both] , closed { $from } to { $to }
   *[all] {""}
}, in a line ({ $lined }), counted from 1: { $among }.
paper-sample-size = How many: { $size ->
    [share] { $share } per cent, rounded up: { $wanted }.
    [usual] one in ten, rounded up, three at least and twenty at most, all where there are fewer: { $wanted }.
   *[said] said by who drew: { $wanted }.
}
paper-sample-rule = How: the seed divided by how many there are leaves a rest. Count from 0, { $wanted } times: the count times how many there are, divided by how many are drawn, the whole part, plus that rest, its rest again when divided by how many there are, plus 1, is the place.
paper-sample-seed-said = Seed: { $seed }, said by who drew.
paper-sample-seed-taken = Seed: { $seed }, said by nobody: the first six digits (hexadecimal) of the seal of entry { $entry } of the ledger.
paper-sample-reckoned = Here: { $seed } divided by { $among } leaves { $first }.
paper-sample-all = Out of { $among }
paper-sample-drawn = Drawn: { $wanted }
paper-column-place = At
paper-column-found = Finding
paper-lacking = (none)
paper-plan = Rectification plan
paper-of-some = { $title } ({ $numbers } only)
paper-plan-problems = Problems: { $n }
paper-plan-tasks = Tasks: { $n }
paper-plan-duties = Who answers for them: { $n }
paper-plan-rules = Rules: { $n } (limit and people are those of the task that drives each)
paper-plan-bare = Problems without a task: { $texts }.
paper-plan-drafts = Still drafts, not submitted: { $texts }.
paper-plan-past = The limit passed before they were issued: { $texts }.
paper-plan-past-of = { $number } ({ $state }, { $n ->
    [one] 1 day
   *[other] { $n } days
} ago)
paper-plan-whole = Every cell is filled.
paper-plan-lacks = Empty cells: { $texts }.
paper-plan-proposed = Proposed by the program and not decided: { $texts }.
paper-left-out = Left out: { $restricted ->
    [0] {""}
   *[other] { $restricted } that only some may read 
}{ $gone ->
    [0] {""}
   *[other] { $gone } void, put aside or merged
}
paper-course = Progress of a step
paper-course-step = { $phase }: { $step }
paper-course-head = { $number }  { $from } to { $to }{ $proposed ->
    [yes] , proposed
   *[no] {""}
}  { $state }
paper-course-things = To be delivered: { $n }, delivered: { $done }{ $short ->
    [0] {""}
   *[other] , { $short } of them short
}
paper-course-asked = Asked of people: { $n }
paper-course-due = Due
paper-course-has = On ledger
paper-course-met = Met
paper-course-thing = { $thing }{ $past ->
    [yes] , past its day
   *[no] {""}
}{ $ticked ->
    [yes] , ticked short
   *[no] {""}
}
paper-course-late = Done only after their day: { $texts }.
paper-course-late-people = { $requirement }: { $n }
paper-course-missing = Still to be delivered: { $texts }.
paper-course-unmet = { $n } have not met “{ $requirement }”: { $names }{ $more ->
    [yes] and others
   *[no] {""}
}.
paper-course-whole = All is delivered, and all that is asked is met.
paper-unmet = Who has not met what is asked
paper-unmet-head = As of { $day }
paper-unmet-part = { $name }: { $n }
paper-unmet-who = Who
paper-unmet-what = What is asked and not met
paper-unmet-limits = Due: { $texts }.
paper-rules = Rules
paper-rules-abolish = To be abolished at once: { $n }
paper-rules-revise = To be revised: { $n }
paper-rules-establish = To be established: { $n }
paper-rules-awaited = Issued, not in force yet: { $n }
paper-rules-in-force = The collection in force: { $n }
paper-notice-reminder = Reminder
page-due = Due
page-covered = Its words were handed on and do not show here; Ctrl-P “Look at what is sealed”⟪, on the command line unseal { $number } --reason …⟫ shows them, with a reason, and is kept in the journal.
ledger-of = { " of " }
ledger-head-content = Held
ledger-head-requirement = Met by
ledger-last = { $figure } to { $day }
ledger-late = { $figure } (late)
ledger-short = { $figure } short
tick-enough = On the ledger: { $figure }, enough.
tick-short = On the ledger: { $figure }, { $missing } too few: record what is missing; if it was done all the same, say why in the note.
tick-uncounted = The ledger counts nothing of this: a file (F7), a meeting or a note will do.
tick-files = Files attached: { $n }
tick-begins = The tick begins { $others }, not started yet.
page-on-ledger = Ledger
page-laid = Laid before
page-drawn = Openings
page-lacks = Lacks
page-lacks-more = { $names } and others, { $n } in all
paper-course-lacks = { $thing } (lacks { $texts })
drawn-even = { $papers } papers taken out, { $entered } entered
drawn-more = { $papers } papers taken out, { $entered } entered: { $off } still to be entered
drawn-fewer = { $papers } papers taken out, { $entered } entered: { $off } too many
page-late = Late
page-late-by = due on { $due }, ticked { $n } working days later
delivered-figure = { $done } of { $all }
delivered-figure-short = { $done } of { $all }, { $short } of them short: { $names }
delivered-short-one = { $number } { $name } { $figure }
page-counted = Counted in the ledger
page-urge = Urging
page-urge-next = { $due ->
    [true] due: { $step } (from { $day })
   *[false] { $step } from { $day }
}
paper-notice-notice = Reminder notice
paper-notice-circular = Circular
paper-notice-reminder-text = Your task “{ $goal }” ({ $number }) is due on { $limit }: on { $on } { $n ->
    [one] one working day is
   *[other] { $n } working days are
} left. Please finish it in time; an extension is asked for a working day before the limit at the latest.
paper-notice-reminder-late = Reminder, overdue
paper-notice-reminder-text-today = Your task “{ $goal }” ({ $number }) is due on { $limit }, today. Please finish it; if that cannot be, give the reason, the progress and the day of completion.
paper-notice-reminder-text-late = Your task “{ $goal }” ({ $number }) was due on { $limit }. On { $on } it is { $n ->
    [one] one working day
   *[other] { $n } working days
} late and not finished. Please finish it, and give the reason, the progress and the day of completion.
paper-notice-sign = It was issued on { $day } and nobody has signed for it yet: please sign for it now.
paper-notice-notice-text = Your task “{ $goal }” ({ $number }) was due on { $limit }. On { $on } it is { $n ->
    [one] one working day
   *[other] { $n } working days
} late and not finished. You are urged to finish it.
paper-notice-circular-text = The task “{ $goal }” ({ $number }) of { $department } was due on { $limit }. Though urged, it is { $n ->
    [one] one working day
   *[other] { $n } working days
} late on { $on }, unfinished and without an explanation. This is made known.
paper-notice-circular-text-heard = The task “{ $goal }” ({ $number }) of { $department } was due on { $limit }. Though urged, it is { $n ->
    [one] one working day
   *[other] { $n } working days
} late on { $on } and unfinished ({ $how ->
    [extension] an extension was asked for with its reason
    [difficulties] progress and difficulties were reported
   *[progress] progress was reported
} on { $day }, { $heard }). This is made known.
paper-notice-no = Notice { $number } of { $year }
paper-circular-no = Circular { $number } of { $year }
paper-notice-decided = Decided by { $name }.
paper-notice-group = To the leading group
paper-notice-group-text = The task “{ $goal }” ({ $number }) of { $department } was due on { $limit }. Though urged and made known, it is { $n ->
    [one] one working day
   *[other] { $n } working days
} late on { $on } and unfinished. The leading group is asked to take it up.
paper-notice-until = Please give the reason, the progress and the day of completion by { $until } (within { $n } working days), and finish the task. If it is then still unfinished and unexplained, a leader will be asked for a circular.
paper-notice-owner = Person responsible: { $name }.
near-became = { " " }now { $what }
near-shared = Both: { $what }
near-heading = { $n } near (= marks them together)
near-rest = { $total } in all, { $shown } shown
near-line = Near: { $named }  = marks together
near-line-more = Near: { $named }  { $n } more  = marks together
near-typed = { $n } near
near-reading = Looking for what is near…
near-title = Near · { $n } proposed in { $groups } groups of what is not disposed of
near-title-more = Near · the first { $n } in { $groups } groups of what is not disposed of; more follow
near-all-done = Nothing is proposed as near among what is not disposed of. From how many per cent on is a setting of the campaign⟪ (set 题-01 near_percent=…)⟫.
near-other-group = The { $n } marked are of another group: Esc, then F6 first; 1 again lays them together
near-not-open = The other is disposed of and in no problem: 2 for the same again, 3 for another matter
notice-near-marked = { $n } marked, F6 distils them
notice-near-joined = { $one } merged into the problem of { $other }
notice-near-same = { $one } is { $other } once more
notice-near-unlike = { $one } and { $other } are another matter, not proposed again
why-no-near = Nothing is near
why-no-pairs = Near ones are looked for in the list of opinions
why-no-pair = Nothing is proposed
scope-pairs = what is near
scope-columns = columns
why-no-summary = Only opinions are put into a summary
why-nothing-sealed = This is for one opinion: who gave it, and the words of one that was handed on
why-sealed-stays = What is sealed is neither written nor copied.
intake-heading = Intake
intake-papers = Handed out { $sent }, returned { $returned }, valid { $valid }, invalid { $invalid }
intake-sitting = { $type }: { $held } held, { $people } attendances
intake-opinions = Opinions before merging { $before }, after { $after }
