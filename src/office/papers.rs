//! What papers are made of: the records behind one, with the names of what they refer to.

use super::{Office, OfficeError, OfficeResult};
use crate::domain::light::Thresholds;
use crate::domain::rules::{Heard, heard_since_notice};
use crate::domain::{Kind, PaperKind, Refusal, VOID};
use crate::store::Row;

/// A record that a paper is made of, and the one that it is a part of.
#[derive(Clone, Debug)]
pub struct OnPaper {
    /// The record.
    pub row: Row,
    /// What it is a part of.
    pub whole: Row,
    /// What was said since the notice before it, up to its day.
    pub heard: Option<Heard>,
    /// The settings of the campaign.
    pub thresholds: Thresholds,
    /// Who sends it: the campaign, and whose it is.
    pub campaign: (String, String),
}

impl Office {
    /// Gives what a paper is made of: these records, or the last part of that sort of each of them.
    ///
    /// # Errors
    /// That one of them has none, or what the store says.
    pub fn on_paper(
        &self,
        paper: PaperKind,
        (kind, ids): (Kind, &[i64]),
    ) -> OfficeResult<Vec<OnPaper>> {
        let mut found = Vec::new();
        let mut none = Vec::new();
        for id in ids {
            match self.one_on_paper(paper, (kind, *id))? {
                Some(it) => found.push(it),
                None => none.push(*id),
            }
        }
        let mut refusals = Vec::new();
        for id in none {
            let number = self.record(kind, id)?.map(|it| it.number);
            let refusal = Refusal::of("no-paper").with("number", number.unwrap_or_default());
            refusals.push(refusal);
        }
        if !refusals.is_empty() {
            return Err(OfficeError::Refused(refusals));
        }
        Ok(found)
    }

    fn one_on_paper(
        &self,
        paper: PaperKind,
        (kind, id): (Kind, i64),
    ) -> OfficeResult<Option<OnPaper>> {
        let of = paper.of();
        let id = if kind == of {
            Some(id)
        } else {
            let column = of.def().part_of.unwrap_or_default();
            let parts = self.parts(of, column, id)?;
            let standing = parts.into_iter().filter(|it| it.state != VOID);
            standing.map(|it| it.id).max()
        };
        let row = id.map(|id| self.row(of, id)).transpose()?.flatten();
        let Some(row) = row.filter(|it| it.record.state != VOID) else {
            return Ok(None);
        };
        let Some((kind, id)) = row.record.whole() else {
            return Ok(None);
        };
        let campaign = match row.record.campaign_id {
            Some(id) => self.record(Kind::CAMPAIGN, id)?,
            None => None,
        };
        let said = |column: &str| {
            let it = campaign.as_ref().map(|it| it.text(column).to_owned());
            it.unwrap_or_default()
        };
        let Some(whole) = self.row(kind, id)? else {
            return Ok(None);
        };
        let day = |column: &str| row.record.day(column);
        let until = (day("limit_then_on"), day("urged_on").unwrap_or_default());
        let heard = heard_since_notice(&self.store.reader(), &whole.record, until)?;
        Ok(Some(OnPaper {
            row,
            whole,
            heard,
            thresholds: Thresholds::of(campaign.as_ref()),
            campaign: (said("name"), said("organiser")),
        }))
    }
}
