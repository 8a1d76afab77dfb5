# Phases

phases-today = today
phases-ordinal = { $n ->
   *[other] { $n }
}
phases-finished = done { $done }/{ $all }
phases-under-way = going {$done}/{ $all }
phases-not-started = not begun { $done }/{ $all }
phases-late = { $n }wd late
phases-step = { $phase }.{ $n } { $name }   { $wording } ({ $from } to { $to }, { $days } working days, { $elapsed } gone)
phases-evidence = { $n ->
    [one] { $n } proof
   *[other] { $n } proofs
}
