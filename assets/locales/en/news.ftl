# What is new: a few sentences a version; all that changed stands in the changelog

news-heading = What's new
news-version = Version { $version }
news-whole = What changed last (in Chinese)
news-rest = { $n } more paragraphs: duban changelog prints them all.

news-0-1-0 =
    · One ledger for the whole campaign: opinions, problems, tasks, urging, extensions, verification, striking off, looking back.
    · Phases, steps, deliverables and what is asked of people stand in it; what is late or not met is listed by itself.
    · Rosters and opinions come in from tables, looked at before they are written; lists go out for spreadsheets.
    · Papers for meetings, notices, the plan and lists of who has not met what are set as the office writes them.
    · The command line does all that the screen does, in scripts too; every act is journalled and can be taken back.
    · Colours suit the terminal, or are one's own; views, columns and one's place are kept for each person.
    · No network, one file, and no backup counts before it is found whole.
