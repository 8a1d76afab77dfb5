# Conditions of transitions, one sentence each

refusal-filled = Fill in { $field } first.
refusal-nothing-points-here = Other records still use it; it cannot be declared void.
refusal-steps-finished = Some steps are not finished yet.
refusal-deliverables-delivered = Some deliverables are not delivered yet.
refusal-cards-balance = The counts do not balance: sent ≥ returned = valid + invalid.
refusal-target-filled = Say first whom the opinion is about.
refusal-openers-named = Two people must open the box; name both.
refusal-checked-by-another = Let somebody else check it, or read it again and say so.
refusal-category-filled = Give it a category first.
refusal-problem-takes-opinions = That problem is dealt with and takes no more opinions.
refusal-referred-in-time = More than two working days have passed; the referral will be marked.
refusal-original-stands = Choose another opinion that is no duplicate itself.
refusal-giver-known = No giver is on record; publication takes the place of an answer.
refusal-source-linked = Link an opinion first, or name another source.
refusal-claimed = Nobody has claimed it yet; have it claimed first.
refusal-leader-claims = Only a leader claims, and decides it in person.
refusal-merges-into-another = Choose another problem that is still open.
refusal-no-tasks = It has tasks already and cannot be merged.
refusal-review-ahead = The review date must lie after the day of the decision.
refusal-review-due = The review date has not come yet.
refusal-limit-given = Give a time limit, or a review date for a long-term effort.
refusal-has-limit = It has no time limit to extend.
refusal-owner-is-not-lead = The person responsible cannot be the leader in charge; name another.
refusal-steps-dated = Step by step takes two dated milestones or more, the last on the limit.
refusal-purpose-stands = Link a confirmed problem first, or make it a task for a rule.
refusal-limit-not-before-issue = The limit lies before the day of issue; change the limit.
refusal-urging-due = Neither due soon nor overdue; no urging yet.
refusal-working-day = Today is no working day; do it on one.
refusal-no-open-extension = An extension request is pending; settle it first.
refusal-fixed-at-once = Only a task to fix at once can be completed directly.
refusal-long-term = Only a long-term effort can complete a stage.
refusal-has-evidence = There is no evidence; attach some first.
refusal-milestones-done = Some milestones are not done yet.
refusal-evidence-checked = Some evidence is not checked yet.
refusal-second-verifier = A major task takes two verifiers; name the second.
refusal-new-limit-ahead = The new limit cannot lie before the day of the decision.
refusal-three-persons = Applicant, verifier and approver must be three persons.
refusal-same-day = It can be taken back on the same day only.
refusal-task-under-way = The task is not under way; nothing can change.
refusal-not-the-asker = Whoever asked cannot decide; let somebody else.
refusal-later-than-limit = The new date must be later than the present limit.
refusal-late-needs-group = Asked too late; the steering group must decide.
refusal-head-signs = The one who signs must head the department in charge.
refusal-problem-still-open = The problem was decided upon since; it cannot be taken back.
refusal-tasks-settled = Some tasks are not settled yet.
refusal-unsolvable-has-steps = What cannot be solved yet still needs an owner and dated steps.
refusal-steps-remain = Step by step keeps at least two milestones, the last on the limit.
refusal-whole-open = Its phase or step is finished; reopen that first.

# Who decides

refusal-decider-missing = Say who decided ({ $capacities }).
refusal-not-in-capacity = Not in that capacity; it may be decided by: { $capacities }.
refusal-decider-unknown = The one who decided is not on the roster.
refusal-meeting-unknown = That meeting is not on record; record it first.
refusal-before-meeting = Decided on { $day }, before the meeting of { $held }.
refusal-relaxed-duties = { $number } was done under relaxed separation of duties; it is marked.

# What was filled in

refusal-missing = This must be filled in.
refusal-not-asked = { $name } is not asked for here.
refusal-not-a-count = Give a whole number from 0 up.
refusal-not-a-flag = Answer yes or no.
refusal-not-a-choice = “{ $value }” is no choice here; choose from { $choices }.
refusal-one-line-only = One line only; take out the line breaks.
refusal-not-text = Give text.
refusal-too-long = { $has } characters, at most { $most }; shorten it.
refusal-control-characters = It contains control characters; remove them.
refusal-not-a-day = “{ $value }” is not a day.
refusal-not-a-reference = Choose one: { $kind }.
refusal-refers-to-nothing = There is no such { $kind }.
refusal-refers-to-void = The { $kind } { $number } is void; choose another.

# Batches and opinions

refusal-returned-is-not-the-sum = { $returned } returned, but { $valid } valid and { $invalid } invalid do not add up to it.
refusal-more-returned-than-sent = { $returned } returned, more than the { $sent } sent out.
refusal-box-without-batch = An opinion from a box belongs to a batch; name it.
refusal-openers-missing = { $batch } needs two different openers.
refusal-same-person-checks = Let somebody else check it, or read it again and say so.
refusal-problem-takes-no-opinions = { $number } ({ $state }) takes no more opinions.
refusal-referred-late = It was to be referred by { $last }; the delay is marked.
refusal-has-duplicates = { $number } is marked as a duplicate of this one; mend that first.
refusal-own-duplicate = It cannot be a duplicate of itself; choose another.
refusal-original-is-duplicate = { $number } is a duplicate itself; choose the original.
refusal-giver-unknown = No giver is on record; publication takes the place of an answer.

# Problems

refusal-source-missing = Link an opinion first, or name another source.
refusal-unclaimed = Nobody has claimed it yet; have it claimed first.
refusal-already-claimed = { $person } has claimed it already.
refusal-claims-in-person = { $person } must decide on the claim in person.
refusal-not-a-leader = { $person } is no leader and cannot claim it.
refusal-merges-into-itself = It cannot be merged into itself; choose another problem.
refusal-target-ended = { $number } ({ $state }) is dealt with; choose an open problem.
refusal-has-tasks = It has tasks and cannot be merged: { $count }; first: { $first }
refusal-tasks-open = Tasks not settled: { $count }; first: { $first }
refusal-review-not-ahead = The review date { $day } must lie after the day of the decision.
refusal-review-not-due = The review date { $day } has not come yet.

# Limits, extensions, urging

refusal-limit-passed = The limit { $limit } has passed; set a new one.
refusal-limit-not-ahead = The limit { $limit } lies before { $day }; change the limit.
refusal-limit-outside-campaign = The limit { $limit } lies after the end of the campaign ({ $end }).
refusal-not-later-than-limit = { $wanted } is not later than the present limit { $limit }.
refusal-extension-past-campaign = { $wanted } lies after the end of the campaign ({ $end }).
refusal-extension-pending = The extension request { $number } is pending; settle it first.
refusal-not-due-yet = Neither due soon nor overdue; no urging yet.
refusal-notice-before-expiry = Not overdue yet; a reminder notice comes after the limit.
refusal-circular-needs-leader = A circular is for a leader to decide.
refusal-circular-too-early = A circular takes { $days } working days after the reminder notice.
refusal-day-off = { $day } is no working day; do it on one.

# Tasks and striking off

refusal-note-missing = Write a note.
refusal-owner-is-lead = The person responsible cannot be the leader in charge; name another.
refusal-steps-too-few = Step by step takes two milestones or more; there are { $count }.
refusal-last-step-not-on-limit = The last milestone ({ $last }) must fall on the limit ({ $limit }).
refusal-problem-missing = Link a problem, or make it a task for a rule.
refusal-problem-takes-no-tasks = { $number } ({ $state }) takes no tasks.
refusal-unsolvable-needs-steps = { $number } cannot be solved yet: it needs a task in steps with a person responsible.
refusal-other-kind-of-task = Only for tasks of this kind: { $wanted }.
refusal-task-not-under-way = { $number } ({ $state }) is not under way.
refusal-problem-decided = { $number } was decided upon ({ $state }); this cannot be taken back.
refusal-evidence-missing = There is no evidence; attach some first.
refusal-evidence-unchecked = Evidence not checked: { $count }; first: { $first }
refusal-milestones-undone = Milestones not done: { $count }; first: { $first }
refusal-second-verifier-missing = A major task takes two verifiers; name the second.
refusal-second-verifier-unfit = { $person } belongs to the task or verifies already; name another.
refusal-asker-decides = Whoever asked cannot decide; let somebody else.
refusal-signer-of-other-department = { $person } is not of the department in charge and cannot sign.
refusal-signs-own-application = Applicants cannot sign for themselves; let the head sign.
refusal-not-the-same-day = It can be taken back on the same day only.

# Phases, steps and what points where

refusal-steps-unfinished = Steps not finished: { $count }; first: { $first }
refusal-deliverables-undelivered = Deliverables not delivered: { $count }; first: { $first }
refusal-whole-finished = “{ $whole }” is finished; reopen it first.
refusal-campaign-in-work = This is the campaign at work; it cannot be declared void.
refusal-pointed-at = Still used by { $number } ({ $count } in all); it cannot be declared void.
