# Words of imports, exports and papers

fault-line = line { $line }{ $text }
fault-cell = , “{ $column }”: found “{ $found }”, expected { $expected }
fault-cell-hidden = , “{ $column }”: expected { $expected }
fault-row = : expected { $expected }

expected-text = some text
expected-day = a day, such as 2009-03-29, 2009.3.29 or 2009年3月29日
expected-day-without = a day; “{ $part }” was not understood, take it out or write it otherwise
expected-weekday = the right weekday: { $day } is a { $weekday }
expected-possible-day = a day of the calendar; this one does not exist
expected-not-future = a day not after today ({ $today })
expected-one-of = one of: { $words }
expected-department = a department of the roster
expected-person = a person of the roster
expected-one-of-several = one of these, by number (a person also by staff number): { $candidates }
expected-shorter = at most { $max } characters, not { $found }
expected-columns = { $expected } cells, not { $found }
expected-no-control = text without control or invisible characters
expected-unique = something no other row has; line { $line } has it too
expected-closed-quote = a quoted cell that ends

warning-outside-span = line { $line }, “{ $column }”: { $day } is outside the campaign ({ $first } to { $last })
warning-stripped = line { $line }, “{ $column }”: { $n } invisible characters taken out
warning-differs = line { $line }, “{ $column }”: says “{ $here }”, line { $first_line } with the same card number “{ $first }”
warning-name-shared = line { $line }, “{ $column }”: the same name as in line { $first_line }

table-empty = the file is empty
table-workbook = it is a workbook (XLSX or the like), which cannot be taken in yet
table-old-office = it is an old Office file (XLS, DOC)
table-document = it is a document (DOCX), not a table
table-archive = it is an archive
table-pdf = it is a PDF
table-picture = it is a picture
table-binary = it is not a text file
table-no-rows = there are headings and nothing beneath them
table-check-file = see whether it is the right file, and the right sheet of it
table-find-table = find the table it was made from and save that as CSV (UTF-8 or GB18030)
table-save-as-csv = open it in a spreadsheet and save it as CSV (UTF-8 or GB18030)
table-undecodable = the encoding of line { $line } is neither UTF-8 nor GB18030
table-too-wide = it has { $found } columns, at most { $max } are taken
table-columns-missing = columns are missing: { $missing } (in the file: { $found })
table-add-columns = add these columns, their names in the first line; all others may be left out
table-column-doubled = several columns mean the same: { $headings }
table-check-headings = look at the names in the first line and keep one of each

import-no-table = cannot take in { $path }: { $what }
import-refused = { $path } has { $read } rows, { $bad } of them faulty; nothing was taken in:
import-refused-hint = mend them and try again; or take the good rows with --skip-bad, which keeps the bad ones in a file
import-opinions-done = { $read } read: { $added } added, { $known } known; { $cards } cards; { $bad } faulty
import-roster-done = { $read } people read: { $added } added, { $known } known; { $bad } faulty
import-nothing-new = this file was taken in before; nothing was added
import-ignored = columns not used: { $columns }
import-warnings-more = { $n ->
    [one] one more thing is worth a look
   *[other] { $n } more things are worth a look
}
import-bad-kept = { $bad ->
    [one] one faulty row kept in { $path }; mend it and take it in
   *[other] { $bad } faulty rows kept in { $path }; mend them and take them in
}
import-fault-heading = 问题说明
import-progress = reading

template-syntax = , column { $column }, is not TOML: { $message }
template-format = : format { $found } is not known
template-key-unknown = : { $part } has no “{ $key }”
template-key-missing = : { $part } lacks “{ $key }”
template-wrong-type = : “{ $key }” should be { $wanted }, not { $found }
template-text-empty = : “{ $key }” is empty
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
template-step = : there is no step “{ $name }”
template-start = : the first day is needed (--start)
template-start-far = : the first day is too far off
template-part-file = the file
template-part-campaign = campaign
template-part-principle = principle
template-part-goal = goal
template-part-category = category
template-part-channel = channel
template-part-post = post
template-part-phase = phase
template-part-step = step
template-part-deliverable = deliverable
template-part-requirement = requirement
template-part-settings = settings
template-wanted-text = text in quotation marks
template-wanted-texts = a list of texts
template-wanted-number = a whole number
template-wanted-flag = true or false
template-wanted-table = a table
template-wanted-tables = tables
