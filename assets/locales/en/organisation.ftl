# Organisation

organisation-department = Department
organisation-lead = Leader
organisation-head = Head
organisation-many = all
organisation-without = without department
organisation-people = { $department }  { $n ->
    [one] { $n } person
   *[other] { $n } people
}
organisation-bodies = Leading group and its office
