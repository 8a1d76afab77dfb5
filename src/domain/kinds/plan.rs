//! The plan: campaign, goals, categories, channels, phases, steps and deliverables.

use super::super::column::Column;
use super::super::kind_def::{Chosen, FirstBy, FirstStep, KindDef};
use super::super::machine::{Machine, Note, To};
use super::super::sheet::{NUMBER, STATE, Sheet, Source, cell, col, parts, right};
use super::super::{
    CAMPAIGN_ID, Capacity, DECIDED_COLUMNS, DELIVERY_NOTE, Guard, Kind, Notation, PROPOSED,
    PartsDef, REWORDED, Role,
};
use super::choices::CHANNEL_NATURE;
use super::{STANDING, plan_course, queues, row};

/// A setting in days is at most a year.
const DAYS_MOST: i64 = 366;
/// The most phases of a campaign, or steps of a phase.
const PLACES_MOST: i64 = 999;

/// The most pieces that a deliverable or a requirement asks for.
pub(super) const PIECES_MOST: i64 = 9_999;

/// How spans are shown: the campaign, its phases and their steps.
const SPAN: Sheet = Sheet {
    columns: &[
        NUMBER,
        cell("name", 0),
        cell("from_on", 7),
        cell("to_on", 7),
        STATE,
    ],
    ..Sheet::PLAIN
};

/// The campaign 活动 itself, with its settings.
pub(crate) static CAMPAIGN: KindDef = KindDef {
    code: "campaign",
    plural: "campaigns",
    sign: '题',
    of_campaign: false,
    chosen: Chosen::ByName,
    few: true,
    keeps: Some("template_sha256"),
    columns: &[
        Column::line("name").required().unique(),
        Column::line("organiser").required(),
        Column::text("scope").quoted(),
        Column::text("basis").quoted(),
        Column::text("guidance").quoted(),
        Column::text("principles").quoted(),
        Column::text("measures").quoted(),
        Column::line("office_in").quoted(),
        Column::day("issued_on").alone(),
        Column::day("from_on").alone().first().once().required(),
        Column::day("to_on").alone().last().once().required(),
        Column::line("span_wording").alone().quoted(),
        Column::line("template").once(),
        Column::line("template_sha256").given(),
        Column::count("yellow_days").up_to(DAYS_MOST),
        Column::count("sign_days").up_to(DAYS_MOST),
        Column::count("satisfaction_threshold").up_to(100),
        Column::count("notice_days").up_to(DAYS_MOST),
        Column::count("publication_days").up_to(DAYS_MOST),
        Column::count("rules_target").up_to(PLACES_MOST),
        Column::flag("relaxed_duties"),
        Column::count("lead_extensions").up_to(99),
        Column::count("return_days").up_to(DAYS_MOST),
        Column::flag("deputies_decide"),
        Column::count("near_percent").up_to(100),
        Column::text("near_around"),
        Column::count("report_days").up_to(DAYS_MOST),
        Column::flag("lag_colours"),
        Column::count("lag_yellow").up_to(100),
        Column::count("lag_red").up_to(100),
        Column::count("goal_days").up_to(DAYS_MOST),
        Column::text(PROPOSED).notation(Notation::Columns).given(),
        Column::text(REWORDED).notation(Notation::Columns).given(),
    ],
    proposals: &[
        "yellow_days",
        "sign_days",
        "satisfaction_threshold",
        "notice_days",
        "publication_days",
        "rules_target",
        "return_days",
        "near_percent",
        "goal_days",
    ],
    sheet: SPAN,
    machine: &plan_course::OF_CAMPAIGN,
    ..KindDef::PLAIN
};

/// A goal 目标 of the campaign.
pub(crate) static GOAL: KindDef = KindDef {
    code: "goal",
    plural: "goals",
    sign: '标',
    under: Some(2),
    found_by: Some(CAMPAIGN_ID),
    chosen: Chosen::ByName,
    few: true,
    columns: &[
        Column::line("name").required().unique().taken(),
        Column::line("watchword").taken(),
        Column::text("wording").quoted(),
        Column::text(REWORDED).notation(Notation::Columns).given(),
        Column::flag("principle"),
        Column::line("counted_by").notation(Notation::Counting),
        Column::text(PROPOSED).notation(Notation::Columns).given(),
    ],
    proposals: &["counted_by"],
    sheet: Sheet {
        columns: &[
            NUMBER,
            cell("name", 0),
            cell("watchword", 12).leaving(34),
            parts(Kind::Task, 4),
            parts(Kind::Rule, 4),
            col(Source::OnLedger, 15).leaving(20),
            cell("principle", 4).leaving(24),
            STATE.leaving(36),
        ],
        ..Sheet::PLAIN
    },
    machine: &STANDING,
    queues: &queues::GOAL,
    ..KindDef::PLAIN
};

/// A category 问题类别: one of the areas in which problems are looked for.
pub(crate) static CATEGORY: KindDef = KindDef {
    code: "category",
    plural: "categories",
    sign: '类',
    chosen: Chosen::ByDigit,
    few: true,
    columns: &[
        Column::line("name").required().unique().taken(),
        Column::text("wording").quoted(),
        Column::text(REWORDED).notation(Notation::Columns).given(),
    ],
    machine: &STANDING,
    ..KindDef::PLAIN
};

/// A channel 征集渠道.
pub(crate) static CHANNEL: KindDef = KindDef {
    code: "channel",
    plural: "channels",
    sign: '渠',
    chosen: Chosen::ByDigit,
    few: true,
    columns: &[
        Column::line("name").required().unique(),
        Column::flag("needs_openers"),
        Column::choice("nature", &CHANNEL_NATURE),
    ],
    machine: &STANDING,
    ..KindDef::PLAIN
};

/// A phase 阶段.
pub(crate) static PHASE: KindDef = KindDef {
    code: "phase",
    plural: "phases",
    sign: '阶',
    width: 1,
    first: Some(FirstStep {
        by: FirstBy::Looking,
        until: &[Kind::Department, Kind::Batch, Kind::Opinion],
    }),
    chosen: Chosen::ByName,
    few: true,
    columns: &[
        Column::count("position")
            .alone()
            .up_to(PLACES_MOST)
            .once()
            .required(),
        Column::line("name").required().unique().taken(),
        Column::day("from_on").alone().first().required(),
        Column::day("to_on").alone().last().required(),
        Column::line("wording").alone().quoted(),
        Column::text("aim").quoted(),
        Column::flag(PROPOSED).once(),
        Column::text(DECIDED_COLUMNS)
            .notation(Notation::Columns)
            .given(),
        Column::text(REWORDED).notation(Notation::Columns).given(),
    ],
    proposals: &["from_on", "to_on", "wording"],
    sheet: SPAN,
    machine: &plan_course::OF_PHASE,
    ..KindDef::PLAIN
};

/// A step 环节 of a phase.
pub(crate) static STEP: KindDef = KindDef {
    code: "step",
    plural: "steps",
    looked_up: &[&["phase_id", "position"]],
    sign: '环',
    part_of: Some("phase_id"),
    chosen: Chosen::ByName,
    few: true,
    columns: &[
        Column::refer("phase_id", Kind::Phase)
            .once()
            .required()
            .while_open(),
        Column::count("position")
            .alone()
            .up_to(PLACES_MOST)
            .once()
            .required(),
        Column::line("name").required().unique().taken(),
        Column::day("from_on").alone().first().required(),
        Column::day("to_on").alone().last().required(),
        Column::line("span_wording").alone().quoted(),
        Column::flag(PROPOSED).once(),
        Column::text("wording").alone().once().quoted(),
        Column::day("finished_on").ruled(),
        Column::line("theme").quoted(),
        Column::text(DECIDED_COLUMNS)
            .notation(Notation::Columns)
            .given(),
        Column::text(REWORDED).notation(Notation::Columns).given(),
    ],
    proposals: &["from_on", "to_on", "span_wording"],
    sheet: SPAN,
    parts: &[PartsDef {
        kind: Kind::Deliverable,
        columns: &["name", "wanted", "due_on"],
    }],
    machine: &plan_course::OF_STEP,
    ..KindDef::PLAIN
};

/// What a step must deliver 应有成果; ticked off against evidence.
pub(crate) static DELIVERABLE: KindDef = KindDef {
    code: "deliverable",
    plural: "deliverables",
    looked_up: &[&["step_id"]],
    sign: '果',
    under: Some(2),
    part_of: Some("step_id"),
    few: true,
    due: Some("due_on"),
    queues: &queues::DELIVERABLE,
    series: &["step_id"],
    columns: &[
        Column::refer("step_id", Kind::Step)
            .once()
            .required()
            .while_open(),
        Column::line("name").required().unique().taken(),
        Column::count("wanted").up_to(PIECES_MOST),
        Column::line("counted_by").notation(Notation::Counting),
        Column::text("parts").taken(),
        Column::text("forms").taken(),
        Column::limit("due_on"),
        Column::line("due_wording").quoted(),
        Column::day("delivered_on").ruled(),
        Column::text("remark"),
        Column::flag("throughout"),
        Column::text("comes_after"),
        Column::text(DELIVERY_NOTE).ruled(),
        Column::text(REWORDED).notation(Notation::Columns).given(),
    ],
    ties: &[Column::ties("handed_in", Role::HandedIn).alone()],
    sheet: Sheet {
        columns: &[
            NUMBER,
            cell("name", 0),
            cell("step_id", 12),
            right("wanted", 8).leaving(24),
            col(Source::OnLedger, 10).leaving(20),
            cell("due_on", 10),
            cell("delivered_on", 10),
            STATE,
        ],
        beside: &["wanted", "due_on"],
        ..Sheet::PLAIN
    },
    machine: &Machine {
        states: &["open", "delivered", super::VOID],
        ended: &["delivered", super::VOID],
        table: &[
            row(
                "deliver",
                &["open"],
                To::State("delivered"),
                &[Capacity::Clerk],
                Note::Optional,
            )
            .needs(&[
                Guard::DeliveryShown,
                Guard::PhaseBegun,
                Guard::EarlierDelivered,
            ]),
            row(
                "take_back",
                &["delivered"],
                To::State("open"),
                &[Capacity::Clerk],
                Note::Required,
            )
            .dangerous()
            .needs(&[Guard::WholeOpen, Guard::NothingComesAfter]),
            super::void(&["open"]).needs(&[Guard::NothingComesAfter]),
        ],
        undecided: &["open"],
        reversals: &[("take_back", &["deliver"])],
        editable_ended: true,
        ..Machine::PLAIN
    },
    ..KindDef::PLAIN
};
