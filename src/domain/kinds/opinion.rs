//! Opinions 意见, from the paper to what became of them (field rules 5.1).

use super::super::column::Column;
use super::super::column_type::Choices;
use super::super::kind_def::{Compared, FirstBy, FirstStep, Given, Guarded, KindDef, TallyDef};
use super::super::machine::{Machine, Note, Pace, To};
use super::super::order::{ListDef, Sort};
use super::super::sheet::{LIGHT, LONG_NUMBER, STATE, Sheet, ShownIf, cell};
use super::super::{Capacity, Guard, Kind, Role, Suited};
use super::choices::{ANSWER_WAY, DOOR, TARGET};
use super::{VOID, groups, queues, row, void};

const CLERK: &[Capacity] = &[Capacity::Clerk];
const HEAD: &[Capacity] = &[Capacity::OfficeHead];

/// An opinion 意见: verbatim, never edited after the entry session.
pub(crate) static OPINION: KindDef = KindDef {
    code: "opinion",
    plural: "opinions",
    pane: Some(3),
    first: Some(FirstStep {
        by: FirstBy::Importing,
        until: &[Kind::Opinion],
    }),
    sign: '意',
    width: 4,
    yearly: true,
    title: "text",
    part_of: Some("card_id"),
    given: Some(Given {
        errata: Kind::Erratum,
    }),
    compared: Some(Compared {
        text: "text",
        unlike: Role::Unlike,
        same: "duplicate",
        same_as: "duplicate_of_id",
        gathered: Role::Distilled,
        answered: "answer",
    }),
    search: &["text"],
    lists: Some(ListDef {
        grows: true,
        orders: &["received_on"],
        narrowed: &[
            ("channel_id", &["received_on"]),
            ("batch_id", &["received_on"]),
            ("category_id", &["received_on"]),
            ("target", &["received_on"]),
            ("target_department_id", &[]),
        ],
        usual: (Sort::Number, true),
    }),
    guarded: Some(Guarded::Own("restricted")),
    handed_on: Some("reference_no"),
    tally: Some(TallyDef::PLAIN),
    figures: &groups::OPINION_FIGURES,
    queues: &queues::OPINION,
    waits: Some("received_on"),
    due: Some("reply_by_on"),
    met: Some("reply_came_on"),
    series: &[
        "received_on",
        "channel_id",
        "batch_id",
        "target",
        "target_department_id",
        "target_person_id",
    ],
    columns: &[
        Column::text("text").once().required().hashed(),
        Column::choice("target", &TARGET),
        Column::refer("target_department_id", Kind::Department),
        Column::refer("target_person_id", Kind::Person).suited(Suited::Leaders),
        Column::refer("category_id", Kind::Category),
        Column::day("received_on").alone().once().required().step(),
        Column::refer("channel_id", Kind::Channel).once().required(),
        Column::refer("batch_id", Kind::Batch).once().while_open(),
        Column::refer("card_id", Kind::Card).alone().once(),
        Column::choice("door", &DOOR).given(),
        Column::flag("has_giver").given(),
        Column::flag("restricted").ruled(),
        Column::refer("duplicate_of_id", Kind::Opinion)
            .ruled()
            .both_ways(),
        Column::text("disposition_note").decided(),
        Column::line("handled_by").decided(),
        Column::line("reference_no").decided(),
        Column::day("disposed_on").ruled().step(),
        Column::choice("answer_way", &ANSWER_WAY).decided(),
        Column::day("answered_on").ruled(),
        Column::day("reply_by_on").ahead().decided(),
        Column::day("reply_came_on").ruled().step(),
    ],
    sheet: Sheet {
        columns: &[
            LONG_NUMBER,
            STATE,
            cell("received_on", 8),
            cell("channel_id", 10).or(8).leaving(18),
            cell("target", 8).leaving(20),
            cell("text", 0),
            cell("category_id", 12).on(120).leaving(44),
            cell("target_department_id", 12).on(160).leaving(52),
            LIGHT.on(160).leaving(60),
        ],
        form: &[
            "text",
            "target",
            "target_department_id",
            "target_person_id",
            "category_id",
            "received_on",
            "channel_id",
            "batch_id",
        ],
        shown_if: &[
            ShownIf {
                field: "target_department_id",
                on: "target",
                codes: &["department", "institution"],
            },
            ShownIf {
                field: "target_person_id",
                on: "target",
                codes: &["team_member"],
            },
        ],
        detail: &[
            &["text"],
            &[
                "target",
                "target_department_id",
                "target_person_id",
                "category_id",
            ],
            &["received_on", "channel_id", "batch_id", "door"],
            &[
                "disposition_note",
                "handled_by",
                "reference_no",
                "disposed_on",
                "answer_way",
                "answered_on",
                "reply_by_on",
                "reply_came_on",
            ],
        ],
        filters: &["channel_id", "category_id", "target", "batch_id"],
        ..Sheet::PLAIN
    },
    machine: &COURSE,
    ..KindDef::PLAIN
};

static PROBLEM_ASKED: [Column; 1] = [Column::refer("problem_id", Kind::Problem).required()];
static UNIT_ASKED: [Column; 2] = [
    Column::line("handled_by").required(),
    Column::day("reply_by_on").ahead(),
];
static AUTHORITY_ASKED: [Column; 2] = [
    Column::line("handled_by").required(),
    Column::line("reference_no").required(),
];
static ORIGINAL_ASKED: [Column; 1] =
    [Column::refer("duplicate_of_id", Kind::Opinion).required()];
static WAY_ASKED: [Column; 1] = [Column::choice("answer_way", &ANSWER_WAY).required()];
static REREAD: Choices = Choices {
    name: "reread",
    codes: &["reread", "sampled"],
};
static REREAD_ASKED: [Column; 1] = [Column::choice("reread", &REREAD)];

static COURSE: Machine = Machine {
    states: &[
        "registered",
        "checked",
        "merged",
        "replied",
        "referred",
        "transferred",
        "duplicate",
        "filed",
        "answered",
        VOID,
    ],
    ended: &[
        "merged",
        "replied",
        "referred",
        "transferred",
        "duplicate",
        "filed",
        "answered",
        VOID,
    ],
    table: &[
        row(
            "check",
            &["registered"],
            To::State("checked"),
            CLERK,
            Note::Optional,
        )
        .asks(&REREAD_ASKED)
        .needs(&[
            Guard::TargetFilled,
            Guard::OpenersNamed,
            Guard::CheckedByAnother,
        ]),
        row(
            "merge",
            &["checked"],
            To::State("merged"),
            CLERK,
            Note::None,
        )
        .asks(&PROBLEM_ASKED)
        .needs(&[Guard::CategoryFilled, Guard::ProblemTakesOpinions]),
        row(
            "reply",
            &["checked"],
            To::State("replied"),
            HEAD,
            Note::Required,
        ),
        row(
            "refer",
            &["checked"],
            To::State("referred"),
            HEAD,
            Note::Required,
        )
        .asks(&UNIT_ASKED)
        .needs(&[Guard::ReferredInTime, Guard::Ahead("reply_by_on")]),
        row(
            "transfer",
            &["checked"],
            To::State("transferred"),
            HEAD,
            Note::Optional,
        )
        .asks(&AUTHORITY_ASKED)
        .needs(&[Guard::InNoSummary]),
        row(
            "duplicate",
            &["checked"],
            To::State("duplicate"),
            CLERK,
            Note::Optional,
        )
        .asks(&ORIGINAL_ASKED)
        .needs(&[Guard::OriginalStands]),
        row(
            "file",
            &["checked"],
            To::State("filed"),
            HEAD,
            Note::Required,
        ),
        row(
            "answer",
            &[
                "merged",
                "replied",
                "referred",
                "transferred",
                "duplicate",
                "filed",
            ],
            To::State("answered"),
            CLERK,
            Note::Optional,
        )
        .asks(&WAY_ASKED)
        .needs(&[Guard::GiverKnown]),
        row(
            "receive_reply",
            &["referred"],
            To::Same,
            CLERK,
            Note::Required,
        )
        .dated("reply_came_on")
        .needs(&[Guard::Untold("reply_came_on")]),
        row(
            "return",
            &["referred"],
            To::State("checked"),
            CLERK,
            Note::Required,
        )
        .dangerous(),
        row(
            "reconsider",
            &["merged", "replied", "transferred", "duplicate", "filed"],
            To::State("checked"),
            CLERK,
            Note::Required,
        )
        .needs(&[Guard::OriginalAtHand])
        .dangerous(),
        void(&["registered", "checked"])
            .needs(&[Guard::NothingPointsHere, Guard::WholeUnchecked]),
    ],
    undecided: &["registered", "checked"],
    paces: &[(Pace::Runs, &["referred"])],
    reversals: &[
        (
            "reconsider",
            &["merge", "reply", "transfer", "duplicate", "file"],
        ),
        ("return", &["refer"]),
    ],
    editable_ended: true,
    ..Machine::PLAIN
};
