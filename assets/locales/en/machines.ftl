# Lights and the days left

# The same for any record

do-revoke = Take the decision back
did-revoke = { $number }: decision taken back: { $step }; all is as before.
note-revoke = Reason for taking it back
do-misrecorded = Correct a mistaken entry
did-misrecorded = { $number }: mistaken entry corrected: { $step } is out, all is as before; both stay in the journal.
step-of-day = { $act } { $day }
act-with-step = { $act } ({ $step })
act-of-step = { $act }: { $step }
note-misrecorded = Reason for the correction

light-red = Overdue
light-yellow = Due soon
light-green = In time
light-grey = Suspended
light-closed = Struck off in time
light-undecided = limit passed { $n }d ago, not issued
light-silent = nothing reported for { $n } days
light-lag-days = { $n } days behind
light-lag-points = { $n } days behind ({ $points } points)
light-look-back = to be looked back at by { $day }{ $late ->
    [0] {""}
   *[other] , { $late } days late
}
days-left = { $n }wd left
days-late = { $n }d late
days-late-so-far = { $n } days late so far
clock-stands = stopped { $day }
clock-stands-late = { $n }d, stopped

# Capacities in which somebody decides

capacity-clerk = Handling clerk
capacity-office = Campaign office
capacity-office-head = Head of the campaign office
capacity-department = Department in charge
capacity-owner = Person responsible
capacity-verifier = Verifier
capacity-lead = Leader in charge
capacity-leader = Leader at county level or above
capacity-member = Member of the steering group
capacity-steering-group = Steering group
capacity-party-meeting = Leading Party members group
capacity-approver = The one who decided

# Shared by all kinds

state-void = Void
do-void = Declare void
note = Note

# Departments, people, channels and the like: in use or void

state-category-active = In use
state-channel-active = In use
state-department-active = On the roster
state-department-gone = Dissolved
state-person-active = On the roster
state-person-gone = Left
state-post-active = In use
state-campaign-active = In force
state-campaign-void = Void
do-campaign-move = Move the span
did-campaign-move = The span of { $number } is moved.
note-campaign-move = Paper it rests on
do-campaign-void = Declare void
did-campaign-void = { $number } is declared void.
note-campaign-void = Reason for declaring it void
state-content-active = In force
state-content-void = Void
do-content-void = Declare void
did-content-void = { $number } is declared void.
note-content-void = Reason for declaring it void
state-goal-active = In force
state-goal-void = Void
do-goal-void = Declare void
did-goal-void = { $number } is declared void.
note-goal-void = Reason for declaring it void
state-category-void = Void
do-category-void = Declare void
did-category-void = { $number } is declared void.
note-category-void = Reason for declaring it void
state-channel-void = Void
do-channel-void = Declare void
did-channel-void = { $number } is declared void.
note-channel-void = Reason for declaring it void
state-department-void = Void
do-department-reassign = Pass duties on
did-department-reassign = The duties of { $number } are passed on.
note-department-reassign = Paper it rests on
do-department-void = Declare void
did-department-void = { $number } is declared void.
note-department-void = Reason for declaring it void
state-person-void = Void
do-person-reassign = Pass duties on
did-person-reassign = The duties of { $number } are passed on.
note-person-reassign = Paper it rests on
do-person-void = Declare void
did-person-void = { $number } is declared void.
note-person-void = Reason for declaring it void
state-post-void = Void
do-post-void = Declare void
did-post-void = { $number } is declared void.
note-post-void = Reason for declaring it void
state-rule-planned = Planned
state-rule-drafting = Drafting
state-rule-consulting = Consulting
state-rule-reviewing = Under review
state-rule-issued = Issued
state-rule-in-force = In force
state-rule-assessed = Assessed
state-rule-abolished = Abolished
state-rule-void = Void
do-rule-draft = Draft
did-rule-draft = { $number } is being drafted.
do-rule-consult = Consult
did-rule-consult = { $number } is being consulted about.
do-rule-submit = Submit for review
did-rule-submit = { $number } is submitted for review.
do-rule-propose = Propose abolition
did-rule-propose = The abolition of { $number } is proposed.
do-rule-send-back = Send back
did-rule-send-back = { $number } is sent back.
do-rule-issue = Issue
did-rule-issue = { $number } is issued.
do-rule-abolish = Abolish
did-rule-abolish = { $number } is abolished.
do-rule-enforce = Put in force
did-rule-enforce = { $number } is in force.
do-rule-assess = Assess
did-rule-assess = { $number } is assessed.
do-rule-void = Declare void
did-rule-void = { $number } is declared void.
note-rule-void = Reason for declaring it void
note-rule-send-back = Reason for sending it back
state-opening-active = Stands
state-opening-void = Void
do-opening-void = Declare void
did-opening-void = { $number } declared void.
note-opening-void = Why it is void
state-approval-active = Standing
state-approval-void = Void
do-approval-void = Declare void
did-approval-void = { $number } is declared void.
note-approval-void = Reason

# Samples
state-sample-active = Standing
state-sample-void = Void
do-sample-void = Declare void
did-sample-void = { $number } is declared void; what it drew waits no more.
note-sample-void = Reason
state-summary-active = Active
state-summary-void = Void
do-summary-void = Declare void
did-summary-void = { $number } is void.
note-summary-void = Why it is void
state-phrase-active = Active
state-phrase-void = Void
do-phrase-void = Declare void
did-phrase-void = { $number } is void.
note-phrase-void = Why it is void
state-file-head-active = Active
state-file-head-void = Void
do-file-head-void = Declare void
did-file-head-void = { $number } is void.
note-file-head-void = Why it is void
state-fulfilment-active = In force
state-fulfilment-void = Void
do-fulfilment-void = Declare void
did-fulfilment-void = { $number } is declared void.
note-fulfilment-void = Reason for declaring it void
state-activity-type-active = In use
state-activity-type-void = Void
do-activity-type-void = Declare void
did-activity-type-void = { $number } is declared void.
note-activity-type-void = Reason for declaring it void
state-activity-planned = Planned
state-activity-held = Held
do-activity-hold = Hold
did-activity-hold = { $number } was held.
state-activity-void = Void
do-activity-void = Declare void
did-activity-void = { $number } is declared void.
note-activity-void = Reason for declaring it void
state-card-active = In force
state-card-void = Void
do-card-void = Declare void
did-card-void = { $number } is declared void.
note-card-void = Reason for declaring it void
state-erratum-active = In force
state-erratum-void = Void
do-erratum-void = Declare void
did-erratum-void = { $number } is declared void.
note-erratum-void = Reason for declaring it void

# Phases

state-phase-not-started = Not started
state-phase-under-way = Under way
state-phase-finished = Finished
do-phase-start = Start
do-phase-move = Move the span
did-phase-move = The span of { $number } is moved.
note-phase-move = Paper it rests on
do-phase-adopt = Adopt as proposed
did-phase-adopt = The span of { $number } is decided as it was proposed.
note-phase-adopt = Paper it rests on
do-phase-finish = Finish
do-phase-reopen = Reopen
did-phase-start = { $number } is started.
did-phase-finish = { $number } is finished.
did-phase-reopen = { $number } is reopened.
note-phase-reopen = Reason for reopening

# Steps

state-step-not-started = Not started
state-step-under-way = Under way
state-step-finished = Finished
do-step-start = Start
do-step-move = Move the span
did-step-move = The span of { $number } is moved.
note-step-move = Paper it rests on
do-step-adopt = Adopt as proposed
did-step-adopt = The span of { $number } is decided as it was proposed.
note-step-adopt = Paper it rests on
do-step-finish = Finish
do-step-reopen = Reopen
did-step-start = { $number } is started.
did-step-finish = { $number } is finished.
did-step-reopen = { $number } is reopened.
note-step-reopen = Reason for reopening

# Deliverables

state-deliverable-open = Open
state-deliverable-delivered = Delivered
do-deliverable-deliver = Tick off
do-deliverable-take-back = Untick
did-deliverable-deliver = { $number } is ticked off.
did-deliverable-take-back = { $number } is open again.
note-deliverable-take-back = Reason for unticking
state-deliverable-void = Void
do-deliverable-void = Declare void
did-deliverable-void = { $number } is declared void.
note-deliverable-void = Reason for declaring it void

# Requirements

state-requirement-active = In force
state-requirement-void = Void
do-requirement-void = Declare void
did-requirement-void = { $number } is declared void.
note-requirement-void = Reason for declaring it void

# Batches

state-batch-planned = Planned
state-batch-sent-out = Sent out
state-batch-collecting = Collecting
state-batch-closed = Closed
state-batch-checked = Checked
state-batch-archived = Archived
do-batch-send = Send out
do-batch-collect = Start collecting
do-batch-close = Close
do-batch-check = Check the counts
do-batch-archive = Archive
did-batch-send = { $number } is sent out.
did-batch-collect = { $number } is being collected.
did-batch-close = { $number } is closed.
did-batch-check = { $number }: the counts are checked.
did-batch-archive = { $number } is archived.
state-batch-void = Void
do-batch-void = Declare void
did-batch-void = { $number } is declared void.
note-batch-void = Reason for declaring it void

# Opinions

state-opinion-registered = Registered
state-opinion-checked = Checked
state-opinion-merged = Merged
state-opinion-replied = Replied
state-opinion-referred = Referred
state-opinion-transferred = Transferred
state-opinion-duplicate = Duplicate
state-opinion-filed = Filed
state-opinion-answered = Answered
do-opinion-check = Check
do-opinion-merge = Merge into a problem
do-opinion-reply = Reply directly
do-opinion-refer = Refer to a unit
do-opinion-transfer = Transfer to an authority
do-opinion-duplicate = Mark as duplicate
do-opinion-file = File for reference
do-opinion-answer = Answer the giver
do-opinion-receive-reply = Reply received
do-opinion-return = Returned by the unit
do-opinion-reconsider = Dispose of otherwise
did-opinion-check = { $number } is checked.
did-opinion-merge = { $number } is merged into its problem.
did-opinion-reply = { $number } is replied to.
did-opinion-refer = { $number } is referred.
did-opinion-transfer = { $number } is transferred.
did-opinion-duplicate = { $number } is marked as a duplicate.
did-opinion-file = { $number } is filed for reference.
did-opinion-answer = { $number }: its giver is answered.
did-opinion-receive-reply = { $number }: the reply of the unit is recorded.
did-opinion-return = { $number } came back and waits for another disposition.
did-opinion-reconsider = { $number } waits for another disposition.
note-opinion-reply = Reply
note-opinion-refer = Reason for referring
note-opinion-receive-reply = What the unit replied
note-opinion-file = Reason for filing
note-opinion-return = Reason given by the unit
note-opinion-reconsider = Reason for the change
state-opinion-void = Void
do-opinion-void = Declare void
did-opinion-void = { $number } is declared void.
note-opinion-void = Reason for declaring it void

# Problems

state-problem-candidate = Candidate
state-problem-submitted = Submitted
state-problem-confirmed = Confirmed
state-problem-rectifying = Rectifying
state-problem-assessing = To be assessed
state-problem-resolved = Resolved
state-problem-long-term = Long-term
state-problem-handed-over = Handed over
state-problem-not-listed = Not listed
state-problem-merged = Merged
do-problem-submit = Submit for study
do-problem-confirm = Confirm
do-problem-claim = Claim
do-problem-reject = Leave unlisted
do-problem-merge = Merge into another
do-problem-begin = Begin rectification
do-problem-assess = Await assessment
do-problem-resolve = Assess as resolved
do-problem-keep = Keep as long-term effort
do-problem-review = Review
do-problem-hand-over = Hand over
do-problem-recur = Record recurrence
did-problem-submit = { $number } is submitted for study.
did-problem-confirm = { $number } is confirmed.
did-problem-claim = { $number } is claimed.
did-problem-reject = { $number } is not listed; its opinions wait for another disposition.
did-problem-merge = { $number } is merged into the other problem.
did-problem-begin = { $number } is being rectified.
did-problem-assess = { $number }: its tasks are settled, it waits for assessment.
did-problem-resolve = { $number } is resolved.
did-problem-keep = { $number } is kept as a long-term effort.
did-problem-review = { $number } is due for review and waits for assessment.
did-problem-hand-over = { $number } is handed over.
did-problem-recur = { $number } recurred; a new problem stands for it.
note-problem-reject = Reason for not listing
note-problem-resolve = Conclusion
note-problem-keep = Reason for the long-term effort
note-problem-recur = What recurred
state-problem-void = Void
do-problem-void = Declare void
did-problem-void = { $number } is declared void.
note-problem-void = Reason for declaring it void

# Tasks

state-task-draft = Draft
state-task-pending = For approval
state-task-issued = Issued
state-task-signed = Signed for
state-task-rectifying = Rectifying
state-task-returned = Returned
state-task-applied = Applied
state-task-verifying = Being verified
state-task-approving = For signature
state-task-closed = Struck off
state-task-stage-done = Stage done
state-task-suspended = Suspended
state-task-withdrawn = Withdrawn
state-task-handed-over = Handed over
do-task-submit = Submit for approval
do-task-issue = Issue
do-task-send-back = Send back to draft
do-task-sign = Sign for
do-task-progress = Note progress
do-task-no-change = No change this week
do-task-urge = Urge
do-task-ask-extension = Ask for an extension
do-task-finish = Report as completed
do-task-apply = Apply to strike off
do-task-recall = Take the application back
do-task-check = Take up verification
do-task-pass = Pass verification
do-task-return = Return for rework
do-task-approve = Approve striking off
do-task-refuse = Send back for rework
do-task-look-back = Look back
do-task-complete-stage = Complete the stage
do-task-continue = Continue rectification
do-task-suspend = Suspend
do-task-resume = Resume
do-task-withdraw = Withdraw
do-task-hand-over = Hand over
did-task-submit = { $number } is submitted for approval.
did-task-issue = { $number } is issued.
did-task-send-back = { $number } is sent back to draft.
did-task-sign = { $number } is signed for.
did-task-progress = { $number }: progress is noted.
did-task-no-change = { $number }: no change this week, noted.
did-task-urge = { $number } is urged.
did-task-ask-extension = { $number }: an extension is asked for.
did-task-finish = { $number } is reported as completed and waits for verification.
did-task-apply = { $number }: striking off is applied for.
did-task-recall = { $number }: the application is taken back, the clock never stopped.
did-task-check = { $number } is being verified.
did-task-pass = { $number } passed verification and waits for signature.
did-task-return = { $number } is returned for rework.
did-task-approve = { $number } is struck off.
did-task-refuse = { $number } is not approved and returned for rework.
did-task-look-back = { $number } is looked back at.
did-task-complete-stage = { $number }: its stage is completed.
did-task-continue = { $number } is being rectified again.
did-task-suspend = { $number } is suspended.
did-task-resume = { $number } is resumed.
did-task-withdraw = { $number } is withdrawn.
did-task-hand-over = { $number } is handed over.
note-task-send-back = Reason for sending back
note-task-ask-extension = Reason for the extension
note-task-finish = What was done
note-task-apply = Self-assessment
note-task-recall = Reason for taking it back
note-task-pass = Verifier's finding
note-task-return = Reason for returning
note-task-approve = Basis of approval
note-task-refuse = Reason for sending back
note-task-look-back = Finding
note-task-complete-stage = What the stage achieved
note-task-suspend = Reason for suspending
note-task-resume = Reason for resuming
note-task-withdraw = Reason for withdrawing
note-task-hand-over = Note for the receiver
state-task-void = Void
do-task-void = Declare void
did-task-void = { $number } is declared void.
note-task-void = Reason for declaring it void

# Milestones

state-milestone-planned = Planned
state-milestone-done = Done
do-milestone-finish = Finish
do-milestone-take-back = Take back
did-milestone-finish = { $number } is done.
did-milestone-take-back = { $number } is open again.
note-milestone-take-back = Reason for taking back
state-milestone-void = Void
do-milestone-void = Declare void
did-milestone-void = { $number } is declared void.
note-milestone-void = Reason for declaring it void

# Progress, urgings, look-backs, verifications: recorded once

state-progress-recorded = Recorded
state-urging-recorded = Sent
state-look-back-recorded = Recorded
state-verification-recorded = Recorded
state-progress-void = Void
do-progress-void = Declare void
did-progress-void = { $number } is declared void.
note-progress-void = Reason for declaring it void
state-urging-void = Void
do-urging-void = Declare void
did-urging-void = { $number } is declared void.
note-urging-void = Reason for declaring it void
state-look-back-void = Void
do-look-back-void = Declare void
did-look-back-void = { $number } is declared void.
note-look-back-void = Reason for declaring it void
state-verification-void = Void

# Extension requests

state-extension-asked = Asked for
state-extension-first-checked = First check done
state-extension-granted = Granted
state-extension-refused = Refused
state-extension-withdrawn = Withdrawn
do-extension-first-check = First check
do-extension-grant = Grant
do-extension-refuse = Refuse
do-extension-withdraw = Withdraw
did-extension-first-check = { $number } passed the first check.
did-extension-grant = { $number } is granted.
did-extension-refuse = { $number } is refused; the limit stays.
did-extension-withdraw = { $number } is withdrawn.
note-extension-withdraw = Reason for taking it back
note-extension-refuse = Reason for refusing
state-extension-void = Void

# Attachments

state-attachment-attached = To be checked
state-attachment-checked = Checked
do-attachment-check = Check
did-attachment-check = { $number } is checked.
state-attachment-void = Void
do-attachment-uncheck = Take the tick off
did-attachment-uncheck = The tick of { $number } is taken off.
do-attachment-void = Declare void
did-attachment-void = { $number } is declared void.
note-attachment-void = Reason for declaring it void

# Groups of states: overview, lists and status have one word and one figure for each

group-open = open
group-disposed = dealt with
group-opinion-open = waiting
group-opinion-disposed = done
group-rule-open = Open
group-rule-disposed = Done with
group-rule-done = Done
figure-rule-abolish = Abolish
figure-rule-revise = Revise
figure-rule-establish = Establish
figure-rule-of-goal = Of the goal
group-problem-open = open
group-problem-to-study = to study
group-problem-under-way = in hand
group-problem-resolved = resolved
group-problem-left = otherwise
group-task-open = open
group-task-planned = planned
group-task-out = due
group-task-closed = struck
group-task-left = withdrawn
figure-task-late-closed = Struck off late
figure-opinion-reply-overdue = Replies overdue
figure-opinion-reply-due-soon = Replies due soon
figure-problem-review-overdue = Reviews overdue
figure-problem-review-due-soon = Reviews due soon
figure-card-empty = no opinion

# Queues: what waits for whose decision or act

queue-to-check = To check
queue-to-dispose = To deal with
queue-to-study = To study
queue-to-plan = No task yet
queue-to-assess = To assess
queue-to-submit = To be submitted
queue-to-issue = To issue
queue-to-sign = To sign for
queue-to-verify = To verify
queue-to-approve = To approve
queue-to-urge = To urge
queue-to-report = To report
queue-to-catch-up = Lagging
queue-to-review = To be reviewed
queue-to-deliver = Overdue deliverables
queue-to-complete = Ticked short
queue-to-fill = Vacant posts
queue-to-deliver-soon = Deliverables due soon
queue-to-meet = Requirements not met
queue-to-hold = Activities past their day
queue-to-serve = Idle goals
queue-to-look-back = To look back at
queue-to-extend = To extend
queue-to-pass = To pass
