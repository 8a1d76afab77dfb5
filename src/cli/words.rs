//! The command line's own words: verbs, options and their help, in the language asked for.
//!
//! Most runs never print help, so the words are only looked up when they will be read.

use clap::{Arg, ArgAction, Command};

use crate::domain::KindDef;
use crate::i18n::{Args, Texts};
use crate::tui::text::width;

/// What a value begins with that is named by its kind: `KIND-opinion`.
pub(super) const OF_KIND: &str = "KIND-";
/// What stands for the second cell of a sign while a page is laid out.
const FILLER: char = '\u{e000}';
/// What stands between two words for a value.
const BESIDE: [char; 3] = ['|', '=', ':'];

/// The words for help, or none where nobody will read them.
#[derive(Clone, Copy)]
pub(super) struct Words<'t>(pub(super) Option<&'t Texts>);

impl Words<'_> {
    /// Says a key, or nothing.
    pub(super) fn say(self, key: &str) -> String {
        self.0.map(|texts| texts.say(key)).unwrap_or_default()
    }

    /// Begins a verb: its name and what it does (`help-<verb>`).
    pub(super) fn verb(self, name: &'static str) -> Command {
        Command::new(name).about(self.say(&format!("help-{name}")))
    }

    /// Begins an argument with a value: its help is `help-<verb>-<id>`, else `help-arg-<id>`.
    pub(super) fn arg(self, verb: &str, id: &'static str) -> Arg {
        Arg::new(id).help(self.help(verb, id)).value_name(id)
    }

    /// Begins an option with a value, `--id VALUE`.
    pub(super) fn option(self, verb: &str, id: &'static str) -> Arg {
        self.arg(verb, id).long(id)
    }

    /// Begins a switch, `--id`.
    pub(super) fn switch(self, verb: &str, id: &'static str) -> Arg {
        Arg::new(id)
            .long(id)
            .help(self.help(verb, id))
            .action(ArgAction::SetTrue)
    }

    fn help(self, verb: &str, id: &str) -> String {
        let Some(texts) = self.0 else {
            return String::new();
        };
        texts.first(&[format!("help-{verb}-{id}"), format!("help-arg-{id}")])
    }

    /// Names a kind of record.
    pub(super) fn kind(self, def: &KindDef) -> String {
        self.0.map(|texts| texts.kind(def.code)).unwrap_or_default()
    }

    /// Says a key with its places filled, or nothing.
    pub(super) fn say_with(self, key: &str, args: &Args<'_>) -> String {
        self.0
            .map(|texts| texts.say_with(key, args))
            .unwrap_or_default()
    }
}

impl Words<'_> {
    /// Names what stands in the place of a value: each word of it by its own
    /// (`help-value-<word>`), a
    /// shape or an example (80x24, +08:00) as it is.
    fn value(self, name: &str) -> String {
        let Some(texts) = self.0 else {
            return name.to_owned();
        };
        let words = name.split_inclusive(BESIDE).map(|piece| {
            let word = piece.trim_end_matches(BESIDE);
            let mark = piece.get(word.len()..).unwrap_or_default();
            if let Some(kind) = word.strip_prefix(OF_KIND) {
                return format!("{}{mark}", texts.kind(kind).to_uppercase());
            }
            if word.is_empty() || word.contains(|c: char| c.is_ascii_digit()) {
                return piece.to_owned();
            }
            let key = format!("help-value-{}", word.to_lowercase().replace('_', "-"));
            format!("{}{mark}", texts.say(&key))
        });
        words.collect()
    }

    /// Names the values of an argument.
    fn values(self, arg: Arg) -> Arg {
        let names = arg.get_value_names().unwrap_or_default().iter();
        let names: Vec<String> = names.map(|name| self.value(name)).collect();
        if names.is_empty() || !arg.get_action().takes_values() {
            return arg;
        }
        arg.value_names(names)
    }
}

/// Widens the names of values for a page that is laid out by letters: a sign takes two cells, and
/// [`narrowed`] takes out again what stands for the second.
pub(super) fn widened(command: Command) -> Command {
    let widen = |name: &String| -> String {
        let cells =
            |c: char| std::iter::repeat_n(FILLER, width(c.encode_utf8(&mut [0; 4])) - 1);
        let letters = name
            .chars()
            .filter(|c| width(c.encode_utf8(&mut [0; 4])) > 0);
        letters
            .flat_map(|c| std::iter::once(c).chain(cells(c)))
            .collect()
    };
    let names: Vec<String> = command
        .get_subcommands()
        .map(|it| it.get_name().to_owned())
        .collect();
    let mut command = command.mut_args(|arg| {
        let names = arg.get_value_names().unwrap_or_default().iter();
        let names: Vec<String> = names.map(|name| widen(&name.to_string())).collect();
        if names.is_empty() || !arg.get_action().takes_values() {
            return arg;
        }
        arg.value_names(names)
    });
    for name in names {
        command = command.mut_subcommand(name, widened);
    }
    command
}

/// Gives what is printed of a widened text.
pub(super) fn narrowed(text: &str) -> String {
    text.replace(FILLER, "")
}

/// Puts headings, templates and the words of clap itself into the language, all the way down.
pub(super) fn dress(command: Command, words: Words<'_>) -> Command {
    let (options, arguments) = (words.say("help-options"), words.say("help-arguments"));
    let template = format!(
        "{{about-with-newline}}\n{}{{usage}}\n\n{{all-args}}{{after-help}}",
        words.say("help-usage")
    );
    let names: Vec<String> = command
        .get_subcommands()
        .map(|it| it.get_name().to_owned())
        .collect();
    let mut command = command
        .help_template(template)
        .subcommand_help_heading(words.say("help-commands"))
        .subcommand_value_name(words.say("help-command-value"))
        .disable_help_flag(true)
        .disable_version_flag(true)
        .disable_help_subcommand(true)
        .mut_args(|arg| words.values(arg))
        .mut_args(|arg| match (arg.get_help_heading(), arg.is_positional()) {
            (Some(_), _) => arg,
            (None, true) => arg.help_heading(arguments.clone()),
            (None, false) => arg.help_heading(options.clone()),
        });
    for name in names {
        command = command.mut_subcommand(name, |sub| dress(sub, words));
    }
    command
}
