# Words of imports, exports and papers

fault-line = line { $line }{ $text }
fault-lines = lines { $lines } ({ $n }){ $text }
fault-lines-more = lines { $lines } and others ({ $n }){ $text }
faults-more = { $n } more faults are not listed; they show once those above are mended.
fault-found-and = ”, “
warning-days-and = ,
fault-cell = , “{ $column }”: found “{ $found }”, expected { $expected }
fault-cell-hidden = , “{ $column }”: expected { $expected }
fault-cell-asked = , “{ $column }”: “{ $found }”: { $expected }
fault-told-apart = is it { $people }? The same name in the same department, under another number or none
fault-same-bearer = is it { $person }, renamed? The same number, another name
fault-card-says-none = : it is an opinion, but line { $first } says that the same card (paper no. { $paper }) has none; change one of them
fault-card-has-opinions = : it says that there is no opinion, but the same card (paper no. { $paper }) has one in this file; change one of them
fault-card-is-empty = : it is an opinion, but in the ledger the same card (paper no. { $paper }) is the empty card { $card }; if that is wrong, void it first
fault-empty-card = : it says that there is no opinion, so it is an empty card: it needs its { $column }
fault-row = : expected { $expected }

expected-text = some text
expected-day = a day, such as 2009-03-29, 2009.3.29 or 2009年3月29日
expected-day-without = a day; “{ $part }” was not understood, take it out or write it otherwise
expected-weekday = the right weekday: { $day } is a { $weekday }
expected-possible-day = a day of the calendar; this one does not exist
expected-not-future = a day not after today ({ $today })
expected-one-of = one of: { $words }
expected-known = { $what } that the ledger has
expected-known-near = { $what } that the ledger has; near ones: { $near }
expected-known-department = a department
expected-known-person = a person
expected-known-batch = a batch
expected-known-post = a post
expected-all-digits = a whole number; a spreadsheet wrote this one with an exponent and what was given out is gone, so make the column text, fill it in and save it again
expected-telephone = a telephone number; a day stands here
expected-given-number = a number that was given out; a day stands here: spreadsheets make days of numbers, so make the column text, fill it in and save it again
expected-object = { $what }: the target “{ $target }” needs to say which
expected-object-column = { $what }: the target “{ $target }” needs to say which, and the file has no such column; add it
expected-no-object = nothing: the target “{ $target }” has no object of its own, so check both cells
expected-batch-of = a batch of the channel “{ $channel }”: in the ledger this one is of “{ $right }”, so check both cells
expected-day-since-batch = a day from { $day } on: the batch began on that day
expected-day-until-batch = a day up to { $day }: the batch was closed on that day
expected-other-target = one that the target “{ $target }” goes with: in the ledger it is “{ $right }”, so check both cells, or, where the department was entered wrongly, its “Kind of department” first
expected-day-not-serial = a day; this is the number by which a spreadsheet keeps one, probably { $day }: format the column as days and save again
expected-sheet-value = a value; this is the error of a spreadsheet, so mend it there and save again
expected-telling-number = a staff number that tells the two apart: in this department there is { $person }
expected-bearer-number = is “{ $number }” by --same, a number that nobody bears
expected-bearer-number-of = is “{ $number }” by --same, a number that nobody bears; of this name there is { $people }
expected-one-person = one of these people, as --same LINE=NUMBER: { $people }
expected-free-number = a staff number that nobody has: { $person } has this one and cannot be somebody new
expected-another-person = another person: { $person } is already named by line { $line }
expected-free-seat = a post with a free seat: { $post } has { $seats }, taken by { $holders }
expected-one-lead = a department led by one: line { $line } leads it already
expected-one-of-several = one of these, by number (a person also by staff number): { $candidates }
expected-shorter = at most { $max } characters, not { $found }
expected-columns = { $expected } cells, not { $found }
expected-no-control = text without control or invisible characters
expected-right-text = the text as it was; its signs were read in the wrong encoding, so save it again from the original
expected-whole-text = text that is whole; an encoding has lost signs of it, so save it again from the original
expected-unique = something no other row has; line { $line } has it too
expected-closed-quote = a quoted cell that ends

warning-outside-span = , “{ $column }”: { $day } is outside the campaign ({ $first } to { $last })
warning-stripped = , “{ $column }”: { $n } invisible characters taken out
warning-differs = , “{ $column }”: says “{ $here }”, line { $first_line } with the same card number “{ $first }”
warning-name-shared = , “{ $column }”: the same name as in line { $first_line }

table-empty = the file is empty
table-workbook = it is a workbook (XLSX or the like), which cannot be taken in yet
table-old-office = it is an old Office file (XLS, DOC)
table-document = it is a document (DOCX), not a table
table-archive = it is an archive
table-pdf = it is a PDF
table-markup = it is a web page or XML (some systems call it .xls)
table-picture = it is a picture
table-binary = it is not a text file
table-no-rows = there are headings and nothing beneath them
table-check-file = see whether it is the right file, and the right sheet of it
table-find-table = find the table it was made from and save that as CSV (UTF-8 or GB18030)
table-save-as-csv = open it in a spreadsheet and save it as CSV (UTF-8 or GB18030)
table-undecodable = the encoding of line { $line } is neither UTF-8 nor GB18030
table-other-encoding = its encoding is { $name }, which is not read
table-garbled = it is not UTF-8, and read as GB18030 not one heading is known ({ $found })
table-ruined = its headings are garbled ({ $found }): it was opened in the wrong encoding and saved so
table-ruined-hint = what is garbled does not come back: find the table as it was, and save it as CSV (UTF-8)
table-garbled-hint = if that is not what it says, it is in another encoding: save it as CSV (UTF-8); else see whether it is the right file, with the headings in the first line
table-too-wide = it has { $found } columns, at most { $max } are taken
table-columns-missing = columns are missing: { $missing } (in the file: { $found })
table-add-columns = add these columns, all others may be left out; where the file calls one otherwise, --map ITS-HEADING={ $field }
table-column-doubled = several columns mean the same: { $headings }
table-check-headings = look at the names in the first line and keep one of each
table-place = 第{ $place }列
table-one-of-each = one of each is taken; take the other out with --map { $last }=none
table-no-such-column = it has no column “{ $column }” (in the file: { $found })
table-name-column = before the equals sign of --map stands a heading of the file, or the place of a column, such as 3={ $field }
table-no-such-field = “{ $column }” cannot be “{ $field }”: these files have { $fields }
table-take-out = write one of these behind the equals sign; for a column that is not taken, none
table-column-twice = the column “{ $column }” is to be more than one thing
table-once-each = a column is taken for one thing; name it once with --map
table-same-heads = several columns are called “{ $column }”: { $places }
table-by-place = name the column by its place, such as --map { $first }={ $field }

import-no-table = cannot take in { $path }: { $what }
import-refused = { $path } has { $read } rows, { $bad } of them faulty; nothing was taken in:
import-asked-hint = --same LINE if it is the same person, --new LINE if another, --leave-out LINE to leave it out; several as 5,9-12
import-asked-hint-same = for the same person add --same LINES, to leave rows out --leave-out LINES; several are written 5,9-12
import-make-hint = to make what is not there: { $options }
import-refused-hint = mend them and try again; or take the good rows with --skip-bad, which keeps the bad ones in a file
import-empty = { $empty ->
    [0] { $empty_known ->
        [0] { "" }
       *[other] 0 without opinion ({ $empty_known } there already);{ " " }
    }
   *[other] { $empty_known ->
        [0] { $empty } without opinion;{ " " }
       *[other] { $empty } without opinion ({ $empty_known } there already);{ " " }
    }
}
import-opinions-done = { $read } read: { $added } new, { $updated } changed, { $known } unchanged, { $left_out } left out; { import-empty }{ $cards } cards; { $bad } faulty
import-opinions-tried = { $read } tried, nothing written: { $added } would be new, { $updated } changed, { $known } unchanged, { $left_out } left out; { import-empty }{ $cards } cards; { $bad } faulty
import-roster-done = { $read } people read: { $added } new, { $updated } changed, { $known } unchanged, { $left_out } left out; { $bad } faulty
import-roster-tried = { $read } people tried, nothing written: { $added } would be new, { $updated } changed, { $known } unchanged, { $left_out } left out; { $bad } faulty
import-opinions-ahead = { $read } rows, nothing written yet: { $added } would be new, { $updated } changed, { $known } unchanged, { $left_out } left out; { import-empty }{ $cards } cards; { $bad } faulty
import-roster-ahead = { $read } people, nothing written yet: { $added } would be new, { $updated } changed, { $known } unchanged, { $left_out } left out; { $bad } faulty
import-told-new = new: line { $line }, { $what }
import-told-changed = changed: line { $line }, { $what }: { $cells }
import-told-kept = not changed: line { $line }, { $what } has been disposed of, and the file differs: { $cells }
import-told-stays = not changed: line { $line }, { $what }: the file has { $cells }; { $why }
import-told-left-out = left out: line { $lines }
import-told-cell = { $column } { $from } → { $to }
import-told-empty = (empty)
import-told-near = near: line { $line }, “{ $text }” differs from { $number } in { $differs } only and comes in; --leave-out { $line } leaves it out
import-told-near-line = near: line { $line } “{ $text }” has the words of line { $first_line } and comes in; to leave it out add --leave-out { $line }
import-told-marks-line = near: line { $line } “{ $text }” differs from line { $first_line } in punctuation only and comes in; to leave it out add --leave-out { $line }
import-told-near-marks-line = near: line { $line } “{ $text }” has the words of line { $first_line } but for punctuation and comes in; to leave it out add --leave-out { $line }
import-told-equal-line = same: line { $line } “{ $text }” says all that line { $first_line } says and comes in; to leave it out add --leave-out { $line }
import-told-near-lines-more = { $n } more rows have the words of earlier rows and come in; --dry-run lists them one by one
import-told-again = same: line { $line }, “{ $text }” is one more than the ledger has, like { $number }, and comes in; --leave-out { $line } leaves it out
import-told-alike = unchanged: line { $line } is { $number }, of which the ledger lacks the paper's number or the batch; --new { $line } if it is another
import-told-otherwise = not changed: line { $line } is { $number }; the ledger was changed since in { $columns }, and the file differs
import-told-card-filled = not changed: line { $line } says that there is no opinion; in the ledger the same card { $number } has some
import-told-punctuation = punctuation
import-told-manner = the way it is written
import-told-manner-line = near: line { $line } “{ $text }” differs from line { $first_line } only in the way it is written and comes in; to leave it out add --leave-out { $line }
import-told-voided = same: line { $line } “{ $text }” has the words of { $number }, which was voided, and comes in; to leave it out add --leave-out { $line }
import-told-maybe-none = look: line { $line } “{ $text }” begins by saying that there is no opinion and comes in as one; to leave it out add --leave-out { $line }
import-told-namesake = same name: line { $line }, { $name }, comes in; there is already { $others }; if it is the same person add --same { $line }=NUMBER, to leave it out --leave-out { $line }
import-told-others = { $others } and others, { $n } in all
import-told-near-name = near: line { $line }, { $name }, comes in; there is already { $others }; if it is the same person add --same { $line }=NUMBER, to leave it out --leave-out { $line }
import-told-near-name-line = near: line { $line }, { $name }, comes in; line { $first_line } is { $first }; to leave it out add --leave-out { $line }
import-told-odd-name = look: line { $line }: { $why }; it comes in, to leave the line out add --leave-out { $line }
import-told-odd-telephone = look: line { $line }, { $name }: the telephone { $why }; it comes in, to leave the line out add --leave-out { $line }
import-told-made-first = { $n } new of kind { $kind }: { $names }
import-told-made = new { $kind } “{ $name }”
import-told-made-near = new { $kind } “{ $name }”; near ones are there: { $near }
import-told-above-heads = above the headings, not taken in: line { $lines }
import-told-sums = totals and signatures, not taken in: { $lines }
import-told-sum = line { $line } “{ $word }”
import-told-numbered = empty but for their number, not taken in: { $n }, line { $lines }
import-told-unboxed = { $n } opinions out of a box are in no batch and cannot be checked later: to mend it, undo this import, add a column 批次 to the file and read it again.
import-told-empty-cards = Empty cards: { $n }; they count as cards and are no opinions.
import-told-givers = { $count ->
    [one] one opinion has a giver already; the file's was neither compared nor taken
   *[other] { $count } opinions have a giver already; the file's were neither compared nor taken
}
import-told-more = { $n } more are not listed; take the file in by parts
import-told-holds = posts in the leading group
import-ask-write = write what is listed? [Y to write / n to write nothing]
import-ask-who = { $fault } ({ $answers }, 0 leave, nothing is written):
import-answer-same = { $digit } the same person, updated by this line
import-answer-one = { $digit } it is { $who }, updated by this line
import-answer-renamed = { $digit } the same person, now called { $name }
import-answer-new = { $digit } another one, added
import-answer-left-out = { $digit } leave this line out
import-ask-again = type one of { $digits }, or 0 to leave.
import-ask-yes-or-no = type y or n.
import-ask-make-or-skip = there is no { $kind } { $names }; make what is not there? [y make it / N leave out the rows that name it, and keep them in a file]
import-ask-make = there is no { $kind } { $names }; make it? [y to make it / N to leave, nothing is written]
import-nothing-taken = nothing was taken in
import-not-written = nothing was written
import-nothing-new = the ledger has every row already; nothing is new
import-ignored = columns not used: { $columns }
import-warnings-more = { $n ->
    [one] one more thing is worth a look
   *[other] { $n } more things are worth a look
}
import-bad-there = { $bad ->
    [one] one faulty row was to be kept in { $path }; a file is there and was left as it is
   *[other] { $bad } faulty rows were to be kept in { $path }; a file is there and was left as it is
}
import-bad-then = this row was faulty when the file was taken in and no longer shows why; check it before it is taken in
import-bad-lost = the good rows are in ({ $added } added); the { $bad } bad rows could not be written out, they are named above
usage-skip-bad-empty = --skip-bad= is empty; name a file, or write --skip-bad alone
usage-skip-bad-dash = faulty rows go into a file, not to standard output: write --skip-bad=FILE, or --skip-bad alone
usage-map = --map takes COLUMN=FIELD, such as { $what ->
    [roster] 科室=department
   *[other] 来自=channel
}, not “{ $found }”
import-bad-kept = { $bad ->
    [one] one faulty row kept in { $path }; mend it and take it in
   *[other] { $bad } faulty rows kept in { $path }; mend them and take them in
}
import-fault-heading = 问题说明
import-progress = reading
import-field-serial = row number
import-field-card = card number
import-field-channel = channel
import-field-received-on = received on
import-field-text = opinion
import-field-target = target
import-field-target-name = target name
import-field-category = category
import-field-giver-name = given by
import-field-giver-contact = contact of the giver
import-field-batch = batch
import-field-giver-unit = unit of the giver
import-field-staff-no = staff number
import-field-name = name
import-field-department = department
import-field-post = post
import-field-rank = rank
import-field-politics = politics
import-field-branch = branch
import-field-group-posts = group posts
import-field-leads = leads
import-field-phone = telephone
import-taken-cell = { $column } → { $field }
import-taken-out = not taken
import-taken-by-head = taken as their headings say: { $columns }
import-taken-remembered = taken as the last time: { $columns }
import-taken-chosen = taken as you say: { $columns }
import-taken-kept = Files with these headings are taken so from now on.
import-taken-to-keep = Once it is taken in, files with these headings are taken so from then on.

template-syntax = , column { $column }, is not TOML: { $message }
toml-fault-at = Line { $line }, column { $column }, “{ $found }”: { $why }.
toml-fault-twice = this key was given above
toml-fault-extends = what this key was given above is no table and takes nothing more
toml-fault-no-value = key, equals sign and value are not all there, as in name = "…"
toml-fault-no-equals = an equals sign is missing
toml-fault-equals = one equals sign too many
toml-fault-key = what stands before the equals sign is no key
toml-fault-unquoted = a text stands in double quotes
toml-fault-text = the text in quotes does not end, or holds what may not stand there
toml-fault-escape = what stands behind the backslash is not known; a backslash itself is written twice
toml-fault-head = the head in brackets does not end
toml-fault-list = the list in brackets does not end
toml-fault-inline = the table in braces does not end
toml-fault-no-comma = a comma is missing between two of them
toml-fault-comma = one comma too many
toml-fault-date = no date; it is written 2009-03-02
toml-fault-flag = it is true or false
toml-fault-line-end = the line ends with half a line end
toml-fault-deep = too many brackets within one another
toml-fault-number = the number is not written as numbers are
toml-fault-other = this is not understood
template-format = : format { $found } is not known
template-key-unknown = : { $part } has no “{ $key }”
template-key-near = : { $part } has no “{ $key }”; “{ $near }” perhaps?
template-key-missing = : { $part } lacks “{ $key }”
template-wrong-type = : “{ $key }” should be { $wanted }, not { $found }
toml-string = a text
toml-integer = a whole number
toml-float = a fraction
toml-boolean = true or false
toml-datetime = a date
toml-array = a list
toml-table = a table
template-text-empty = : “{ $key }” is empty
template-text-long = : “{ $key }” is too long, { $most } characters at most
template-control = : “{ $key }” holds a control character
template-number = : “{ $key }” should lie between { $least } and { $most }
template-word = : “{ $key }” says “{ $found }”, expected one of: { $allowed }
template-none = : at least one { $part } is needed
template-span = : “{ $found }” is no date, or there is no such day
template-year = : “{ $found }” lacks the year
template-mixed = : “{ $found }” mixes dates with days counted from the start
template-reversed = : “{ $found }” ends before it begins
template-outside = : { $part } “{ $found }” leaves what it belongs to
template-overlap = : phase { $no } begins before the one before it ends
template-not-next = : the number of { $part } should be { $expected }, not { $found }
template-twice = : { $part } “{ $name }” has the name of line { $line }
template-count = : “{ $rule }” is no rule of counting (the head of a built-in template tells how one is written)
template-channel = : there is no channel “{ $name }”
template-activity = : there is no type or family of activities “{ $name }”
template-content = : there is no study content “{ $name }”
template-deliverable = : no deliverable “{ $name }” stands before it
template-unit = : there is no kind of department “{ $name }”
template-rank = : there is no rank “{ $name }”
template-step = : there is no step “{ $name }”
template-start = : the first day is needed (--start)
template-start-far = : the first day is too far off
template-part-file = the file
template-part-campaign = campaign
template-part-principle = principle
template-part-goal = goal
template-part-category = category
template-part-content = content
template-part-channel = channel
template-part-post = post
template-part-phase = phase
template-part-step = step
template-part-deliverable = deliverable
template-part-requirement = requirement
template-part-activity-type = type of activity
template-part-settings = settings
template-wanted-text = text in quotation marks
template-wanted-texts = a list of texts
template-wanted-number = a whole number
template-wanted-flag = true or false
template-wanted-table = a table
template-wanted-tables = tables
