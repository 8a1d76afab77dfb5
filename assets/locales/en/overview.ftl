# Overview

overview-stands = { $n ->
   *[other] Phase { $n }
} { $phase } { $place }/{ $steps } { $step }
overview-passed = { $percent }% gone
overview-this-week = Week
overview-not-surveyed = none yet
overview-curve = Struck off so far { $closed } { $closedsum }   first limits so far { $due } { $duesum }   off late { $late }

overview-figure-opinions = Opinions
overview-figure-ended = done
overview-figure-waiting = waiting
overview-figure-problems = Problems
overview-figure-resolved = solved
overview-figure-under-way = open
overview-figure-to-study = new
overview-figure-tasks = Tasks
overview-figure-closed = off
overview-figure-week-closed = off
overview-figure-open = open
overview-figure-planned = planned
overview-figure-rules = Rules
overview-figure-satisfaction = satisfied
overview-figure-red = late
overview-figure-yellow = soon
overview-figure-green = normal
overview-figure-grey = paused
overview-figure-issued = new
overview-figure-returned = back
overview-figure-extended = longer

overview-department = Department
overview-part-due = due
overview-part-closed = off
overview-part-red = late
overview-part-yellow = soon
overview-part-rate = done
overview-others = { $n ->
    [one] { $n } other
   *[other] { $n } others
}

overview-pressing = Look at first
overview-own = Mine
overview-week = This week
overview-nothing-presses = Nothing is late or due soon
overview-days-late = { $n }d late
overview-days-left = { $n }wd left
overview-due-today = due today
overview-waits = { $number } waits { $n }d
overview-and-more = { $n } in all

# The filter in the title line of a list opened from here

overview-opinions = all opinions
overview-ended = settled
overview-waiting = waiting
overview-problems = all problems
overview-resolved = solved
overview-under-way = in hand
overview-to-study = to be studied
overview-tasks = issued
overview-closed = struck off
overview-open = open
overview-planned = not issued yet
overview-red = overdue
overview-yellow = due soon
overview-green = on course
overview-grey = suspended
overview-week-closed = struck off this week
overview-week-issued = issued this week
overview-week-returned = returned this week
overview-week-extended = extended this week
