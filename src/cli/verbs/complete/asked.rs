//! What may stand where the caret is: commands, options, words, names and numbers of the store at
//! hand.

use clap::{Arg, ArgAction, Command};

use super::super::super::desk::Desk;
use super::super::super::near::known_kind;
use super::super::r#do::is_asked as do_asks;
use super::super::list::{queue_words, sort_words};
use super::super::narrow::{column_of, lack_words, light_words, names_of, state_words};
use super::fitting::{Offer, fitting, last_of};
use super::line::{Line, Place};
use crate::domain::{
    Capacity, Column, DISTILLED, Kind, PaperKind, Record, Role, Source, Transition, sources,
};
use crate::i18n::Language;
use crate::office::{Office, OfficeResult, templates};

/// Arguments and options behind which a number stands, of whatever kind.
const NUMBERS: [&str; 7] = ["number", "numbers", "of", "from", "to", "after", "unlike"];

/// What is asked, and whom it can be asked.
pub(super) struct Asked<'a> {
    pub(super) desk: &'a Desk,
    /// The store at hand, where there is one.
    pub(super) office: Option<&'a Office>,
    pub(super) root: &'a Command,
    pub(super) line: &'a Line<'a>,
}

impl Asked<'_> {
    /// Gives what fits to what is typed.
    pub(super) fn offers(&self, typed: &str) -> OfficeResult<Vec<Offer>> {
        match self.line.place {
            Place::Option => Ok(self.options(typed)),
            Place::Command => Ok(fitting(&below(self.line.command), typed)),
            Place::Value(arg) => {
                let (head, typed) = typed.split_at_checked(self.line.head).unwrap_or_default();
                let found = self.values(arg, typed)?;
                Ok(found.into_iter().map(|it| it.behind(head)).collect())
            }
            Place::Nothing => Ok(Vec::new()),
        }
    }

    /// Gives the options that begin so and may stand there still.
    fn options(&self, typed: &str) -> Vec<Offer> {
        let own = self.kind().map(names_of).unwrap_or_default();
        let row = self.row();
        let is_there = |arg: &&Arg| {
            let id = arg.get_id().as_str();
            let is_own = own.iter().any(|it| it == id);
            let again = matches!(arg.get_action(), ArgAction::Append);
            let fits = row.is_none_or(|row| {
                !do_asks(id) || row.asks.iter().any(|column| column.word() == id)
            });
            !arg.is_positional()
                && (!arg.is_hide_set() || is_own)
                && fits
                && (again || self.line.given(id).is_none())
        };
        let mut found = Vec::new();
        for arg in self.line.command.get_arguments().filter(is_there) {
            let Some(long) = arg.get_long() else { continue };
            let says = arg.get_help().map(ToString::to_string).unwrap_or_default();
            let mut offers = vec![format!("--{long}")];
            if arg.is_require_equals_set() {
                offers.push(format!("--{long}="));
            }
            let fits = offers.into_iter().filter(|it| it.starts_with(typed));
            found.extend(fits.map(|it| Offer::of(it, &says)));
        }
        found
    }

    /// Gives the name of the verb.
    fn verb(&self) -> &str {
        self.line.path.first().copied().unwrap_or_default()
    }

    /// Gives what fits behind an option, or as an argument.
    fn values(&self, arg: &Arg, typed: &str) -> OfficeResult<Vec<Offer>> {
        let possible = arg.get_possible_values();
        if !possible.is_empty() {
            let words = possible
                .iter()
                .map(|it| (it.get_name().to_owned(), String::new()));
            return Ok(fitting(&words.collect::<Vec<_>>(), typed));
        }
        let id = arg.get_id().as_str();
        let below = self.line.path.get(1).copied().unwrap_or_default();
        match (self.verb(), id) {
            (_, "campaign") => self.records(Kind::CAMPAIGN, typed),
            (_, "lang") => {
                let all = Language::OFFERED.map(|it| (it.code().to_owned(), String::new()));
                Ok(fitting(&all, typed))
            }
            ("list" | "view", _) => self.of_list(id, typed),
            ("add", _) => {
                let kind = Kind::from_code(below);
                match kind.filter(|_| id == "like") {
                    Some(kind) => self.numbers(&[kind], typed),
                    None => self.of_column(kind.and_then(|it| field(it, id)), typed),
                }
            }
            ("do", "transition") => self.transitions(typed),
            ("do" | "decide", "by") | ("lay", "for") => self.records(Kind::ACTOR, typed),
            ("do" | "decide", "meeting") => self.records(Kind::SITTING, typed),
            ("do" | "decide", "as") => Ok(fitting(&self.capacities(), typed)),
            ("do", _) if do_asks(id) => {
                let row = self.row();
                let asks = row.and_then(|row| row.asks.iter().find(|it| it.word() == id));
                let kind = self.record()?.map(|it| it.kind);
                self.of_column(kind.zip(asks), typed)
            }
            ("set", "field") => self.of_field(typed),
            ("distil", "opinions") => self.numbers(&[DISTILLED.of], typed),
            ("distil", _) => self.of_column(field(DISTILLED.into, id), typed),
            ("init", "template") | ("template", "name" | "file") => {
                let all = templates();
                let all = all.iter().map(|it| (it.name.to_owned(), it.title.clone()));
                Ok(fitting(&all.collect::<Vec<_>>(), typed))
            }
            ("man", "command") => Ok(self.pages(typed)),
            ("link" | "unlink", "as") => {
                let all = Role::ALL.map(|it| it.code().to_owned());
                let all = all.map(|code| {
                    let key = format!("role-{}", code.replace('_', "-"));
                    (code, self.desk.say(&key))
                });
                Ok(fitting(&all, typed))
            }
            ("unseal", "number") => self.numbers(&[Kind::GIVEN], typed),
            ("extract", "number") => self.numbers(&[Kind::EVIDENCE], typed),
            ("decide", "number") => self.numbers(&[Kind::SHEET, Kind::SITTING], typed),
            ("paper", "number") => {
                let paper = PaperKind::ALL.into_iter().find(|it| it.code() == below);
                paper.map_or(Ok(Vec::new()), |paper| self.numbers(&[paper.of()], typed))
            }
            (_, _) if NUMBERS.contains(&id) => self.numbers(&Kind::ALL, typed),
            (_, _) => Ok(Vec::new()),
        }
    }

    /// Gives what fits in `list` and `view`.
    fn of_list(&self, id: &str, typed: &str) -> OfficeResult<Vec<Offer>> {
        let texts = &self.desk.texts;
        if id == "kind" {
            let all = Kind::ALL.map(|it| (it.def().plural.to_owned(), texts.kind(it.code())));
            return Ok(fitting(&all, typed));
        }
        let words = match (id, self.kind()) {
            ("state", Some(kind)) => state_words(self.desk, kind),
            ("light", _) => light_words(self.desk),
            ("without", Some(kind)) => lack_words(self.desk, kind),
            ("columns", Some(kind)) => {
                let said = |word: &str| {
                    let column = field(kind, word);
                    column.map_or_else(String::new, |_| texts.column(kind.code(), word))
                };
                let words = sources(kind).into_iter().map(|it: Source| it.word(kind));
                words.map(|it| (it.to_owned(), said(it))).collect()
            }
            ("sort", Some(kind)) => sort_words(self.desk, kind),
            ("waiting", _) => queue_words(self.desk),
            ("for", _) => return self.records(Kind::ACTOR, typed),
            ("of", _) => return self.numbers(&Kind::ALL, typed),
            ("after", Some(kind)) => return self.numbers(&[kind], typed),
            (_, _) => {
                let (head, last) = last_of(typed);
                let found = self.of_column(column_of(self.kind(), id), last)?;
                return Ok(found.into_iter().map(|it| it.behind(head)).collect());
            }
        };
        let (head, last) = last_of(typed);
        let found = fitting(&words, last).into_iter();
        Ok(found.map(|it| it.behind(head)).collect())
    }

    /// Gives the kind that `list` and `view` name.
    fn kind(&self) -> Option<Kind> {
        let is_list = ["list", "view"].contains(&self.verb());
        let first = self.line.arguments.first().filter(|_| is_list);
        known_kind(&self.desk.texts, first?)
    }

    /// Gives the record that the first argument names, the first of several.
    fn record(&self) -> OfficeResult<Option<Record>> {
        let (Some(office), Some(first)) = (self.office, self.line.arguments.first()) else {
            return Ok(None);
        };
        let ends = |c: char| ",，、;；".contains(c);
        let first = first.split(ends).next().unwrap_or_default();
        let record = office.numbered(first.split("..").next().unwrap_or_default())?;
        // What may be done with a record tells where it stands.
        match record {
            Some(record) if office.may_be_offered(&record)? => Ok(Some(record)),
            Some(_) | None => Ok(None),
        }
    }

    /// Gives the act that is named behind `do` and a number.
    fn row(&self) -> Option<&'static Transition> {
        let typed = self.line.arguments.get(1).filter(|_| self.verb() == "do")?;
        let record = self.record().ok()??;
        let kind = record.kind;
        let plain = typed.to_lowercase().replace('-', "_");
        let mut rows = kind.def().machine.table.iter();
        rows.find(|row| {
            row.verb == plain || self.desk.texts.transition(kind.code(), row.verb) == *typed
        })
    }

    /// Gives what may be done with the record now; what takes back or out comes last.
    fn transitions(&self, typed: &str) -> OfficeResult<Vec<Offer>> {
        let (Some(office), Some(record)) = (self.office, self.record()?) else {
            return Ok(Vec::new());
        };
        let mut offers = office.offers(&record)?;
        offers.retain(|it| it.missing.is_empty());
        offers.sort_by_key(|it| it.row.danger);
        let words = offers.iter().map(|it| {
            let said = self.desk.texts.transition(record.kind.code(), it.row.verb);
            (it.row.verb.to_owned(), said)
        });
        Ok(fitting(&words.collect::<Vec<_>>(), typed))
    }

    fn capacities(&self) -> Vec<(String, String)> {
        let said = |code: &str| {
            self.desk
                .say(&format!("capacity-{}", code.replace('_', "-")))
        };
        let row = self.row();
        let all = Capacity::ALL.into_iter();
        let all = all.filter(|it| row.is_none_or(|row| row.who.contains(it)));
        all.map(|it| (it.code().to_owned(), said(it.code())))
            .collect()
    }

    /// Gives what fits in `set`: a column with what stands behind it.
    fn of_field(&self, typed: &str) -> OfficeResult<Vec<Offer>> {
        let Some(kind) = self.record()?.map(|it| it.kind) else {
            return Ok(Vec::new());
        };
        if let Some((word, value)) = typed.split_once('=') {
            let found = self.of_column(field(kind, word), value)?;
            let head = format!("{word}=");
            return Ok(found.into_iter().map(|it| it.behind(&head)).collect());
        }
        let said = |it: &Column| self.desk.texts.column(kind.code(), it.word());
        let all = kind.def().fields().filter(|it| it.is_editable());
        let all: Vec<(String, String)> =
            all.map(|it| (it.word().to_owned(), said(it))).collect();
        let mut found = fitting(&all, typed);
        for offer in &mut found {
            offer.value.push('=');
        }
        Ok(found)
    }

    /// Gives the commands that have a page of the manual.
    fn pages(&self, typed: &str) -> Vec<Offer> {
        let mut command = self.root;
        for word in &self.line.arguments {
            let Some(found) = command.find_subcommand(word) else {
                return Vec::new();
            };
            command = found;
        }
        fitting(&below(command), typed)
    }
}

/// Gives the commands below one that people are told of.
fn below(command: &Command) -> Vec<(String, String)> {
    let shown = command.get_subcommands().filter(|it| !it.is_hide_set());
    let said = |it: &Command| it.get_about().map(ToString::to_string).unwrap_or_default();
    shown
        .map(|it| (it.get_name().to_owned(), said(it)))
        .collect()
}

/// Finds the field of a kind that a word names.
fn field(kind: Kind, word: &str) -> Option<(Kind, &'static Column)> {
    let plain = word.replace('-', "_");
    let found = kind.def().fields().find(|it| it.word() == plain)?;
    Some((kind, found))
}
