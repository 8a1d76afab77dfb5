//! The paper of the intake: batches, cards and errata (field rules 5.1).

use super::super::column::Column;
use super::super::kind_def::{Begun, Chosen, FirstBy, FirstStep, Guarded, KindDef, TallyDef};
use super::super::machine::{Machine, Note, To};
use super::super::sheet::{NUMBER, STATE, Sheet, ShownIf, cell, parts, right};
use super::super::{Capacity, Guard, Kind, Notation, Role, Suited};
use super::choices::CHANNEL_NATURE;
use super::{STANDING, VOID, groups, row, void};

const CLERK: &[Capacity] = &[Capacity::Clerk];

/// What is handed out and counted: cards, papers of a written appraisal, and whatever channel says
/// nothing of itself.
const COUNTED: &[&str] = &["", "cards", "appraisal"];

/// A field of a batch that stands only beside some channels.
const fn of_natures(field: &'static str, codes: &'static [&'static str]) -> ShownIf {
    ShownIf {
        field,
        on: "nature",
        codes,
    }
}

/// A batch 批次: a mailing of cards, an opening of a box, a meeting.
pub(crate) static BATCH: KindDef = KindDef {
    code: "batch",
    plural: "batches",
    sign: '批',
    chosen: Chosen::ByName,
    few: true,
    series: &["channel_id", "handed_out_on"],
    columns: &[
        Column::line("name").required().unique(),
        Column::refer("channel_id", Kind::Channel),
        Column::count("sent").alone(),
        Column::count("returned").alone(),
        Column::count("valid").alone(),
        Column::count("invalid").alone(),
        Column::day("opened_on").alone(),
        Column::choice("nature", &CHANNEL_NATURE).given(),
        Column::day("handed_out_on").alone(),
        Column::line("place"),
        Column::line("call_no").notation(Notation::Telephone),
        Column::refer("activity_id", Kind::Activity).alone(),
        Column::day("closed_on").alone().ruled(),
    ],
    ties: &[Column::ties("openers", Role::OpenedBy).suited(Suited::Office)],
    under: Some(3),
    first: Some(FirstStep {
        by: FirstBy::Making,
        until: &[Kind::Batch, Kind::Opinion],
    }),
    sheet: Sheet {
        columns: &[
            NUMBER,
            cell("name", 0),
            cell("channel_id", 10).leaving(14),
            right("sent", 6),
            right("returned", 6),
            parts(Kind::Card, 6),
            right("valid", 6),
            right("invalid", 6),
            cell("handed_out_on", 10).on(110),
            cell("opened_on", 10).on(120),
            cell("place", 12).on(140),
            cell("activity_id", 12).on(150),
            STATE,
        ],
        form: &[
            "channel_id",
            "nature",
            "name",
            "handed_out_on",
            "sent",
            "returned",
            "valid",
            "invalid",
            "place",
            "call_no",
            "opened_on",
            "openers",
            "activity_id",
        ],
        shown_if: &[
            of_natures("nature", &[]),
            of_natures("handed_out_on", COUNTED),
            of_natures("sent", COUNTED),
            of_natures("returned", COUNTED),
            of_natures("valid", COUNTED),
            of_natures("invalid", COUNTED),
            of_natures("place", &["", "box"]),
            of_natures("call_no", &["", "line"]),
            of_natures("opened_on", &["", "box", "line"]),
            of_natures("openers", &["", "box"]),
            of_natures("activity_id", &["", "meeting"]),
        ],
        ..Sheet::PLAIN
    },
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
            )
            .dated("handed_out_on")
            .needs(&[Guard::Says("nature", COUNTED)]),
            row(
                "collect",
                &["planned", "sent_out"],
                To::State("collecting"),
                CLERK,
                Note::Optional,
            )
            .needs(&[Guard::MeetingWasHeld]),
            row(
                "close",
                &["collecting"],
                To::State("closed"),
                CLERK,
                Note::Optional,
            )
            .dated("closed_on")
            .needs(&[Guard::MeetingWasHeld]),
            row(
                "check",
                &["closed"],
                To::State("checked"),
                CLERK,
                Note::Optional,
            )
            .needs(&[Guard::CardsBalance, Guard::MeetingWasHeld]),
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

/// One opening 开箱 of a box: the day, the two who opened it, how many papers lay in it.
pub(crate) static OPENING: KindDef = KindDef {
    code: "opening",
    plural: "openings",
    looked_up: &[&["batch_id"]],
    sign: '启',
    width: 3,
    title: "number",
    part_of: Some("batch_id"),
    begun: Some(Begun {
        by: "add_opening",
        lacks: "why-no-batch",
    }),
    series: &["batch_id", "opener_id", "witness_id"],
    columns: &[
        Column::refer("batch_id", Kind::Batch)
            .once()
            .required()
            .counted_in(),
        Column::day("opened_on").alone().required(),
        Column::refer("opener_id", Kind::Person)
            .suited(Suited::Office)
            .required(),
        Column::refer("witness_id", Kind::Person)
            .suited(Suited::Office)
            .required(),
        Column::count("papers").alone().required(),
        Column::flag("again").alone(),
    ],
    sheet: Sheet {
        columns: &[
            NUMBER,
            cell("batch_id", 0),
            cell("opened_on", 10),
            cell("opener_id", 10),
            cell("witness_id", 10),
            right("papers", 6),
            STATE,
        ],
        beside: &["opened_on", "papers"],
        ..Sheet::PLAIN
    },
    machine: &super::COUNTED,
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
        flag: Some("empty"),
        ..TallyDef::PLAIN
    }),
    figures: &groups::CARD_FIGURES,
    columns: &[
        Column::refer("batch_id", Kind::Batch).once().counted_in(),
        Column::refer("channel_id", Kind::Channel).once(),
        Column::day("received_on").alone().once(),
        Column::line("paper_no")
            .alone()
            .notation(Notation::Number)
            .once(),
        Column::flag("empty").alone().once(),
    ],
    sheet: Sheet {
        columns: &[
            NUMBER,
            cell("paper_no", 8),
            cell("channel_id", 10),
            cell("received_on", 10),
            cell("batch_id", 0),
            cell("empty", 6),
            STATE,
        ],
        ..Sheet::PLAIN
    },
    machine: &super::COUNTED,
    ..KindDef::PLAIN
};

/// An erratum 勘误: a misread word mended beside the text, both readings kept.
pub(crate) static ERRATUM: KindDef = KindDef {
    code: "erratum",
    plural: "errata",
    sign: '勘',
    title: "correct_text",
    part_of: Some("opinion_id"),
    begun: Some(Begun {
        by: "erratum",
        lacks: "why-no-opinion",
    }),
    guarded: Some(Guarded::Of("opinion_id")),
    columns: &[
        Column::refer("opinion_id", Kind::Opinion).once().required(),
        Column::line("misread").once().required().hashed(),
        Column::line("correct_text").once().required().hashed(),
        Column::text("reason").once().required(),
    ],
    sheet: Sheet {
        columns: &[
            NUMBER,
            cell("opinion_id", 12),
            cell("misread", 12),
            cell("correct_text", 0),
        ],
        ..Sheet::PLAIN
    },
    machine: &STANDING,
    ..KindDef::PLAIN
};
