//! A look at what is sealed: who gave an opinion, and what one says that was handed on. The journal
//! keeps who looked and why.

use super::Outcome;
use crate::app::papers::Made;
use crate::app::unsealed::lines;
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
    let Some(record) = office.record(Kind::GIVEN, of)? else {
        return Ok(Outcome::Nothing);
    };
    let seen = office.unseal(of, reason)?;
    let title = texts.say_with("unseal-title", &Args::new().set("number", &record.number));
    let mut paper = Paper::new();
    paper.put(Block::Centre(title.clone()));
    for line in lines(texts, seen.giver, seen.words) {
        paper.put(Block::Blank);
        paper.put(Block::Text(line));
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
