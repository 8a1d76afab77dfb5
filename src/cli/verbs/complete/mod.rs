//! `complete SHELL -- WORD…`: what fits where the caret stands; asked by the scripts of
//! `completions`, not by people. It looks at the store at hand and writes nothing; whatever is
//! wrong, it says nothing, for somebody is typing.

mod asked;
mod fitting;
mod found;
mod line;

use clap::{Arg, ArgAction, ArgMatches, Command};

use self::asked::Asked;
use self::fitting::Offer;
use self::line::{Line, Words as Typed};
use super::super::desk::Desk;
use super::super::error::{DONE, Done};
use super::super::given::Given;
use super::super::words::Words;
use crate::office::Office;

/// Its name, which the scripts call.
pub(in super::super) const NAME: &str = "complete";
/// More are of no use to anybody.
const MOST: usize = 300;

/// Makes the command.
pub(super) fn command(words: Words<'_>) -> Command {
    let typed = Arg::new("words")
        .num_args(0..)
        .allow_hyphen_values(true)
        .last(true);
    words
        .verb(NAME)
        .hide(true)
        .arg(Arg::new("shell").required(true))
        .arg(Arg::new("new").long("new").action(ArgAction::SetTrue))
        .arg(typed)
}

/// Says what fits, a line each: what would stand there, a tab, what it is.
#[expect(clippy::unnecessary_wraps, reason = "all verbs have one shape")]
pub(super) fn run(desk: &mut Desk, matches: &ArgMatches) -> Done {
    let pieces = matches.get_many::<String>("words").into_iter().flatten();
    // Some shells hand on no word that is empty.
    let new = matches.get_flag("new").then(String::new);
    let typed = Typed::of(pieces.cloned().chain(new));
    let found = offers(desk, &typed);
    let mut lines = String::new();
    for Offer { value, says } in found.iter().take(MOST) {
        if value.chars().any(char::is_control) {
            continue;
        }
        // What the shell took for another word stays as it stands.
        let value = value.get(typed.kept..).unwrap_or(value);
        lines.extend([value, "\t", says, "\n"]);
    }
    desk.out.bytes(lines.as_bytes());
    Ok(DONE)
}

fn offers(desk: &mut Desk, typed: &Typed) -> Vec<Offer> {
    let mut root = super::super::root(Words(Some(&desk.texts)));
    root.build();
    let line = Line::read(&root, typed);
    let path = |text: &str| {
        let home = desk.home().zip(text.strip_prefix("~/"));
        home.map_or_else(|| text.to_owned(), |(home, rest)| format!("{home}/{rest}"))
    };
    let named = Given {
        store: line.given("db").map(|it| path(it).into()),
        today: line.given("today").map(str::to_owned),
        campaign: line.given("campaign").map(str::to_owned),
        ..Given::default()
    };
    desk.given = named.or(&desk.given);
    let opening = desk.opening().ok();
    let office = opening.and_then(|it| Office::look(&it).ok());
    let asked = Asked {
        desk,
        office: office.as_ref(),
        root: &root,
        line: &line,
    };
    asked.offers(&typed.typed).unwrap_or_default()
}
