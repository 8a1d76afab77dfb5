//! The same request (design 14.16): sent again it is carried out once, and answered as at first.

use rusqlite::{Connection, OptionalExtension as _};
use sha2::{Digest as _, Sha256};
use uuid::{Builder, Uuid};

use super::journal::hex;
use super::journal::{Op, find_uid};
use super::order::{Order, Written};
use super::standing::taken_back_by;
use super::{Error, Result, Store};
use crate::domain::{Kind, Refusal};

/// The most characters of the name of a request.
const LONGEST: usize = 200;

/// What an order asks, part by part, each with its length; who gave an opinion is sealed and no
/// part of it, so that nobody can be guessed from it.
#[derive(Clone, Debug, Default)]
pub struct Content(Sha256);

impl Content {
    /// Begins with one part.
    pub fn of(part: impl AsRef<[u8]>) -> Self {
        Self::default().and(part)
    }

    /// Adds a part.
    #[must_use]
    pub fn and(mut self, part: impl AsRef<[u8]>) -> Self {
        let part = part.as_ref();
        let length = u64::try_from(part.len()).unwrap_or(u64::MAX);
        self.0.update(length.to_be_bytes());
        self.0.update(part);
        self
    }

    /// Begins with a part as it is written in JSON.
    pub fn of_json(part: &impl serde::Serialize) -> Self {
        // What a door sends has no maps with other keys than texts, and no text that is not UTF-8.
        Self::of(serde_json::to_vec(part).unwrap_or_default())
    }

    /// Gives the digest of all parts, in hexadecimal.
    pub fn digest(self) -> String {
        hex(&self.0.finalize())
    }
}

impl Store {
    /// Gives the identity of the request of this name on this store, whoever sends it.
    ///
    /// # Errors
    /// Refuses a name that is empty or longer than 200 characters.
    pub fn request(&self, name: &str) -> Result<Uuid> {
        let length = name.trim().chars().count();
        if length == 0 || length > LONGEST {
            let refusal = Refusal::of("request-unnamed").with("most", LONGEST);
            return Err(Error::Refused(vec![refusal]));
        }
        let named = Content::of("request")
            .and(self.stand.uid())
            .and(name.trim());
        let digest: [u8; 32] = named.0.finalize().into();
        let (first, _) = digest.split_first_chunk().unwrap_or((&[0; 16], &[]));
        Ok(Builder::from_custom_bytes(*first).into_uuid())
    }

    /// Says whether a request of this name was carried out.
    ///
    /// # Errors
    /// As [`Self::request`].
    pub fn was_carried_out(&self, name: &str) -> Result<bool> {
        let request = self.request(name)?;
        Ok(find_uid(&self.conn, request)?.is_some())
    }

    /// Gives what was written for an order that was carried out already; for what looks at the
    /// records before it comes to the gate, where they have gone on since.
    ///
    /// # Errors
    /// Refuses the name of a request that asked something else.
    pub fn answered(&self, order: &Order) -> Result<Option<Written>> {
        // Without content nobody has given it a name, by which he could send it again.
        if order.content.is_none() {
            return Ok(None);
        }
        answered(&self.conn, order)
    }
}

/// Gives what was written for an order, where it was carried out already.
///
/// # Errors
/// Refuses the name of a request that asked something else.
pub(super) fn answered(conn: &Connection, order: &Order) -> Result<Option<Written>> {
    let found: Option<(i64, String, Option<String>, Option<String>)> = conn
        .prepare_cached("SELECT seq, day, request, answer FROM journal WHERE uid = ?1")?
        .query_row([order.uid.as_bytes()], |row| {
            Ok((row.get(0)?, row.get(1)?, row.get(2)?, row.get(3)?))
        })
        .optional()?;
    let Some((seq, day, content, answer)) = found else {
        return Ok(None);
    };
    let created = created(conn, seq)?;
    let called = (created.first()).map_or_else(String::new, |(_, _, number)| number.clone());
    let created_count = created.len();
    let told = |key| {
        let told = Refusal::of(key).with("seq", seq).with("day", &day);
        told.with("made", created_count).with("number", &called)
    };
    if content != order.content {
        return Err(Error::Refused(vec![told("request-differs")]));
    }
    let mut marks = Vec::new();
    if order.content.is_some() {
        marks.push(told("request-again"));
        marks.extend(become_of(conn, seq, &created)?);
    }
    Ok(Some(Written {
        seq: Some(seq),
        created,
        marks,
        answer,
    }))
}

/// Says what became of what an entry did, where it does not hold any more: whoever reads how the
/// records stand now would take it for what was done.
fn become_of(
    conn: &Connection,
    seq: i64,
    created: &[(Kind, i64, String)],
) -> Result<Option<Refusal>> {
    if let Some((by, day, whole)) = taken_back_by(conn, seq)? {
        let key = if whole {
            "request-taken-back"
        } else {
            "request-partly-taken-back"
        };
        return Ok(Some(Refusal::of(key).with("seq", by).with("day", day)));
    }
    for (kind, id, _) in created {
        let sql = format!("SELECT state FROM {} WHERE id = ?1", kind.def().plural);
        let mut statement = conn.prepare_cached(&sql)?;
        let state: String = statement.query_row([id], |row| row.get(0))?;
        if !kind.def().machine.is_gone(&state) {
            return Ok(None);
        }
    }
    Ok((!created.is_empty()).then(|| Refusal::of("request-made-void")))
}

/// Gives what an entry made, in order.
fn created(conn: &Connection, seq: i64) -> Result<Vec<(Kind, i64, String)>> {
    let mut statement = conn.prepare_cached(
        "SELECT kind, record_id FROM journal_items WHERE seq = ?1 AND op = ?2 ORDER BY n",
    )?;
    let made = statement.query_map((seq, Op::Create.code()), |row| {
        Ok((row.get::<_, String>(0)?, row.get(1)?))
    })?;
    let mut created = Vec::new();
    for made in made {
        let (code, id): (String, i64) = made?;
        if let Some(kind) = Kind::from_code(&code) {
            let sql = format!("SELECT number FROM {} WHERE id = ?1", kind.def().plural);
            let number = conn
                .prepare_cached(&sql)?
                .query_row([id], |row| row.get(0))?;
            created.push((kind, id, number));
        }
    }
    Ok(created)
}
