//! Files inside the store, in pieces, each stored once under its SHA-256.

use sha2::{Digest as _, Sha256};

use super::WriteTx;
use super::journal::hex;
use super::{Result, Store};

/// The most bytes of one file: 20 MB.
pub const PIECE_LIMIT: usize = 20 * 1024 * 1024;
/// The bytes of one piece.
pub(super) const PIECE: usize = 1 << 20;

impl WriteTx<'_> {
    /// Keeps a file and gives its SHA-256; one that is kept already is not written again.
    pub fn keep_file(&self, bytes: &[u8]) -> Result<String> {
        let sha256 = hex(&Sha256::digest(bytes));
        let mut insert = self
            .tx
            .prepare_cached("INSERT OR IGNORE INTO file_pieces VALUES (?1, ?2, ?3)")?;
        for (n, piece) in bytes.chunks(PIECE).enumerate() {
            insert.execute((&sha256, i64::try_from(n).unwrap_or_default(), piece))?;
        }
        Ok(sha256)
    }
}

impl Store {
    /// Gives back the bytes of a kept file; nothing where they do not match their SHA-256.
    pub fn file(&self, sha256: &str) -> Result<Option<Vec<u8>>> {
        let mut statement = self
            .conn
            .prepare_cached("SELECT bytes FROM file_pieces WHERE sha256 = ?1 ORDER BY n")?;
        let mut rows = statement.query([sha256])?;
        let mut bytes = Vec::new();
        while let Some(row) = rows.next()? {
            bytes.extend(row.get::<_, Vec<u8>>(0)?);
        }
        Ok((hex(&Sha256::digest(&bytes)) == sha256).then_some(bytes))
    }
}
