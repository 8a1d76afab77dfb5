//! `backup FILE`, `backup --into FOLDER`: a whole copy of the store, checked before it gets its
//! name.

use std::num::NonZeroUsize;
use std::path::Path;

use clap::{ArgMatches, Command};

use super::super::desk::Desk;
use super::super::error::{DONE, Done, REFUSED};
use super::super::words::Words;
use super::verify::told;
use super::{given, option};
use crate::i18n::Args;
use crate::store::BackupReport;

/// Makes the command.
pub(super) fn command(words: Words<'_>) -> Command {
    let keep = words
        .option("backup", "keep")
        .value_parser(clap::value_parser!(NonZeroUsize))
        .value_name("N");
    words
        .verb("backup")
        .arg(
            words
                .arg("backup", "file")
                .required_unless_present("into")
                .conflicts_with("into"),
        )
        .arg(words.option("backup", "into").value_name("folder"))
        .arg(keep.requires("into").conflicts_with("file"))
}

/// Copies the store.
pub(super) fn run(desk: &mut Desk, matches: &ArgMatches) -> Done {
    let office = desk.office()?;
    let Some(folder) = option(matches, "into") else {
        let path = given(matches, "file");
        let report = office
            .backup(Path::new(path))
            .map_err(|error| desk.unwritable(Path::new(path), error))?;
        return Ok(tell(desk, Path::new(path), report));
    };
    let keep = matches.get_one("keep").copied();
    let dated = office
        .backup_into(Path::new(folder), keep)
        .map_err(|error| desk.unwritable(Path::new(folder), error))?;
    let code = tell(desk, &dated.path, dated.report);
    for (key, names) in [("backup-gone", dated.gone), ("backup-stuck", dated.stuck)] {
        if !names.is_empty() {
            let args = Args::new()
                .set("n", names.len())
                .set("names", desk.texts.list(names));
            desk.tell(key, &args);
        }
    }
    Ok(code)
}

/// Says what was made, and whether it is good.
fn tell(desk: &mut Desk, path: &Path, report: BackupReport) -> u8 {
    let args = Args::new()
        .set("path", path.display().to_string())
        .set("bytes", report.bytes)
        .set("entries", report.entries)
        .set("head", report.head);
    if report.faults.is_empty() {
        desk.tell("backup-done", &args);
        return DONE;
    }
    told(desk, &report.faults);
    desk.tell("backup-faulty", &args.set("faults", report.faults.len()));
    REFUSED
}
