//! What a list is asked for: a view of it, and what is typed beside that, which narrows it.

use clap::ArgMatches;

use super::super::super::desk::Desk;
use super::super::super::error::Failure;
use super::super::narrow::filter;
use super::super::option;
use super::columns::telling;
use super::{short, sort_of, waiting};
use crate::app::sheet::columns_of;
use crate::app::view_words::lacks;
use crate::domain::{
    ChosenColumn, ChosenColumns, Kind, Labels, NARROWEST, Refusal, Sort, Source, WIDEST,
    sources,
};
use crate::i18n::Args;
use crate::office::{NamedView, Office, OfficeError};

/// Reads what a list is asked for.
pub(in crate::cli::verbs) fn asked(
    desk: &mut Desk,
    office: &Office,
    kind: Kind,
    matches: &ArgMatches,
) -> Result<NamedView, Failure> {
    let mut listed = match viewed(desk, office, kind, matches)? {
        Some(view) => view,
        None => NamedView::of(kind),
    };
    let mut typed = filter(desk, office, kind, matches)?;
    if matches.get_flag("short") {
        typed.show(short(desk, office, kind)?);
    }
    // What a view shows narrows what is typed: that alone says of which campaign.
    let of_view = std::mem::take(&mut listed.filter);
    if let (Some(_), Some(word)) = (&typed.text, &of_view.text)
        && typed.text != of_view.text
    {
        let refusal = Refusal::of("view-text-twice").with("name", &listed.name);
        let refused = OfficeError::Refused(vec![refusal.with("word", word)]);
        return Err(Failure::Office(Some(kind), refused));
    }
    let has_order = of_view.text.is_some();
    typed.text = typed.text.or_else(|| of_view.text.clone());
    typed.show(of_view);
    let finds = typed.text.is_some() && !kind.def().search.is_empty();
    listed.filter = typed;
    if let Some(waits) = waiting::asked(desk, matches)? {
        let typed = waits.of(desk, office, (kind, matches))?;
        if listed.waits.is_some() {
            // What is typed narrows what the view shows of what waits.
            let rows = office.awaiting(kind, typed.queue, typed.whom)?;
            listed.filter.show(rows);
        } else {
            listed.waits = Some(typed);
        }
    }
    let is_whole = matches.try_get_one::<bool>("all").ok().flatten();
    let most = matches.get_one::<usize>("limit").copied();
    listed.most = most.or_else(|| listed.most.filter(|_| is_whole != Some(&true)));
    match option(matches, "sort") {
        Some(word) => {
            listed.sort = sort_of(desk, kind, word)?;
            listed.descending = false;
        }
        // What is found comes newest first where nothing else is said.
        None if finds && !has_order => (listed.sort, listed.descending) = (Sort::Number, true),
        None => {}
    }
    listed.descending |= matches.get_flag("newest");
    if let Some(words) = option(matches, "columns") {
        listed.columns = Some(chosen(desk, office, (kind, words))?);
    }
    Ok(listed)
}

/// Gives the view that is named; what it names and is no more is told.
fn viewed(
    desk: &mut Desk,
    office: &Office,
    kind: Kind,
    matches: &ArgMatches,
) -> Result<Option<NamedView>, Failure> {
    // The verb that keeps views has no view to begin with.
    let name = matches.try_get_one::<String>("view").ok().flatten();
    let Some(name) = name else {
        return Ok(None);
    };
    let view = office.view(kind, name).map_err(Failure::about(kind))?;
    told(desk, &view);
    Ok(Some(view))
}

/// Tells what a view names and is no more, in one line.
pub(in crate::cli::verbs) fn told(desk: &mut Desk, view: &NamedView) {
    if let Some(lacks) = lacks(&desk.texts, view) {
        let args = Args::new().set("name", &view.name).set("lack", lacks);
        desk.tell("list-view-lacks", &args);
    }
}

/// Reads the columns that are named, one after the other, each with its width where one is said:
/// `number,goal=30,limit`.
fn chosen(
    desk: &Desk,
    office: &Office,
    (kind, words): (Kind, &str),
) -> Result<ChosenColumns, Failure> {
    let mut shown: Vec<ChosenColumn> = Vec::new();
    let mut refusals = Vec::new();
    let named = words.split([',', '，', '、']).map(str::trim);
    for word in named.filter(|it| !it.is_empty()) {
        let (word, width) = match word.split_once(['=', '＝']) {
            Some((word, width)) => (word.trim(), Some(width.trim())),
            None => (word, None),
        };
        let cells = width.map(|it| it.parse::<u16>().ok());
        let cells = cells.map(|it| it.filter(|it| (NARROWEST..=WIDEST).contains(it)));
        let meant = sources(kind).into_iter().find(|it| {
            let plain = word.to_lowercase().replace('-', "_");
            it.word(kind) == plain || head(desk, office, kind, *it) == word
        });
        match (meant, cells) {
            (None, _) => refusals.push(unknown(desk, office, kind, word)),
            (Some(_), Some(None)) => {
                let refusal = Refusal::of("column-width").with("found", width.unwrap_or(""));
                let refusal = refusal.with("least", NARROWEST).with("most", WIDEST);
                refusals.push(refusal);
            }
            (Some(source), cells) => {
                if shown.iter().all(|it| it.source != source) {
                    let width = cells.flatten();
                    shown.push(ChosenColumn { source, width });
                }
            }
        }
    }
    if shown.is_empty() && refusals.is_empty() {
        refusals.push(Refusal::of("filter-empty").with("option", "--columns"));
    }
    if refusals.is_empty() {
        Ok(ChosenColumns { shown, frozen: 0 })
    } else {
        Err(Failure::Office(Some(kind), OfficeError::Refused(refusals)))
    }
}

/// Says what stands above a column.
fn head(desk: &Desk, office: &Office, kind: Kind, source: Source) -> String {
    let one = ChosenColumns {
        shown: vec![ChosenColumn {
            source,
            width: None,
        }],
        frozen: 0,
    };
    let shown = columns_of(kind, Some(&one)).into_iter().next();
    shown.map_or_else(String::new, |it| telling(desk, office).head(kind, it))
}

/// Refuses a column that the list has not, with those that it has.
fn unknown(desk: &Desk, office: &Office, kind: Kind, found: &str) -> Refusal {
    let there = sources(kind).into_iter().map(|it| {
        let word = it.word(kind).replace('_', "-");
        format!("{word}={}", head(desk, office, kind, it))
    });
    Refusal::of("no-such-list-column")
        .with("found", found)
        .with("kind", Labels::kind(kind))
        .with("columns", desk.texts.list(there.collect::<Vec<_>>()))
}
