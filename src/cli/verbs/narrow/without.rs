//! `--without`: records on which nothing of a sort hangs yet: problems that nobody claimed, areas
//! that no problem answers, tasks without a file; and those in which a field is empty.

use clap::ArgMatches;

use super::super::super::desk::Desk;
use super::sets::in_set;
use crate::domain::{Beside, Kind, Labels, Refusal, Role, Secrecy};
use crate::store::{Filter, Lack};

/// Gives what may hang on a kind: the word of it, what people call it, and how it is lacked.
fn lacks(desk: &Desk, kind: Kind) -> Vec<(String, String, Lack)> {
    let mut all = Vec::new();
    for role in Role::ALL {
        let (from, to) = role.ends();
        for (is_own, back) in [(from == kind, false), (to == kind, true)] {
            if is_own {
                let code = role.code();
                let key = if back {
                    format!("role-{}-back", code.replace('_', "-"))
                } else {
                    format!("role-{}", code.replace('_', "-"))
                };
                let far = role.far(back);
                // Where only their number is told, they are called by their kind.
                let word = match role.beside(back).first() {
                    Some((_, Beside::Count)) => far.def().plural,
                    Some((word, Beside::Names | Beside::Wordless)) => word,
                    None => code,
                };
                all.push((word.to_owned(), desk.say(&key), Lack::Links(role, !back)));
            }
        }
    }
    for other in Kind::ALL {
        let mut referring = other.def().references().filter(|it| it.1 == kind);
        if let Some((column, _)) = referring.next() {
            all.push((
                other.def().plural.to_owned(),
                desk.texts.kind(other.code()),
                Lack::Referring(other, column.name),
            ));
        }
    }
    if kind != Kind::EVIDENCE {
        let def = Kind::EVIDENCE.def();
        all.push((
            def.plural.to_owned(),
            desk.texts.kind(def.code),
            Lack::Files,
        ));
    }
    all
}

/// Gives what a hand may leave empty in a record of a kind: its word, what people call it, and how
/// it is lacked. What is sealed is asked of nobody.
fn left_empty(desk: &Desk, kind: Kind) -> Vec<(String, String, Lack)> {
    let own = kind.def().columns.iter();
    let own = own.filter(|it| it.is_typed() && it.secrecy == Secrecy::Open);
    own.map(|it| {
        let said = desk.texts.column(kind.code(), it.word());
        (it.word().to_owned(), said, Lack::Own(it.name))
    })
    .collect()
}

/// Gives the words of what may be lacked, each with what people call it.
pub(in super::super) fn lack_words(desk: &Desk, kind: Kind) -> Vec<(String, String)> {
    let all = lacks(desk, kind).into_iter().chain(left_empty(desk, kind));
    all.map(|(word, said, _)| (word, said)).collect()
}

/// Reads the option, by the word of JSON or by what people say.
pub(super) fn read(
    desk: &Desk,
    kind: Kind,
    matches: &ArgMatches,
    filter: &mut Filter,
) -> Vec<Refusal> {
    let typed = matches.get_many::<String>("without").into_iter().flatten();
    let typed: Vec<&String> = typed.collect();
    let mut refusals = Vec::new();
    for whole in typed {
        let words: Vec<&str> = in_set(whole).collect();
        if words.is_empty() {
            refusals.push(super::empty("without"));
        }
        for word in words {
            let plain = word.to_lowercase().replace('-', "_");
            let known = lacks(desk, kind);
            let own = left_empty(desk, kind);
            let mut all = known.iter().chain(&own);
            let whole = all.find(|it| it.0 == plain || it.1 == word);
            // 认领 is said for 认领人, 任务 for 整改任务.
            let near =
                |it: &&(String, String, Lack)| it.1.starts_with(word) || it.1.ends_with(word);
            let meant = whole.or_else(|| known.iter().find(near));
            if let Some((_, _, lack)) = meant {
                filter.lacking.push(*lack);
                continue;
            }
            let words = known.iter().map(|(word, said, _)| format!("{word}={said}"));
            refusals.push(
                Refusal::of("no-such-lack")
                    .with("kind", Labels::kind(kind))
                    .with("found", word)
                    .with("words", desk.texts.list(words.collect::<Vec<_>>())),
            );
        }
    }
    refusals
}
