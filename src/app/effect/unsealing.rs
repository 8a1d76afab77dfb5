//! A look at what is sealed: who gave an opinion, and what one says that was handed on. The journal
//! keeps who looked and why.

use super::Outcome;
use crate::app::papers::Made;
use crate::domain::Kind;
use crate::exchange::paper::{Block, Paper};
use crate::i18n::{Args, Texts};
use crate::office::{Office, OfficeResult};

/// Looks, and lays open what was seen.
pub(super) fn looked_at(
    office: &mut Office,
    texts: &Texts,
    of: i64,
    reason: &str,
) -> OfficeResult<Outcome> {
    let kind = Kind::ALL.into_iter().find(|it| it.def().is_given());
    let record = kind.map(|kind| office.record(kind, of)).transpose()?;
    let Some(record) = record.flatten() else {
        return Ok(Outcome::Nothing);
    };
    let seen = office.unseal(of, reason)?;
    let title = texts.say_with("unseal-title", &Args::new().set("number", &record.number));
    let mut paper = Paper::new();
    paper.put(Block::Centre(title.clone()));
    let giver = seen.giver.unwrap_or_default();
    let words = seen.words.unwrap_or_default();
    for (key, text) in [
        ("unseal-name", &giver.name),
        ("unseal-unit", &giver.unit),
        ("unseal-contact", &giver.contact),
        ("unseal-words", &words),
    ] {
        if !text.is_empty() {
            paper.put(Block::Blank);
            paper.put(Block::Text(
                texts.say_with(key, &Args::new().set("text", text)),
            ));
        }
    }
    paper.put(Block::Blank);
    let kept = Args::new().set("number", &record.number);
    paper.put(Block::Text(texts.say_with("unseal-kept", &kept)));
    Ok(Outcome::Unsealed(Box::new(Made {
        title,
        paper,
        file: None,
        left_out: None,
    })))
}
