//! The made-up office holds together.

use chrono::{DateTime, Utc};

use super::*;
use crate::app::office::OfficeError;
use crate::store::Door;

fn clock() -> DateTime<Utc> {
    DateTime::from_timestamp(1_256_284_800, 0).unwrap_or_default()
}

fn filled() -> (tempfile::TempDir, Office) {
    let folder = tempfile::tempdir().unwrap();
    let opening = Opening {
        path: folder.path().join("demo").join("demo.duban"),
        account: "demo".to_owned(),
        door: Door::Screen,
        today: None,
        campaign: None,
        clock,
    };
    let office = match fill(&opening) {
        Ok(office) => office,
        Err(OfficeError::Refused(refusals)) => panic!("{refusals:#?}"),
        Err(error) => panic!("{error}"),
    };
    (folder, office)
}

#[test]
fn the_demo_fills_and_verifies_clean() {
    let (_folder, office) = filled();
    let verdict = office.store().verify(None).unwrap();
    assert!(verdict.faults.is_empty(), "{:?}", verdict.faults);
    let status = office.status().unwrap();
    println!("{status:#?}");
}
