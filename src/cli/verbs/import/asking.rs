//! What is asked at a terminal where a script is refused: who is who, and what is to be made.

use std::io::{BufRead as _, IsTerminal as _, Write as _};

use super::super::super::desk::Desk;
use crate::app::file_faults::fault_words;
use crate::domain::Kind;
use crate::exchange::fault::{Expected, Fault as RowFault};
use crate::i18n::Args;
use crate::office::Wishes;

/// What may be made on the way. A department is not asked about: it is a name mistyped more often
/// than a new one.
const MAKEABLE: [Kind; 2] = [Kind::Batch, Kind::Post];

/// Says whether somebody is there to be asked.
pub(super) fn is_anybody_there() -> bool {
    std::io::stdin().is_terminal() && std::io::stderr().is_terminal()
}

/// Asks one question and gives the answer without blanks; nothing where the input has ended.
pub(super) fn ask(desk: &mut Desk, question: &str) -> Option<String> {
    desk.out.send();
    let mut err = std::io::stderr();
    let question = crate::domain::text::safe(question).into_owned();
    write!(err, "{question} ").ok()?;
    err.flush().ok()?;
    let mut line = String::new();
    let read = std::io::stdin().lock().read_line(&mut line).ok()?;
    (read > 0).then(|| crate::domain::folding::folded(&line))
}

/// Asks what only a person can say about the faults of a file, and adds the answers to the wishes;
/// says whether any was given, so that it is worth trying anew.
pub(super) fn answer(desk: &mut Desk, faults: &[RowFault], wishes: &mut Wishes) -> bool {
    if !faults.iter().all(is_asked) {
        return false;
    }
    let mut answered = false;
    for kind in MAKEABLE {
        let mut names: Vec<&str> = Vec::new();
        for fault in faults.iter().filter(|it| lacks(it, kind)) {
            if !names.contains(&fault.found.as_str()) {
                names.push(&fault.found);
            }
        }
        if names.is_empty() {
            continue;
        }
        let args = Args::new()
            .set("kind", desk.texts.kind(kind.code()))
            .set("names", desk.texts.list(names));
        let question = desk.say_with("import-ask-make", &args);
        let Some(said) = ask(desk, &question) else {
            return false;
        };
        if !matches!(said.as_str(), "y" | "yes" | "是") {
            return false;
        }
        wishes.make.insert(kind);
        answered = true;
    }
    for fault in faults {
        if !is_about_a_person(fault) {
            continue;
        }
        let key = if may_be_new(fault) {
            "import-ask-same"
        } else {
            "import-ask-renamed"
        };
        let args = Args::new().set("fault", fault_words(&desk.texts, fault));
        let question = desk.say_with(key, &args);
        let Some(said) = ask(desk, &question) else {
            return false;
        };
        match (said.as_str(), &fault.expected) {
            ("1", _) => {
                wishes.same.lines.insert(fault.line, None);
            }
            (
                "2",
                Expected::ToldApart {
                    may_be_new: true, ..
                },
            ) => {
                wishes.new.lines.insert(fault.line, None);
            }
            ("3", _) => {
                wishes.left_out.lines.insert(fault.line, None);
            }
            _ => return false,
        }
        answered = true;
    }
    answered
}

/// Says whether a fault is a question: who somebody is, or whether something is to be made.
fn is_asked(fault: &RowFault) -> bool {
    MAKEABLE.iter().any(|kind| lacks(fault, *kind)) || is_about_a_person(fault)
}

/// Says whether a fault is that a record of this kind is not there.
pub(super) fn lacks(fault: &RowFault, lacked: Kind) -> bool {
    matches!(&fault.expected, Expected::Known { kind, .. } if *kind == lacked)
}

/// Says whether the person of a row may be another one: his number is his own.
pub(super) const fn may_be_new(fault: &RowFault) -> bool {
    matches!(
        fault.expected,
        Expected::ToldApart {
            may_be_new: true,
            ..
        }
    )
}

/// Says whether a fault is the question who somebody is.
pub(super) const fn is_about_a_person(fault: &RowFault) -> bool {
    matches!(
        fault.expected,
        Expected::ToldApart { .. } | Expected::SameBearer { .. }
    )
}
