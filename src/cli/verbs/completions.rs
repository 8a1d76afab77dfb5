//! `completions SHELL`: the script by which a shell completes. What fits it asks the program, who
//! knows the store at hand (`complete`); only elvish has the commands and options alone.

use clap::{ArgMatches, Command};
use clap_complete::Shell;

use super::super::desk::Desk;
use super::super::error::{DONE, Done};
use super::super::words::Words;

/// The scripts that ask.
const ASKING: [(Shell, &str); 4] = [
    (
        Shell::Bash,
        include_str!("../../../assets/completions/duban.bash"),
    ),
    (
        Shell::Zsh,
        include_str!("../../../assets/completions/_duban"),
    ),
    (
        Shell::Fish,
        include_str!("../../../assets/completions/duban.fish"),
    ),
    (
        Shell::PowerShell,
        include_str!("../../../assets/completions/duban.ps1"),
    ),
];

/// Makes the command.
pub(super) fn command(words: Words<'_>) -> Command {
    let shell = words
        .arg("completions", "shell")
        .required(true)
        .value_parser(clap::value_parser!(Shell))
        .hide_possible_values(true);
    words.verb("completions").arg(shell)
}

/// Writes them.
#[expect(clippy::unnecessary_wraps, reason = "all verbs have one shape")]
pub(super) fn run(desk: &mut Desk, matches: &ArgMatches) -> Done {
    if let Some(shell) = matches.get_one::<Shell>("shell") {
        let script = match ASKING.iter().find(|(known, _)| known == shell) {
            Some((_, script)) => script.as_bytes().to_vec(),
            None => listing(desk, *shell),
        };
        desk.out.bytes(&script);
    }
    Ok(DONE)
}

/// Makes a script that lists commands and options.
fn listing(desk: &Desk, shell: Shell) -> Vec<u8> {
    let mut command = super::super::root(Words(Some(&desk.texts)));
    let mut script = Vec::new();
    clap_complete::generate(shell, &mut command, "duban", &mut script);
    script
}
