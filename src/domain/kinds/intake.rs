//! The intake of opinions: batches, cards, opinions and errata (field rules 5.1).

use super::super::column::{Column, Suited};
use super::super::column_type::Choices;
use super::super::kind::{Chosen, Guarded, KindDef, TallyDef};
use super::super::machine::{Machine, Note, To};
use super::super::order::{ListDef, Sort};
use super::super::{Capacity, Guard, Kind, Notation, Role};
use super::choices::{ANSWER_WAY, DOOR, TARGET};
use super::{STANDING, VOID, groups, row, void};

const CLERK: &[Capacity] = &[Capacity::Clerk];
const HEAD: &[Capacity] = &[Capacity::OfficeHead];

/// A batch 批次: a mailing of cards, an opening of a box, a meeting.
pub(crate) static BATCH: KindDef = KindDef {
    code: "batch",
    plural: "batches",
    sign: '批',
    chosen: Chosen::ByName,
    few: true,
    columns: &[
        Column::line("name").required().unique(),
        Column::refer("channel_id", Kind::Channel),
        Column::count("sent"),
        Column::count("returned"),
        Column::count("valid"),
        Column::count("invalid"),
        Column::day("opened_on"),
    ],
    ties: &[Column::ties("openers", Role::OpenedBy).suited(Suited::Office)],
    machine: &Machine {
        states: &[
            "planned",
            "sent_out",
            "collecting",
            "closed",
            "checked",
            "archived",
            VOID,
        ],
        ended: &["archived", VOID],
        table: &[
            row(
                "send",
                &["planned"],
                To::State("sent_out"),
                CLERK,
                Note::Optional,
            ),
            row(
                "collect",
                &["planned", "sent_out"],
                To::State("collecting"),
                CLERK,
                Note::Optional,
            ),
            row(
                "close",
                &["collecting"],
                To::State("closed"),
                CLERK,
                Note::Optional,
            ),
            row(
                "check",
                &["closed"],
                To::State("checked"),
                CLERK,
                Note::Optional,
            )
            .needs(&[Guard::CardsBalance]),
            row(
                "archive",
                &["checked"],
                To::State("archived"),
                CLERK,
                Note::Optional,
            ),
            void(&["planned"]).needs(&[Guard::NothingPointsHere]),
        ],
        undecided: &["planned", "sent_out", "collecting", "closed"],
        ..Machine::PLAIN
    },
    ..KindDef::PLAIN
};

/// A card 份: one paper or call, with any number of opinions on it, none included.
pub(crate) static CARD: KindDef = KindDef {
    code: "card",
    plural: "cards",
    looked_up: &[&["batch_id", "paper_no", "state"]],
    sign: '份',
    width: 4,
    title: "number",
    part_of: Some("batch_id"),
    tally: Some(TallyDef {
        late: Some("empty"),
        ..TallyDef::PLAIN
    }),
    figures: &groups::CARD_FIGURES,
    columns: &[
        Column::refer("batch_id", Kind::Batch).once().while_open(),
        Column::refer("channel_id", Kind::Channel).once(),
        Column::day("received_on").once(),
        Column::line("paper_no").notation(Notation::Number).once(),
        Column::flag("empty").once(),
    ],
    machine: &STANDING,
    ..KindDef::PLAIN
};

/// An opinion 意见: verbatim, never edited after the entry session.
pub(crate) static OPINION: KindDef = KindDef {
    code: "opinion",
    plural: "opinions",
    sign: '意',
    width: 4,
    yearly: true,
    title: "text",
    part_of: Some("card_id"),
    search: &["text"],
    lists: Some(ListDef {
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
    tally: Some(TallyDef::PLAIN),
    figures: &groups::OPINION_FIGURES,
    columns: &[
        Column::text("text").once().required().hashed(),
        Column::choice("target", &TARGET),
        Column::refer("target_department_id", Kind::Department),
        Column::refer("target_person_id", Kind::Person).suited(Suited::Leaders),
        Column::refer("category_id", Kind::Category),
        Column::day("received_on").once().required().step(),
        Column::refer("channel_id", Kind::Channel).once().required(),
        Column::refer("batch_id", Kind::Batch).once().while_open(),
        Column::refer("card_id", Kind::Card).once(),
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
    ],
    machine: &OPINION_COURSE,
    ..KindDef::PLAIN
};

/// What is asked when an opinion is merged.
static PROBLEM_ASKED: [Column; 1] = [Column::refer("problem_id", Kind::Problem).required()];
static UNIT_ASKED: [Column; 1] = [Column::line("handled_by").required()];
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

static OPINION_COURSE: Machine = Machine {
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
        .needs(&[Guard::ReferredInTime]),
        row(
            "transfer",
            &["checked"],
            To::State("transferred"),
            HEAD,
            Note::Optional,
        )
        .asks(&AUTHORITY_ASKED),
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
        .dangerous(),
        void(&["registered", "checked"]).needs(&[Guard::NothingPointsHere]),
    ],
    undecided: &["registered", "checked"],
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

/// An erratum 勘误: a misread word mended beside the text, both readings kept.
pub(crate) static ERRATUM: KindDef = KindDef {
    code: "erratum",
    plural: "errata",
    sign: '勘',
    title: "correct_text",
    part_of: Some("opinion_id"),
    guarded: Some(Guarded::Of("opinion_id")),
    columns: &[
        Column::refer("opinion_id", Kind::Opinion).once().required(),
        Column::line("misread").once().required().hashed(),
        Column::line("correct_text").once().required().hashed(),
        Column::text("reason").once().required(),
    ],
    machine: &STANDING,
    ..KindDef::PLAIN
};
