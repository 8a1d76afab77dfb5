//! The store as a file: what a doctor looks at, the check of everything, copies.

use std::num::NonZeroUsize;
use std::path::Path;

use super::{Office, OfficeResult};
use crate::domain::Kind;
use crate::store::{BackupReport, Dated, Filter, Place, Verdict};

/// What is known about the file.
#[derive(Clone, Debug)]
pub struct FileState {
    /// The version of its schema.
    pub schema: i64,
    /// What kind of file system it lies on.
    pub place: Place,
    /// Minutes east of UTC of its business day.
    pub zone_minutes: i64,
    /// How many records of each kind stand in it, in the order of the kinds.
    pub records: Vec<(Kind, usize)>,
    /// What the check of everything finds.
    pub verdict: Verdict,
}

impl Office {
    /// Checks the whole store: the journal's chain, the rows against it, the tallies.
    pub fn verify(&self, anchor: Option<(i64, &str)>) -> OfficeResult<Verdict> {
        self.store.verify(anchor)
    }

    /// Copies the store into a new file and checks the copy.
    ///
    /// # Errors
    /// `NotAllowed` for who may not write: a copy would be his own, sealed givers and all.
    pub fn backup(&self, to: &Path) -> OfficeResult<BackupReport> {
        self.check_may_copy()?;
        self.store.backup(to, self.now())
    }

    /// Copies the store into a folder, under a dated name, and keeps so many of such copies.
    ///
    /// # Errors
    /// As of [`Self::backup`].
    pub fn backup_into(
        &self,
        folder: &Path,
        keep: Option<NonZeroUsize>,
    ) -> OfficeResult<Dated> {
        self.check_may_copy()?;
        let now = self.now();
        self.store
            .backup_into(folder, keep, (now, &self.local_stamp(now)))
    }

    fn check_may_copy(&self) -> OfficeResult<()> {
        if self.session.role.may_write() {
            return Ok(());
        }
        Err(super::OfficeError::NotAllowed)
    }

    /// Looks at the file.
    pub fn file_state(&self) -> OfficeResult<FileState> {
        let path = self.store.path();
        let mut records = Vec::new();
        let campaigns = self.all(Kind::CAMPAIGN)?;
        for kind in Kind::ALL {
            // The file is looked at, whatever campaign is worked on.
            let each = campaigns.iter().map(|it| Some(it.id));
            let each: Vec<_> = each.filter(|_| kind.def().of_campaign).collect();
            let whole = if each.is_empty() { vec![None] } else { each };
            let mut n = 0;
            for campaign in whole {
                let filter = Filter {
                    campaign,
                    ..Filter::default()
                };
                n += self.count(kind, &filter)?.n;
            }
            records.push((kind, n));
        }
        Ok(FileState {
            schema: self.store.schema()?,
            place: Place::of(path),
            zone_minutes: self.zone_minutes,
            records,
            verdict: self.store.verify(None)?,
        })
    }
}
