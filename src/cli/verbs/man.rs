//! `man`: the manual, a page a command, made from the same commands.

use std::path::Path;

use clap::{ArgMatches, Command};

use super::super::desk::Desk;
use super::super::error::{DONE, Done, Failure, REFUSED};
use super::super::near::unknown;
use super::super::words::Words;
use super::option;
use crate::i18n::{Args, Texts};
use crate::office::make_folder;

/// The headings that are the maker's own, with the keys of ours.
const HEADINGS: [(&str, &str); 5] = [
    ("NAME", "man-name"),
    ("SYNOPSIS", "man-synopsis"),
    ("DESCRIPTION", "man-description"),
    ("EXTRA", "man-extra"),
    ("VERSION", "man-version"),
];

/// Makes the command.
pub(super) fn command(words: Words<'_>) -> Command {
    words
        .verb("man")
        .arg(words.arg("man", "command").num_args(0..))
        .arg(
            words
                .option("man", "all")
                .value_name("folder")
                .conflicts_with("command"),
        )
}

/// Writes the page of the program, of one command, or all of them into a folder.
pub(super) fn run(desk: &mut Desk, matches: &ArgMatches) -> Done {
    let mut whole = super::super::root(Words(Some(&desk.texts)));
    // Each command knows by then that it stands below `duban`, and the options that stand there.
    whole.build();
    if let Some(folder) = option(matches, "all") {
        return all(desk, &whole, folder);
    }
    let mut command = &whole;
    for word in matches.get_many::<String>("command").into_iter().flatten() {
        command = below(desk, command, word)?;
    }
    let page = page(&desk.texts, command);
    desk.out.bytes(&page);
    Ok(DONE)
}

/// Finds the command that a word names below another.
fn below<'c>(desk: &Desk, command: &'c Command, word: &str) -> Result<&'c Command, Failure> {
    command.find_subcommand(word).ok_or_else(|| {
        let said = desk.say_with("usage-unknown-command", &Args::new().set("command", word));
        unknown(desk, said, word, shown(command).map(Command::get_name))
    })
}

/// Gives the commands below one that people are told of.
fn shown(command: &Command) -> impl Iterator<Item = &Command> {
    command.get_subcommands().filter(|it| !it.is_hide_set())
}

/// Writes a file a page into a folder, which is made where it is not there.
fn all(desk: &mut Desk, whole: &Command, folder: &str) -> Done {
    let into = Path::new(folder);
    if !into.exists() {
        make_folder(into).map_err(|error| desk.unwritable(into, error))?;
    }
    let mut pages = vec![whole];
    let mut n = 0;
    while let Some(command) = pages.pop() {
        pages.extend(shown(command));
        let path = into.join(format!("{}.1", title(command)));
        if path.exists() {
            let args = Args::new().set("path", path.display().to_string());
            return Err(desk.fail(REFUSED, "fail-page-exists", &args));
        }
        let file = desk.new_file(&path)?;
        let made = page(&desk.texts, command);
        file.finish(&made)
            .map_err(|error| desk.unwritable(&path, error))?;
        n += 1;
    }
    let args = Args::new().set("n", n).set("folder", folder);
    desk.tell("man-written", &args);
    Ok(DONE)
}

/// Gives the name of a page: `duban-add-task`.
fn title(command: &Command) -> &str {
    let name = command.get_display_name();
    name.unwrap_or_else(|| command.get_name())
}

/// Makes a page.
fn page(texts: &Texts, command: &Command) -> Vec<u8> {
    let mut page = Vec::new();
    let man = clap_mangen::Man::new(command.clone())
        .source(format!("duban {}", env!("CARGO_PKG_VERSION")))
        .manual(texts.say("man-manual"));
    // Writing into memory cannot fail.
    drop(man.render(&mut page));
    let mut page = String::from_utf8_lossy(&page).into_owned();
    for (made, ours) in HEADINGS {
        let heading = format!("\n.SH \"{}\"\n", texts.say(ours));
        page = page.replace(&format!("\n.SH {made}\n"), &heading);
    }
    page.into_bytes()
}
