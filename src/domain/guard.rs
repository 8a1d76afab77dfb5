//! The conditions of the machines' tables, by name; `rules` knows how each is judged.

/// What must hold before a transition; the words are in the locales under `refusal-…`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Guard {
    /// This column holds something.
    Filled(&'static str),
    /// Nothing that still stands points at the record.
    NothingPointsHere,
    /// No decision that holds was taken there, by him, or on the strength of it.
    NothingRestsHere,
    /// Nothing was decided of what stands on it.
    NothingDecidedThere,
    /// What it is counted in was not checked yet.
    WholeUnchecked,
    /// Every step of the phase is finished.
    StepsFinished,
    /// Every deliverable of the step is delivered.
    DeliverablesDelivered,
    /// The ledger has what the deliverable asks for, or a note says why it is done without; what no
    /// record shows has its proof.
    DeliveryShown,
    /// The phase in which it is asked has begun.
    PhaseBegun,
    /// What it comes after is delivered.
    EarlierDelivered,
    /// Nothing is ticked that comes after it; where it goes void nothing names it any more.
    NothingComesAfter,
    /// What it proves is not ticked by it alone.
    ProofSpared,
    /// 发放 ≥ 收回 = 有效 + 无效.
    CardsBalance,
    /// The opinion says whom it is about.
    TargetFilled,
    /// Two persons opened the box this opinion came from.
    OpenersNamed,
    /// Somebody else checks than who typed, or the text was read again.
    CheckedByAnother,
    /// The opinion has its category, or the problem lends it.
    CategoryFilled,
    /// The problem still takes opinions.
    ProblemTakesOpinions,
    /// Referred within two working days, or it is marked.
    ReferredInTime,
    /// The original is another opinion and no duplicate itself.
    OriginalStands,
    /// Somebody known is there to be answered.
    GiverKnown,
    /// The problem has an opinion behind it or another source.
    SourceLinked,
    /// A problem of one person names him.
    PersonNamed,
    /// At least one leader claimed it.
    Claimed,
    /// The one who claims is a leader, and the one who decides.
    LeaderClaims,
    /// The problem merged into is another one and open.
    MergesIntoAnother,
    /// No task was made for it.
    NoTasks,
    /// The review date lies ahead: the one given, or that of a task of 长期坚持.
    ReviewAhead,
    /// The review day has come.
    ReviewDue,
    /// A limit, or for 长期坚持 a review date.
    LimitGiven,
    /// The record has a limit.
    HasLimit,
    /// The person responsible is not the leader in charge.
    OwnerIsNotLead,
    /// 分步解决 has two dated steps, the last on the limit.
    StepsDated,
    /// The problem is confirmed, or the task is for a rule.
    PurposeStands,
    /// The limit lies not before the day of issue.
    LimitNotBeforeIssue,
    /// No step is due before the day of issue.
    StepsNotBeforeIssue,
    /// Due soon or overdue.
    UrgingDue,
    /// A task is urged once a day.
    UrgedOnce,
    /// That nothing changed is said once a day.
    UnchangedOnce,
    /// Today is a working day.
    WorkingDay,
    /// No extension is pending.
    NoOpenExtension,
    /// The kind is 立行立改.
    FixedAtOnce,
    /// The kind is not 立行立改, which is finished without an application.
    NotFixedAtOnce,
    /// The kind is 长期坚持.
    LongTerm,
    /// There is evidence.
    HasEvidence,
    /// Every milestone is done.
    MilestonesDone,
    /// The files that are named as looked at are its evidence.
    FilesAreItsOwn,
    /// Every piece of evidence was checked.
    EvidenceChecked,
    /// A major task is verified by two.
    SecondVerifier,
    /// A return says which of the criteria is not met, where they are asked.
    CriterionNamed,
    /// Something was done since the last return: progress, a file, a step.
    DoneSinceReturn,
    /// A return gives the limit in force or a day soon after it; more is an extension.
    ReturnInTime,
    /// Where the limit moves, the last step gets a new date.
    LastStepDated,
    /// Applicant, verifier and approver are three persons.
    ThreePersons,
    /// The task is being worked on.
    TaskUnderWay,
    /// Evidence is checked by somebody who stands outside the task.
    CheckedByOutsider,
    /// Who looks back stands outside the task and did not verify it.
    LookedByOutsider,
    /// A task is looked back at once a day.
    LookedOnce,
    /// Another person than the one who asked.
    NotTheAsker,
    /// The granted date is later than the limit.
    LaterThanLimit,
    /// A request that came too late needs the leading group.
    LateNeedsGroup,
    /// So many extensions are for the leader in charge; any further one for the leading group.
    AgainNeedsGroup,
    /// The head who signs the application is of the department in charge.
    HeadSigns,
    /// The problem of the task was not decided upon since.
    ProblemStillOpen,
    /// Every task of the problem has come to its end or to a stage.
    TasksSettled,
    /// What cannot be solved yet has dated steps and a person responsible.
    UnsolvableHasSteps,
    /// A task in steps keeps two of them, the last on its limit.
    StepsRemain,
    /// The step or phase that it is a part of is not finished.
    WholeOpen,
    /// Nothing stands in this column yet: what was told once is corrected, not told again.
    Untold(&'static str),
    /// The day now said for this column lies behind that of the decision.
    Ahead(&'static str),
    /// The day in this column, or the one now said for it, has come.
    DayHasCome(&'static str),
    /// What makes up for it lies not before the day now said.
    MadeUpAfter,
    /// The day in the second column, where there is one, is not before that in the first.
    EndsAfter(&'static str, &'static str),
    /// The span that is said is not the one that stands.
    SpanMoves,
    /// Something of it is no more than proposed 拟.
    Proposed,
    /// No summary says again what it says.
    InNoSummary,
    /// What it is a duplicate of was not handed on 移送, which would keep its words, too.
    OriginalAtHand,
    /// What somebody is in charge of passes to another leader, who does none of the work himself.
    TakenOver,
    /// Whoever is named in this column to have it in hand, or in the answer of this name to take
    /// it, has not left by the day.
    HandStays(&'static str),
    /// Whoever is named to have taken part was there on its days; in a talk whoever was called.
    NamedWereThere,
    /// The meeting at which a batch came together was held.
    MeetingWasHeld,
    /// This column says one of these.
    Says(&'static str, &'static [&'static str]),
}

impl Guard {
    /// Says whether it hides the row, and does not only block it: it asks what the record is, and
    /// not how it stands, so that what it excludes is not offered at all.
    pub const fn hides(self) -> bool {
        matches!(
            self,
            Self::FixedAtOnce
                | Self::NotFixedAtOnce
                | Self::LongTerm
                | Self::HasLimit
                | Self::Proposed
                | Self::Says(..)
        )
    }

    /// Says whether a meeting may prove what it asks for, whoever acts.
    pub const fn is_proved_at_meeting(self) -> bool {
        matches!(self, Self::DeliveryShown)
    }

    /// Says whether it asks in what capacity is decided, so that whom it is against cannot decide.
    pub const fn is_of_capacity(self) -> bool {
        matches!(self, Self::LateNeedsGroup | Self::AgainNeedsGroup)
    }

    /// Says whether it asks how much the ledger has of something, which is counted before.
    pub const fn asks_counts(self) -> bool {
        matches!(
            self,
            Self::DeliveryShown | Self::DeliverablesDelivered | Self::StepsFinished
        )
    }

    /// Says whether it asks how other records stand, so that it is judged again where what rests
    /// on it comes back.
    pub const fn asks_of_others(self) -> bool {
        matches!(
            self,
            Self::StepsFinished
                | Self::DeliverablesDelivered
                | Self::EarlierDelivered
                | Self::OpenersNamed
                | Self::ProblemTakesOpinions
                | Self::OriginalStands
                | Self::SourceLinked
                | Self::MergesIntoAnother
                | Self::NoTasks
                | Self::StepsDated
                | Self::PurposeStands
                | Self::NoOpenExtension
                | Self::HasEvidence
                | Self::MilestonesDone
                | Self::EvidenceChecked
                | Self::TaskUnderWay
                | Self::ProblemStillOpen
                | Self::TasksSettled
                | Self::StepsRemain
                | Self::WholeOpen
                | Self::NothingDecidedThere
        )
    }
}
