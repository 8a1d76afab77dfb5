# Phases

phases-today = today
phases-ordinal = { $n ->
   *[other] { $n }
}
phases-finished = done { $done }/{ $all }
phases-under-way = going {$done}/{ $all }
phases-not-started = not begun { $done }/{ $all }
phases-late = { $n }wd late
phases-step = { $phase }.{ $n } { $name }   { $wording } ({ $from } to { $to }, { $days } wd, { $elapsed } gone)
phases-proposed = { $wording }, proposed
phases-wanted = { $n } wanted
phases-due = by { $day }
phases-overdue = was due { $day }
phases-forms = Any form of: { $texts }
phases-parts = Must contain: { $texts }
phases-requirement = { $name } at least { $amount } { $unit }
phases-requirements = Asked: { $texts }
phases-evidence = { $n ->
    [one] { $n } proof
   *[other] { $n } proofs
}
