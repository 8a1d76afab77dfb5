//! Attaches files to the records that they prove.

use super::home::campaign_of;
use crate::domain::{Change, Day, Kind, Labels, Ledger, Read, Record, Refusal, Stop, VOID};

/// A file that is to prove a record.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Proof<'a> {
    /// The name of the file, without its folder.
    pub name: &'a str,
    /// The SHA-256 of its bytes, in hexadecimal.
    pub sha256: &'a str,
    /// How many bytes it has.
    pub bytes: i64,
}

/// Says whether evidence is taken for a record in a state of it.
pub(super) fn is_open_to(kind: Kind, state: &str) -> bool {
    let done = || kind.def().machine.is_ended(state) || state == "approving";
    let task_done = kind == Kind::Task && done();
    state != VOID && !task_done && kind != Kind::Attachment
}

/// Says that another file that stands proves the same with the same bytes.
pub(super) fn known(ledger: &dyn Ledger, file: &Record) -> Read<Option<Refusal>> {
    let Some((kind, id)) = file.proves() else {
        return Ok(None);
    };
    let evidence = ledger.evidence(kind, id)?;
    let same = |it: &&Record| {
        it.id != file.id && it.state != VOID && it.text("sha256") == file.text("sha256")
    };
    let known = evidence.iter().find(same);
    Ok(known.map(|it| Refusal::of("evidence-known").with("number", &it.number)))
}

/// Attaches a file to a record that it proves.
///
/// The day stands in the journal alone; the size is for the store to bound. A task takes no more
/// evidence once it was verified, for nobody would check it any more.
pub fn attach(
    ledger: &dyn Ledger,
    kind: Kind,
    id: i64,
    proof: &Proof<'_>,
    _today: Day,
) -> Result<Change, Stop> {
    let mut refusals = Vec::new();
    let mut campaign = None;
    match ledger.record(kind, id)? {
        None => refusals.push(Refusal::of("no-such-record").with("kind", Labels::kind(kind))),
        Some(record) => {
            campaign = campaign_of(&record);
            if !is_open_to(kind, &record.state) {
                refusals.push(
                    Refusal::of("takes-no-evidence")
                        .with("number", &record.number)
                        .with("state", Labels::state(kind, &record.state)),
                );
            }
            let same = |it: &Record| it.state != VOID && it.text("sha256") == proof.sha256;
            if let Some(known) = ledger.evidence(kind, id)?.iter().find(|it| same(it)) {
                refusals.push(Refusal::of("evidence-known").with("number", &known.number));
            }
        }
    }
    if proof.name.trim().is_empty() {
        refusals.push(Refusal::of("missing").at("name"));
    }
    if proof.bytes <= 0 {
        refusals.push(Refusal::of("file-is-empty").with("name", proof.name));
    }
    if !refusals.is_empty() {
        return Err(Stop::Refused(refusals));
    }
    let mut change = Change::default();
    change.create(
        Kind::Attachment,
        vec![
            ("name", proof.name.trim().into()),
            ("proves_kind", kind.code().into()),
            ("proves_id", id.into()),
            ("sha256", proof.sha256.into()),
            ("bytes", proof.bytes.into()),
        ],
    );
    change.belong(campaign);
    Ok(change)
}
