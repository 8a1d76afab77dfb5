//! From the text of a template to its parts: what must be there, and what it must be.

use serde::Deserialize as _;
use toml::de::{DeTable, Deserializer};

use super::FORMAT;
use super::fault::{FaultKind, TemplateFault, TemplatePart};
use super::file::{self, File};
use super::given::{Loose, Table};
use super::model::{
    ActivityType, Body, Category, Channel, Content, Goal, Outline, Post, Principle,
    Requirement, Settings, Template, Unit,
};
use super::plan::trial_start;
use super::read_plan::{PlanNames, later, phases};
use super::sheet::{Head, Seen, Sheet};
use crate::domain::requirement::unit_of_word;
use crate::domain::{ACTIVITY_FORM, DECIDING_BODY, PROOF, REQUIRED_OF};
use crate::exchange::roster::RosterRank;
use crate::exchange::toml_fault::why;

/// Reads a template; spans are read but not yet held against each other.
pub(super) fn read(text: &str) -> Result<Template, Vec<TemplateFault>> {
    let sheet = Sheet::new(text);
    let (document, errors) = DeTable::parse_recoverable(text);
    for error in &errors {
        let at = error.span().map_or(text.len(), |span| span.start);
        let (column, why) = (sheet.column(at), why(text, error));
        sheet.note(sheet.line(at), FaultKind::Syntax { column, why });
    }
    if !errors.is_empty() {
        return Err(sheet.faults());
    }
    // Whatever stands in it, a table is read as one: nothing stops the reading.
    let Ok(Loose(Ok(table))) = Loose::<Table<File>>::deserialize(Deserializer::from(document))
    else {
        return Err(sheet.faults());
    };
    if let Some((line, found)) = other_format(&sheet, &table.fields) {
        // A newer format may mean anything by its keys: nothing more can be said of it.
        sheet.note(line, FaultKind::FormatUnknown { found });
        return Err(sheet.faults());
    }
    let template = template(Head::open(&sheet, (1, TemplatePart::File), &table));
    let faults = sheet.faults();
    if let (Some(template), true) = (template, faults.is_empty()) {
        Ok(template)
    } else {
        Err(faults)
    }
}

fn other_format(sheet: &Sheet<'_>, file: &File) -> Option<(u32, u32)> {
    let given = file.format.as_ref()?;
    let number = given.value.as_ref().ok()?.0?;
    (number != FORMAT).then_some((sheet.line(given.at), number))
}

fn template((head, file): (Head<'_>, &File)) -> Option<Template> {
    head.number(at!(file.format), FORMAT..=FORMAT);
    let campaign = head.some_table(at!(file.campaign), TemplatePart::Campaign);
    let (mut steps, mut delivered) = (Seen::new(), Vec::new());
    let activity_types = activity_types(head, file);
    let families = activity_types.iter().filter_map(|it| it.family.clone());
    let names = activity_types.iter().map(|it| it.name.clone());
    let occasions: Vec<String> = names.chain(families).collect();
    let ways = channel_names(file);
    let mut names = PlanNames {
        steps: &mut steps,
        delivered: &mut delivered,
        counted: (&occasions, &ways),
    };
    let mut phases = phases(head, file, &mut names);
    later(head, file, (&mut phases, &mut names));
    let contents = contents(head, file);
    let studied: Vec<&str> = contents.iter().map(|it| it.name.as_str()).collect();
    let requirements = requirements(head, file, (&steps, &occasions, &studied));
    let goals = goals(head, file, (&occasions, &ways));
    let categories = categories(head, file);
    let (channels, posts) = (channels(head, file), posts(head, file));
    let (principles, settings) = (principles(head, file), settings(head, file));
    let (own, campaign) = campaign?;
    Some(Template {
        outline: Outline {
            name: own.line(at!(campaign.name)),
            organiser: own.line_if_any(at!(campaign.organiser)),
            basis: own.texts(at!(campaign.basis)),
            scope: own.text(at!(campaign.scope)),
            guiding: own.text_if_any(at!(campaign.guiding)),
            office_in: own.line_if_any(at!(campaign.office_in)),
            measures: own.texts(at!(campaign.measures)),
            principles,
            goals,
            categories,
            contents,
            channels,
            posts,
            requirements,
            activity_types,
            settings,
        },
        issued: own.span_if_any(at!(campaign.issued)),
        span: own.span(at!(campaign.span)),
        phases,
    })
}

fn principles(head: Head<'_>, file: &File) -> Vec<Principle> {
    let mut seen = Seen::new();
    let tables = head.tables(at!(file.principles), TemplatePart::Principle);
    let principles: Vec<Principle> = tables
        .into_iter()
        .map(|(own, it)| Principle {
            name: own.name_once(at!(it.name), &mut seen),
            text: own.text(at!(it.text)),
        })
        .collect();
    let lines: Vec<String> = principles.iter().map(Principle::line).collect();
    head.not_too_long(at!(file.principles), &lines);
    principles
}

fn goals(head: Head<'_>, file: &File, counted: (&[String], &[String])) -> Vec<Goal> {
    let mut seen = Seen::new();
    let tables = head.tables(at!(file.goals), TemplatePart::Goal).into_iter();
    tables
        .map(|(own, it)| Goal {
            name: own.name_once(at!(it.name), &mut seen),
            group: own.line_if_any(at!(it.group)),
            text: own.text_if_any(at!(it.text)),
            principle: own.flag(at!(it.principle)),
            served_by: own.counted(at!(it.served_by), counted),
        })
        .collect()
}

fn categories(head: Head<'_>, file: &File) -> Vec<Category> {
    let mut seen = Seen::new();
    let tables = (1..).zip(head.some_tables(at!(file.categories), TemplatePart::Category));
    tables
        .map(|(no, (own, it))| {
            own.next_number(at!(it.no), no);
            Category {
                no,
                name: own.name_once(at!(it.name), &mut seen),
                text: own.text_if_any(at!(it.text)),
            }
        })
        .collect()
}

fn contents(head: Head<'_>, file: &File) -> Vec<Content> {
    let mut seen = Seen::new();
    let tables = head.tables(at!(file.contents), TemplatePart::Content);
    tables
        .into_iter()
        .map(|(own, it)| Content {
            name: own.name_once(at!(it.name), &mut seen),
            text: own.text_if_any(at!(it.text)),
        })
        .collect()
}

/// What may prove that a requirement was met, in the order of the codes.
const PROOFS: &[&str] = &["own-problem", "personal-problem"];

/// What channels are by nature, in the template as in the store.
const NATURES: &[&str] = &["cards", "box", "line", "meeting", "appraisal"];

/// The channels by which opinions may be counted; what is wrong with one is told where it stands.
fn channel_names(file: &File) -> Vec<String> {
    let given = file.channels.iter().filter_map(|it| it.value.as_ref().ok());
    let tables = given.flatten().filter_map(|it| it.value.as_ref().ok());
    let names = tables.filter_map(|it| it.fields.name.as_ref()?.value.as_ref().ok());
    names.map(|it| it.trim().to_owned()).collect()
}

fn channels(head: Head<'_>, file: &File) -> Vec<Channel> {
    let mut seen = Seen::new();
    let tables = head.some_tables(at!(file.channels), TemplatePart::Channel);
    tables
        .into_iter()
        .map(|(own, it)| Channel {
            name: own.name_once(at!(it.name), &mut seen),
            openers: own.number_if_any(at!(it.openers), 1..=2).unwrap_or(1),
            nature: own.word_if_any(at!(it.nature), NATURES, NATURES),
        })
        .collect()
}

fn posts(head: Head<'_>, file: &File) -> Vec<Post> {
    const BODIES: &[&str] = &["leading-group", "office"];
    let mut seen = Seen::new();
    let tables = head
        .some_tables(at!(file.posts), TemplatePart::Post)
        .into_iter();
    tables
        .map(|(own, it)| Post {
            body: own
                .word(at!(it.body), BODIES, &[Body::LeadingGroup, Body::Office])
                .unwrap_or(Body::Office),
            title: own.name_once(at!(it.title), &mut seen),
            seats: own.number(at!(it.seats), 1..=999),
            concurrent: own.flag(at!(it.concurrent)),
            heads: own.flag(at!(it.heads)),
            deputy: own.flag(at!(it.deputy)),
        })
        .collect()
}

fn unit(own: Head<'_>, file: &file::Requirement) -> Unit {
    const UNITS: &[&str] = &["working-days", "times", "copies", "contents"];
    const ALL: &[Unit] = &[Unit::WorkingDays, Unit::Times, Unit::Copies, Unit::Contents];
    own.word(at!(file.unit), UNITS, ALL).unwrap_or(Unit::Times)
}

fn requirements(
    head: Head<'_>,
    file: &File,
    (steps, occasions, studied): (&Seen, &[String], &[&str]),
) -> Vec<Requirement> {
    let is_studied = |name: &str| studied.contains(&name);
    let is_held = |name: &str| occasions.iter().any(|it| it == name);
    let is_unit = |word: &str| unit_of_word(word).is_some();
    let is_rank = |word: &str| RosterRank::from_word(word).is_some();
    let mut seen = Seen::new();
    let tables = head.tables(at!(file.requirements), TemplatePart::Requirement);
    tables
        .into_iter()
        .map(|(own, it)| {
            let unit = unit(own, it);
            Requirement {
                step: own.step_name(at!(it.step), steps),
                name: own.name_once(at!(it.name), &mut seen),
                text: own.text_if_any(at!(it.text)),
                amount: own.number(at!(it.amount), 1..=9999),
                unit,
                per: own.word_if_any(
                    at!(it.per),
                    &["person", "branch", "pair"],
                    REQUIRED_OF.codes,
                ),
                by: if unit == Unit::Contents {
                    own.known(at!(it.by), is_studied, |name| FaultKind::ContentUnknown {
                        name,
                    })
                } else {
                    own.known(at!(it.by), is_held, |name| FaultKind::ActivityUnknown {
                        name,
                    })
                },
                before: own.known(at!(it.before), is_held, |name| FaultKind::ActivityUnknown {
                    name,
                }),
                proof: own.word_if_any(at!(it.proof), PROOFS, PROOF.codes),
                units: own.known(at!(it.units), is_unit, |name| FaultKind::UnitUnknown {
                    name,
                }),
                ranks: own.known(at!(it.ranks), is_rank, |name| FaultKind::RankUnknown {
                    name,
                }),
                politics: own.texts(at!(it.politics)),
                proposed: own.flag(at!(it.proposed)),
                team: own.flag(at!(it.team)),
                later: own.flag(at!(it.later)),
            }
        })
        .collect()
}

fn activity_types(head: Head<'_>, file: &File) -> Vec<ActivityType> {
    const FORMS: &[&str] = &[
        "meeting",
        "study",
        "research",
        "discussion",
        "life-meeting",
        "talk",
        "publicity",
    ];
    const BODIES: &[&str] = &["party-group", "leading-group", "office"];
    let mut seen = Seen::new();
    let tables = head.tables(at!(file.activity_types), TemplatePart::ActivityType);
    tables
        .into_iter()
        .map(|(own, it)| ActivityType {
            name: own.name_once(at!(it.name), &mut seen),
            form: own
                .word(at!(it.form), FORMS, ACTIVITY_FORM.codes)
                .unwrap_or_default(),
            family: own.line_if_any(at!(it.family)),
            decides: own.word_if_any(at!(it.decides), BODIES, DECIDING_BODY.codes),
            half_days: own.number_if_any(at!(it.half_days), 1..=99),
        })
        .collect()
}

/// The settings that a paper may have decided.
const SETTINGS: &[&str] = &[
    "yellow_days",
    "satisfaction",
    "notice_days",
    "return_days",
    "rules_target",
    "near_percent",
    "lag_yellow",
    "lag_red",
    "goal_days",
];

fn settings(head: Head<'_>, file: &File) -> Settings {
    let usual = Settings::default();
    let Some((own, it)) = head.table(at!(file.settings), TemplatePart::Settings) else {
        return usual;
    };
    let or = |asked, range, usual| own.number_if_any(asked, range).unwrap_or(usual);
    Settings {
        yellow_days: or(at!(it.yellow_days), 0..=99, usual.yellow_days),
        satisfaction: or(at!(it.satisfaction), 0..=100, usual.satisfaction),
        notice_days: or(at!(it.notice_days), 1..=99, usual.notice_days),
        return_days: or(at!(it.return_days), 1..=99, usual.return_days),
        rules_target: own.number_if_any(at!(it.rules_target), 1..=999),
        near_percent: own.number_if_any(at!(it.near_percent), 1..=100),
        lag_colours: own.flag(at!(it.lag_colours)),
        lag_yellow: own.number_if_any(at!(it.lag_yellow), 1..=100),
        lag_red: own.number_if_any(at!(it.lag_red), 1..=100),
        goal_days: own.number_if_any(at!(it.goal_days), 0..=366),
        decided: it
            .decided
            .is_some()
            .then(|| own.texts_of(at!(it.decided), SETTINGS)),
    }
}

impl Template {
    /// Reads a template and checks it.
    ///
    /// # Errors
    /// Every fault that can be found in one reading, in the order of lines. Faults of TOML
    /// itself hide the rest, since what follows them cannot be trusted.
    pub fn parse(text: &str) -> Result<Self, Vec<TemplateFault>> {
        let template = read(text)?;
        let start = template.is_relative().then(trial_start);
        template.resolve(start)?;
        Ok(template)
    }
}
