//! Files that prove something: kept in the store, given back unchanged.

use super::asked::missing;
use super::{Office, OfficeError, OfficeResult};
use crate::domain::rules::{Proof, attach};
use crate::domain::{Kind, Refusal};
use crate::store::{Content, PIECE_LIMIT, Written};

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
}
