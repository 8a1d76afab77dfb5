//! How work that takes long is done, by whomever.

use super::intake::{Taken, take};
use super::job::{Answer, Export, Job};
use crate::app::notice::Notice;
use crate::app::path::not_written;
use crate::app::sheet::{Telling, write_csv};
use crate::i18n::Texts;
use crate::office::{Office, OfficeError, OfficeResult, OutFile};

/// Who does the work: told how far it is, says whether it goes on.
pub type GoesOn<'a> = &'a mut dyn FnMut(usize) -> bool;

/// Does it.
pub fn done(office: &mut Office, texts: &Texts, job: &Job, goes_on: GoesOn<'_>) -> Answer {
    match job {
        Job::Import(it) => match take(office, texts, it, goes_on) {
            Ok(Taken::Looked(looked)) => Answer::Looked(it.serial, looked),
            Ok(Taken::In(notice)) => Answer::Imported(it.serial, notice),
            Err(notice) => Answer::NotImported(it.serial, notice),
        },
        Job::Export(it) => Answer::Said(export(office, texts, it, goes_on).unwrap_or_else(
            |error| match error {
                Stopped::Left => Notice::hint("notice-not-exported"),
                Stopped::Failed(error) => not_written(texts, &it.to, &error),
            },
        )),
    }
}

/// Why it was not done.
enum Stopped {
    /// Nobody waits for it any more.
    Left,
    /// The world had something against it.
    Failed(OfficeError),
}

fn export(
    office: &Office,
    texts: &Texts,
    it: &Export,
    goes_on: GoesOn<'_>,
) -> Result<Notice, Stopped> {
    let mut left = false;
    let mut rows = 0;
    let telling = Telling { texts, office };
    let written = written(office, it, |file| {
        write_csv(
            telling,
            (it.query.clone(), usize::MAX),
            (it.columns.as_ref(), it.bytes),
            |piece, some| {
                file.write(piece)?;
                rows += some.len();
                if goes_on(rows) {
                    return Ok(());
                }
                left = true;
                Err(OfficeError::NotAllowed)
            },
        )
    });
    match written {
        Ok(()) => Ok(Notice::good("notice-exported")
            .with("n", rows)
            .with("path", it.to.display().to_string())),
        Err(_) if left => Err(Stopped::Left),
        Err(error) => Err(Stopped::Failed(error)),
    }
}

/// Writes a file, which has its name only when all of it is there.
fn written(
    office: &Office,
    it: &Export,
    write: impl FnOnce(&mut OutFile) -> OfficeResult<bool>,
) -> OfficeResult<()> {
    office.check_standing()?;
    let mut file = OutFile::begin(&it.to, office.path())?;
    write(&mut file)?;
    // What was read of a file that has been replaced is nobody's list.
    office.check_standing()?;
    file.finish(&[])
}
