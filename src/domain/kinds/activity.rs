//! Coming together 活动: meetings that decide, study, investigation, talks (design 14.3).

use super::super::column::Column;
use super::super::demand::Demand;
use super::super::hoped::Hoped;
use super::super::kind_def::{Chosen, KindDef};
use super::super::machine::{Machine, Note, To};
use super::super::order::{ListDef, Sort};
use super::super::sheet::{NUMBER, STATE, Sheet, ShownIf, called, cell, present, right};
use super::super::{Capacity, Guard, Kind, Role, Suited, Type};
use super::choices::{ACTIVITY_FORM, DECIDING_BODY};
use super::{STANDING, VOID, queues, row, void};

/// The days on which it was held, where they are others than those it was planned for.
static HOLD_ASKED: [Column; 2] = [Column::day("held_on"), Column::day("to_on")];

/// The most people from outside at one activity.
const OUTSIDERS_MOST: i64 = 99_999;

/// Nothing was typed there yet, or no type was named.
const ANY: &str = "";

/// A field of an activity that stands only beside some forms 形式 of it.
const fn of_forms(field: &'static str, codes: &'static [&'static str]) -> ShownIf {
    ShownIf {
        field,
        on: "form",
        codes,
    }
}

/// What the campaign holds 活动种类: 党组会, 集中学习, 座谈会. Its form says what is recorded of one,
/// its family 归口 for what else it counts: any form of 恳谈日 is one.
pub(crate) static ACTIVITY_TYPE: KindDef = KindDef {
    code: "activity_type",
    plural: "activity_types",
    sign: '种',
    chosen: Chosen::ByName,
    few: true,
    series: &["form", "family"],
    columns: &[
        Column::line("name").required().unique(),
        Column::choice("form", &ACTIVITY_FORM).required(),
        Column::line("family"),
        Column::choice("deciding_body", &DECIDING_BODY),
        Column::new("lasts", Type::HalfDays),
    ],
    sheet: Sheet {
        columns: &[
            NUMBER,
            cell("name", 0),
            cell("form", 10),
            cell("family", 12),
            right("lasts", 6),
            STATE,
        ],
        ..Sheet::PLAIN
    },
    machine: &STANDING,
    ..KindDef::PLAIN
};

/// An activity 活动. One whose body decides is a meeting: recorded once, and named by every
/// decision taken at it. Until its day it is only planned 已排, and nothing rests on it.
pub(crate) static ACTIVITY: KindDef = KindDef {
    code: "activity",
    plural: "activities",
    pane: Some(7),
    sign: '活',
    width: 3,
    search: &["name", "topic", "minutes"],
    queues: &queues::ACTIVITY,
    chosen: Chosen::ByName,
    few: true,
    lists: Some(ListDef {
        grows: false,
        orders: &["held_on"],
        narrowed: &[],
        usual: (Sort::By("held_on"), true),
    }),
    basis: &["held_on", "deciding_body"],
    series: &[
        "type_id",
        "deciding_body",
        "held_on",
        "place",
        "host_id",
        "lasts",
        "people",
    ],
    // Days of study are counted: whole or half a day is said of each.
    demands: &[Demand {
        field: "lasts",
        on: "form",
        codes: &["study"],
        unless: Some("to_on"),
    }],
    hoped: &[
        hoped("research", &["place", "topic", "outcome"]),
        hoped("discussion", &["topic", "outcome"]),
        hoped("life_meeting", &["heard_by", "criticism_id"]),
        Hoped {
            // What was told of: who is commended, or what came of it.
            either: &["commends", "topic"],
            ..hoped("publicity", &["medium"])
        },
    ],
    columns: &[
        Column::refer("type_id", Kind::ActivityType),
        Column::line("name").required(),
        Column::choice("deciding_body", &DECIDING_BODY),
        Column::day("held_on").alone().required(),
        Column::line("place"),
        Column::refer("host_id", Kind::Person).suited(Suited::Leaders),
        Column::text("topic"),
        Column::line("minutes_no").alone(),
        Column::text("minutes").alone(),
        Column::new("lasts", Type::HalfDays),
        Column::choice("form", &ACTIVITY_FORM).given(),
        Column::day("to_on").alone(),
        Column::refer("speaker_id", Kind::Person),
        Column::line("guest_speaker"),
        Column::count("outsiders").alone().up_to(OUTSIDERS_MOST),
        Column::line("outside_units"),
        Column::text("outcome").alone(),
        Column::line("medium"),
        Column::line("headline").alone(),
        Column::line("commends"),
        Column::refer("makes_up_id", Kind::Activity)
            .alone()
            .both_ways(),
        Column::line("heard_by").alone(),
        Column::count("heard").alone().up_to(OUTSIDERS_MOST),
        Column::refer("criticism_id", Kind::Person).alone(),
    ],
    ties: &[
        Column::ties("people", Role::Called),
        Column::ties("contents", Role::Covers).alone(),
    ],
    sheet: Sheet {
        columns: &[
            NUMBER,
            cell("held_on", 10),
            cell("type_id", 10).leaving(20),
            cell("name", 0),
            called(Role::Called, 4),
            present(Role::Called, 4),
            right("outsiders", 5).leaving(24),
            right("lasts", 6).leaving(26),
            cell("to_on", 10).on(130),
            cell("place", 12).on(100),
            cell("host_id", 10).on(140),
            cell("speaker_id", 10).on(160),
            cell("guest_speaker", 12).on(170),
            cell("outside_units", 14).on(180),
            cell("minutes_no", 14).on(120),
            STATE,
        ],
        form: &[
            "type_id",
            "form",
            "name",
            "held_on",
            "to_on",
            "lasts",
            "deciding_body",
            "host_id",
            "people",
            "speaker_id",
            "guest_speaker",
            "outsiders",
            "outside_units",
            "medium",
            "headline",
            "commends",
            "place",
            "contents",
            "topic",
            "heard_by",
            "heard",
            "criticism_id",
            "outcome",
            "makes_up_id",
            "minutes_no",
            "minutes",
        ],
        shown_if: &SHOWN_IF,
        detail: &[
            &[
                "type_id",
                "name",
                "deciding_body",
                "held_on",
                "to_on",
                "lasts",
                "place",
                "host_id",
                "speaker_id",
                "guest_speaker",
                "outsiders",
                "outside_units",
                "makes_up_id",
            ],
            &[
                "medium",
                "headline",
                "commends",
                "topic",
                "heard_by",
                "heard",
                "criticism_id",
                "outcome",
                "minutes_no",
                "minutes",
            ],
        ],
        beside: &["held_on"],
        filters: &["type_id", "deciding_body"],
        ..Sheet::PLAIN
    },
    machine: &Machine {
        states: &["planned", "held", VOID],
        ended: &["held", VOID],
        table: &[
            row(
                "hold",
                &["planned"],
                To::State("held"),
                &[Capacity::Clerk],
                Note::Optional,
            )
            .asks(&HOLD_ASKED)
            .needs(&[
                Guard::DayHasCome("held_on"),
                Guard::DayHasCome("to_on"),
                Guard::EndsAfter("held_on", "to_on"),
                Guard::MadeUpAfter,
                Guard::NamedWereThere,
            ]),
            void(&["planned", "held"])
                .needs(&[Guard::NothingPointsHere, Guard::NothingRestsHere]),
        ],
        editable_ended: true,
        ..Machine::PLAIN
    },
    ..KindDef::PLAIN
};

/// Every form but the talk.
const NO_TALK: &[&str] = &[
    ANY,
    "meeting",
    "study",
    "research",
    "discussion",
    "life_meeting",
    "publicity",
];

/// Every form but what appeared in the press.
const NO_PRESS: &[&str] = &[
    ANY,
    "meeting",
    "study",
    "research",
    "discussion",
    "life_meeting",
    "talk",
];

/// Of a talk 谈心 only who, with whom and the day are asked, never what was said; of what appeared
/// in the press, where.
/// What should be said of an activity of a form once it was held: what the papers ask of it.
const fn hoped(form: &'static str, columns: &'static [&'static str]) -> Hoped {
    Hoped {
        state: "held",
        of: Some(("form", form)),
        columns,
        either: &[],
    }
}

static SHOWN_IF: [ShownIf; 23] = [
    of_forms("form", &[]),
    of_forms("to_on", &[ANY, "research", "study", "discussion"]),
    of_forms(
        "lasts",
        &[ANY, "study", "research", "meeting", "discussion"],
    ),
    of_forms("deciding_body", &[ANY, "meeting"]),
    of_forms("speaker_id", &["study"]),
    of_forms("guest_speaker", &["study"]),
    of_forms(
        "outsiders",
        &[ANY, "meeting", "study", "discussion", "life_meeting"],
    ),
    of_forms(
        "outside_units",
        &[ANY, "meeting", "study", "discussion", "life_meeting"],
    ),
    of_forms("contents", &["study"]),
    of_forms("topic", NO_TALK),
    of_forms("heard_by", &["life_meeting"]),
    of_forms("heard", &["life_meeting"]),
    of_forms("criticism_id", &["life_meeting"]),
    of_forms("outcome", NO_TALK),
    of_forms("host_id", NO_PRESS),
    of_forms("people", NO_PRESS),
    of_forms("place", NO_PRESS),
    of_forms("medium", &["publicity"]),
    of_forms("headline", &["publicity"]),
    of_forms("commends", &["publicity"]),
    of_forms("makes_up_id", &[ANY, "study", "talk"]),
    of_forms("minutes_no", &[ANY, "meeting", "life_meeting"]),
    of_forms("minutes", &[ANY, "meeting", "life_meeting"]),
];
