//! `list --waiting`: what waits for whose decision or act; of all kinds the queues with their
//! counts, of one kind its rows.

use clap::ArgMatches;
use serde_json::json;

use super::super::super::desk::Desk;
use super::super::super::error::{DONE, Done, Failure};
use super::super::option;
use super::{Kind, Labels, Office, OfficeError, Refusal};
use crate::domain::QueueDef;
use crate::domain::figure::grouped;
use crate::i18n::Args;
use crate::office::Waits as Shown;
use crate::tui::text::{pad, pad_left, width};

/// What stands for all queues.
pub(super) const ALL: &str = "all";

/// The queue of `--to-urge`.
const TO_URGE: &str = "to_urge";

/// What `--waiting` asks for: all queues, or one.
pub(super) struct Waits(Option<(Kind, &'static QueueDef)>);

/// Reads `--waiting`.
pub(super) fn asked(desk: &Desk, matches: &ArgMatches) -> Result<Option<Waits>, Failure> {
    let to_urge = matches.get_flag("to-urge").then_some(TO_URGE);
    let Some(typed) = to_urge.or_else(|| option(matches, "waiting")) else {
        return Ok(None);
    };
    if typed == ALL {
        return Ok(Some(Waits(None)));
    }
    let code = typed.to_lowercase().replace('-', "_");
    let found = queues().find(|(_, it)| it.word == code || desk.texts.queue(it.word) == typed);
    if found.is_some() {
        return Ok(Some(Waits(found)));
    }
    let all = queue_words(desk).into_iter();
    let all = all.map(|(word, said)| format!("{word}={said}"));
    let refusal = Refusal::of("no-such-queue")
        .with("found", typed)
        .with("queues", desk.texts.list(all.collect::<Vec<_>>()));
    Err(refused(refusal))
}

/// Says whether a list shows what is to be urged.
pub(super) fn is_of_urging(shown: Option<Shown>) -> bool {
    let queue = shown.and_then(|it| it.queue);
    queue.is_some_and(|it| it.word == TO_URGE)
}

/// Gives the queues of all kinds.
fn queues() -> impl Iterator<Item = (Kind, &'static QueueDef)> {
    let of = |kind: Kind| kind.def().queues.iter().map(move |it| (kind, it));
    Kind::ALL.into_iter().flat_map(of)
}

/// Gives the words of the queues, each with what people call it.
pub(in super::super) fn queue_words(desk: &Desk) -> Vec<(String, String)> {
    let all = queues().map(|(_, it)| (it.word.to_owned(), desk.texts.queue(it.word)));
    all.collect()
}

fn refused(refusal: Refusal) -> Failure {
    Failure::Office(None, OfficeError::Refused(vec![refusal]))
}

/// Finds the person of `--for`.
pub(super) fn whom(office: &Office, matches: &ArgMatches) -> Result<Option<i64>, Failure> {
    let typed = option(matches, "for");
    let found = typed.map(|typed| office.resolve(Kind::ACTOR, typed));
    found.transpose().map_err(Failure::about(Kind::ACTOR))
}

impl Waits {
    /// Gives the kind of the one queue that is asked for.
    pub(super) fn kind(&self) -> Option<Kind> {
        self.0.map(|(kind, _)| kind)
    }

    /// Gives what of a kind waits, as its list shows it.
    pub(super) fn of(
        &self,
        desk: &Desk,
        office: &Office,
        (kind, matches): (Kind, &ArgMatches),
    ) -> Result<Shown, Failure> {
        let is_other = self.kind().is_some_and(|it| it != kind);
        if is_other || kind.def().queues.is_empty() {
            let own = kind.def().queues.iter();
            let own = own.map(|it| format!("{}={}", it.word, desk.texts.queue(it.word)));
            let own: Vec<String> = own.collect();
            let key = if own.is_empty() {
                "waits-never"
            } else {
                "waits-elsewhere"
            };
            let refusal = Refusal::of(key)
                .with("kind", Labels::kind(kind))
                .with("queues", desk.texts.list(own));
            return Err(refused(refusal));
        }
        Ok(Shown {
            queue: self.0.map(|(_, queue)| queue),
            whom: whom(office, matches)?,
        })
    }
}

/// Prints the queues, with how much waits in each.
pub(super) fn run(desk: &mut Desk, matches: &ArgMatches) -> Done {
    let office = desk.office()?;
    desk.tell_campaign(&office, None)?;
    let waiting = office.waiting(None, whom(&office, matches)?)?;
    let rows = waiting.iter().map(|it| {
        json!({
            "queue": it.def.word,
            "kind": it.kind.code(),
            "list": it.kind.def().plural,
            "states": it.def.states,
            "waiting": it.n,
        })
    });
    if matches.get_flag("json") {
        desk.out.json(&rows.collect());
        return Ok(DONE);
    }
    if matches.get_flag("jsonl") {
        rows.for_each(|row| desk.out.json_line(&row));
        return Ok(DONE);
    }
    let told: Vec<_> = waiting.iter().filter(|it| it.n > 0).collect();
    let words = told.iter().map(|it| width(&desk.texts.queue(it.def.word)));
    let widest = words.max().unwrap_or_default();
    for it in &told {
        let word = pad(&desk.texts.queue(it.def.word), widest, "");
        let way = format!("list {} --waiting={}", it.kind.def().plural, it.def.word);
        let n = pad_left(&grouped(it.n), 7, "");
        desk.out.line(&format!("{word} {n}   {way}"));
    }
    if told.is_empty() {
        desk.tell("waiting-none", &Args::new());
    }
    Ok(DONE)
}
