//! How it is told what says nearly the same: how nearly, what became of it, what the two share.

use super::PageLine;
use crate::domain::text::one_line;
use crate::i18n::{Args, Texts};
use crate::office::Near;

/// So many are named in a line.
const NAMED: usize = 2;
/// So many stand on a page.
const LISTED: usize = 6;

/// Tells what a near record became, to stand behind it; nothing where nothing was made of it yet.
pub fn became(texts: &Texts, near: &Near) -> String {
    if near.became.is_empty() {
        return String::new();
    }
    let names = near.became.iter().map(|it| it.number.as_str());
    let args = Args::new().set("what", texts.list(names.collect::<Vec<_>>()));
    texts.say_with("near-became", &args)
}

/// Tells which stretches two texts share.
pub fn shared(texts: &Texts, near: &Near) -> String {
    if near.shared.is_empty() {
        return String::new();
    }
    let args = Args::new().set("what", texts.list(&near.shared));
    texts.say_with("near-shared", &args)
}

/// Tells a near record in one line: how nearly, its number and state, what became of it, its text.
pub fn told(texts: &Texts, near: &Near) -> String {
    let record = &near.row.record;
    let state = texts.state(record.kind.code(), &record.state);
    let became = became(texts, near);
    let text = one_line(record.title());
    format!(
        "{}% {} {state}{became} · {text}",
        near.percent, record.number
    )
}

/// Gives the line beneath a list: the nearest, how many more there are, and the key that marks all.
pub fn near_line(texts: &Texts, near: &[Near]) -> Option<PageLine> {
    let named = near.iter().take(NAMED).map(|it| {
        let became = became(texts, it);
        format!("{} ({}%){became}", it.row.record.number, it.percent)
    });
    let named: Vec<String> = named.collect();
    let args = Args::new()
        .set("named", named.join("  "))
        .set("n", near.len().saturating_sub(NAMED));
    let key = if near.len() > NAMED {
        "near-line-more"
    } else {
        "near-line"
    };
    (!near.is_empty()).then(|| PageLine {
        text: texts.say_with(key, &args),
        ..PageLine::default()
    })
}

/// Gives the part of a page that tells what is near: each with what both say, and Enter opens it.
pub fn page_lines(texts: &Texts, near: &[Near]) -> Vec<PageLine> {
    if near.is_empty() {
        return Vec::new();
    }
    let head = texts.say_with("near-heading", &Args::new().set("n", near.len()));
    let mut lines = vec![
        PageLine::default(),
        PageLine {
            text: head,
            heading: true,
            ..PageLine::default()
        },
    ];
    lines.extend(near.iter().take(LISTED).map(|it| PageLine {
        text: format!("{}  {}", told(texts, it), shared(texts, it)),
        link: Some((it.row.record.kind, it.row.record.id)),
        ..PageLine::default()
    }));
    if near.len() > LISTED {
        let args = Args::new().set("shown", LISTED).set("total", near.len());
        lines.push(PageLine {
            text: texts.say_with("near-rest", &args),
            ..PageLine::default()
        });
    }
    lines
}
