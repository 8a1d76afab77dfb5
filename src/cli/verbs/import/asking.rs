//! What is asked at a terminal where a script is refused: who is who, and what is to be made.

use std::collections::{BTreeMap, BTreeSet};
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
fn ask(desk: &mut Desk, question: &str) -> Option<String> {
    desk.out.send();
    let mut err = std::io::stderr();
    let question = crate::domain::text::safe(question).into_owned();
    write!(err, "{question} ").ok()?;
    err.flush().ok()?;
    let mut line = String::new();
    let read = std::io::stdin().lock().read_line(&mut line).ok()?;
    (read > 0).then(|| crate::domain::folding::folded(&line))
}

/// What became of the questions about a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Answered {
    /// All were answered: it is worth trying anew.
    All,
    /// Somebody left, or the input has ended: nothing is to be written.
    Left,
    /// Not all that is wrong is a question.
    NotAsked,
}

/// What was answered about a file so far, and what it was before the last round.
#[derive(Default)]
pub(super) struct Answers {
    /// The numbers of those who were taken for a line, with the line.
    taken: BTreeMap<String, u64>,
    /// The kinds of which nothing is to be made: the rows that name it are faulty.
    declined: BTreeSet<Kind>,
    /// The wishes and what was taken, before the last round.
    before: Option<(Wishes, BTreeMap<String, u64>)>,
}

/// Asks what only a person can say about the faults of a file, and adds the answers to the wishes.
/// What an answer has made wrong is told, and the last round asked anew. Where faulty rows are left
/// out anyway, those that are no question stand in nobody's way.
pub(super) fn answer(
    desk: &mut Desk,
    faults: &[RowFault],
    (wishes, answers): (&mut Wishes, &mut Answers),
) -> Answered {
    let skips = wishes.skip_bad;
    let open =
        |it: &&RowFault| is_asked(it) && !answers.declined.iter().any(|kind| lacks(it, *kind));
    let asked: Vec<RowFault> = faults.iter().filter(open).cloned().collect();
    if asked.is_empty() && (skips || answers.before.is_none())
        || !skips && asked.len() < faults.len() && answers.before.is_none()
    {
        return Answered::NotAsked;
    }
    if !skips && asked.len() < faults.len() {
        // The answers have led here: what is wrong with them is said, and they are taken back.
        for fault in faults.iter().filter(|it| !is_asked(it)) {
            let text = fault_words(&desk.texts, fault);
            desk.tell("mark-line", &Args::new().set("text", text));
        }
        if let Some((was, taken)) = answers.before.take() {
            *wishes = was;
            answers.taken = taken;
            return Answered::All;
        }
    }
    answers.before = Some((wishes.clone(), answers.taken.clone()));
    round(desk, &asked, (wishes, answers))
}

/// Asks all open questions once.
fn round(
    desk: &mut Desk,
    faults: &[RowFault],
    (wishes, answers): (&mut Wishes, &mut Answers),
) -> Answered {
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
        let key = if wishes.skip_bad {
            "import-ask-make-or-skip"
        } else {
            "import-ask-make"
        };
        let question = desk.say_with(key, &args);
        match agreed(desk, &question, false) {
            Some(true) => wishes.make.insert(kind),
            Some(false) if wishes.skip_bad => answers.declined.insert(kind),
            Some(false) | None => return Answered::Left,
        };
    }
    for fault in faults.iter().filter(|it| is_about_a_person(it)) {
        match choice(desk, fault, &answers.taken) {
            Some(Choice::Same(number)) => {
                let whom = number.clone().or_else(|| the_one(fault));
                answers.taken.extend(whom.map(|it| (it, fault.line)));
                wishes.same.lines.insert(fault.line, number);
            }
            Some(Choice::New) => {
                wishes.new.lines.insert(fault.line, None);
            }
            Some(Choice::LeftOut) => {
                wishes.left_out.lines.insert(fault.line, None);
            }
            None => return Answered::Left,
        }
    }
    Answered::All
}

/// Asks what is answered by yes or no, until it is; an empty answer is `usual`. Nothing where the
/// input has ended.
pub(super) fn agreed(desk: &mut Desk, question: &str, usual: bool) -> Option<bool> {
    loop {
        match ask(desk, question)?.as_str() {
            "" => return Some(usual),
            "y" | "yes" | "是" | "好" => return Some(true),
            "n" | "no" | "否" | "不" | "0" | "q" => return Some(false),
            _ => desk.tell("import-ask-yes-or-no", &Args::new()),
        }
    }
}

/// Who somebody is.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Choice {
    /// The one who is there; of several the one of this number.
    Same(Option<String>),
    /// Another one.
    New,
    /// Whoever it is, the row is left out.
    LeftOut,
}

/// Asks who somebody is, until one of the answers that stand in the question was given; nothing
/// where somebody leaves.
fn choice(desk: &mut Desk, fault: &RowFault, taken: &BTreeMap<String, u64>) -> Option<Choice> {
    let answers = choices(fault, taken);
    let told: Vec<String> = answers
        .iter()
        .map(|(digit, choice, who)| {
            let key = match (choice, &fault.expected) {
                (Choice::Same(_), Expected::SameBearer { .. }) => "import-answer-renamed",
                (Choice::Same(Some(_)), _) => "import-answer-one",
                (Choice::Same(None), _) => "import-answer-same",
                (Choice::New, _) => "import-answer-new",
                (Choice::LeftOut, _) => "import-answer-left-out",
            };
            let args = Args::new()
                .set("digit", digit.clone())
                .set("name", fault.found.clone())
                .set("who", who.clone());
            desk.say_with(key, &args)
        })
        .collect();
    let args = Args::new()
        .set("fault", fault_words(&desk.texts, fault))
        .set("answers", told.join("　"));
    let question = desk.say_with("import-ask-who", &args);
    loop {
        let said = ask(desk, &question)?;
        if matches!(said.as_str(), "0" | "q" | "退出") {
            return None;
        }
        if let Some((_, choice, _)) = answers.iter().find(|(digit, ..)| *digit == said) {
            return Some(choice.clone());
        }
        let digits: Vec<&str> = answers.iter().map(|(digit, ..)| digit.as_str()).collect();
        let args = Args::new().set("digits", desk.texts.list(digits));
        desk.tell("import-ask-again", &args);
    }
}

/// Gives the answers to the question who somebody is, with their digits and whom they name.
///
/// Nobody is two lines: who was taken for one is not offered for another.
fn choices(fault: &RowFault, taken: &BTreeMap<String, u64>) -> Vec<(String, Choice, String)> {
    let mut all = vec![(Choice::Same(None), String::new())];
    if let Expected::ToldApart { people, .. } = &fault.expected
        && people.len() > 1
    {
        let each = people.iter();
        all = each
            .map(|who| (Choice::Same(number_of(who)), who.clone()))
            .collect();
    }
    all.retain(|(choice, _)| {
        let Choice::Same(number) = choice else {
            return true;
        };
        let whom = number.clone().or_else(|| the_one(fault));
        whom.is_none_or(|it| taken.get(&it).is_none_or(|line| *line == fault.line))
    });
    if may_be_new(fault) {
        all.push((Choice::New, String::new()));
    }
    all.push((Choice::LeftOut, String::new()));
    (1..)
        .zip(all)
        .map(|(digit, (choice, who)): (usize, _)| (digit.to_string(), choice, who))
        .collect()
}

/// Gives the number of a person as he is told: it stands in front.
fn number_of(who: &str) -> Option<String> {
    who.split_whitespace().next().map(str::to_owned)
}

/// Gives the number of the one whom a fault is about, where that is one.
fn the_one(fault: &RowFault) -> Option<String> {
    if let Expected::SameBearer { person } = &fault.expected {
        return number_of(person);
    }
    let Expected::ToldApart { people, .. } = &fault.expected else {
        return None;
    };
    let [one] = people.as_slice() else {
        return None;
    };
    number_of(one)
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
