//! Files that prove something: kept in the store, given back unchanged.

use std::path::{Path, PathBuf};

use super::asked::missing;
use super::{Office, OfficeError, OfficeResult, OutFile, free_name, read_file};
use crate::domain::rules::{Proof, attach};
use crate::domain::{Kind, Refusal};
use crate::store::{self, Content, PIECE_LIMIT, Written, make_folder};

/// Opens files with the program of the desktop, as private copies that go with it.
#[derive(Debug)]
pub struct Opener(store::Opener);

impl Opener {
    /// Opens with a program, its copies below a folder for temporary files.
    pub fn new(with: Vec<String>, base: PathBuf) -> Self {
        Self(store::Opener::new(with, base))
    }
}

impl Office {
    /// Keeps a file as evidence of a record, in the transaction that says so.
    pub fn attach(
        &mut self,
        kind: Kind,
        id: i64,
        name: &str,
        bytes: &[u8],
    ) -> OfficeResult<Written> {
        if bytes.len() > PIECE_LIMIT {
            let refusal = Refusal::of("file-too-large").with("megabytes", PIECE_LIMIT >> 20);
            return Err(OfficeError::Refused(vec![refusal]));
        }
        if bytes.is_empty() {
            return Err(OfficeError::Refused(vec![Refusal::of("file-empty")]));
        }
        let content = Content::of_json(&(kind.code(), id, name)).and(bytes);
        let order = self.asking("attachment.make".to_owned(), content)?;
        let day = self.today();
        self.store.write(&order, |gate| {
            let sha256 = gate.keep_file(bytes)?;
            let length = i64::try_from(bytes.len()).unwrap_or(i64::MAX);
            let proof = Proof {
                name,
                sha256: &sha256,
                bytes: length,
            };
            let change = attach(&gate.reader(), kind, id, &proof, day)?;
            gate.apply(change)?;
            Ok(())
        })
    }

    /// Gives back a kept file with its name.
    pub fn evidence_file(&self, id: i64) -> OfficeResult<(String, Vec<u8>)> {
        let record = self
            .record(Kind::EVIDENCE, id)?
            .ok_or_else(|| missing(Kind::EVIDENCE, id))?;
        let bytes = self.store.file(record.text("sha256"))?.ok_or_else(|| {
            let refusal = Refusal::of("file-differs").with("number", &record.number);
            OfficeError::Refused(vec![refusal])
        })?;
        Ok((record.text("name").to_owned(), bytes))
    }

    /// Says with what kept files are opened: the program of the desktop.
    pub fn open_with(&mut self, opener: Opener) {
        self.opener = Some(opener);
    }

    /// Opens a copy of a file with the program of the desktop; says whether there is one that
    /// takes it.
    pub fn open_copy(&mut self, name: &str, bytes: &[u8]) -> bool {
        let opener = self.opener.as_mut();
        opener.is_some_and(|it| it.0.open(name, bytes).is_ok())
    }

    /// Writes a file into a folder, which is made where there is none; what has its name stays.
    ///
    /// # Errors
    /// Whatever the system has against it.
    pub fn write_into(&self, folder: &Path, name: &str, bytes: &[u8]) -> OfficeResult<PathBuf> {
        make_folder(folder)?;
        let own = Path::new(name).file_name();
        let own = own.unwrap_or_else(|| name.as_ref());
        let path = folder.join(own);
        if read_file(&path).is_ok_and(|held| held == bytes) {
            return Ok(path);
        }
        let path = free_name(&path);
        OutFile::begin(&path, self.path())?.finish(bytes)?;
        Ok(path)
    }
}
