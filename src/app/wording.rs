//! Refusals and failures in the words of the screen: one wording for both doors.

use crate::domain::rules::Step;
use crate::domain::{Arg, Kind, Labels, Refusal, Role, read_number};
use crate::i18n::{Args, Texts, field_name};
use crate::office::{LastCopy, OfficeError};

/// Says when the ledger was copied last, where that is told.
pub fn last_copy(texts: &Texts, copied: LastCopy) -> Option<String> {
    let (key, days) = match copied {
        LastCopy::NotNeeded => return None,
        LastCopy::Never => ("overview-copied-never", 0),
        LastCopy::At(_, 0) => ("overview-copied-today", 0),
        LastCopy::At(_, days) if copied.is_old() => ("overview-copied-old", days),
        LastCopy::At(_, days) => ("overview-copied-ago", days),
    };
    Some(texts.say_with(key, &Args::new().set("days", days)))
}

/// Says why something cannot be done: what is wrong, led by the name of the field where the
/// sentence does not name it itself.
pub fn refusal(texts: &Texts, kind: Option<Kind>, refusal: &Refusal) -> String {
    let Some((part, place)) = refusal.row else {
        return of_whole(texts, kind, refusal);
    };
    let said = of_whole(texts, Some(part), refusal);
    let args = Args::new().set("part", texts.kind(part.code()));
    texts.say_with("row-says", &args.set("n", place).set("text", said))
}

fn of_whole(texts: &Texts, kind: Option<Kind>, refusal: &Refusal) -> String {
    let record = refusal.record.as_deref();
    let own = record.and_then(read_number); // Its fields are called as its kind calls them.
    let kind = own.map_or(kind, |it| Some(it.kind));
    let field = refusal
        .field
        .map(|field| field_name(texts, kind, refusal.act.as_deref(), field));
    let mut args = Args::new();
    if let Some(field) = &field {
        args = args.set("field", field.as_str());
    }
    for (name, value) in &refusal.args {
        args = put(texts, args, name, value);
    }
    let said = texts.refusal(refusal.key, &args);
    // A sentence that has a place for the field names it; in others its sign may stand by chance.
    let names = |field: &str| {
        let bare = args.clone().set("field", "");
        // So does one that says in full what is asked of the record.
        let full = record.is_some_and(|it| said.starts_with(it));
        said.starts_with(field)
            || texts.refusal(refusal.key, &bare) != said
            || (full && said.contains(field))
    };
    let said = match field.as_deref().filter(|field| !names(field)) {
        Some(field) => {
            let args = Args::new().set("field", field).set("text", said);
            texts.say_with("field-says", &args)
        }
        None => said,
    };
    match record {
        Some(number) if !said.starts_with(number) => {
            let args = Args::new().set("number", number).set("text", said);
            texts.say_with("record-says", &args)
        }
        Some(_) | None => said,
    }
}

/// Says all reasons, one after the other.
pub fn refusals(texts: &Texts, kind: Option<Kind>, all: &[Refusal]) -> Vec<String> {
    all.iter().map(|it| refusal(texts, kind, it)).collect()
}

/// Says why the rules refused, at the field itself: its name is not repeated.
pub fn say_refusal(texts: &Texts, kind: Option<Kind>, reason: &Refusal) -> String {
    let named = reason.args.iter().any(|(name, _)| *name == "field");
    let mut reason = reason.clone();
    if let Some(field) = reason.field.take()
        && !named
    {
        let name = field_name(texts, kind, reason.act.as_deref(), field);
        reason = reason.with("field", name);
    }
    // In a grid its row is seen as well.
    of_whole(texts, kind, &reason)
}

/// Says all reasons in one line: what is missing by its names, then whatever else there is, each
/// led by its field.
pub fn reasons(texts: &Texts, kind: Kind, all: &[Refusal]) -> String {
    joined(texts, kind, all, |it| refusal(texts, Some(kind), it))
}

/// Puts the number of the record before the reasons against it, unless they begin with it.
pub fn of_record(number: &str, gap: &str, why: &str) -> String {
    if why.starts_with(number) {
        why.to_owned()
    } else {
        format!("{number}{gap}{why}")
    }
}

/// As [`reasons`], shorter, for a row of a list: only what is missing is named.
pub fn reasons_in_short(texts: &Texts, kind: Kind, all: &[Refusal]) -> String {
    joined(texts, kind, all, |it| say_refusal(texts, Some(kind), it))
}

fn joined(
    texts: &Texts,
    kind: Kind,
    all: &[Refusal],
    say: impl Fn(&Refusal) -> String,
) -> String {
    let lacks = |it: &&Refusal| {
        it.key == "missing" && it.field.is_some() && it.record.is_none() && it.row.is_none()
    };
    let missing: Vec<String> = all
        .iter()
        .filter(lacks)
        .filter_map(|it| Some((it.act.as_deref(), it.field?)))
        .map(|(act, field)| field_name(texts, Some(kind), act, field))
        .collect();
    let mut parts = Vec::new();
    if !missing.is_empty() {
        let args = Args::new().set("fields", texts.list(missing));
        parts.push(texts.say_with("reasons-missing", &args));
    }
    let rest = all.iter().filter(|it| !lacks(it));
    parts.extend(rest.map(say));
    let ends = |part: &String| part.trim_end_matches(['。', '.']).to_owned();
    let between = texts.say("reasons-between");
    parts.iter().map(ends).collect::<Vec<_>>().join(&between)
}

/// What went wrong, in words: what and where, a reason a line, and what to do.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Failed {
    /// The sentences.
    pub lines: Vec<String>,
    /// What to do.
    pub hint: Option<String>,
}

impl Failed {
    /// Gives everything as one text, for a door that has one line.
    pub fn whole(&self, texts: &Texts) -> String {
        let text = self.lines.join(" ");
        match &self.hint {
            Some(hint) => {
                let args = Args::new().set("text", text).set("hint", hint);
                texts.say_with("fail-and-hint", &args)
            }
            None => text,
        }
    }
}

/// Says what the world or the rules had against it: the cause, whether it was saved where that
/// is in question, and what to do.
pub fn failure(texts: &Texts, kind: Option<Kind>, error: &OfficeError) -> Failed {
    let path = |path: &std::path::Path| Args::new().set("path", path.display().to_string());
    let by = |why| Args::new().set("why", barred(texts, why));
    let none = Args::new();
    let (key, args) = match error {
        OfficeError::Refused(all) => {
            return Failed {
                lines: refusals(texts, kind, all),
                hint: None,
            };
        }
        OfficeError::StillThere(inner) => {
            return with_line(texts, inner, "fail-still-there");
        }
        OfficeError::LeftAside(inner, at) => {
            let mut failed = failure(texts, None, inner);
            failed
                .lines
                .push(texts.say_with("fail-left-aside", &path(at)));
            return failed;
        }
        OfficeError::Unsaved(inner) => return with_line(texts, inner, "fail-unsaved"),
        OfficeError::Unsure(inner) => return with_line(texts, inner, "fail-unsure"),
        OfficeError::Busy => ("busy", none),
        OfficeError::Conflict { number, .. } => ("conflict", none.set("number", number)),
        OfficeError::Missing(at) => ("missing", path(at)),
        OfficeError::Exists(at) => ("exists", path(at)),
        OfficeError::Leftover(at, left) => {
            let left = left.iter().map(|it| it.display().to_string());
            let files = texts.list(left.collect::<Vec<_>>());
            ("leftover", path(at).set("files", files))
        }
        OfficeError::Dangling(at, to) => {
            ("dangling", path(at).set("to", to.display().to_string()))
        }
        OfficeError::Empty(at) => ("empty", path(at)),
        OfficeError::IsFolder(at) => ("is-folder", path(at)),
        OfficeError::Moved(at) => ("moved", path(at)),
        OfficeError::Overwritten(how, at) => {
            return said(texts, &format!("overwritten-{}", how.key()), &path(at));
        }
        OfficeError::ForeignLog(at) => ("foreign-log", path(at)),
        OfficeError::BrokenLog(at, Some(n)) => ("broken-log", path(at).set("n", *n)),
        OfficeError::BrokenLog(at, None) => ("short-log", path(at)),
        OfficeError::Stray(stray) => return stray_log(texts, stray),
        OfficeError::NotOurs(at) => ("not-ours", path(at)),
        OfficeError::Trial(at) => ("trial", path(at)),
        OfficeError::NoLedger(at) => ("no-ledger", path(at)),
        OfficeError::TooNew { found, known } => {
            ("too-new", none.set("found", *found).set("known", *known))
        }
        OfficeError::NotOfItsVersion(found) => ("not-of-version", none.set("found", *found)),
        OfficeError::BadBackup(at) => ("bad-backup", path(at)),
        OfficeError::FaultyBackup(at, faults) => {
            ("faulty-backup", path(at).set("n", faults.len()))
        }
        OfficeError::Suspect => ("suspect", none),
        OfficeError::Passing => ("passing", none),
        OfficeError::Corrupt => ("corrupt", none),
        OfficeError::ReadOnly(why) => ("read-only", by(*why)),
        OfficeError::OldAndReadOnly(why) => ("old-read-only", by(*why)),
        OfficeError::Denied(at) => ("denied", path(at)),
        OfficeError::NotAFile(at) => ("not-a-file", path(at)),
        OfficeError::OwnFile(at) => ("own-file", path(at)),
        OfficeError::Full => ("full", none),
        OfficeError::Network(name) => ("network", none.set("name", *name)),
        OfficeError::NotAllowed => ("not-allowed", none),
        OfficeError::NotRehearsal => ("not-rehearsal", none),
        OfficeError::Trouble(trouble, at) => {
            return said(texts, &format!("trouble-{}", trouble.key()), &path(at));
        }
        OfficeError::Engine(code) => ("engine", none.set("code", code.to_string())),
        OfficeError::System(code) => ("system", none.set("code", code.to_string())),
        OfficeError::Unexpected(_) => ("unexpected", none),
        OfficeError::Vanished { kind, id } => {
            let number = format!("{}{id}", kind.def().sign);
            ("vanished", none.set("number", number))
        }
        OfficeError::Other(what) => ("other", none.set("what", what)),
    };
    said(texts, key, &args)
}

/// Says of a log beside another name what is in it, and how it is read again.
fn stray_log(texts: &Texts, stray: &crate::store::StrayLog) -> Failed {
    let told = |path: &std::path::Path| path.display().to_string();
    let args = Args::new()
        .set("log", told(&stray.log))
        .set("path", told(&stray.store))
        .set("n", stray.entries);
    let (hint, args) = match (&stray.name, &stray.joins) {
        (Some(name), _) => ("hint-stray-log-named", args.set("to", told(name))),
        (None, Some(to)) => ("hint-stray-log-joins", args.set("to", told(to))),
        (None, None) => ("hint-stray-log-apart", args),
    };
    Failed {
        lines: vec![texts.say_with("fail-stray-log", &args)],
        hint: Some(texts.say_with(hint, &args)),
    }
}

/// Says why nothing can be written.
pub fn barred(texts: &Texts, why: crate::store::Unwritable) -> String {
    texts.say(&format!("barred-{}", why.key()))
}

fn said(texts: &Texts, key: &str, args: &Args<'_>) -> Failed {
    let hint = format!("hint-{key}");
    Failed {
        lines: vec![texts.say_with(&format!("fail-{key}"), args)],
        hint: texts.has(&hint).then(|| texts.say_with(&hint, args)),
    }
}

/// Gives the key of what is said when an act was done. What is in no table, because it may follow
/// any act, has one word for all kinds.
pub fn did(kind: Kind, verb: &str) -> String {
    let mut table = kind.def().machine.table.iter();
    if table.any(|row| row.verb == verb) {
        format!("did-{}-{verb}", kind.code()).replace('_', "-")
    } else {
        format!("did-{verb}")
    }
}

fn with_line(texts: &Texts, error: &OfficeError, key: &str) -> Failed {
    let mut failed = failure(texts, None, error);
    failed.lines.push(texts.say(key));
    if key == "fail-unsure" {
        failed.hint = Some(texts.say("hint-unsure"));
    }
    failed
}

/// Says what a step was and on which day: 下达 2009-10-14.
pub fn step(texts: &Texts, step: &Step) -> String {
    let args = Args::new()
        .set("act", command(texts, &step.command))
        .set("day", &step.on);
    texts.say_with("step-of-day", &args)
}

/// Says an act, and of one that takes a step back which one that is.
pub fn act_of(texts: &Texts, act: String, behind: Option<&Step>) -> String {
    match behind {
        Some(it) => {
            let args = Args::new().set("act", act).set("step", step(texts, it));
            texts.say_with("act-of-step", &args)
        }
        None => act,
    }
}

/// Says what a command of the journal did: `task.approve`, `import.opinions`, `undo`.
pub fn command(texts: &Texts, command: &str) -> String {
    let Some((subject, verb)) = command.split_once('.') else {
        let key = format!("command-{command}");
        return if texts.has(&key) {
            texts.say(&key)
        } else {
            command.to_owned()
        };
    };
    let role = |key: &str| {
        let role = Role::from_code(verb).map(|role| format!("role-{}", role.code()));
        let role = role.map(|key| texts.say(&key.replace('_', "-")));
        texts.say_with(key, &Args::new().set("role", role.unwrap_or_default()))
    };
    match subject {
        "link" => return role("command-link"),
        "unlink" => return role("command-unlink"),
        "import" => return texts.say(&format!("command-import-{verb}")),
        _ => {}
    }
    let general = format!("command-{}", verb.replace('_', "-"));
    if texts.has(&general) {
        return texts.say_with(&general, &Args::new().set("kind", texts.kind(subject)));
    }
    if Kind::from_code(subject).is_some() {
        texts.transition(subject, verb)
    } else {
        command.to_owned()
    }
}

/// As many numbers of records are named; of more it is said how many they are.
const NUMBERS: usize = 3;

/// Names records by their numbers, many of them by the first and how many they are.
pub fn numbers(texts: &Texts, all: &[String]) -> String {
    let named = texts.list(all.iter().take(NUMBERS).cloned());
    if all.len() <= NUMBERS {
        return named;
    }
    let args = Args::new().set("numbers", named).set("n", all.len());
    texts.say_with("numbers-and-more", &args)
}

/// Arguments of refusals and notices that count something.
const AMOUNTS: [&str; 12] = [
    "n",
    "count",
    "most",
    "has",
    "valid",
    "invalid",
    "returned",
    "sent",
    "days",
    "megabytes",
    "made",
    "done",
];

/// Fills a place of a message: amounts as numbers, commands and labels as their words.
pub(super) fn put<'a>(
    texts: &Texts,
    args: Args<'a>,
    name: &'static str,
    value: &Arg,
) -> Args<'a> {
    let value = match value {
        Arg::Labels(labels) => return args.set(name, translated(texts, labels)),
        Arg::Names(names) => return args.set(name, super::joined::names(texts, names)),
        Arg::Text(value) => value,
    };
    if matches!(name, "act" | "command") {
        return args.set(name, command(texts, value));
    }
    match value.parse::<i64>() {
        Ok(amount) if AMOUNTS.contains(&name) => args.set(name, amount),
        Ok(_) | Err(_) => args.set(name, value.clone()),
    }
}

fn translated(texts: &Texts, labels: &Labels) -> String {
    texts.list(labels.keys().iter().map(|key| texts.labelled(key)))
}

#[cfg(test)]
mod tests {
    use super::{of_record, reasons};
    use crate::domain::{Kind, Refusal};
    use crate::i18n::{Language, Texts};

    #[test]
    fn what_is_said_of_another_record_calls_its_fields_as_that_one_does() {
        let texts = Texts::load(Language::Chinese);
        let lacks = Refusal::of("missing").at("issue_no").within("issue");
        let said = reasons(&texts, Kind::SHEET, &[lacks.about("改-001")]);
        assert!(
            said.starts_with("改-001：") && !said.contains("issue_no"),
            "{said}"
        );
    }

    #[test]
    fn a_number_stands_once_before_its_reasons() {
        let said = of_record("改-001", " ", "改-001 此后已记进展");
        assert_eq!(said, "改-001 此后已记进展");
        let said = of_record("改-001", " ", "没有佐证材料");
        assert_eq!(said, "改-001 没有佐证材料");
    }
}
