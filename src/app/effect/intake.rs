//! A table is taken in: looked at first, and written as it was looked at. Both go beside the loop.

use std::sync::Arc;

use super::job::Table;
use crate::app::faults_told::{faults_words, warnings_words};
use crate::app::file_faults::{import_field, table_fault};
use crate::app::lines::{OPTIONS, contradiction, read_lines};
use crate::app::notice::Notice;
use crate::app::state::{Asked, Choice, Looked};
use crate::app::told_words::{counts, told_lines};
use crate::domain::{Kind, Value};
use crate::exchange::fault::{Expected, Fault};
use crate::exchange::table::{Chosen, TableFault, TakenColumn};
use crate::i18n::{Args, Texts};
use crate::office::{
    Faulty, FileOf, ImportReport, Lines, Office, OfficeError, OfficeResult, Onlooker, Told,
    Wishes,
};

/// What came of a table.
pub(super) enum Taken {
    /// It was looked at.
    Looked(Box<Looked>),
    /// It is in.
    In(Notice),
}

/// Whoever looks on while a table is taken in.
struct Looking<'a> {
    /// What was agreed to; nothing where it is only looked at.
    agreed: Option<&'a [Told]>,
    /// Whether it is another now.
    differs: bool,
    /// Hears how far it is.
    goes_on: &'a mut dyn FnMut(usize) -> bool,
}

impl Onlooker for Looking<'_> {
    fn at(&mut self, done: usize, _of: usize) {
        (self.goes_on)(done);
    }

    fn agree(&mut self, report: &ImportReport) -> bool {
        self.differs = self.agreed.is_some_and(|told| told != report.told);
        !self.differs
    }
}

/// Looks at a table, or writes what was agreed to.
///
/// # Errors
/// What the rules or the world have against it, in words.
pub(super) fn take(
    office: &mut Office,
    texts: &Texts,
    table: &Table,
    goes_on: &mut dyn FnMut(usize) -> bool,
) -> Result<Taken, Notice> {
    let failed = |error: OfficeError| {
        let said = Notice::failed(texts, &error).words(texts);
        Notice::bad_words(by_fields(texts, &said))
    };
    let wishes = wishes_of(texts, &table.asked)?;
    let asked = (table, &wishes);
    office.check_standing().map_err(failed)?;
    let mut looking = Looking {
        agreed: table.agreed.as_deref(),
        differs: false,
        goes_on,
    };
    let own = table.asked.of;
    let mut of = own;
    let mut taken = import(office, asked, own, &mut looking).map_err(failed)?;
    if taken.is_err() && table.asked.columns.is_none() {
        // The heads say what a table is of, whatever was chosen.
        for other in FileOf::ALL.into_iter().filter(|it| *it != own) {
            let read = import(office, asked, other, &mut looking).map_err(failed)?;
            if read.is_ok() {
                (of, taken) = (other, read);
            }
        }
    }
    let (read, report) = match taken {
        Ok(taken) => taken,
        Err(fault) => {
            let (of, columns) = likeliest(office, asked).map_err(failed)?;
            let as_that = import(office, asked, of, &mut looking).map_err(failed)?;
            let fault = as_that.err().unwrap_or(fault);
            return without_columns(texts, (table, of), (&fault, columns));
        }
    };
    if table.agreed.is_some() && !looking.differs && read.is_clean() {
        let notice = ["added", "updated", "known"].into_iter().zip([
            report.added + report.empty,
            report.updated,
            report.known + report.empty_known,
        ]);
        let done = notice.fold(Notice::good("notice-imported"), |it, (name, n)| {
            it.with(name, n)
        });
        return Ok(Taken::In(done));
    }
    Ok(Taken::Looked(Box::new(Looked {
        asked: Asked {
            of,
            ..table.asked.clone()
        },
        bytes: Arc::clone(&table.bytes),
        lines: lines(texts, (of, &table.asked), (&read, &report)),
        columns: report.columns,
        fields: fields(texts, of),
        lacks_columns: false,
        told: report.told,
        bad: report.bad,
        top: 0,
    })))
}

/// Gives what the columns of a file can be taken for.
fn fields(texts: &Texts, of: FileOf) -> Vec<Choice> {
    let all = of.columns().iter().map(|it| Choice {
        value: Value::from(it.name),
        words: import_field(texts, it.name),
    });
    all.collect()
}

/// Gives what a table is likeliest of: of what most heads are known, unless it was chosen with its
/// columns.
fn likeliest(
    office: &Office,
    (table, wishes): (&Table, &Wishes),
) -> OfficeResult<(FileOf, Vec<TakenColumn>)> {
    let own = table.asked.of;
    let known =
        |columns: &[TakenColumn]| columns.iter().filter(|it| it.field.is_some()).count();
    let mut best = (own, office.columns_of(own, (&table.bytes, wishes))?);
    if table.asked.columns.is_some() {
        return Ok(best);
    }
    for other in FileOf::ALL.into_iter().filter(|it| *it != own) {
        let columns = office.columns_of(other, (&table.bytes, wishes))?;
        if known(&columns) > known(&best.1) {
            best = (other, columns);
        }
    }
    Ok(best)
}

/// A table whose columns do not do can be looked at all the same: what they are is chosen there.
fn without_columns(
    texts: &Texts,
    (table, of): (&Table, FileOf),
    (fault, columns): (&TableFault, Vec<TakenColumn>),
) -> Result<Taken, Notice> {
    let chosen = matches!(
        fault,
        TableFault::MissingColumns { .. } | TableFault::DoubledColumn { .. }
    );
    if !chosen || columns.is_empty() {
        return Err(no_table(texts, &table.asked, fault));
    }
    let (what, _) = table_fault(texts, fault);
    let args = Args::new()
        .set("path", table.asked.path.as_str())
        .set("what", what);
    Ok(Taken::Looked(Box::new(Looked {
        asked: Asked {
            of,
            ..table.asked.clone()
        },
        bytes: Arc::clone(&table.bytes),
        lines: vec![
            texts.say_with("import-no-table", &args),
            texts.say("form-import-columns-hint"),
        ],
        columns,
        fields: fields(texts, of),
        lacks_columns: true,
        told: Vec::new(),
        bad: 1,
        top: 0,
    })))
}

fn import(
    office: &mut Office,
    (table, wishes): (&Table, &Wishes),
    of: FileOf,
    looking: &mut Looking<'_>,
) -> OfficeResult<Result<(Faulty, ImportReport), TableFault>> {
    let makes = of.makes().iter().copied().filter(|_| table.asked.makes);
    let wishes = Wishes {
        dry_run: table.agreed.is_none(),
        make: makes.collect(),
        ..wishes.clone()
    };
    office.import(of, (&table.bytes, &wishes), looking)
}

/// Reads what was asked of a table.
pub(super) fn wishes_of(texts: &Texts, asked: &Asked) -> Result<Wishes, Notice> {
    let mut read = OPTIONS
        .into_iter()
        .zip(&asked.lines)
        .map(|(option, typed)| {
            if typed.is_empty() {
                return Ok(Lines::default());
            }
            read_lines(typed).map_err(|fault| {
                let (key, said) = fault.told();
                let option = field_of(texts, option);
                let args = Args::new().set("option", option);
                let args = said
                    .into_iter()
                    .fold(args, |args, (name, it)| args.set(name, it));
                Notice::bad_words(texts.say_with(key, &args))
            })
        });
    let mut next = || read.next().unwrap_or_else(|| Ok(Lines::default()));
    let wishes = Wishes {
        clear_empty: asked.clears,
        left_out: next()?,
        same: next()?,
        new: next()?,
        columns: Chosen {
            all: asked.columns.clone(),
            ..Chosen::default()
        },
        ..Wishes::default()
    };
    let Some((line, [one, other])) = contradiction(&wishes) else {
        return Ok(wishes);
    };
    let key = if line.is_empty() {
        "usage-lines-all-twice"
    } else {
        "usage-lines-twice"
    };
    let args = Args::new()
        .set("line", line)
        .set("one", field_of(texts, one))
        .set("other", field_of(texts, other));
    Err(Notice::bad_words(texts.say_with(key, &args)))
}

/// Names the field in which is typed what the command line takes behind an option.
fn field_of(texts: &Texts, option: &str) -> String {
    let key = format!("form-import-{}", option.trim_start_matches('-'));
    texts.say_with(
        "form-import-field",
        &Args::new().set("field", texts.say(&key)),
    )
}

/// Says with the fields of the form what is said with the options of the command line.
fn by_fields(texts: &Texts, said: &str) -> String {
    OPTIONS.into_iter().fold(said.to_owned(), |said, option| {
        said.replace(option, &field_of(texts, option))
    })
}

fn no_table(texts: &Texts, asked: &Asked, fault: &TableFault) -> Notice {
    let (what, way) = table_fault(texts, fault);
    let args = Args::new().set("path", &asked.path).set("what", what);
    let said = texts.say_with("import-no-table", &args);
    let args = Args::new().set("text", said).set("hint", way);
    Notice::bad_words(texts.say_with("fail-and-hint", &args))
}

/// Says all that is to be said of a table before it is written, as the command line does.
fn lines(
    texts: &Texts,
    (of, asked): (FileOf, &Asked),
    (read, report): (&Faulty, &ImportReport),
) -> Vec<String> {
    let mut lines = Vec::new();
    if read.is_clean() {
        let key = format!("import-{}-ahead", of.code());
        lines.push(texts.say_with(&key, &counts(report)));
    } else {
        let args = Args::new()
            .set("path", asked.path.as_str())
            .set("read", report.read)
            .set("bad", report.bad);
        lines.push(texts.say_with("import-refused", &args));
        let made = |kind: &Kind| of.makes().contains(kind);
        let lacks =
            |it: &Fault| matches!(&it.expected, Expected::Known { kind, .. } if made(kind));
        if !asked.makes && read.faults.iter().any(lacks) {
            lines.push(texts.say("form-import-make-hint"));
        }
        lines.extend(faults_words(texts, &read.faults));
    }
    if !read.ignored.is_empty() {
        let args = Args::new().set("columns", texts.list(&read.ignored));
        lines.push(texts.say_with("import-ignored", &args));
    }
    lines.extend(warnings_words(texts, &read.warnings));
    lines.extend(told_lines(texts, report, true));
    lines.iter().map(|it| by_fields(texts, it)).collect()
}
