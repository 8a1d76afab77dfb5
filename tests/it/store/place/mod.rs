//! A store is its path, its side files and its inode: what is made, opened, kept open or moved.

mod bent;
mod ended;
mod free;
mod held;
mod killed;
mod named;
mod older;
mod over;
mod restored;

use std::fs;
use std::path::{Path, PathBuf};

use duban::domain::{Kind, Value};
use duban::office::{FirstRun, Office, OfficeError, Watch};

use super::opening;

const DAY: &str = "2009-10-23";
const SIDES: [&str; 7] = [
    "-wal",
    "-shm",
    "-journal",
    "-drafts",
    "-drafts-wal",
    "-drafts-shm",
    "-drafts-journal",
];

/// Watches a store that is there: the first look begins, and says so.
fn watching(office: &Office) -> Watch {
    let mut watch = office.watch();
    assert!(watch.look().changed);
    watch
}

fn beside(path: &Path, ending: &str) -> PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push(ending);
    PathBuf::from(name)
}

fn problem(office: &mut Office, title: &str) -> Result<(), OfficeError> {
    let cells = [("title", Value::from(title))].into();
    let giver = duban::store::Giver::default();
    office.make(Kind::Problem, &cells, &giver).map(drop)
}

fn titles(folder: &Path) -> Vec<String> {
    let office = Office::open(&opening(folder, DAY)).unwrap();
    let all = office.all(Kind::Problem).unwrap();
    assert_eq!(office.verify(None).unwrap().faults, []);
    all.iter().map(|it| it.text("title").to_owned()).collect()
}

fn first() -> FirstRun {
    FirstRun {
        template: duban::exchange::template::Template::built_in("baoding-2009")
            .unwrap()
            .to_owned(),
        template_name: "baoding-2009".to_owned(),
        organiser: None,
        person: None,
        start: None,
        rehearsal: true,
        zone_minutes: None,
    }
}

/// Everything that lies in a folder, with a sum of what is in it.
fn lying(folder: &Path) -> Vec<(PathBuf, u64)> {
    let mut all: Vec<_> = fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .map(|path| {
            let sum = |sum: u64, byte: &u8| sum.wrapping_mul(31).wrapping_add(u64::from(*byte));
            let bytes = fs::read(&path).unwrap_or_default();
            (path, bytes.iter().fold(7, sum))
        })
        .collect();
    all.sort();
    all
}
