//! The course of a task: its states and what leads from one to the other (field rules 5.3).

use super::super::column::Column;
use super::super::machine::{CHECKED, Machine, Note, Pace, To, Transition};
use super::super::{Capacity, Guard, Kind, Suited};
use super::choices::{CRITERION, CRITERION_FOUND, LADDER, RESULT};
use super::groups::{APPLIED, REACHED, RUNNING, SUSPENDED, UNFINISHED};
use super::{VOID, groups, row, void};

const CLERK: &[Capacity] = &[Capacity::Clerk];
const OFFICE: &[Capacity] = &[Capacity::Office];
/// A circular is decided by a leader only; a guard sees to it.
const URGER: &[Capacity] = &[
    Capacity::Office,
    Capacity::Lead,
    Capacity::Leader,
    Capacity::SteeringGroup,
    Capacity::Member,
];
const OWNER: &[Capacity] = &[Capacity::Owner];
const VERIFIER: &[Capacity] = &[Capacity::Verifier];
const APPROVER: &[Capacity] = &[Capacity::Lead, Capacity::SteeringGroup];
const STEERING: &[Capacity] = &[Capacity::SteeringGroup];

static PACES: [(Pace, &[&str]); 4] = [
    (Pace::Runs, RUNNING),
    (Pace::Judged, APPLIED),
    (Pace::Paused, SUSPENDED),
    (Pace::Reached, REACHED),
];

static PROGRESS_ASKED: [Column; 2] = [
    Column::text("done").required(),
    Column::text("difficulties"),
];
static EXTENSION_ASKED: [Column; 3] = [
    Column::limit("wanted_on").behind_limit().required(),
    Column::text("progress").required(),
    Column::refer("signed_by_id", Kind::Person)
        .suited(Suited::Department)
        .required(),
];
static CRITERIA_ASKED: [Column; 6] = [
    Column::choice("measures_done", &CRITERION).required(),
    Column::choice("responsibility_taken", &CRITERION).required(),
    Column::choice("goal_reached", &CRITERION).required(),
    Column::choice("likewise_checked", &CRITERION).required(),
    Column::choice("rule_made", &CRITERION).required(),
    Column::refer("signed_by_id", Kind::Person)
        .suited(Suited::Department)
        .required(),
];
static NEW_LIMIT_ASKED: [Column; 2] = [
    Column::limit("limit_on").required(),
    Column::limit("last_step_on"),
];
/// What the verifier found of each criterion, which files he looked at, who went with him.
static PASS_ASKED: [Column; 7] = [
    Column::choice("measures_done", &CRITERION).required(),
    Column::choice("responsibility_taken", &CRITERION).required(),
    Column::choice("goal_reached", &CRITERION).required(),
    Column::choice("likewise_checked", &CRITERION).required(),
    Column::choice("rule_made", &CRITERION).required(),
    Column::several(CHECKED, Kind::Attachment),
    Column::refer("second_verifier_id", Kind::Person).suited(Suited::Outsiders),
];
/// Which of the criteria is not met: what is not said of one is not judged.
static RETURN_ASKED: [Column; 8] = [
    Column::several(CHECKED, Kind::Attachment),
    Column::limit("limit_on").required(),
    Column::limit("last_step_on"),
    Column::choice("measures_done", &CRITERION_FOUND),
    Column::choice("responsibility_taken", &CRITERION_FOUND),
    Column::choice("goal_reached", &CRITERION_FOUND),
    Column::choice("likewise_checked", &CRITERION_FOUND),
    Column::choice("rule_made", &CRITERION_FOUND),
];
static SUSPEND_ASKED: [Column; 2] = [
    Column::day("review_on").ahead().required(),
    Column::text("pause_plan").required(),
];
static RECEIVER_ASKED: [Column; 1] = [Column::line("receiver").required()];
static URGE_ASKED: [Column; 1] = [Column::choice("ladder", &LADDER)];
static LOOK_ASKED: [Column; 1] = [Column::choice("result", &RESULT).required()];
static REVIEW_ASKED: [Column; 1] = [Column::day("review_on").ahead().required()];
static ISSUE_ASKED: [Column; 1] = [Column::line("issue_no").required()];

pub(super) static COURSE: Machine = Machine {
    states: &[
        "draft",
        "pending",
        "issued",
        "signed",
        "rectifying",
        "returned",
        "applied",
        "verifying",
        "approving",
        "closed",
        "stage_done",
        "suspended",
        "withdrawn",
        "handed_over",
        VOID,
    ],
    ended: &["closed", "withdrawn", "handed_over", VOID],
    groups: &groups::TASK,
    table: &TABLE,
    undecided: &["draft", "pending"],
    paces: &PACES,
    reversals: &[("recall", &["apply", "finish", "check"])],
    ..Machine::PLAIN
};

/// In what states it is verified: it need not be said first that it is begun.
const APPLIED_TO: &[&str] = &["applied", "verifying"];
/// What whoever verifies a task has before him.
const VERIFIED: &[&str] = &[
    "goal",
    "measure",
    "limit_on",
    "applicant_id",
    "applied_on",
    "self_assessment",
];

/// What whoever issues a task has before him: the issue decides on its limit.
const ISSUED: &[&str] = &["goal", "limit_on", "limit_wording", "owner_id"];

/// What a task must have before it is decided upon, and still have when it is issued.
const COMPLETE: [Guard; 16] = [
    Guard::Filled("goal"),
    Guard::Filled("measure"),
    Guard::Filled("department_id"),
    Guard::Filled("lead_id"),
    Guard::Filled("owner_id"),
    Guard::Filled("task_kind"),
    Guard::LimitGiven,
    Guard::ReviewAhead,
    Guard::OwnerIsNotLead,
    Guard::StepsDated,
    Guard::PurposeStands,
    Guard::LimitNotBeforeIssue,
    Guard::StepsNotBeforeIssue,
    Guard::UnsolvableHasSteps,
    Guard::HandStays("lead_id"),
    Guard::HandStays("owner_id"),
];

static TABLE: [Transition; 24] = [
    row(
        "submit",
        &["draft"],
        To::State("pending"),
        CLERK,
        Note::None,
    )
    .needs(&COMPLETE),
    row(
        "issue",
        &["pending"],
        To::State("issued"),
        STEERING,
        Note::Optional,
    )
    .asks(&ISSUE_ASKED)
    .tells(ISSUED)
    .needs(&COMPLETE),
    row(
        "send_back",
        &["pending"],
        To::State("draft"),
        STEERING,
        Note::Required,
    ),
    row(
        "sign",
        &["issued"],
        To::State("signed"),
        &[Capacity::Department],
        Note::None,
    )
    .key('1'),
    row(
        "progress",
        &["signed", "rectifying", "returned"],
        To::State("rectifying"),
        OWNER,
        Note::None,
    )
    .key('2')
    .asks(&PROGRESS_ASKED),
    row(
        "no_change",
        &["signed", "rectifying", "returned"],
        To::Same,
        OWNER,
        Note::None,
    )
    .key('3')
    .needs(&[Guard::UnchangedOnce]),
    row("urge", RUNNING, To::Same, URGER, Note::Optional)
        .key('4')
        .papered()
        .asks(&URGE_ASKED)
        .needs(&[Guard::UrgingDue, Guard::UrgedOnce, Guard::WorkingDay]),
    row("ask_extension", RUNNING, To::Same, OWNER, Note::Required)
        .key('5')
        .asks(&EXTENSION_ASKED)
        .needs(&[
            Guard::HasLimit,
            Guard::NoOpenExtension,
            Guard::HeadSigns,
            Guard::LaterThanLimit,
        ]),
    row(
        "finish",
        RUNNING,
        To::State("applied"),
        OWNER,
        Note::Required,
    )
    .needs(&[
        Guard::FixedAtOnce,
        Guard::MilestonesDone,
        Guard::HasEvidence,
        Guard::DoneSinceReturn,
        Guard::NoOpenExtension,
    ]),
    row(
        "apply",
        &["rectifying", "returned"],
        To::State("applied"),
        OWNER,
        Note::Required,
    )
    .key('6')
    .asks(&CRITERIA_ASKED)
    .needs(&[
        Guard::NotFixedAtOnce,
        Guard::MilestonesDone,
        Guard::HasEvidence,
        Guard::DoneSinceReturn,
        Guard::NoOpenExtension,
        Guard::HeadSigns,
    ]),
    row(
        "recall",
        &["applied", "verifying"],
        To::Resumed,
        OWNER,
        Note::Required,
    )
    .dangerous(),
    row(
        "check",
        &["applied"],
        To::State("verifying"),
        VERIFIER,
        Note::None,
    )
    .key('7'),
    row(
        "pass",
        APPLIED_TO,
        To::State("approving"),
        VERIFIER,
        Note::Required,
    )
    .key('8')
    .asks(&PASS_ASKED)
    .tells(VERIFIED)
    .needs(&[
        Guard::FilesAreItsOwn,
        Guard::EvidenceChecked,
        Guard::SecondVerifier,
    ]),
    row(
        "return",
        APPLIED_TO,
        To::State("returned"),
        VERIFIER,
        Note::Required,
    )
    .key('9')
    .asks(&RETURN_ASKED)
    .tells(VERIFIED)
    .needs(&[
        Guard::FilesAreItsOwn,
        Guard::CriterionNamed,
        Guard::ReturnInTime,
        Guard::LastStepDated,
    ]),
    row(
        "approve",
        &["approving"],
        To::State("closed"),
        APPROVER,
        Note::Required,
    )
    .needs(&[Guard::ThreePersons]),
    row(
        "refuse",
        &["approving"],
        To::State("returned"),
        APPROVER,
        Note::Required,
    )
    .asks(&NEW_LIMIT_ASKED)
    .needs(&[Guard::ReturnInTime, Guard::LastStepDated]),
    row("look_back", &["closed"], To::Same, OFFICE, Note::Required)
        .asks(&LOOK_ASKED)
        .needs(&[Guard::LookedByOutsider, Guard::LookedOnce]),
    row(
        "complete_stage",
        &["rectifying"],
        To::State("stage_done"),
        STEERING,
        Note::Required,
    )
    .asks(&REVIEW_ASKED)
    .needs(&[Guard::LongTerm, Guard::ReviewAhead, Guard::NoOpenExtension]),
    row(
        "continue",
        &["stage_done"],
        To::State("rectifying"),
        CLERK,
        Note::Optional,
    )
    .needs(&[Guard::ReviewDue, Guard::ProblemStillOpen]),
    row(
        "suspend",
        RUNNING,
        To::State("suspended"),
        STEERING,
        Note::Required,
    )
    .asks(&SUSPEND_ASKED)
    .needs(&[Guard::ReviewAhead, Guard::NoOpenExtension]),
    row(
        "resume",
        &["suspended"],
        To::Resumed,
        STEERING,
        Note::Required,
    ),
    row(
        "withdraw",
        UNFINISHED,
        To::State("withdrawn"),
        STEERING,
        Note::Required,
    )
    .dangerous(),
    row(
        "hand_over",
        UNFINISHED,
        To::State("handed_over"),
        STEERING,
        Note::Required,
    )
    .dangerous()
    .asks(&RECEIVER_ASKED),
    void(&["draft"]),
];
