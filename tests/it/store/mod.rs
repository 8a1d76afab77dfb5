//! The promises of the store, held against a real file.

mod clock;
mod decisions;
mod files;
mod gate;
mod imports;
mod in_part;
mod journal;
mod lists;
mod measures;
mod place;
mod proposed;
mod tampering;
mod undo;

use std::path::Path;

use duban::domain::{Day, Instant, Kind};
use duban::office::{FirstRun, Office, Opening, Wishes};
use duban::store::Door;

/// A clock that stands still.
pub(crate) fn noon() -> Instant {
    Instant::of(1_256_270_400, 0).unwrap()
}

/// Opens the office of a test in a folder.
pub(crate) fn opening(folder: &Path, today: &str) -> Opening {
    Opening {
        path: folder.join("duban.db"),
        account: "tester".to_owned(),
        door: Door::CommandLine,
        today: Some(today.parse::<Day>().unwrap()),
        campaign: None,
        clock: noon,
    }
}

/// Makes a rehearsal of the 2009 campaign.
pub(crate) fn rehearsal(folder: &Path, today: &str) -> Office {
    let template = duban::exchange::template::Template::built_in("baoding-2009").unwrap();
    rehearsal_of(folder, today, template)
}

/// As `rehearsal`, of a template.
pub(crate) fn rehearsal_of(folder: &Path, today: &str, template: &str) -> Office {
    let first = FirstRun {
        template: template.to_owned(),
        template_name: "baoding-2009".to_owned(),
        organiser: None,
        person: None,
        start: None,
        rehearsal: true,
        zone_minutes: None,
    };
    Office::create(&opening(folder, today), &first)
        .unwrap()
        .unwrap()
}

/// Asks that batches are made as a file names them.
pub(crate) fn wishes() -> Wishes {
    Wishes::making([Kind::Batch])
}

/// Asks the same, and that bad rows are left.
pub(crate) fn skipping() -> Wishes {
    Wishes {
        skip_bad: true,
        ..wishes()
    }
}

/// Makes a rehearsal with the roster of the field.
pub(crate) fn with_roster(folder: &Path, today: &str) -> Office {
    let mut office = rehearsal(folder, today);
    let roster = std::fs::read("assets/demo/roster.csv").unwrap();
    office
        .import_roster(&roster, &Wishes::default(), &mut ())
        .unwrap()
        .unwrap();
    office
}
