# F1
about-overview =
    Which step it is, what is overdue or due soon, what waits for whom.
    Arrows step from figure to figure; Enter opens what one counts.
    Each queue waits for an act; below, what is overdue longest is first.
    Ctrl-C copies the pane; Alt-P lists what is to be decided.
    A new ledger begins with what is to be done first.
about-phases =
    Phases, steps, deliverables, in the order of the paper.
    F4 begins and finishes a step; days marked 拟 are ours: adopt or set.
    → goes to a deliverable, Space ticks it; what falls short says why.
    The ledger is counted of records; F12 shows goals and contents.
    Ctrl-W makes the report of a phase or step.
about-opinions =
    F3 begins a card, F12 takes the next one, Ctrl-N more of this card.
    Check them (F4): then the wording stays; mistakes get an erratum.
    = marks what says the same, Alt-S says it once, F6 makes a problem.
    Clues of misconduct are referred; who gave an opinion is sealed.
    Ctrl-R imports a file; F12 shows batches, channels, summaries.
about-problems =
    Problems: submitted, claimed, confirmed by a meeting, then tasks.
    F4 goes on, tells what lacks; F5 filters, Alt-V views, Alt-L columns.
    Ctrl-T begins a task of this problem with people and limit.
    One person's own only he, the secretary and the office read.
    In the end: resolved, kept up for long, or handed on.
about-tasks =
    Issue, sign for, report, apply, verify, approve: F4 is the next step.
    It says whose it is and what is missing; F8 urges.
    ▲ near the limit, ■ past it; extensions one working day before it.
    Ctrl-V verifies on one page; F6 acts on all that are marked.
    Ctrl-W papers, Ctrl-X a spreadsheet; Alt-V views, Alt-L columns.
about-rules =
    Rules repealed, revised, established: drafted, passed, in force.
    F4 does the next step; what a meeting passes names the meeting.
    Each hangs on the task that drives it, with its limit and people.
    F5 tells repealed, revised, established apart.
    Ctrl-W makes the lists and the contents of the compilation.
about-activities =
    Meetings, study, stays, talks: planned first, held after.
    All are present but whom you name as absent; outsiders by number.
    Of a talk only who, with whom and when is kept.
    What is asked of people is counted from here: 0 shows who lacks what.
    What a meeting decided is entered with Alt-P, in its order.
about-surveys =
    The survey is not built yet; this pane is honestly empty.
    Its scheme and result are ticked as deliverables in pane 2.
    The overview says that none was held.
    Opinions are collected in pane 3, counted by batch.
    A survey held elsewhere: attach its result as proof.
about-organisation =
    Departments, posts, people: Ctrl-R imports the roster, also again.
    F3 makes what the row is one of; Ctrl-K seats somebody on a post.
    F4 hands a leader's departments and open tasks to another.
    Who leaves gets his day; what is asked of him counts to it.
    Rank, party and branch decide what is asked of whom.
about-form =
    Enter goes on, on the last field it saves; Ctrl-S saves at once.
    Digits choose options; of names the initials do; F7 lists them.
    A refused save stops at the first field that lacks something.
    Ctrl-D fills as in the last record; F6 phrases; F12 saves, goes on.
    What is half typed is kept by itself: Ctrl-O brings it back.
about-first-run =
    Three answers make the ledger of your office; then the overview opens.
    A digit chooses the template; the organiser stands on papers.
    The name is your own: it says later who entered what.
    Enter goes on, on the last field it makes the ledger.
    Esc does not leave; Ctrl-Q does, and nothing is made.
about-page =
    A record whole: what it says, what hangs on it, what was done.
    Enter on a line opens that record; Esc comes back.
    F2 edits, F4 does the next step, F7 attaches, Ctrl-W makes a paper.
    Ctrl-C again copies more: number, row, all.
    Its history names who did what when, and cannot be changed.
about-paper =
    A paper as it is set, 22 lines a page.
    PgDn turns pages; Ctrl-X writes it to a file.
    Columns for decision, signature and date stay empty.
    Enter the results with Alt-P in the same order.
    Esc comes back.
about-unmet =
    Who lacks what: a row each, a column a requirement; ■ is overdue.
    All is counted from activities and fulfilments; Enter opens a cell.
    0 turns between people, branches and departments.
    F3 notes a fulfilment; who is exempt needs a reason, counted apart.
    Ctrl-W makes the list on paper, Ctrl-X a spreadsheet.
about-more = F1 again: lights, limits, striking off, urging, what is counted.
rules-explained = The rules and where they come from
rules-source = Source: { $source }
rule-head-lights = Lights
rule-text-lights = ▲ within three working days of the limit, ■ past it, ● in time, ◇ suspended; how many days, the campaign says. A limit on a day off runs out on the next working day. Whether a task was closed in time is kept for good.
rule-source-lights = The days are proposed, after the inspection system of Xi’an; that late stays to be seen, after Ouhai.
rule-head-limits = Limits and extensions
rule-text-limits = Once issued, a limit changes by an extension; a return sets a day of its own, and what was suspended moves on. It is asked for one working day before the limit at the latest, with reason, progress and the day proposed; who grants it fixes the day, within the campaign. The leader in charge grants one (can be changed); any further or late one needs the leading group. The first limit and the number of extensions stay.
rule-source-limits = Asked before the limit, answered with a day: after rules of inspection and of 12345 hot lines; how many is proposed.
rule-head-closing = Striking off
rule-text-closing = The owner applies and the head of the department signs; who verifies is neither the applicant nor of that department and answers five questions: measures done, responsibility taken, goal reached, the like checked, rule made. The leader in charge approves, of major ones the leading group. What does not pass is returned with a day, which is no extension.
rule-source-closing = The five after Anhui, who accepts answers for it after Huangshan, one by one after Jiaozuo; who approves what is proposed.
rule-head-urging = Urging
rule-text-urging = A reminder near the limit; a numbered notice on the working day after it, copied to the leader; five working days later without an explanation a circular, by a leader’s decision; then the leading group. Proposed on its day, never on a day off, once a day.
rule-source-urging = After the rules of a 12345 hot line; the last step is proposed.
rule-head-look-back = Looking back
rule-text-look-back = Closed tasks are drawn by a rule and a seed that are printed, so that anybody draws the same. Who looks is not who verified, owns or leads it. One that fails becomes a new task; the old one stays closed.
rule-source-look-back = The rule is proposed.
rule-head-asked = What is asked
rule-text-asked = Counted from activities, not ticked: a day of study together is 1, half a day ½, study alone none; all are present but who is named as absent. A stay is met from four days on (can be changed). Rank is that of the last day of the phase. Who is exempt is counted apart.
rule-source-asked = The Opinions, part three, first phase; how it is converted is proposed.
rule-head-opinions = Opinions
rule-text-opinions = The wording that was checked stays; a summary is a record of its own that points to it. Sent is no less than returned, returned is valid and void. Who gave an opinion is sealed: looking needs a reason and leaves a trace.
rule-source-opinions = After the campaigns of the same years.
