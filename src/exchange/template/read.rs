//! From the text of a template to its parts.

use std::collections::BTreeMap;

use toml::de::DeTable;

use super::FORMAT;
use super::fault::{FaultKind, Part, TemplateFault};
use super::model::{
    Body, Category, Channel, DeliverableDraft, Goal, Outline, PhaseDraft, Placed, Post,
    Principle, Requirement, Settings, StepDraft, Template, Unit,
};
use super::node::{Node, Sheet};

type Seen = BTreeMap<String, u32>;

/// Reads a template; spans are read but not yet held against each other.
pub(super) fn read(text: &str) -> Result<Template, Vec<TemplateFault>> {
    let sheet = Sheet::new(text);
    let (document, errors) = DeTable::parse_recoverable(text);
    for error in &errors {
        let at = error.span().map_or(text.len(), |span| span.start);
        let message = error.message().to_owned();
        sheet.note(
            sheet.line(at),
            FaultKind::Syntax {
                column: sheet.column(at),
                message,
            },
        );
    }
    if !errors.is_empty() {
        return Err(sheet.faults());
    }
    let entries = document.get_ref();
    if let Some(found) = other_format(&sheet, entries) {
        // A newer format may mean anything by its keys: nothing more can be said of it.
        sheet.note(found.line, FaultKind::FormatUnknown { found: found.value });
        return Err(sheet.faults());
    }
    let template = template(Node::open(&sheet, 1, Part::File, entries));
    let faults = sheet.faults();
    if let (Some(template), true) = (template, faults.is_empty()) {
        Ok(template)
    } else {
        Err(faults)
    }
}

fn other_format(sheet: &Sheet<'_>, entries: &DeTable<'_>) -> Option<Placed<u32>> {
    let value = entries.get("format")?;
    let number = value.get_ref().as_integer()?;
    let number = u32::from_str_radix(number.as_str(), number.radix()).ok()?;
    let line = sheet.line(value.span().start);
    (number != FORMAT).then_some(Placed {
        line,
        value: number,
    })
}

fn template(file: Node<'_, '_>) -> Option<Template> {
    file.number("format", FORMAT..=FORMAT);
    let campaign = file.some_table("campaign", Part::Campaign);
    let mut steps = Seen::new();
    let phases = phases(file, &mut steps);
    let requirements = requirements(file, &steps);
    let (goals, categories) = (goals(file), categories(file));
    let (channels, posts) = (channels(file), posts(file));
    let (principles, settings) = (principles(file), settings(file));
    let campaign = campaign?;
    Some(Template {
        outline: Outline {
            name: campaign.text("name"),
            organiser: campaign.text_if_any("organiser"),
            basis: campaign.texts("basis"),
            scope: campaign.text("scope"),
            guiding: campaign.text_if_any("guiding"),
            office_in: campaign.text_if_any("office_in"),
            measures: campaign.texts("measures"),
            principles,
            goals,
            categories,
            channels,
            posts,
            requirements,
            settings,
        },
        issued: campaign.span_if_any("issued"),
        span: campaign.span("span"),
        phases,
    })
}

fn principles(file: Node<'_, '_>) -> Vec<Principle> {
    let mut seen = Seen::new();
    let nodes = file.tables("principles", Part::Principle).into_iter();
    nodes
        .map(|node| Principle {
            name: node.name_once("name", &mut seen),
            text: node.text("text"),
        })
        .collect()
}

fn goals(file: Node<'_, '_>) -> Vec<Goal> {
    let mut seen = Seen::new();
    let nodes = file.tables("goals", Part::Goal).into_iter();
    nodes
        .map(|node| Goal {
            name: node.name_once("name", &mut seen),
            group: node.text_if_any("group"),
            text: node.text_if_any("text"),
        })
        .collect()
}

fn categories(file: Node<'_, '_>) -> Vec<Category> {
    let mut seen = Seen::new();
    let nodes = (1..).zip(file.some_tables("categories", Part::Category));
    nodes
        .map(|(no, node)| {
            node.next_number(no);
            let name = node.name_once("name", &mut seen);
            Category {
                no,
                name,
                text: node.text_if_any("text"),
            }
        })
        .collect()
}

fn channels(file: Node<'_, '_>) -> Vec<Channel> {
    let mut seen = Seen::new();
    let nodes = file.some_tables("channels", Part::Channel).into_iter();
    nodes
        .map(|node| Channel {
            name: node.name_once("name", &mut seen),
            openers: node.number_if_any("openers", 1..=2).unwrap_or(1),
        })
        .collect()
}

fn posts(file: Node<'_, '_>) -> Vec<Post> {
    let mut seen = Seen::new();
    let nodes = file.some_tables("posts", Part::Post).into_iter();
    nodes
        .map(|node| Post {
            body: node
                .word(
                    "body",
                    &["leading-group", "office"],
                    &[Body::LeadingGroup, Body::Office],
                )
                .unwrap_or(Body::Office),
            title: node.name_once("title", &mut seen),
            seats: node.number("seats", 1..=999),
            concurrent: node.flag("concurrent"),
            heads: node.flag("heads"),
            deputy: node.flag("deputy"),
        })
        .collect()
}

fn phases(file: Node<'_, '_>, steps_seen: &mut Seen) -> Vec<PhaseDraft> {
    let mut seen = Seen::new();
    let nodes = (1..).zip(file.some_tables("phases", Part::Phase));
    nodes
        .map(|(no, node)| {
            node.next_number(no);
            let steps = (1..).zip(node.some_tables("steps", Part::Step));
            PhaseDraft {
                no,
                name: node.name_once("name", &mut seen),
                aim: node.text_if_any("aim"),
                span: node.span("span"),
                steps: steps
                    .map(|(no, step_node)| step(no, step_node, steps_seen))
                    .collect(),
            }
        })
        .collect()
}

fn step(no: u32, node: Node<'_, '_>, seen: &mut Seen) -> StepDraft {
    node.next_number(no);
    let mut names = Seen::new();
    let deliverables = node.tables("deliverables", Part::Deliverable).into_iter();
    StepDraft {
        no,
        name: node.name_once("name", seen),
        text: node.text("text"),
        span: node.span("span"),
        proposed: node.flag("proposed"),
        deliverables: deliverables
            .map(|node| deliverable(node, &mut names))
            .collect(),
    }
}

fn deliverable(node: Node<'_, '_>, seen: &mut Seen) -> DeliverableDraft {
    DeliverableDraft {
        name: node.name_once("name", seen),
        count: node.text_if_any("count"),
        target: node.number_if_any("target", 1..=9999),
        parts: node.texts("parts"),
        forms: node.texts("forms"),
        due: node.span_if_any("due"),
    }
}

fn requirements(file: Node<'_, '_>, steps: &Seen) -> Vec<Requirement> {
    let mut seen = Seen::new();
    let nodes = file.tables("requirements", Part::Requirement).into_iter();
    nodes
        .map(|node| Requirement {
            step: node.step_name("step", steps),
            name: node.name_once("name", &mut seen),
            text: node.text_if_any("text"),
            amount: node.number("amount", 1..=9999),
            unit: node
                .word(
                    "unit",
                    &["working-days", "times", "copies"],
                    &[Unit::WorkingDays, Unit::Times, Unit::Copies],
                )
                .unwrap_or(Unit::Times),
            ranks: node.texts("ranks"),
            politics: node.texts("politics"),
        })
        .collect()
}

fn settings(file: Node<'_, '_>) -> Settings {
    let usual = Settings::default();
    let Some(node) = file.table("settings", Part::Settings) else {
        return usual;
    };
    Settings {
        yellow_days: node
            .number_if_any("yellow_days", 0..=99)
            .unwrap_or(usual.yellow_days),
        satisfaction: node
            .number_if_any("satisfaction", 0..=100)
            .unwrap_or(usual.satisfaction),
        notice_days: node
            .number_if_any("notice_days", 1..=99)
            .unwrap_or(usual.notice_days),
        return_days: node
            .number_if_any("return_days", 1..=99)
            .unwrap_or(usual.return_days),
        rules_target: node.number_if_any("rules_target", 1..=999),
    }
}
