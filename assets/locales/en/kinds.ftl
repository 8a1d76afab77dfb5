# Kinds of record; -empty is what an empty list says

kind-campaign = campaign
kind-goal = goal
kind-category = category
kind-channel = channel
kind-phase = phase
kind-step = step
kind-deliverable = deliverable
kind-department = department
kind-person = person
kind-post = post
kind-batch = batch
kind-card = card
kind-opinion = opinion
kind-erratum = erratum
kind-meeting = meeting
kind-problem = problem
kind-task = task
kind-milestone = milestone
kind-progress = progress note
kind-extension = extension request
kind-urging = urging
kind-look-back = look-back
kind-verification = verification
kind-attachment = attachment

kind-opinion-empty = Every opinion collected stands here, word for word. F3 enters the first one.
kind-problem-empty = Problems distilled from the opinions stand here. F3 makes the first one.
kind-task-empty = The rectification ledger stands here. F3 makes the first task.
kind-phase-empty = The phases of the campaign stand here. F3 makes the first one.
kind-person-empty = The roster of people stands here. F3 adds the first person.
kind-department-empty = Departments and affiliated institutions stand here. F3 adds the first one.

# Columns: words that all kinds share

col-number = Number
col-state = State
col-light = Light
col-days-left = Days left
col-title = Title
col-kind = Kind
col-made-on = Entered on
col-made-by = Entered by
col-entered-by = Entered by
col-decided-by = Decided by
col-decided-on = Decided on
col-capacity = Capacity
col-by = Decided by
col-on = Decided on
col-meeting = Meeting
col-revision = Revision
col-campaign = Campaign
col-opinions = Opinions
col-tasks = Tasks
col-evidence = Evidence
col-milestones = Milestones
col-name = Name
col-wording = Wording
col-remark = Remark
col-reason = Reason
col-basis = Basis
col-position = Position
col-from-on = From
col-to-on = To
col-finished-on = Finished on
col-department = Department
col-lead = Leader in charge
col-head = Head
col-owner = Owner
col-leader = Claimed by
col-category = Category
col-channel = Channel
col-batch = Batch
col-card = Card
col-opinion = Opinion
col-problem = Problem
col-task = Task
col-phase = Phase
col-step = Step
col-received-on = Received on
col-urgency = Urgency
col-difficulty = Difficulty
col-limit = Time limit
col-limit-wording = Limit as worded
col-original-limit-on = Original limit
col-review-on = Review on
col-receiver = Handed over to
col-result = Result
col-finding = Finding
col-progress = Progress
col-done = Done so far
col-difficulties = Difficulties and next step
col-wanted = Wanted until
col-verifier = Verifier
col-second-verifier = Second verifier
col-last-step = New date of the last step
col-paper = The paper it rests on
col-second = Second person of the office
col-checked-by = Checked by
col-ladder = Step of the ladder
col-handled-by = Handled by
col-reference-no = Reference number

# Campaign, goals, categories, channels

col-campaign-name = Campaign
col-campaign-organiser = Organiser
col-campaign-scope = Scope
col-campaign-basis = Basis
col-campaign-guidance = Guiding thought
col-campaign-template = Template
col-campaign-yellow-days = Days for yellow
col-campaign-sign-days = Days for signing
col-campaign-satisfaction-threshold = Satisfaction threshold
col-campaign-notice-days = Days from notice to circular
col-campaign-relaxed-duties = Separation of duties relaxed
col-campaign-lead-extensions = Extensions by the leader in charge
col-campaign-return-days = Working days a return may give
col-campaign-deputies-decide = Deputies may decide
col-goal-name = Goal
col-category-name = Category
col-channel-name = Channel
col-channel-needs-openers = Opened by two

# Phases, steps, deliverables

col-phase-name = Phase
col-phase-wording = Dates as worded
col-phase-aim = Aim
col-step-name = Step
col-step-span-wording = Dates as worded
col-deliverable-name = Deliverable
col-deliverable-delivered-on = Delivered on

# Departments, people, posts, meetings

col-department-name = Department
col-department-department-kind = Kind of department
col-person-name = Name
col-person-post = Post
col-person-rank = Rank
col-person-politics = Political status
col-person-branch = Party branch
col-person-staff-no = Staff number
col-person-telephone = Telephone
col-post-name = Post
col-post-body = Body
col-post-seats = Seats
col-post-heads = Heads the body
col-post-deputy = Deputy
col-meeting-name = Meeting
col-meeting-meeting-body = Meeting of
col-meeting-held-on = Held on
col-meeting-minutes-no = Minutes number
col-meeting-minutes = Minutes

# Batches, cards, opinions, errata

col-batch-name = Batch
col-batch-sent = Sent out
col-batch-returned = Returned
col-batch-valid = Valid
col-batch-invalid = Invalid
col-batch-first-opener = First opener
col-batch-second-opener = Second opener
col-batch-opened-on = Opened on
col-card-paper-no = Number on paper
col-card-empty = No opinion on it
col-opinion-text = Opinion
col-opinion-target = Target
col-opinion-target-department = Which department
col-opinion-target-person = Which person
col-opinion-door = Came in by
col-opinion-has-giver = Giver on record
col-opinion-restricted = Restricted
col-opinion-duplicate-of = Duplicate of
col-opinion-disposition-note = Disposition note
col-opinion-disposed-on = Disposed of on
col-opinion-answer-way = Way of answering
col-opinion-answered-on = Answered on
col-opinion-reread = Read again
col-erratum-misread = Misread as
col-erratum-correct-text = Should read
col-erratum-reason = Reason

# Problems

col-problem-title = Problem
col-problem-description = Description
col-problem-source = Source
col-problem-subjective-causes = Subjective causes
col-problem-objective-causes = Objective causes
col-problem-severity = Severity
col-problem-not-yet-solvable = Not yet solvable
col-problem-merged-into = Merged into
col-problem-confirmed-at = Confirmed at
col-problem-confirmed-on = Confirmed on
col-problem-conclusion = Conclusion
col-problem-ended-on = Ended on

# Tasks and milestones

col-task-purpose = Purpose
col-task-goal = Goal
col-task-measure = Measure
col-task-department = Department in charge
col-task-task-kind = Kind of task
col-task-level = Level
col-task-issue-no = Issue number
col-task-issued-on = Issued on
col-task-signed-on = Signed for on
col-task-applied-on = Applied on
col-task-applicant = Applicant
col-task-signed-by = Signed by
col-task-self-assessment = Self-assessment
col-task-measures-done = Measures done
col-task-responsibility-taken = Responsibility taken
col-task-goal-reached = Goal reached
col-task-likewise-checked = Like cases checked
col-task-rule-made = Rule made
col-task-approver = Approver
col-task-closed-on = Struck off on
col-task-late = Struck off late
col-task-days-late = Days late
col-task-verified-on = Verified on
col-task-returned-on = Returned on
col-task-pause-plan = Plan while suspended
col-task-times-returned = Times returned
col-task-times-extended = Times extended
col-task-resumes-to = State before suspension
col-task-suspended-on = Suspended on
col-task-days-paused = Days paused
col-task-pauses = Times suspended
col-task-yellow-on = Due soon from
col-task-red-on = Overdue from
col-task-lag-on = Behind schedule from
col-milestone-name = Milestone
col-milestone-due = Due
col-milestone-due-wording = Limit as worded
col-milestone-done-on = Done on

# Progress, extensions, urgings, look-backs, verifications, attachments

col-progress-noted-on = Noted on
col-progress-unchanged = No change
col-progress-decided-by = Reported by
col-extension-reason = Reason
col-extension-progress = Progress so far
col-extension-asked-on = Asked on
col-extension-asked-by = Asked by
col-extension-signed-by = Signed by
col-extension-limit-before-on = Limit before
col-extension-wanted-on = Wanted until
col-extension-asked-late = Asked late
col-extension-checked-by = First check by
col-extension-granted-by = Granted by
col-extension-granted-on = Granted on
col-extension-granted-limit-on = Limit granted
col-extension-granted-limit-wording = Wording of the limit granted
col-extension-decision-note = Decision note
col-urging-urged-on = Urged on
col-urging-urged = Person urged
col-urging-copied-to = Copied to
col-urging-limit-then-on = Limit at the time
col-urging-wording = Wording
col-look-back-looked-on = Looked back on
col-look-back-looked-by = Looked back by
col-look-back-finding = Finding
col-look-back-new-task = New task
col-verification-verified-on = Verified on
col-verification-finding = Finding
col-attachment-name = File name
col-attachment-proves-kind = Proves (kind)
col-attachment-proves-id = Proves
col-attachment-sha256 = SHA-256
col-attachment-bytes = Bytes
col-attachment-checked-by = Checked by

# Asked during a transition, where the wording differs from the column

ask-opinion-merge-problem = Merge into problem
ask-opinion-duplicate-duplicate-of = Duplicate of
ask-opinion-refer-handled-by = Refer to
ask-opinion-transfer-handled-by = Receiving authority
ask-opinion-transfer-reference-no = Transfer number
ask-problem-merge-merged-into = Merge into problem
ask-task-issue-issue-no = Issue number or meeting
ask-task-ask-extension-progress = Progress so far
ask-task-apply-signed-by = Signed by head of department
ask-task-return-limit = New time limit
ask-task-refuse-limit = New time limit
ask-task-resume-limit = New time limit
ask-task-look-back-result = Result of the look-back
ask-extension-grant-limit = Granted until

# Choices

choice-target-leadership-team = Leadership team
choice-target-team-member = Member of the team
choice-target-department = Office department
choice-target-institution = Affiliated institution
choice-target-campaign = The campaign itself
choice-target-work = The work
choice-urgency-urgent = Urgent
choice-urgency-normal = Can wait
choice-difficulty-easy = Easy
choice-difficulty-hard = Hard
choice-severity-general = General
choice-severity-serious = Serious
choice-severity-major = Major
choice-source-opinions = Opinions
choice-source-self-examination = Self-examination
choice-source-research = Research
choice-source-superior = Named from above
choice-purpose-problem = For a problem
choice-purpose-rule = For a rule
choice-task-kind-fix-at-once = Fix at once
choice-task-kind-by-limit = By a limit
choice-task-kind-step-by-step = Step by step
choice-task-kind-long-term = Long-term effort
choice-level-ordinary = Ordinary
choice-level-major = Major
choice-criterion-met = Met
choice-criterion-not-applicable = Not applicable
choice-result-passed = Passed
choice-result-failed = Failed
choice-ladder-reminder = Reminder
choice-ladder-notice = Reminder notice
choice-ladder-circular = Circular
choice-department-kind-leadership = Leadership
choice-department-kind-office-department = Office department
choice-department-kind-institution = Affiliated institution
choice-department-kind-lower-union = Lower-level union
choice-rank-county-level = County level and above
choice-rank-section-level = Section level and above
choice-rank-general = General staff
choice-body-steering-group = Steering group
choice-body-campaign-office = Campaign office
choice-meeting-body-party-group = Leading Party members group
choice-meeting-body-steering-group = Steering group
choice-meeting-body-office = Campaign office
choice-answer-way-in-person = In person
choice-answer-way-telephone = By telephone
choice-answer-way-letter = By letter
choice-answer-way-publication = By publication
choice-door-hand = By hand
choice-door-file = From a file
choice-reread-reread = Read again
choice-reread-sampled = checked by sample

# Links, seen from each end

role-distilled = Merged into
role-distilled-back = From opinions
role-claimed-by = Claimed by
role-claimed-by-back = Problems claimed
role-holds = Holds post
role-holds-back = Held by
role-prior-problem = Later case
role-prior-problem-back = Earlier case
role-prior-task = Later case
role-prior-task-back = Earlier case
role-supports = Supporting departments
role-supports-back = Tasks supported
role-discussed-at = Discussed at
role-discussed-at-back = Problems discussed
