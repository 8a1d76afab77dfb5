//! `man`: the manual page, made from the same commands.

use clap::{ArgMatches, Command};

use super::super::desk::Desk;
use super::super::error::{DONE, Done};
use super::super::words::Words;

/// Makes the command.
pub(super) fn command(words: Words<'_>) -> Command {
    words.verb("man")
}

/// Writes the page: the program, then each verb.
#[expect(clippy::unnecessary_wraps, reason = "all verbs have one shape")]
pub(super) fn run(desk: &mut Desk, _: &ArgMatches) -> Done {
    let command = super::super::root(Words(Some(&desk.texts)));
    let mut page = Vec::new();
    // Writing into memory cannot fail.
    drop(clap_mangen::Man::new(command.clone()).render(&mut page));
    for verb in command.get_subcommands() {
        let verb = verb.clone().disable_help_flag(true);
        let named = verb.clone().name(format!("duban-{}", verb.get_name()));
        drop(clap_mangen::Man::new(named).render(&mut page));
    }
    desk.out.bytes(&page);
    Ok(DONE)
}
