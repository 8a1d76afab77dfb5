//! The throw-away ledger of `demo`: a year of a made-up office, played by the scripts that tell it.
//!
//! Nothing here writes a record: the lines are those of `run`, so that the journal is a real one
//! and what the lines say can never be what the program no longer does.

use std::path::Path;

use super::desk::Desk;
use super::error::Failure;
use super::verbs::play;
use crate::domain::Day;
use crate::i18n::Language;
use crate::office::{FirstRun, Office, OfficeError, OfficeResult, Opening, OutFile, templates};
use crate::store::Door;

/// The year, a phase a script.
const SCRIPTS: [&str; 3] = [
    include_str!("../../assets/demo/1-study.txt"),
    include_str!("../../assets/demo/2-analyse.txt"),
    include_str!("../../assets/demo/3-rectify.txt"),
];
/// What the lines read, by the names they call it.
const FILES: [(&str, &[u8]); 4] = [
    ("roster.csv", include_bytes!("../../assets/demo/roster.csv")),
    (
        "opinions-2009.gb18030.csv",
        include_bytes!("../../assets/demo/opinions-2009.gb18030.csv"),
    ),
    ("proof.txt", include_bytes!("../../assets/demo/proof.txt")),
    ("proof2.txt", include_bytes!("../../assets/demo/proof2.txt")),
];
/// The template that the office follows.
const TEMPLATE: &str = "baoding-2009";
/// Who it is: nobody.
const ORGANISER: &str = "（示例）市总工会";
/// Who keeps the ledger.
const CLERK: &str = "周宝坤";

/// Makes the ledger in a folder of its own and opens it for the screen, on the last day of the year
/// that is told or on the day that `desk` was given; what comes after that day did not happen.
pub(super) fn made(desk: &Desk, folder: &Path) -> Result<Office, Failure> {
    let mut opening = desk.opening()?;
    opening.path = folder.join("demo.db");
    for (name, bytes) in FILES {
        OutFile::begin(&folder.join(name), &opening.path)?.finish(bytes)?;
    }
    let asked = opening.today;
    let mut aside = desk.aside(Language::Chinese, (folder, &opening.path));
    let mut stands = None;
    create(&opening)?;
    for script in SCRIPTS {
        stands = play(&mut aside, script, asked)?.or(stands);
    }
    drop(aside);
    opening.door = Door::Screen;
    opening.today = asked.or(stands);
    Ok(Office::open(&opening)?)
}

/// Makes the store with its campaign on the day on which the first script begins.
fn create(opening: &Opening) -> OfficeResult<()> {
    let lost = || OfficeError::Other(format!("demo: {TEMPLATE}"));
    let template = templates().into_iter().find(|it| it.name == TEMPLATE);
    let run = FirstRun {
        template: template.ok_or_else(lost)?.text.to_owned(),
        template_name: TEMPLATE.to_owned(),
        organiser: Some(ORGANISER.to_owned()),
        person: Some(CLERK.to_owned()),
        start: None,
        rehearsal: true,
        zone_minutes: None,
    };
    let opening = Opening {
        today: Some(Day::of(2009, 2, 23).ok_or_else(lost)?),
        campaign: None,
        ..opening.clone()
    };
    Office::create(&opening, &run)?.map_err(|_faults| lost())?;
    Ok(())
}
