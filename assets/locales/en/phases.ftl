# Phases

phases-today = today
phases-ordinal = { $n ->
   *[other] { $n }
}
phases-finished = done { $done }/{ $all }
phases-under-way = going {$done}/{ $all }
phases-not-started = not begun { $done }/{ $all }
phases-due-by = Due: { $day }{ $past ->
    [yes] , past
   *[no] {""}
}
phases-short = { $words }, { $n } short
phases-theme = Theme: { $text }
phases-late-proposed = { $n }wd late, prop.
phases-late = { $n }wd late
phases-step = { $phase }.{ $n } { $name }   { $wording } ({ $from } to { $to }, { $days } wd, { $elapsed } gone)
phases-throughout = All along
phases-whole = All along: { $name }   { $wording } ({ $from } to { $to }, { $days } wd, { $elapsed } gone)
phases-proposed = { $wording }, proposed
phases-on-ledger = ledger { $figure }
phases-wanted = { $n } wanted
phases-due = by { $day }
phases-overdue = was due { $day }
phases-delivery-note = Ticked with: { $texts }
phases-lacks = Lacks: { $texts }
phases-forms = Any form of: { $texts }
phases-parts = Must contain: { $texts }
phases-requirement = { $name } at least { $amount } { $unit }
phases-requirements = Asked of people (0: who has not met it): { $texts }
phases-evidence = { $n ->
    [one] { $n } proof
   *[other] { $n } proofs
}

# Who has not met what

unmet-exempt = exempt
unmet-days = { $done }/{ $amount } d
unmet-late = late
unmet-is-late = Met only after its day.
unmet-times = { $done }/{ $amount }
unmet-contents = { $done }/{ $amount }
unmet-sum = { $met }/{ $of }
unmet-sum-exempt = { $met }/{ $of } +{ $n } exempt
unmet-person = Name
unmet-branch = Branch
unmet-department = Department
unmet-no-branch = no branch
unmet-no-department = no department
unmet-overdue = not recorded as held yet
refusal-unmet-takes-no-filter = The list of who has not met what is not narrowed by { $option }; --by tells it by person, branch or department, --all tells everybody, --json all of it.
unmet-reading = Counting…
unmet-none = There are no requirements.
unmet-nobody-known = There is no roster yet, so that nobody can be told: import one with duban import roster.
unmet-nobody = There is no roster yet, so nobody can be told: import it first with Ctrl-R.
paper-unmet-nobody = There is no roster yet: nobody knows who has not met what.
unmet-his-met = There is nothing that this person has not met.
unmet-all-met = All requirements are met.
unmet-head = not met { $missing }/{ $all }
unmet-phase-left = { $n } working days to the end of { $what } { $phase }
unmet-phase-past = { $what } { $phase } ended { $day }, { $n } wd ago
unmet-before-left = before { $before } ({ $day }), { $n } working days left
unmet-before-past = before { $before } ({ $day }), { $n } working days ago
unmet-there-left = at { $before } ({ $day }), { $n } working days left
unmet-there-past = at { $before } ({ $day }), { $n } working days ago
unmet-there-open-left = at { $before }; { $n } working days to the end of { $what } { $phase }
unmet-there-open-past = at { $before }; { $what } { $phase } ended { $n } working days ago
unmet-before-open-left = before { $before }; { $n } working days to the end of { $what } { $phase }
unmet-before-open-past = before { $before }; { $what } { $phase } ended { $n } working days ago
unmet-of = { $requirement }: { $due }
unmet-no-team = No leading team: set a department's kind (9) to Leadership
unmet-no-team-long = { $requirement } asks the members of the leading team, and nobody sits in a department of that kind: set 部-01 department_kind=leadership (for 部-01 the team's own), and name it as the department of its members.
refusal-no-unmet = Of { $kind } there is no list of who has not met it; list requirements --missing gives one.
unmet-title = Not met yet
unmet-by-person = by person
unmet-by-branch = by branch
unmet-by-department = by department
unmet-counted = what counts
unmet-counts = Counts: { $what }
unmet-ahead = Planned, would serve: { $what }
unmet-not-asked = Not asked of { $name }.
unmet-is-exempt = { $name } is exempt.
unmet-joined = Joined on { $day }.
unmet-left = Left on { $day }.
unmet-asked-on = As things were on { $day }.
unmet-met-days = { $name } has { $done } days: met.
unmet-left-days = { $name } has { $done } days; { $left } are missing.
unmet-met-contents = { $name } studied { $done }: met.
unmet-left-contents = { $name } studied { $done }; { $left } are missing.
unmet-not-studied = Not studied: { $what }
unmet-met-times = { $name } has { $done }: met.
unmet-left-times = { $name } has { $done }; { $left } are missing.
unmet-of-them = { $name }: asked of { $of }, met by { $met }, { $n } exempt.
unmet-pairs = { $name }: { $of } pairs are asked, { $met } have talked, { $n } are exempt. Enter shows who with whom.
talks-title = Who has talked to whom
talks-head = talked { $met }/{ $of }, planned { $planned }, exempt { $exempt }
talks-none = Nobody is asked to talk to anybody, or the leading team has no members: set a department's kind (9) to Leadership.
talks-met = { $name } { $day }
talks-planned = { $name } planned { $day }
talks-missing = { $name } not yet
talks-exempt = { $name } exempt
talks-is-planned = plan
talks-of = Talks
talks-not-asked = { $name }: nothing is asked in this cell.
talks-pair-met = { $one } and { $other } have talked.
talks-pair-planned = { $one } and { $other }: planned, not yet held.
talks-pair-missing = { $one } and { $other } have not talked yet. Enter records it.
talks-pair-exempt = { $one } and { $other }: exempt.
talks-late = { $what } (that of { $day } came after the meeting and does not count)
talks-late-planned = { $what } (planned for { $day }, after the meeting, does not count: move it, or say that it makes up)
talks-too-late = { $what } (after the meeting, does not count)
