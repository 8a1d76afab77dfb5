//! Parts that are filled in with their whole as options: `--milestone TEXT=DAY`, one a row.

use clap::{Arg, ArgAction, ArgMatches, Command};

use super::desk::Desk;
use super::error::Failure;
use super::fields::{self, Typed};
use super::words::Words;
use crate::domain::{Column, Kind, PartRow, PartsDef};
use crate::i18n::Args;
use crate::office::{Office, OfficeError};

/// What stands between two cells of a row.
const BETWEEN: [char; 2] = ['=', '＝'];

/// Adds an option for each kind of part that is filled in with a record.
pub(super) fn options(command: Command, words: Words<'_>, kind: Kind) -> Command {
    command.args(kind.def().parts.iter().map(|parts| {
        let code = parts.kind.code();
        let values = parts.columns().map(|it| fields::value_name(it.ty));
        Arg::new(code)
            .long(code.replace('_', "-"))
            .help(help(words, parts))
            .value_name(values.collect::<Vec<_>>().join("="))
            .action(ArgAction::Append)
    }))
}

fn help(words: Words<'_>, parts: &PartsDef) -> String {
    let Some(texts) = words.0 else {
        return String::new();
    };
    let code = parts.kind.code();
    let columns = parts.columns().map(|it| texts.column(code, it.word()));
    let args = Args::new()
        .set("name", texts.kind(code))
        .set("columns", columns.collect::<Vec<_>>().join("="));
    words.say_with("help-parts", &args)
}

/// Reads the rows that were typed, cell by cell as a form reads them.
///
/// # Errors
/// Every reason at once, each with its row and its column.
pub(super) fn read(
    desk: &mut Desk,
    office: &Office,
    kind: Kind,
    matches: &ArgMatches,
) -> Result<Vec<PartRow>, Failure> {
    let mut rows = Vec::new();
    let mut against = Vec::new();
    for parts in kind.def().parts {
        let typed = matches.get_many::<String>(parts.kind.code());
        for (n, text) in (1..).zip(typed.into_iter().flatten()) {
            let at = (parts.kind, n);
            let typed = cells(parts, text);
            let def = parts.kind.def();
            match fields::read(desk, office, (parts.kind, def), parts.columns(), &typed) {
                Ok(cells) => {
                    let reckoned = fields::reckoned(parts.columns(), &typed).into_iter();
                    let reckoned = reckoned.filter_map(|(name, typed)| Some((name, typed?)));
                    rows.push(PartRow {
                        at,
                        cells,
                        reckoned: reckoned.collect(),
                    });
                }
                Err(Failure::Office(_, OfficeError::Refused(reasons))) => {
                    against.extend(reasons.into_iter().map(|it| it.in_row(at)));
                }
                Err(failure) => return Err(failure),
            }
        }
    }
    if against.is_empty() {
        Ok(rows)
    } else {
        let refused = OfficeError::Refused(against);
        Err(Failure::Office(Some(kind), refused))
    }
}

/// Parts a row into its cells. What stands in the first may hold a sign that parts others.
fn cells(parts: &PartsDef, text: &str) -> Typed {
    let mut found: Vec<&str> = text.rsplitn(parts.columns.len(), BETWEEN).collect();
    found.reverse();
    let words = parts.columns().map(Column::word);
    let cells = words.zip(found).map(|(word, cell)| (word, cell.trim()));
    let filled = cells.filter(|(_, cell)| !cell.is_empty());
    filled.map(|(word, cell)| (word, cell.to_owned())).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_row_is_parted_from_behind_and_what_is_left_out_stays_empty() {
        let parts = |kind: Kind| &kind.def().parts[0];
        let told = |kind: Kind, text: &str| {
            let cells = cells(parts(kind), text).into_iter();
            let told = cells.map(|(word, cell)| format!("{word}:{cell}"));
            told.collect::<Vec<_>>().join("|")
        };
        for (text, cells) in [
            ("完成初稿=2009-10-20", "due:2009-10-20|name:完成初稿"),
            ("完成初稿 ＝ 10月中旬", "due:10月中旬|name:完成初稿"),
            ("费率=1.5%=10月底", "due:10月底|name:费率=1.5%"),
            ("完成初稿", "name:完成初稿"),
            ("=10月底", "due:10月底"),
            ("", ""),
        ] {
            assert_eq!(told(Kind::Task, text), cells, "{text}");
        }
        assert_eq!(told(Kind::Step, "方案==10月底"), "due:10月底|name:方案");
        assert_eq!(told(Kind::Step, "方案=1"), "name:方案|wanted:1");
    }
}
