# Conditions of transitions, one sentence each

refusal-three-persons = Applicant, verifier and approver must be three persons.
refusal-late-needs-group = Asked too late; the steering group must decide.
refusal-again-needs-group = Extended { $count } times already; the steering group must decide.

# Who decides

refusal-decider-missing = Say who decided ({ $capacities }{ $n ->
    [0] {""}
    [5] : { $people } and others
   *[other] : { $people }
}).
refusal-not-in-capacity = Not in that capacity; it may be decided by: { $capacities }{ $n ->
    [0] {""}
    [5] {" "}({ $people } and others)
   *[other] {" "}({ $people })
}.
refusal-decider-without-department = { $staff } { $person } has no Department and cannot act for { $department }: fill Department in person { $staff } first, or let somebody of { $department } do it.
refusal-decider-of-other-department = { $staff } { $person } belongs to { $own }; the department in charge of { $task } is { $department }: let somebody of it do it, or where a department was entered wrongly, change Department in { $staff } or, with a reason, Department in charge in { $task }.
refusal-own-task-needs-meeting = He leads this himself and cannot decide it alone for the leading group; name the meeting.
refusal-decider-unknown = The one who decided is not on the roster.
refusal-meeting-not-held = { $number } has not been held (it is planned for { $held }), so nothing rests on it; once it was held, do “{ $act }” first.
refusal-meeting-decided = { $number } was decided at this meeting: it cannot become an activity of another form.
refusal-nothing-done = An amount of 0 is nothing done, and needs no record.
refusal-told-by-talks = “{ $requirement }” is counted out of talks: record the activity⟪ (add activity --type …, --people both)⟫, or exempt somebody.
refusal-exempt-did-nothing = Who is exempt has no amount.
refusal-fulfilled-unsaid = Say whether it was done or they are exempt⟪ (--fulfilled done, or --fulfilled exempt --grounds …)⟫.
refusal-counted-in-days = “{ $requirement }” is counted in days: fill in the days⟪ (--days 0.5, half a day as 半天, 1.5)⟫.
refusal-counted-in-pieces = “{ $requirement }” is not counted in days: fill in the amount⟪ (--amount)⟫.
refusal-today-taken = No day is given, so today is put down ({ $day }); where it was another, change it or take it back⟪ (undo)⟫.
refusal-first-day-unsaid = It says until when: please say from which day on, too⟪ (--done-on)⟫.
refusal-how-long-unsaid = How long it took on { $day } is not said: please fill in “days”, half a day or one⟪ (--days 0.5)⟫; where it took several, say until which day, and its working days are counted.
refusal-no-working-day = From { $from } to { $to } there is no working day (weekend, holiday), so no days can be counted: say how many it took⟪ (--days 1.5)⟫ if it was done on days off, or correct the days.
refusal-span-of-days-only = “{ $requirement }” is not counted in days: say one day, and no last one.
refusal-paper-should-say = Each should say: { $parts }.
refusal-personal-problem-or-none = A problem of one’s own is entered as a problem (list “personal”, with whose it is) and counts by itself. Here only that there is none is recorded: say so in words (“none”) as the proof.
refusal-own-problem-or-none = Name the problem⟪ (--problem 问-001)⟫; where there is none, say so in words (“none”) as the proof.
refusal-not-of-own-field = { $number } is not of the field of { $people }: not claimed or brought by him, and of no department that he leads. These would serve: { $serving }.
refusal-not-of-own-field-none = { $number } is not of the field of { $people }: not claimed or brought by him, and of no department that he leads. Let him claim it first⟪ (do { $number } claim)⟫, or say that there is none.
refusal-records-left-out = { $n } records of what was done count no more: { $records }; where they should, check rank, political standing, branch and the days of coming and leaving.
refusal-attended-in-these-days = { $people } was also called to { $number } in these days: a day counts once, and one day at most.
refusal-more-than-asked = “{ $requirement }” asks { $amount } of each; { $found } stands there.
refusal-not-asked-of = “{ $requirement }” is not asked of { $people } (by rank, political status, branch and days on { $day }): leave them out; where the roster is wrong, correct the person first.
refusal-not-there-then = { $people } had not come or had left by that day: correct the day, or leave them out.
refusal-exempt-already = { $people }: exempt already ({ $number }).
refusal-is-exempt = { $people }: exempt ({ $number }). Whoever did it after all: void { $number } first, or take them out of it.
refusal-met-already = { $people }: done already ({ $number }), and not to be exempt; where that is wrong, void { $number } first, or take them out of it.
refusal-done-already = { $people }: recorded already ({ $number }), and together more than the { $amount } that is asked: leave them out, or change { $number }.
refusal-done-that-day = { $people }: recorded for a day of these already ({ $number }), and a day is recorded once: correct the days here, or those of { $number }.
refusal-lasts-no-time = It cannot last 0 days; leave it empty where nobody knows.
refusal-lasts-less-than-its-days = From its first to its last day there are { $days } working days, and it is said to last { $lasts }: only { $lasts } are counted. Leave “lasts” empty to count each day.
refusal-lasts-beyond-its-days = From its first to its last day there are { $days } days; it cannot last longer. Of several days, say the last one too.
refusal-only-of-life-meeting = Only of “{ $form }” this is recorded.
refusal-talk-takes-no-more = Of a talk only who, with whom and the day are recorded, never what was said.
refusal-talk-of-one = A talk is between two at least; name with whom it was.
refusal-talks-after-meeting = { $n } pairs of “{ $requirement }” { $planned ->
    [yes] will not count
   *[no] do not count
} as having talked any more: { $late ->
    [0] members and leaders are those of { $day }
   *[other] { $talks } came after the meeting ({ $day })
}; a talk that makes up for it says so, a wrong day of the meeting is corrected.
refusal-planned-talks-after-meeting = { $n } more talks of “{ $requirement }” that are planned lie after the meeting ({ $day }): { $talks } do not count as planned any more; move them before it, and one that makes up for it says so.
refusal-records-after-meeting = { $n } records of “{ $requirement }” { $planned ->
    [yes] will not count
   *[no] do not count
} any more: { $records } came after the meeting ({ $day }); where it was done before, correct its day, and a wrong day of the meeting there.
refusal-fulfilled-after-meeting = It lies after { $number } ({ $held }) and does not count as done before it; what was done in time and is only entered now says that day.
refusal-fulfilled-behind-meeting = It lies after { $number } ({ $held }) and is late; what was done at the meeting and is only entered now says that day.
refusal-found-behind-meeting = “{ $requirement }” was due at { $number } ({ $held }), so this one is late; what was found by then and is only entered now says when it was found (F2⟪, set … found_on={ $held }⟫).
refusal-fulfilled-on-words = “{ $words }” names no document, day or paper, and there is no file: it will be hard to find. Attach the file if there is one (F7⟪, attach⟫).
refusal-exempt-hardly-said = The reason for the exemption is only “{ $words }”: say what keeps them away, somebody will ask.
refusal-branch-exempt-in-part = This is asked of branches, which are exempt once everybody in them is: { $people } of “{ $branch }” are not, so it is not met yet. Name the branch to exempt all of it; of somebody who only was not there say so at the activity.
refusal-paper-without-file = This is a paper, with no file yet and no words on where it is: attach it (F7⟪, attach⟫)⟪; list fulfilments --without attachments finds those without⟫.
refusal-span-overlaps = It overlaps { $other } ({ $from } to { $to }) now.
refusal-day-after-campaign = { $day } lies after the end of the campaign ({ $end }): correct the day, or move the end of the campaign first.
refusal-asks-nothing = At least 1 is asked; what is not asked need not be written.
refusal-step-not-begun = “{ $name }” ({ $number }) has not begun, yet work of it is recorded: if it has, start the step (F4⟪, do { $number } start⟫).
refusal-meets-too-early = { $day } lies before { $from }, when the step of “{ $requirement }” begins: it is not taken for the meeting before which that is asked. If it is, move that step first (F4⟪, do … move⟫).
refusal-talk-after-meeting = It lies after { $number } ({ $held }) and does not count as a talk before it; one that makes up for it says so⟪ (--makes-up { $number })⟫.
refusal-fills-no-pair-alone = It fills no pair of “{ $requirement }”: fewer than two were there.
refusal-fills-no-pair-none-asked = It fills no pair of “{ $requirement }”: it is asked of none of { $others }.
refusal-fills-no-pair-left = It fills no pair of “{ $requirement }”: { $person } left on { $left } and by { $day } is not asked any more.
refusal-fills-no-pair-not-led = It fills no pair of “{ $requirement }”: { $own } does not lead the department of { $others }.
refusal-makes-up-itself = What is made up for is the first sitting; { $number } is this one, or makes up for another itself.
refusal-makes-up-nothing = This type of activity makes up for nothing: study makes up for study of its type, a talk for what should have been before a Democratic Life Meeting; take out { $number }.
refusal-talk-makes-up-a-meeting = { $number } is no Democratic Life Meeting: a talk makes up for what should have been before one, so name that meeting; otherwise leave it empty.
refusal-made-up-before = { $number } ({ $day }) makes up for it and cannot lie before it ({ $held }): change the day of { $number } first, or let it make up for nothing⟪ (set { $number } makes_up=)⟫.
refusal-makes-up-before = It cannot make up for { $number } before that was held; see to the day.
refusal-makes-up-another-type = { $number } is of another type of activity, which this cannot make up for.
refusal-day-not-come = { $planned } is after { $day } and has not come; give the day where it is another.
refusal-says-otherwise = Only for those that say { $wanted }.
refusal-activity-decides-nothing = { $number } names no deciding body and decides nothing; where it is a meeting, fill in its body first.
refusal-meeting-unknown = That meeting is not on record; record it first.
refusal-before-meeting = Decided on { $day }, before the meeting of { $held }.
refusal-met-before-it-was-asked = The meeting was held on { $held }, before what it would answer ({ $asked }); name the meeting that decided it.
refusal-met-before-entry = The meeting was held on { $held }, before { $number } was entered ({ $made }); check that it is the right one.
refusal-dated-by-meeting = Decided on the day of the meeting, { $day }; give the day of the decision where it is another.
refusal-relaxed-duties = { $number } was done under relaxed separation of duties; it is marked.
refusal-outside-list = { $number } is not among what this list shows.
refusal-made-aside = Ctrl-G Enter opens it.
refusal-not-from-state = It is { $state } now: no { $verb }.
refusal-another-decides = { $who } decides here, not { $by }.
refusal-asked-otherwise = other things are asked here; do it apart.

# What was filled in

refusal-missing = This must be filled in.
refusal-count-unread = “{ $rule }” is no rule of counting: word:name、name@phase (of activities also what they speak of: activity:党组会~传达、学习@step), with one of the words { $words }; empty where the ledger counts nothing.
refusal-count-of-nothing = There is no { $kind } “{ $name }”.
refusal-count-of-nothing-known = There is no { $kind } “{ $name }”; there are: { $known }.
refusal-count-not-chosen = There is no choice “{ $name }”; there are: { $known }.
refusal-count-span-unknown = “@{ $span }” is none: write @phase for what lies within its phase, @step for its step.
refusal-count-undated = What this counts has no day: write “{ $bare }”. @phase and @step stand behind { $words }.
refusal-count-spanless = This hangs on no step, so neither @phase nor @step stands here: write “{ $bare }”.
refusal-count-leaves-name = { $numbers } counts by “{ $name }” or asks for it; once void it finds no more of it: change what it names (F2⟪, set⟫).
refusal-count-names-no-more = No type is called “{ $name }” any more, nor of that family, and { $numbers } still counts by it: change its rule (F2⟪, counted_by=…⟫).
refusal-attested-late = Who did not type it, or not today, names the paper and a second person who has seen it⟪ (--paper …, --second …)⟫.
refusal-not-asked = { $name } is not asked for here.
refusal-not-a-time = “{ $found }” is no time of day; write 9:30, 9点半, 下午3点.
refusal-not-half-days = “{ $found }” is no number of days in halves; write 1, 0.5, 半天, 一天半.
refusal-not-a-decimal = Give a number from 0 up, with at most { $places } places.
refusal-too-fine = “{ $found }” has more than { $places } places.
refusal-not-a-count = Give a whole number from 0 up.
refusal-too-large = At most { $most }; give a smaller number.
refusal-not-a-flag = Answer yes or no.
refusal-not-a-choice = “{ $found }” is no choice here; choose from { $allowed }.
refusal-one-line-only = One line only; take out the line breaks.
refusal-not-text = Give text.
refusal-too-long = { $has } characters, at most { $most }; shorten it.
refusal-control-characters = It contains control characters; remove them.
refusal-not-a-day = “{ $found }” is no date. Write 10-20, 10月中旬 or +15wd.
refusal-not-one-exact-day = “{ $found }” is no single date. Write 10-20, 10月20日, 2009-10-20 or yesterday.
refusal-not-a-bound = “{ $found }” is no date. Write 10-20, 10月中旬 or 10月底.
refusal-day-unread = “{ $part }” in “{ $found }” was not understood; take it out or write it otherwise.
refusal-not-one-day = “{ $found }” is more than one day; write the day, as 10-20.
refusal-limit-loose = “{ $part }” leaves the day open. Leave it out and give the last day.
refusal-limit-no-day = “{ $part }” names no day. Give the last day, such as today or +3wd.
refusal-limit-no-end = “{ $part }” has no last day: choose long-term as the kind of task and give a review day.
refusal-limit-festival = “{ $part }” is no certain day. Give month and day, such as 9-30.
refusal-limit-short-year = “{ $part }”: write the year with four digits, such as 2009.
refusal-limit-stretch = “{ $found }” is a stretch of days. Give the last day ({ $last }).
refusal-other-day = { $day } and “{ $part }” are not the same day. Check which is meant.
refusal-limit-after = “{ $part }” says when it begins and not when it ends; write the last day.
refusal-limit-ambiguous = “{ $found }” may mean { $before } or { $last }; write which.
refusal-other-weekday = { $day } is a { $weekday }, not a { $said }; check it.
refusal-no-limit-to-count-from = There is no one limit in force to count “{ $found }” from; write the day.
refusal-not-a-reference = Choose one: { $kind }.
refusal-refers-to-nothing = There is no such { $kind }.
refusal-refers-to-void = The { $kind } { $number } is void; choose another.
refusal-refers-elsewhere = The { $kind } { $number } belongs to another campaign ({ $campaign }); choose one of the same.
refusal-made-in-its-campaign = Put into { $campaign }, which it belongs to, not into { $other }.
refusal-not-of-named-campaign = It belongs to { $campaign }, not to { $other } that was named; name that one, or none.

# Batches and opinions

refusal-returned-is-not-the-sum = { $returned } returned, but { $valid } valid and { $invalid } invalid do not add up to it.
refusal-more-returned-than-sent = { $returned } returned, more than the { $sent } sent out.
refusal-more-entered-than-returned = { $entered } entered, more than the { $returned } returned.
refusal-fewer-entered-than-valid = { $entered } entered, fewer than the { $valid } valid.
refusal-more-entered-than-sent = { $entered } entered: { $sent } sent out cannot be.
refusal-no-criterion-unmet = A return says which of the five criteria is not met⟪ (such as --goal-reached not_met)⟫; where files are false or lacking, name the one that they do not prove, and say why in the note.
refusal-nothing-since-return = Since the return of { $day } no progress was reported, and no file or step came later: report first what was put right⟪ (do { $number } progress --done …)⟫, then apply again.
refusal-whole-is-checked = “{ $whole }” is { $state } and { $record } is counted in it, so it neither changes nor goes; where it is wrong, first correct { $number } as misrecorded (F4⟪, or do { $number } misrecorded --note …; on a later day, or of another's entry, with --by … --paper … --second …⟫), put it right and check anew.
refusal-batch-is-checked = The counts of “{ $batch }” were checked, it takes nothing more; where something was missed, correct the check of { $number } as misrecorded first⟪ (do { $number } misrecorded --note …; on a later day, or of another's entry, with --by … --paper … --second …)⟫.
refusal-cards-over-sent = “{ $batch }”: { $sent } sent out, { $entered } entered, there are no more; where that is wrong, correct what was sent out of { $number } first.
refusal-cards-over-returned = “{ $batch }”: { $returned } returned, this is number { $entered }.
refusal-opened-alone = Two people open a box, not the same one twice.
refusal-opened-already = This box was opened on that day by these two already ({ $number }, { $papers } papers): it need not be entered twice; where it was opened once more, say so⟪ (--again 1)⟫.
refusal-received-before-batch = { $day } lies before { $batch } ({ $number }) began on { $bound }: correct the day of receipt or the days of the batch, or name another batch.
refusal-received-after-close = { $day } lies after { $batch } ({ $number }) was closed on { $bound }: correct the day of receipt, or make another batch.
refusal-batch-begins-behind = { $number } was received on { $day }; the batch cannot begin after that: check the day.
refusal-no-box = “{ $batch }” is no box and is not opened.
refusal-opened-before-box = “{ $batch }” stands since { $since } only, it was not opened on { $day }; mend the day, or first say of { $number } since when it stands⟪: set { $number } opened_on=…⟫
refusal-opened-after-close = “{ $batch }” ({ $number }) was closed on { $bound } and not opened on { $day }: correct the day.
refusal-box-behind-opening = It was opened on { $day } already ({ $number }) and cannot stand since a later day only: correct the day, or that opening first.
refusal-box-is-closed = “{ $batch }” collects no more and is not opened; if it must be, take the closing of { $number } back first (F4⟪, or do { $number } misrecorded⟫).
refusal-has-left-his-work = { $person } left on { $left } and is given no more work: name somebody else.
refusal-has-left-since = { $person } left on { $left } and still has this in hand: name somebody else.
refusal-is-dissolved = { $person } was dissolved on { $left } and is given no more work and nobody: name another department.
refusal-dissolves-with-people = { $number } still has { $n } people ({ $numbers }): name their new department first⟪ (set { $first } department=…)⟫, or the day on which they left.
refusal-dissolves-with-tasks = { $number } is still in charge of { $n } open tasks ({ $numbers }): put another department in charge first⟪ (set { $first } department=… --reason …)⟫.
refusal-dissolves-supporting = { $number } still supports { $n } open tasks: { $numbers }. Name other departments⟪ (set { $first } supports=…)⟫.
refusal-decider-has-left = { $person } left on { $left } and does nothing on { $day }; name somebody else.
refusal-called-not-there = Not counted: { $people } ({ $n ->
    [1] 1 person
   *[other] { $n } people
}), not there on { $day } (not come yet, or gone).
refusal-leaves-led = { $person } leaves and leads { $n } still: { $numbers }. Let a meeting pass his duties to whoever comes after him⟪ (do { $whom } reassign --leader …)⟫.
refusal-leaves-headed = { $person } leaves and is still the head of { $n }: { $numbers }. Name another head⟪ (set { $first } head=…)⟫.
refusal-leaves-owned = { $person } leaves with { $n } in hand: { $numbers }. Name another owner or drafter⟪ (set { $first } …)⟫.
refusal-leaves-planned = { $person } leaves, and { $n } activities that cannot be held without him are planned for later: { $numbers }. Name somebody else, or move or cancel them⟪ (set { $first } …)⟫.
refusal-leaves-posts = { $person } leaves and still holds { $n }: { $numbers }. Seat somebody else⟪ (set { $first } holders=…)⟫.
refusal-leaves-claimed = { $person } leaves, and { $n } problems that he claimed are not solved: { $numbers }. Let whoever comes after him claim them⟪ (do { $first } claim --leader …)⟫.
refusal-opener-has-left = { $person } left on { $left } and opens no box on { $day }; name somebody else.
refusal-opener-without-post = { $person } ({ $number }) has no post in the leading group or the campaign office and opens no box; name one of them, or give a post first (Ctrl-K under People).
refusal-not-of-nature = { $nature } has no such field, only { $right }; leave it out or name another channel.
refusal-papers-differ = { $papers } papers were taken out of “{ $batch }”, { $entered } are entered; look at the openings and the entries.
refusal-box-without-batch = An opinion from a box belongs to a batch; name it.
refusal-openers-missing = { $batch } needs two openers.
refusal-same-person-checks = Let somebody else check it, or read it again and say so.
refusal-problem-takes-no-opinions = { $number } ({ $state }) takes no more opinions.
refusal-referred-late = It was to be referred by { $last }; the delay is marked.
refusal-has-duplicates = { $number } is marked as a duplicate of this one; mend that first.
refusal-own-duplicate = It cannot be a duplicate of itself; choose another.
refusal-original-handed-on = Its original { $number } was handed on, and its words are kept with that; where it came back, first dispose of { $number } otherwise; where this is no duplicate, correct that as misrecorded⟪ (do { $record } misrecorded --note …; on a later day, or of another's entry, with --by … --paper … --second …)⟫.
refusal-original-is-duplicate = { $number } is a duplicate itself; choose the original.
refusal-giver-unknown = No giver is on record; publication takes the place of an answer.
refusal-quoted-elsewhere = { $n } other records still say words of what was handed on ({ $numbers }) and hide nothing: mend them (F2); the journal keeps what stood there.
refusal-said-elsewhere = { $n } opinions that say nearly the same still show their words ({ $numbers }): marked as duplicates of it they are hidden along, or transfer them too.
refusal-opinions-back = Opinions merged into it are back among the checked ones, { $n } in all ({ $numbers }): merge, reply or refer them anew.
refusal-opens-to-all = Only a few could read { $number }; changed so, everybody reads it, and it is listed and printed: if that is meant, say why⟪ (--reason)⟫.
refusal-opened-to-all = Everybody reads { $number } from now on, and it is listed and printed; undo it where that was a slip.
refusal-batch-meeting-not-held = The meeting of the batch “{ $batch }” ({ $meeting } { $name }, { $day }) was not held yet: hold it, or name another activity in the batch.

# Problems

refusal-source-missing = Link an opinion first, or name another source.
refusal-about-needs-personal = What is one person’s own stands in the list “Personal”; choose that, or leave the person out.
refusal-unclaimed = Nobody has claimed it yet; have it claimed first.
refusal-no-leader = { $person } is no leader and cannot be in charge.
refusal-no-duties = There is nothing to pass on: no department and no open task.
refusal-duties-passed = Passed on: departments { $departments }, open tasks { $tasks }.
refusal-duties-stay = { $person } is in charge already.
refusal-leader-owns-task = { $person } does the work of { $number }; name somebody else for that first.
refusal-lead-decided = The leader in charge of { $number } was decided on { $day } ({ $paper }) and changes by a decision only: F4 Pass duties on⟪, do { $number } reassign⟫; one that was typed wrong is taken out as misrecorded.
refusal-lead-has-tasks = The leader in charge of { $number } answers for { $n } issued open tasks ({ $first } …); he changes by a decision only: F4 Pass duties on⟪, do { $number } reassign⟫, and the tasks go along.
refusal-task-led-along = { $number } is not issued yet; its leader changed with the department.
refusal-already-claimed = { $person } has claimed it already.
refusal-claims-in-person = { $person } must decide on the claim in person.
refusal-not-a-leader = { $person } is no leader and cannot claim it.
refusal-merges-across-persons = { $number } and this one are not both problems of one and the same person: such a problem is merged only with that person’s own, and a public one never into it.
refusal-merges-into-itself = It cannot be merged into itself; choose another problem.
refusal-target-ended = { $number } ({ $state }) is dealt with; choose an open problem.
refusal-has-tasks = It has tasks and cannot be merged: { $count }; first: { $first }
refusal-tasks-open = Tasks not settled: { $count }; first: { $first }
refusal-day-not-ahead = { $day } must lie after the day of the decision.
refusal-told-already = { $stands } stands there; if it is wrong, correct it with a reason.
refusal-review-not-ahead = The review date { $day } must lie after the day of the decision.
refusal-review-not-due = The review date { $day } has not come yet.

# Limits, extensions, urging

refusal-limit-counted-from-issue = “{ $wording }” counts from the day of issue: { $limit }.
refusal-limit-not-ahead = The limit { $limit } lies before { $day }; change the limit.
refusal-wording-reads-otherwise = “{ $wording }” means { $reads }, the limit says { $limit }; change one of them.
refusal-limit-unread = No day can be read in “{ $wording }”: “{ $column }” stays empty. If a day is decided, fill it in (F2⟪, { $word }=10-01⟫).
refusal-limit-unread-unlit = No day can be read in “{ $wording }”: without “{ $column }” it has no light and is never due soon or overdue. If a day is decided, fill it in (F2⟪, { $word }=10-01⟫).
refusal-limit-unread-proposed = No day can be read in “{ $wording }”: “{ $column }” is still the proposed { $day }. If another is decided, fill it in (F2⟪, { $word }=10-01⟫).
refusal-limit-stays = The limit in force, { $limit }, is later and stays.
refusal-return-is-no-extension = A return gives up to { $last }, or leaves the limit in force, { $limit }; more is an extension.
refusal-return-is-no-extension-undated = A return gives up to { $last }; more is an extension.
refusal-limit-outside-campaign = The limit { $limit } lies outside the campaign (to { $end }).
refusal-not-later-than-limit = { $wanted } is not later than the present limit { $limit }.
refusal-extension-past-campaign = { $wanted } lies after the end of the campaign ({ $end }).
refusal-extension-pending = The extension request { $number } is pending; settle it first.
refusal-not-due-yet = Neither due soon nor overdue; no urging yet, a reminder from { $day }.
refusal-never-due = Without a limit nothing is urged.
refusal-step-not-due = No step is due today: next { $step }, from { $day }.
refusal-step-taken = { $step }: taken already on the limit in force ({ $number }); next { $next }, from { $day }.
refusal-step-taken-last = { $step }: taken already on the limit in force ({ $number }).
refusal-ladder-ended = All steps are taken, there is none left; a reminder may be sent again.
refusal-notice-before-expiry = Not overdue yet; a reminder notice may be sent from { $day }.
refusal-circular-needs-leader = A circular is for a leader to decide.
refusal-circular-too-early = A circular takes { $days } working days behind the reminder notice: from { $day }.
refusal-circular-without-notice = No circular without a reminder notice on the limit in force.
refusal-group-too-early = The leading group takes { $days } working days behind the circular: from { $day }.
refusal-circular-though-heard = Since the notice { $how ->
    [extension] an extension was asked for with its reason
    [difficulties] progress and difficulties were reported
   *[progress] progress was reported
} on { $day } ({ $number }): the circular says so, and not that there is no explanation.
refusal-group-without-circular = Not to the leading group without a circular on the limit in force.
refusal-day-off = { $day } is no working day; do it on one.
refusal-unchanged-that-day = That nothing changed was noted on { $day } already ({ $number }), once a day is enough; take that one back first where it is mistaken.
refusal-urged-that-day = Urged on { $day } already: { $number }

# Tasks and striking off

refusal-note-missing = { $field } is needed.
refusal-lead-changes-along = The leader in charge changes along with the department, from { $from } to { $to }.
refusal-lead-comes-along = The leader in charge comes along with the department: { $to }.
refusal-owner-is-lead = The person responsible cannot be the leader in charge; name another.
refusal-steps-too-few = Step by step takes two milestones or more; there are { $count }.
refusal-last-step-not-on-limit = The last milestone ({ $last }) must fall on the limit ({ $limit }).
refusal-problem-missing = Link a problem, or make it a task for a rule.
refusal-problem-takes-no-tasks = { $number } ({ $state }) takes no tasks.
refusal-problem-taken-up = { $number } goes back from long-term to rectification; its review day { $review } no longer holds.
refusal-unsolvable-needs-steps = { $number } cannot be solved yet: it needs a task in steps with a person responsible.
refusal-other-kind-of-task = Only for tasks of this kind: { $wanted }.
refusal-fixed-at-once-is-finished = A task to be fixed at once needs no application: { $act }.
refusal-task-not-under-way = { $number } ({ $state }) is not under way.
refusal-problem-decided = { $number } was decided upon ({ $state }); it cannot be continued.
refusal-evidence-missing = There is no evidence; attach some first.
refusal-file-of-another = { $file } is no evidence of { $number }; look at the number again.
refusal-evidence-unchecked = Evidence not checked: { $count }; first: { $first }
refusal-milestones-undone = Milestones not done: { $count }; first: { $first }
refusal-second-verifier-missing = A major task takes two verifiers; name the second.
refusal-second-verifier-unfit = { $person } belongs to the task or verifies already; name another.
refusal-asker-decides = Whoever asked cannot decide; let somebody else.
refusal-own-task-looked-back = { $person } verified, owns or leads this task, or is of its department; let another of the campaign's office look back.
refusal-looked-back-that-day = It was looked back at on { $day } already ({ $number }), once a day is enough; declare that one void first where it is mistaken.
refusal-verifies-own-department = { $staff } { $person } is of { $department }, which is in charge of { $task }, and cannot verify it or check its files: let somebody of another department do it; where the department is wrong, correct that of { $staff }.
refusal-verifies-own-application = { $staff } { $person } applied for { $task } and cannot verify it or check its files: let somebody outside the task do it.
refusal-verifies-own-task = { $staff } { $person } owns { $task } and cannot verify it or check its files: let somebody outside the task do it.
refusal-verifies-what-he-leads = { $staff } { $person } leads { $task } or led it, and cannot verify it or check its files: let somebody outside the task do it.
refusal-signer-of-other-department = { $person } is not of the department in charge and cannot sign: let somebody of it sign, or where Department of { $person } is empty or wrong, mend that first.
refusal-signer-heads-nothing = { $person } does not head the department; its head or deputy signs.
refusal-signs-own-application = Applicants cannot sign for themselves; let the head sign.
refusal-not-the-same-day = A decision ({ $day }) is taken back only on the day on which it was taken; now take it out as misrecorded, or correct its words.
refusal-not-the-decider = Only the one who decided can take it back: this step was decided by { $who } ({ $number }).
refusal-not-the-deciding-body = Only the meeting that decided can take it back: this step was decided at { $who } ({ $number }); name it, or a later meeting of the same body.
refusal-decider-not-kept = Who decided this step was not kept, so it cannot be revoked; what was recorded by mistake is taken out as misrecorded.
refusal-nothing-to-revoke = { $number }: the last step was no decision on it, there is nothing to take back.
refusal-nothing-misrecorded = { $number }: no step was taken on it, there is no mistaken entry to correct; what was made is declared void, what was edited is set back.
refusal-clerk-not-of-office = Whoever takes it out is the person at the keyboard, or of the campaign’s office.
refusal-second-is-the-same = The second person must be another.
refusal-second-not-of-office = The second person must be of the campaign office.
refusal-revoke-one-by-one = These were several decisions; take them back one by one.
refusal-together-gone-on = It was one entry for { $numbers }, and { $number } has gone on since ({ $act }), so they cannot be taken back together; take that step of { $number } back first.
refusal-comes-back-to = { $back } would refer again to { $other }, which was since the subject of “{ $act }” ({ $who }, { $day }) and is { $state }: first { $way } on { $number }, then come back to this.
refusal-comes-back-to-gone = { $back } would refer again to { $other }, which is { $state } and is used no more; do it anew.
refusal-others-stay = What was entered together with it stays: { $numbers }
refusal-made-goes-void = What this step had made goes void with it: { $numbers }
refusal-revoked-together = It was one entry, so all are as before: { $numbers }

# Phases, steps and what points where

refusal-steps-unfinished = Steps not finished: { $count }; first: { $first }
refusal-deliverables-undelivered = Deliverables not delivered: { $count }; first: { $first }
refusal-delivered-short = { $number } has { $figure } on the ledger, { $missing } too few, and is ticked by the note; it goes on being marked short.
refusal-delivery-short = On the ledger: { $figure }, { $missing } too few. Record what is missing; if it was done all the same, say why in the note⟪ (do { $number } deliver --note …)⟫.
refusal-delivery-short-within = On the ledger: { $figure }, { $missing } too few, of what lies within “{ $whole }” ({ $of }). Record what is missing; if it was done outside of those days, start { $of } or move its span first; if it was done all the same, say why in the note⟪ (do { $number } deliver --note …)⟫.
refusal-delivery-short-about = On the ledger: { $figure }, { $missing } too few, of what lies within “{ $whole }” ({ $of }) and speaks of { $about } (any of them). Record what is missing; where it was held and does not say so, write it into topic or outcome (F2⟪, set 活-… topic=…⟫); if it was held outside of those days, start { $of } or move its span first; if it was done all the same, say why in the note⟪ (do { $number } deliver --note …)⟫.
refusal-delivery-short-of-people = On the ledger: { $figure }, { $missing } too few. Record what is missing or exempt whoever is (key 0 shows who⟪, add fulfilment --fulfilled exempt …⟫); if it is to be ticked all the same, say why in the note⟪ (do { $number } deliver --note …)⟫.
refusal-delivery-unproved = No record of the ledger proves this: attach a file (F7⟪, attach { $number } FILE⟫), fill in the meeting, or name the document or place in the note⟪ (--meeting …, --note …)⟫.
refusal-delivered-fell-short = “{ $name }” ({ $number }) is ticked, yet the ledger has { $figure } now and nothing says why: record what is missing, or untick it and tick it again with a note.
refusal-finished-short = “{ $name }” ({ $number }) is short: { $figure } on the ledger. { $note }
refusal-phase-not-begun = “{ $phase }” begins on { $from } and has not begun: if it has begun early, start it first⟪ (do { $number } start)⟫; if its span is another, move it first⟪ (do { $number } move …)⟫.
refusal-delivered-early = “{ $phase }” is proposed to begin on { $from }; this is delivered before.
refusal-earlier-short = “{ $name }” ({ $number }) is ticked, yet the ledger has only { $figure }: it is not all there.
refusal-hearsay = “{ $words }” proves nothing: name the document, the meeting, the day or where it lies, or attach a file (F7).
refusal-delivered-on-words = { $number } has a few words only, no file, and they name no document, meeting or day: it will be hard to find. Attach the file if there is one (F7⟪, attach { $number } FILE⟫).
refusal-earlier-undelivered = It comes after “{ $name }”: tick { $number } first.
refusal-later-delivered = “{ $name }” ({ $later }) comes after it and is ticked: untick { $later } first.
refusal-comes-before = “{ $name }” ({ $number }) says that it comes after this: change what { $number } comes after first (F2⟪, set { $number } comes_after=…⟫).
refusal-comes-after-unknown = There is no deliverable “{ $name }”: write names or numbers, several with 、 between; the list of deliverables has them.
refusal-comes-after-unknown-near = There is no deliverable “{ $name }”; near are: { $near }.
refusal-comes-after-itself = It cannot come after itself.
refusal-comes-after-circle = “{ $name }” comes after this in turn (by “{ $by }”), which makes a circle: change what that one comes after first.
refusal-comes-after-later-phase = “{ $name }” ({ $number }) is of the later phase “{ $phase }”, so this could never be done first: name what is of this phase or of one before.
refusal-comes-after-later-step = “{ $name }” ({ $number }) is of the later step “{ $step }”: as long as it is not ticked, neither can this be.
refusal-comes-after-open = It is ticked and “{ $name }” ({ $number }) is not: tick { $number } first, or untick this.
refusal-proof-of-tick = “{ $name }” ({ $number }) is ticked by this file alone, so it cannot go void: attach another first, or untick { $number }⟪ (do { $number } take_back --note …)⟫.
refusal-note-says-nothing = “{ $found }” says nothing; please say it in words.
refusal-begins-early = “{ $name }” was to begin on { $from }; it begins early.
refusal-begins-along = Under way with it: { $others }.
refusal-put-back-along = Not started again: { $others }.
refusal-stays-begun = Still under way, for other things in it are done: { $others }.
refusal-ledger-unread = What the ledger has cannot be read now; try again.
refusal-counted-outside = { $record } does not count for “{ $name }” ({ $number }): only what lies between { $from } and { $to } does. Mend its day, or move the span by a decision (F4).
refusal-counted-unspoken = { $record } says nothing of what it was about and does not count for “{ $name }” ({ $number }): only what speaks of { $about } (any of them) counts there. If this was one, say so in its topic (F2⟪, set { $record } topic=…⟫).
refusal-counted-otherwise = { $record } speaks of none of { $about } and does not count for “{ $name }” ({ $number }): if this was the one, say so in its topic (F2⟪, set { $record } topic=…⟫).
refusal-asks-for-all = “{ $name }” ({ $number }) asks for all that is to be studied: now { $amount } at least.
refusal-published-elsewhere = “{ $name }” ({ $number }) is to be made public at { $places } too, of which the note says nothing: where it was, take the tick back (F4) and say so, else do it.
refusal-counted-late = “{ $name }” ({ $number }) was due on { $due }; this one is of { $day }, { $days } working days late.
refusal-planned-late = “{ $name }” ({ $number }) is due on { $due }; { $record } is planned for { $day }, { $days } working days too late.
refusal-nobody-there = Everybody who was called to { $number } was away, and nobody came from outside: it counts for no deliverable. If somebody was there, say so (F2⟪, set { $number } people=…⟫).
refusal-planned-late-people = “{ $name }” ({ $number }) is to be met by { $due }; { $record } is planned for { $day }, { $days } working days too late; { $n } of those called have not met it yet.
refusal-planned-late-branches = “{ $name }” ({ $number }) is to be met by { $due }; { $record } is planned for { $day }, { $days } working days too late; { $n } branches have not met it yet.
refusal-branch-few = { $number }: { $here } of { $all } of { $branch } were there, fewer than half; “{ $requirement }” counts as met all the same. Whoever missed it may make up for it.
refusal-no-medium = “{ $words }” is no medium: name the paper, the magazine, the site, the station.
refusal-finished-unmet = Finished, but “{ $name }” ({ $number }) is met by { $figure } only: the others stay on the list of who has not met it.
refusal-held-unmet-there = The meeting was held, but “{ $name }” ({ $number }) is met by { $figure } only: enter what was found there with the day of the meeting; what is found afterwards is late.
refusal-held-unmet = The meeting was held, but what is asked before it, “{ $name }” ({ $number }), is met by { $figure } only: what is done afterwards does not count. Enter what was done.
refusal-earlier-open = “{ $name }” ({ $number }) comes before and is { $state }, not finished: where it has ended, finish it too (F4⟪, do { $number } finish⟫).
refusal-counted-unsaid = Of what { $number } counts, { $n } records do not say yet what they should ({ $records }): open each to see what it lacks; F2⟪, set⟫ adds it.
refusal-left-unsaid = { $number } does not say: { $fields }. F2⟪, set⟫ adds it.
refusal-ticked-late = “{ $name }” ({ $number }) was due by { $due }; it is ticked { $days } working days late. If it was done in time, take it back and tick it with that day⟪ (--on)⟫.
refusal-fell-short = “{ $name }” ({ $number }) is ticked, yet the ledger has { $figure } now: it is marked short.
refusal-whole-finished = “{ $whole }” is finished; reopen it first.
refusal-campaign-in-work = This is the campaign at work; it cannot be declared void.
refusal-pointed-at = Used by { $kind } { $number }; it cannot be declared void: first change that of { $number }⟪ (set { $number } …)⟫, or declare { $number } void⟪ (void { $number } --reason …)⟫.
refusal-decision-rests-here = What was decided or done on { $number } rests on { $record }; it cannot be declared void.
refusal-decided-before-meeting = { $number } was decided on { $day }; the meeting cannot be later.
refusal-asked-after-meeting = { $number }, decided there, was asked for on { $day }; the meeting cannot be earlier.
refusal-body-cannot-decide = That body cannot have decided on { $number }.

# Making and correcting records

refusal-made-by-acts-only = A record of this kind is made by an act only: { $kind }.
refusal-no-seats = A post has at least one seat.
refusal-deputy-does-not-head = A deputy does not head the body; where deputies may decide, the campaign says so.
refusal-seats-taken = no seat is free: { $post } has { $seats }, held by { $count }: { $holders }.
refusal-seats-overfull = { $post } has { $seats } seats, and { $count } would hold it: { $holders }.
refusal-no-such-column = There is no column “{ $column }”.
refusal-ruled-column = The program fills this in; it cannot be typed.
refusal-outside-campaign = { $day } lies outside the campaign; check it.
refusal-in-the-future = { $day } has not come yet; change the day.
refusal-before-the-campaign = { $day } lies before the campaign begins ({ $first }) and does not count; change the day.
refusal-paper-is-there = Paper no. { $paper } is { $card } already, and one paper is one card: add the opinion to { $card }⟪ (--card { $card })⟫.
refusal-paper-is-there-empty = Paper no. { $paper } is { $card } already, without an opinion, and one paper is one card: if that is wrong, declare { $card } void first, then make it anew.
refusal-card-is-empty = { $card } is recorded as empty and takes no opinion.
refusal-opinion-says-none = “{ $found }” is no opinion: the card is empty; press F4 at the entry⟪, or use add card --empty 1⟫.
refusal-card-says-otherwise = { $card } says otherwise; check which is right.
refusal-target-not-said = “{ $field }” is filled in; say “Target” as well.
refusal-target-says-otherwise = “Target” is “{ $target }”, so “{ $field }” cannot be filled in beside it; change one of the two.
refusal-target-needs-person = Say which member of the leading team; where none is meant, the target is the team.
refusal-batch-of-other-channel = the batch { $batch } is of the channel { $channel }, but “Channel” is { $found }; change one of the two.
refusal-batch-holds-other-channel = { $n } of what came in with this batch says another channel ({ $number } says { $found }), so the batch cannot become { $channel }: leave its channel and add another batch for { $channel }; if those were entered wrongly, void them first (opinions and cards), change the batch, and enter them again.
refusal-target-of-other-kind = { $number } { $name } is “{ $kind }”, but “Target” is “{ $target }”; change one of the two, or, where the department was entered wrongly, its “Kind of department” first.
refusal-misread-not-found = The opinion has no such words; give them as they stand there.
refusal-nothing-corrected = Both readings are the same; nothing is corrected.
refusal-ties-two-words = “{ $found }” is named twice with different notes; keep one.
refusal-ties-except-with-word = “{ $found }” is left out and takes no note; name whoever was absent among those called, with the reason in brackets.
refusal-ties-not-among = “{ $found }” is not among those named before, so nobody is left out.
refusal-tie-takes-no-word = Only names stand here; “{ $found }” cannot be added.
refusal-ties-group-of-nobody = There is nobody in “{ $found }” now: leave it out, or say who is meant.
refusal-ties-name-nobody = “{ $found }” leaves nobody; say who is meant.
refusal-ends-before-it-begins = It ends on { $to }, before it begins on { $from }.
refusal-text-needs-erratum = An opinion's words are never changed; record an erratum.
refusal-written-once = This cannot be changed once it is entered: undo it if it was just entered, else declare it void⟪ (void … --reason …)⟫ and enter it anew; a misread word of an opinion is mended by an erratum (Ctrl-E⟪, add erratum⟫).
refusal-record-ended = { $number } ({ $state }) is done with and cannot be changed.
refusal-quoted-needs-reason = { $number }: “{ $column }” is as the paper has it; a change needs a reason⟪ (--reason …)⟫ and is marked from then on.
refusal-taken-needs-reason = { $number }: “{ $column }” was taken over from the paper with the campaign; a change needs a reason⟪ (--reason …)⟫ and is marked from then on.
refusal-reason-needed = { $number } ({ $state }): a correction needs a reason⟪ (--reason …)⟫.
refusal-only-by-extension = Since issue the limit moves by an extension only.
refusal-review-by-decision = The review day of a long-term task stands in place of a limit and since issue moves by a decision only: complete a stage (with the new review day) and continue, or suspend and resume (it moves by the working days it stood); what was typed wrong is taken out as misrecorded.
refusal-pause-review-by-decision = The review day of a pause is set by the decision to suspend: resume and suspend anew; what was typed wrong is taken out as misrecorded.
refusal-kept-review-by-decision = The review day of a problem is set by the decision to keep it: review it when due and decide anew; what was typed wrong is taken out as misrecorded.
refusal-long-term-has-no-limit = A long-term task has no limit and needs no extension; its review day moves by the decisions to complete a stage, to suspend and to resume.
refusal-fixed-since-issue = The task is issued; this cannot be changed any more.
refusal-level-not-lowered = A major task that is issued cannot be made ordinary.
refusal-under-verification = It is being verified and approved; this cannot be changed now.
refusal-task-takes-no-steps = { $number } ({ $state }): its milestones cannot be changed.
refusal-step-after-limit = The milestone ({ $due }) lies after the limit of the task ({ $limit }).
refusal-step-before-issue = The milestone ({ $due }) lies before the day on which the task was issued ({ $issued }).
refusal-steps-before-issue = { $count ->
    [1] The milestone { $number } ({ $due }) lies before { $day }; change its day first.
   *[other] { $count } milestones lie before { $day }, the earliest { $number } ({ $due }); change their days first.
}
refusal-step-not-ahead = The milestone ({ $due }) lies before the day of the decision ({ $day }).
refusal-step-before-others = The last milestone ({ $due }) lies before another ({ $other }).
refusal-no-steps-to-date = This task has no milestones; leave the date of the last one out.
refusal-all-steps-done = All milestones of this task are done and keep their days; leave the date of the last one out.

# The act itself, evidence, links

refusal-no-such-record = There is no such record.
refusal-no-such-transition = { $number } ({ $state }) does not allow: { $verb }{ $count ->
    [0] .
    [1] ; first comes: { $first }.
   *[other] ; first comes one of: { $first }.
}
refusal-decided-in-future = Decided on { $day }, which is after today ({ $today }).
refusal-before-it-could-be = Decided on { $day }, before what it rests on ({ $first }).
refusal-takes-no-evidence = { $number } ({ $state }) takes no more evidence.
refusal-evidence-known = The same file is attached already: { $number }
refusal-file-is-empty = “{ $name }” is an empty file; choose another.
refusal-tied-already = They are linked already.
refusal-not-tied = They are not linked.
refusal-tied-by-acts-only = Links of this kind come from acts only.

# What could not be read

refusal-unknown-name = There is no { $kind } “{ $found }”; check it, or give the number.
refusal-unknown-name-near = There is no { $kind } “{ $found }”; near ones: { $names }.
refusal-unknown-name-of-few = There is no { $kind } “{ $found }”; there are: { $names }.
refusal-ambiguous-name = “{ $found }” is more than one; give the number: { $candidates }
refusal-ambiguous-name-more = “{ $found }” is more than one; give the number: { $candidates } and others, { $total } in all.
refusal-not-a-number = “{ $found }” is no whole number; give one from 0 up.
refusal-lag-from-one = “{ $found }”: days behind at least are a whole number from 1 up.
refusal-not-yes-or-no = “{ $found }” is unclear; answer yes or no.
refusal-unknown-campaign = There is no campaign “{ $found }”.
refusal-impossible-day = There is no such day as “{ $found }”; check it.
refusal-day-out-of-range = “{ $found }” is too early or too late; check the year.
refusal-file-too-large = The file is too large; { $megabytes } MB at most.
refusal-file-empty = The file is empty; choose another.
refusal-file-differs = the file of { $number } is not the one that was attached; it was not given out. Check with duban verify.
refusal-template-differs = the template kept for { $number } is not the one it was made from; it was not given out. Check with duban verify.

# Undo and redo

refusal-nothing-to-undo = There is nothing to undo.
refusal-nothing-to-redo = There is nothing to redo.
refusal-decided-not-undone = What was decided is not undone: the decider takes it back the same day, a mistaken entry is corrected (F4)⟪: { $command }⟫
refusal-acted-not-undone = “{ $act }” on { $number } was done on { $day } and is not simply undone on a later day: { $way } on { $number } (F4).
refusal-acted-not-undone-reversible = “{ $act }” on { $number } was done on { $day } and is not simply undone on a later day: do “{ $back }” on { $number }, or take it out as misrecorded (F4).
refusal-corrected-not-undone = “{ $act }” on { $number } was a correction with a reason on { $day } and is not simply undone on a later day: set it back (F2), with a reason.
refusal-anothers-not-undone = “{ $act }” on { $number } was entered by { $typist } and is not undone in his place: { $way } on { $number }.
refusal-anothers-not-undone-reversible = “{ $act }” on { $number } was entered by { $typist } and is not undone in his place: do “{ $back }” on { $number }, or take it out as misrecorded (F4).
refusal-redone-too-late = What was taken back on an earlier day, or by another, is not brought back: do it anew: { $command }
refusal-taking-back-not-undone = What took a step back is not undone: to have that step again, do “{ $act }” ({ $day }) on { $number } anew.
refusal-look-not-undone = What is sealed was looked at; that cannot be undone.
refusal-look-needs-reason = A look at what is sealed needs a reason⟪ (--reason)⟫.
refusal-seal-for-office-only = It is sealed; only the campaign office may look.
refusal-nothing-sealed = { $number } is no opinion; nothing about it is sealed.
refusal-made-is-used = Taking this step back would make { $used } void, and { $kind } { $first } uses it (“{ $act }”, { $who }, { $day }): first { $way } on { $number }, then come back to this.
refusal-made-is-used-reversible = Taking this step back would make { $used } void, and { $kind } { $first } uses it (“{ $act }”, { $who }, { $day }): first do “{ $back }” on { $number }, or take that step out as misrecorded, then come back to this.
refusal-made-is-used-plainly = Taking this step back would make { $used } void, and { $kind } { $first } uses it; it cannot be taken back.
refusal-changed-since = { $number } was since the subject of “{ $act }” ({ $who }, { $day }), which stands in the way: first { $way } on { $number }, then come back to this.
refusal-changed-since-reversible = { $number } was since the subject of “{ $act }” ({ $who }, { $day }), which stands in the way: first do “{ $back }” on { $number }, or take that step out as misrecorded, then come back to this.
way-revoke = revoke that decision (on its day) or take it out as misrecorded
way-misrecorded = take that step out as misrecorded
way-void = declare void
way-amend = set back that edit
way-unlink = set the link as it was
refusal-cannot-be-void = Records of this kind cannot be void, so making one is not undone.
refusal-namesakes = { $n } people share this name; point at one with ↓, then press Enter.
reasons-missing = missing: { $fields }
reasons-between = {"; "}
refusal-no-such-file = There is no such file: { $path }
refusal-void-oneself = This is the person at the keyboard and cannot be void.
refusal-giver-stays = Who gave { $number } is known already, or it is void; it stays.
refusal-request-again = The same request was carried out on { $day } (entry { $seq }); nothing was written this time.
refusal-draft-unkept = What is typed cannot be kept as a draft; leave once more and it is gone.
refusal-request-taken-back = What it did has since been taken back on { $day } (entry { $seq }) and does not hold; shown is how things stand now.
refusal-request-partly-taken-back = Part of what it did has since been taken back on { $day } (entry { $seq }); shown is how things stand now.
refusal-request-made-void = What it made is void since.
refusal-request-differs = This request was carried out on { $day } (entry { $seq }{ $made ->
    [0] {""}
   *[other] , { $number }
}) and asked something else then; if this is another matter, give it another name (on the screen: press Ctrl-S once more).
refusal-request-unnamed = A request needs a name, at most { $most } characters.
refusal-sample-not-named = A check by sample names in its note which ones were looked at.
refusal-kinds-mixed = “{ $found }” mixes kinds of record; one step takes one kind.
refusal-distils-opinions-only = “{ $found }” names what is no opinion; a problem is distilled from opinions (意-…) only.
sample-note = { $n } of { $all } looked at: { $numbers }
refusal-said-already = This field has that phrase already ({ $number }).
refusal-no-phrases-there = There is no field “{ $found }”, or it has no phrases. A field is written task.goal (kind.column), one that an act asks task.pass.note (kind.act.column).
refusal-no-phrases-there-but = There is no field “{ $found }”, or it has no phrases. Near: { $near }.
refusal-phrase-of-few = What is written here is only for a few, and cannot be kept as a phrase.
refusal-no-such-view = There is no view “{ $name }” of { $kind }. There are: { $names }.
refusal-no-view-at-all = There is no view “{ $name }” of { $kind }; none was kept⟪ (view save)⟫.
refusal-view-unreadable = The view “{ $name }” cannot be read any more; keep another one.
refusal-view-name-taken = There already is a view “{ $name }”.
refusal-view-text-twice = The view “{ $name }” already finds “{ $word }”, and a list finds one text at a time: ⟪leave out --text, or ⟫take a view that finds nothing.
refusal-view-without-name = A view needs a name.
refusal-view-name-hidden = The name of a view has characters that cannot be seen, such as a tab, a line end or a mark of direction.
refusal-view-name-long = The name of a view has { $most } characters at most.
refusal-view-of-figure = What is listed are the rows of a figure and of no filter, so it cannot be a view: press Esc, then filter by F5.
refusal-view-lacks-column = There is no column “{ $found }” any more; it is not shown.
refusal-view-lacks-filter = There is no “{ $found }” any more; nothing is filtered by it.
refusal-view-lacks-state = There is no state “{ $found }” any more; nothing is filtered by it.
refusal-view-lacks-order = Nothing is ordered by “{ $found }” any more; the order is the usual one.
refusal-view-lacks-value = “{ $found }” in “{ $field }” is gone or void; it is filtered by it all the same.
refusal-view-lacks-left = “{ $found }” in “{ $field }” left on { $day }; it is filtered by it all the same.
refusal-view-lacks-queue = There is no queue “{ $found }” any more; nothing is filtered by it.
refusal-view-lacks-whom-left = It lists what waits for “{ $found }”, who left on { $day }.
refusal-view-lacks-whom = It listed what waits for “{ $found }”, who is gone or void; nothing waits for them.
refusal-no-such-list-column = The list of { $kind } has no column “{ $found }”. It has: { $columns }.
refusal-column-width = The width of a column is a number from { $least } to { $most }, not “{ $found }”.
refusal-name-taken = “{ $found }” is there already ({ $number }); take another name.
refusal-number-taken = “{ $found }” is borne by { $number } { $name } already.
refusal-twin = { $found } ({ $number }) is in this department already: change that one if it is the same person, else give both a staff number.
refusal-namesake = there is another { $found } in this department ({ $number }, staff number { $staff_no }); see whether it is the same person.
refusal-same-name = the same name is borne by { $others }; see whether it is the same person
refusal-same-name-more = the same name is borne by { $others } and others, { $n } in all; see whether it is one of them
refusal-near-name = there is already { $others }; see whether it is the same person
refusal-near-name-more = there are already { $others } and others, { $n } in all; see whether it is one of them
refusal-name-code = the name “{ $found }” is the numbers of signs, not the signs
refusal-name-misread = the name “{ $found }” was read in the wrong encoding
refusal-name-nobody = “{ $found }” does not look like a person's name
refusal-name-several = the name “{ $found }” looks like more than one person; make one record for each
refusal-name-part = “{ $found }” does not look like the whole name
refusal-name-title = the name “{ $found }” has a title or a form of address in it
refusal-name-signs = the name “{ $found }” has characters that no name has
refusal-telephone-day = “{ $found }” looks like a day and not like a telephone number
refusal-telephone-time = “{ $found }” looks like a time of day and not like a telephone number
refusal-telephone-none = “{ $found }” has no number in it
refusal-telephone-several = “{ $found }” is { $n } numbers
refusal-telephone-mobile = “{ $found }” is no mobile number ({ $n } digits)
refusal-telephone-other = “{ $found }” does not look like a telephone number
refusal-digits-lost = “{ $found }” was rounded by a spreadsheet and digits are gone; type it as the paper has it.
refusal-import-no-such-line = { $option } names lines that the file does not have: { $lines }; the last row is on line { $last }
refusal-day-for-telephone = “{ $found }” is a day, no telephone number
refusal-number-for-name = “{ $found }” reads as the number of a record, so it is no name and no staff number.
refusal-sheet-error = “{ $found }” is the error of a spreadsheet and says nothing; type it as the paper has it.
refusal-like-another = it says the same as { $number }, or differs in punctuation only; it was taken, void it if it is there twice.
refusal-major-needs-group = A grave task is approved by the leading group at a meeting, not by its own leader in charge; name the meeting.
refusal-range-backwards = “{ $found }” must run from the lower number to the higher, of one kind.
refusal-range-open = “{ $found }” does not say where it ends; write 意6..意9.
refusal-range-how = there is no “{ $found }”; a range is written 意6..意9, single ones 意6,意9.
refusal-nothing-named = “{ $found }” names no record that stands; see whether the numbers are right.
refusal-clock-behind = Clock { $now }, behind the last entry of { $last }; check it.
refusal-clock-far-after = Clock { $now }, { $days } days after last entry { $last }; check.
refusal-clock-leapt = The clock leapt { $days } days ahead while this window was open; check it.
refusal-clock-leapt-back = The clock leapt { $days } days back while this window was open; check it.
refusal-chosen-by-digit = This field is chosen by digit.
refusal-nothing-to-list = There is nothing to list
refusal-gathered-already = { $number } stands in { $by } already, and in one place only: take it out there first (F2).
refusal-gathers-restricted = { $number } is for the office only and goes into no summary.
refusal-span-beyond = It reaches beyond { $other } ({ $from } to { $to }), which was not moved along: that is decided by itself.
refusal-span-leaves-out = { $other } ({ $from } to { $to }) lies outside and was not moved along: that is decided by itself.
refusal-span-by-decision = A span is moved by a decision, with whoever or whatever meeting decided and its paper: F4⟪ (do { $number } move --to-on … --by … --note …)⟫.
refusal-span-stays = The span stays as it is.
refusal-span-unsaid = Say one end at least, the first day or the last one; the other stays.
refusal-limit-goes-with-steps = The limit is still only proposed and goes with the steps, to { $limit }: it is decided once somebody types it, at the latest when the task is issued.
refusal-reckoned-is-proposed = { $value } is proposed by the program from urgency and difficulty: it is decided once somebody types it, at the latest when the task is issued.
refusal-proposed-limit-issued = The limit { $limit } was proposed by the program and changed by nobody: it is decided by the issue.
refusal-nothing-proposed = Nothing here is only proposed.
refusal-proposed-by-decision = A proposed span is decided with whoever or whatever meeting decided and its paper: F4⟪ (do { $number } adopt --by … --note …)⟫, on other days by move.
refusal-stands-in-summary = Summary { $number } says what it says; take it out there or void the summary first.
refusal-nothing-decided = Nothing is chosen: digits decide, 0 leaves open
refusal-first-before-laying = { $record } is not laid yet: first { $act } ({ $who }⟪, do { $record } { $verb }⟫)
refusal-nothing-to-lay = Nothing waits for a leader or a meeting
refusal-laid-already = { $numbers } stood on { $sheet } already and is laid again; the sheet that is not wanted can be voided.
refusal-made-anew = { $number } was made, now { $state }: it waits for “{ $act }”.
refusal-made-anew-lacks = { $number } was made, now { $state }: fill in { $lacks }, then “{ $act }”.
refusal-decided-before-laid = It was decided on { $day }, before { $sheet } was laid ({ $laid }): look at meeting and day; Ctrl-Z⟪ or undo⟫ takes a slip back.
refusal-exempt-though-met = { $people } met “{ $requirement }” already, which goes on counting; no exemption is needed.
refusal-no-such-option = There is no choice “{ $found }”; choose by ← →, by its first signs or letters.
refusal-opened-along = With it everybody reads its tasks { $numbers } ({ $n }).
refusal-was-dissolved-by-then = { $name } was dissolved on { $left }: look at the day and the department.
refusal-claimed-beside = { $people } claimed { $number } before and still does: this one stands beside it. Where one was to take the place of the other, the old claim is taken back.
refusal-sheet-decided = { $number } on this sheet was decided: the sheet cannot be void.
refusal-decided-already = The step that was laid is done ({ $became }); this sheet takes no more decisions on it. What waits later is laid anew⟪ (lay)⟫.
refusal-sheet-done = All on this sheet is done; what waits later is laid anew.
refusal-nothing-to-draw = Nothing that was struck off in these days is neither looked back at nor drawn already
refusal-sample-takes-all = There are only { $n }: all of them are drawn
refusal-wanted-or-share = Say how many or what share, not both
refusal-sample-of-none = One at least is drawn
refusal-looks-back-before-today = That day has passed
refusal-too-many-to-print = These are too many to be printed; draw them in parts, by the days on which they were closed
refusal-waits-for-no-leader = It is { $state }, and waits for no leader and no meeting
refusal-row-how = “{ $found }” does not say how; write 1..4=1 5=2
refusal-rows-moved = “{ $found }”: decisions of this meeting were entered before, so the places on its paper tell no more; name the numbers (as in 改38=1)
refusal-row-twice = is named twice; there is one decision on it
refusal-no-such-row = There is no such row: { $found }
refusal-not-to-be-decided = It is { $state }; there is nothing to decide
refusal-no-paper = { $number } has no paper yet
refusal-no-such-queue = There is no queue “{ $found }”; there are: { $queues }.
refusal-waits-never = { $kind } never waits for anybody.
refusal-waits-elsewhere = { $kind } has no such queue; it has: { $queues }.
refusal-not-compared = { $kind }: nothing is held against one another
refusal-unlike-itself = An opinion is no other matter than itself
