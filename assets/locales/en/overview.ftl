# Overview

overview-stands = { $n ->
   *[other] Phase { $n }
} { $phase } { $place }/{ $steps } { $step }
overview-passed = { $percent }% gone
overview-copied-never = no backup yet
overview-copied-today = backed up today
overview-copied-ago = { $days ->
    [one] backed up yesterday
   *[other] backed up { $days } days ago
}
overview-copied-old = last backup { $days } days ago
overview-this-week = Week
overview-not-surveyed = none yet
overview-curve-closed = Struck off so far { $curve } { $n }
overview-curve-due = first limits so far { $curve } { $n }
overview-curve-late-closed = off late { $n }

overview-figure-week-closed = struck
overview-figure-satisfaction = satisfied
overview-figure-red = late
overview-figure-yellow = soon
overview-figure-green = normal
overview-figure-grey = paused
overview-figure-week-issued = issued
overview-figure-week-returned = back
overview-figure-week-extended = longer

overview-part-rate = done
overview-others = { $kind ->
   *[other] { $n ->
        [one] { $n } other
       *[other] { $n } others
    }
}

overview-pressing = Look at first
overview-first = First (Enter does it)
first-step-phase = Look at the plan
first-step-department = Import the roster
first-step-batch = Set up a batch
first-step-opinion = Import opinions, or 3
overview-queues = Waits
overview-queues-own = Waits for me
overview-none-own = Nothing; { $n } for others
overview-own = Mine
overview-week = This week
overview-nothing-yet = No tasks yet; 4, then Ctrl-T
overview-nothing-presses = Nothing is late or due soon
overview-days-late = { $n }d late
overview-days-left = { $n }wd left
overview-due-today = due today
overview-waits = { $number } waits { $n }d
overview-and-more = { $n } in all

# The filter in the title line of a list opened from here

overview-list-red = overdue
overview-list-yellow = due soon
overview-list-green = on course
overview-list-grey = suspended
overview-list-week-closed = struck off this week
overview-list-week-issued = issued this week
overview-list-week-returned = returned this week
overview-list-week-extended = extended this week
overview-restricted = (restricted; open it to read)
