//! What an import tells before it writes, as sentences.

use super::file_faults::import_field;
use crate::app::wording::say_refusal;
use crate::domain::measure::{decimal, half_days};
use crate::domain::{Kind, Type};
use crate::exchange::table::{TakenBy, TakenColumn};
use crate::i18n::{Args, Texts};
use crate::office::{Alike, CellChange, ImportReport, Told, line_span};

/// So much of a text is enough to find it in the file by.
const SHOWN: usize = 30;

/// So many of those who have nearly a name are listed before the rest is counted.
const OTHERS: usize = 5;

/// So many rows of one file that have the same words on other papers are listed before the rest is
/// counted: two people may say the same. A trial lists all.
const SAME_WORDS: usize = 20;

/// Says what an import tells, line by line; who is new only where `all` is asked.
pub fn told_lines(texts: &Texts, report: &ImportReport, all: bool) -> Vec<String> {
    let mut lines = taken_lines(texts, report, all);
    let told = report.told.iter();
    let mut same_words = 0;
    for told in told.filter(|it| all || !matches!(it, Told::New { .. })) {
        let words = [Alike::Words, Alike::WordsButMarks, Alike::Manner];
        if matches!(told, Told::NearLine { alike, .. } if words.contains(alike)) {
            same_words += 1;
            if same_words > SAME_WORDS && !all {
                continue;
            }
        }
        lines.push(told_words(texts, told));
    }
    if same_words > SAME_WORDS && !all {
        let args = Args::new().set("n", same_words - SAME_WORDS);
        lines.push(texts.say_with("import-told-near-lines-more", &args));
    }
    if report.untold > 0 {
        let args = Args::new().set("n", report.untold);
        lines.push(texts.say_with("import-told-more", &args));
    }
    lines
}

/// Says which columns were taken for what, whatever their heads say; all of them where `all` is
/// asked and one of them is so.
fn taken_lines(texts: &Texts, report: &ImportReport, all: bool) -> Vec<String> {
    let mut lines = Vec::new();
    let by = |by: TakenBy| report.columns.iter().filter(move |it| it.by == by);
    let taken = |it: &TakenColumn| {
        let field = it.field.map_or_else(
            || texts.say("import-taken-out"),
            |name| import_field(texts, name),
        );
        let args = Args::new().set("column", &it.heading).set("field", field);
        texts.say_with("import-taken-cell", &args)
    };
    let heads = all && report.columns.iter().any(|it| it.by != TakenBy::Head);
    for (how, key) in [
        (TakenBy::Head, "import-taken-by-head"),
        (TakenBy::Remembered, "import-taken-remembered"),
        (TakenBy::Chosen, "import-taken-chosen"),
    ] {
        let is_told = |it: &&TakenColumn| how != TakenBy::Head || (heads && it.field.is_some());
        let columns: Vec<String> = by(how).filter(is_told).map(taken).collect();
        if !columns.is_empty() {
            let args = Args::new().set("columns", texts.list(&columns));
            lines.push(texts.say_with(key, &args));
        }
    }
    if report.keeps_columns {
        // Where nothing is written yet nothing is kept yet either.
        let key = if all {
            "import-taken-to-keep"
        } else {
            "import-taken-kept"
        };
        lines.push(texts.say(key));
    }
    lines
}

/// Gives what an import comes to, by the four counts and what stands beside them.
pub fn counts(report: &ImportReport) -> Args<'static> {
    Args::new()
        .set("read", report.read)
        .set("added", report.added)
        .set("empty", report.empty)
        .set("empty_known", report.empty_known)
        .set("updated", report.updated)
        .set("known", report.known)
        .set("left_out", report.left_out)
        .set("cards", report.cards)
        .set("bad", report.bad)
}

/// Says one thing that an import tells: 更新 第5行 人-012 王秀英：手机 139→138.
#[expect(clippy::too_many_lines, reason = "one arm for each thing that is told")]
pub fn told_words(texts: &Texts, told: &Told) -> String {
    let none = Args::new();
    let (key, args) = match told {
        Told::New { line, what } => {
            let args = none.set("line", *line).set("what", what);
            ("import-told-new", args)
        }
        Told::Changed {
            line,
            kind,
            what,
            cells,
        } => {
            let args = changed(texts, *kind, cells).set("line", *line);
            ("import-told-changed", args.set("what", what))
        }
        Told::Kept {
            line,
            kind,
            what,
            cells,
            why,
        } => {
            let args = changed(texts, *kind, cells).set("line", *line);
            let args = args.set("what", what);
            match why {
                Some(why) => {
                    let why = say_refusal(texts, None, why);
                    ("import-told-stays", args.set("why", why))
                }
                None => ("import-told-kept", args),
            }
        }
        Told::Near {
            line,
            number,
            differs,
            text,
        } => near(texts, (*line, number), differs, text),
        Told::NearLine {
            line,
            first_line,
            alike,
            text,
        } => near_line((*line, *first_line), *alike, text),
        Told::Alike { line, number } => {
            let args = none.set("line", *line).set("number", number);
            ("import-told-alike", args)
        }
        Told::Otherwise {
            line,
            number,
            columns,
        } => {
            let columns: Vec<String> = columns.iter().map(|it| part(texts, it)).collect();
            let args = none
                .set("line", *line)
                .set("number", number)
                .set("columns", texts.list(columns));
            ("import-told-otherwise", args)
        }
        Told::Voided { line, number, text } => {
            let args = none.set("line", *line).set("number", number);
            ("import-told-voided", args.set("text", shortened(text)))
        }
        Told::MaybeNone { line, text } => {
            let args = none.set("line", *line).set("text", shortened(text));
            ("import-told-maybe-none", args)
        }
        Told::CardFilled { line, number } => {
            let args = none.set("line", *line).set("number", number);
            ("import-told-card-filled", args)
        }
        Told::Namesake { line, name, others } => {
            ("import-told-namesake", named(texts, *line, name, others))
        }
        Told::NearName { line, name, others } => {
            ("import-told-near-name", named(texts, *line, name, others))
        }
        Told::NearNameLine {
            line,
            name,
            first_line,
            first,
        } => {
            let args = none
                .set("line", *line)
                .set("name", name)
                .set("first_line", *first_line)
                .set("first", first);
            ("import-told-near-name-line", args)
        }
        Told::OddName { line, name, odd } => {
            let why = texts.refusal(odd.key(), &Args::new().set("found", name));
            (
                "import-told-odd-name",
                none.set("line", *line).set("why", why),
            )
        }
        Told::OddTelephone {
            line,
            name,
            found,
            odd,
        } => {
            let args = Args::new().set("found", found).set("n", odd.count());
            let why = texts.refusal(odd.key(), &args);
            let args = none.set("line", *line).set("name", name).set("why", why);
            ("import-told-odd-telephone", args)
        }
        Told::Made { kind, name, near } => {
            let key = if near.is_empty() {
                "import-told-made"
            } else {
                "import-told-made-near"
            };
            let args = none
                .set("kind", texts.kind(kind.code()))
                .set("name", name)
                .set("near", texts.list(near));
            (key, args)
        }
        Told::MadeFirst { kind, names } => {
            let args = none
                .set("kind", texts.kind(kind.code()))
                .set("n", names.len())
                .set("names", texts.list(names));
            ("import-told-made-first", args)
        }
        Told::LeftOut { spans } => (
            "import-told-left-out",
            none.set("lines", lines_of(texts, spans)),
        ),
        Told::AboveHeads { spans } => (
            "import-told-above-heads",
            none.set("lines", lines_of(texts, spans)),
        ),
        Told::Sums { lines } => {
            let each = lines.iter().map(|(line, word)| {
                let args = Args::new().set("line", *line).set("word", *word);
                texts.say_with("import-told-sum", &args)
            });
            let lines: Vec<String> = each.collect();
            ("import-told-sums", none.set("lines", texts.list(lines)))
        }
        Told::Numbered { count, spans } => {
            let args = none.set("n", *count).set("lines", lines_of(texts, spans));
            ("import-told-numbered", args)
        }
        Told::EmptyCards { count } => ("import-told-empty-cards", none.set("n", *count)),
        Told::Unboxed { count } => ("import-told-unboxed", none.set("n", *count)),
        Told::Marked { why } => return say_refusal(texts, Some(Kind::GIVEN), why),
        Told::GiversKept { count } => ("import-told-givers", none.set("count", *count)),
    };
    texts.say_with(key, &args)
}

fn lines_of(texts: &Texts, spans: &[(u64, u64)]) -> String {
    texts.list(spans.iter().copied().map(line_span))
}

fn named(texts: &Texts, line: u64, name: &str, all: &[String]) -> Args<'static> {
    let few = all.get(..OTHERS).unwrap_or(all);
    let mut others = texts.list(few);
    if few.len() < all.len() {
        let args = Args::new().set("others", others).set("n", all.len());
        others = texts.say_with("import-told-others", &args);
    }
    Args::new()
        .set("line", line)
        .set("name", name.to_owned())
        .set("others", others)
}

/// Says that an opinion is like one that is there.
fn near(
    texts: &Texts,
    (line, number): (u64, &str),
    differs: &[&'static str],
    text: &str,
) -> (&'static str, Args<'static>) {
    let key = if differs.is_empty() {
        "import-told-again"
    } else {
        "import-told-near"
    };
    let names: Vec<String> = differs.iter().map(|it| difference(texts, it)).collect();
    let args = Args::new()
        .set("line", line)
        .set("number", number.to_owned())
        .set("differs", texts.list(names))
        .set("text", shortened(text));
    (key, args)
}

/// Says that an opinion has the words of an earlier line.
fn near_line(
    (line, first_line): (u64, u64),
    alike: Alike,
    text: &str,
) -> (&'static str, Args<'static>) {
    let key = match alike {
        Alike::All => "import-told-equal-line",
        Alike::AllButMarks => "import-told-marks-line",
        Alike::Words => "import-told-near-line",
        Alike::WordsButMarks => "import-told-near-marks-line",
        Alike::Manner => "import-told-manner-line",
    };
    let args = Args::new()
        .set("line", line)
        .set("first_line", first_line)
        .set("text", shortened(text));
    (key, args)
}

fn changed(texts: &Texts, kind: Kind, cells: &[CellChange]) -> Args<'static> {
    let cells: Vec<String> = cells
        .iter()
        .map(|cell| {
            let column = if cell.column == "holds" {
                texts.say("import-told-holds")
            } else {
                name_of(texts, kind, cell.column)
            };
            let args = Args::new()
                .set("column", column)
                .set("from", shown(texts, kind, cell.column, &cell.from))
                .set("to", shown(texts, kind, cell.column, &cell.to));
            texts.say_with("import-told-cell", &args)
        })
        .collect();
    Args::new().set("cells", texts.clauses(cells))
}

/// Shows a cell: codes in words, nothing as （空）.
fn shown(texts: &Texts, kind: Kind, column: &str, value: &str) -> String {
    if value.is_empty() {
        return texts.say("import-told-empty");
    }
    match kind.def().column(column).map(|it| it.ty) {
        Some(Type::Choice(choices)) => texts.choice(choices.name, value),
        Some(Type::Flag) => texts.say(if value == "0" { "no" } else { "yes" }),
        Some(Type::HalfDays) => value
            .parse()
            .map_or_else(|_none| value.to_owned(), half_days),
        Some(Type::Decimal(places)) => {
            let said = |n| decimal(n, places);
            value.parse().map_or_else(|_none| value.to_owned(), said)
        }
        Some(
            Type::Line(_)
            | Type::Text
            | Type::Day
            | Type::Limit
            | Type::Time
            | Type::Count
            | Type::Ref(_)
            | Type::Ties(..)
            | Type::Several(_),
        )
        | None => value.to_owned(),
    }
}

/// Names what two opinions differ in.
fn difference(texts: &Texts, column: &str) -> String {
    match column {
        "marks" => texts.say("import-told-punctuation"),
        "manner" => texts.say("import-told-manner"),
        _ => part(texts, column),
    }
}

/// Names a column of an opinion or of its card.
fn part(texts: &Texts, column: &str) -> String {
    // However words differ, they are those of the opinion.
    let column = match column {
        "marks" | "manner" => "text",
        other => other,
    };
    let has = |it: &Kind| it.def().column(column).is_some();
    let kind = Kind::GIVEN
        .paper()
        .filter(|it| !has(&Kind::GIVEN) && has(it));
    name_of(texts, kind.unwrap_or(Kind::GIVEN), column)
}

/// Names a column by the word that people use for it.
fn name_of(texts: &Texts, kind: Kind, column: &str) -> String {
    let word = kind.def().column(column).map_or(column, |it| it.word());
    texts.column(kind.code(), word)
}

fn shortened(text: &str) -> String {
    let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
    if text.chars().nth(SHOWN).is_none() {
        return text;
    }
    text.chars().take(SHOWN - 1).chain(['…']).collect()
}
