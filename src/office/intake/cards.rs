//! The cards that the rows of a file stand on: known again by the number of the paper, and empty
//! where the row says that there is no opinion.

use super::super::told::{ImportReport, Told};
use super::super::{OfficeError, OfficeResult};
use super::said::Said;
use super::taking::{Paper, Taking};
use crate::domain::{Kind, Notation, Record, Refusal, Value, rules};
use crate::exchange::fault::{CardFault, Expected, Fault};
use crate::exchange::opinion_cards::OpinionRow;
use crate::store::WriteTx;

impl Taking<'_> {
    /// Takes in a card without an opinion: by its number, or, as opinions are, by what it says.
    pub(super) fn empty(
        &mut self,
        gate: &mut WriteTx<'_>,
        row: &OpinionRow,
        said: &Said<'_>,
        report: &mut ImportReport,
    ) -> OfficeResult<()> {
        let mut cells = vec![
            ("batch_id", Value::from(said.batch)),
            ("channel_id", Value::from(said.channel)),
            ("received_on", Value::from(row.received_on)),
        ];
        let print = Said {
            text: "",
            target: "",
            category: None,
            ..*said
        }
        .print();
        let there = if row.card_no.is_empty() {
            let alike = gate.prints_like(Kind::Card, &print)?;
            let mut cards = alike.into_iter().map(|(_, card)| card);
            cards.find(|card| !self.met.contains_key(card))
        } else {
            let mut paper: Paper = cells.clone();
            if row.batch.is_some() {
                paper.retain(|(column, _)| *column != "received_on");
            }
            let there = self.paper(gate, &paper, &row.card_no)?;
            if let Some(card) = there.as_ref().filter(|it| !it.is_set("empty")) {
                self.with_opinions(row, card, report);
                return Ok(());
            }
            there.map(|it| it.id)
        };
        if let Some(card) = there {
            self.met.entry(card).or_insert(row.line);
            report.empty_known += 1;
            return Ok(());
        }
        self.tell_voided(gate, (Kind::Card, &print), row, report)?;
        cells.push(("paper_no", Value::from(row.card_no.as_str())));
        cells.push(("empty", Value::from(true)));
        self.padded |= rules::is_padded(&row.card_no);
        let id = self.maker.make(gate, Kind::Card, cells);
        let id = match id {
            Ok(id) => id,
            // What the rules have against it is a fault of the line.
            Err(OfficeError::Refused(reasons))
                if reasons.iter().any(|it| it.key != "missing") =>
            {
                self.refused(row, reasons);
                return Ok(());
            }
            Err(OfficeError::Refused(reasons)) => {
                for reason in reasons {
                    let column = reason.field.unwrap_or_default();
                    self.clash(
                        row,
                        CardFault::Needs {
                            kind: Kind::Card,
                            column,
                        },
                    );
                }
                return Ok(());
            }
            Err(error) => return Err(error),
        };
        gate.keep_fingerprint(Kind::Card, &print, id)?;
        self.met.insert(id, row.line);
        self.first_made = self.first_made.or(Some(id));
        self.cards += 1;
        report.empty += 1;
        Ok(())
    }

    /// Says of a line without an opinion that its card has some: the file contradicts itself, or
    /// the ledger has learnt of them since.
    fn with_opinions(&mut self, row: &OpinionRow, card: &Record, report: &mut ImportReport) {
        if self.first_made.is_some_and(|first| card.id >= first) {
            let paper = row.card_no.clone();
            self.clash(row, CardFault::HasOpinions { paper });
            return;
        }
        report.empty_known += 1;
        report.tell(Told::CardFilled {
            line: row.line,
            number: card.number.clone(),
        });
    }

    /// Says of a line with an opinion that its card is one without any.
    fn without_opinions(&mut self, row: &OpinionRow, card: &Record) {
        let paper = row.card_no.clone();
        let fault = match self.met.get(&card.id) {
            Some(first) => CardFault::SaysNone {
                first_line: *first,
                paper,
            },
            None => CardFault::IsEmpty {
                paper,
                card: card.number.clone(),
            },
        };
        self.clash(row, fault);
    }

    /// Puts a line among those that cannot be taken in, with what the rules have against its card.
    fn refused(&mut self, row: &OpinionRow, reasons: Vec<Refusal>) {
        for reason in reasons {
            let expected = Expected::Ruled(Kind::Card, Box::new(reason));
            self.against.push(Fault::new(row.line, None, "", expected));
        }
    }

    /// Puts a line among those that cannot be taken in.
    fn clash(&mut self, row: &OpinionRow, fault: CardFault) {
        let expected = Expected::OfCard(fault);
        self.against.push(Fault::new(row.line, None, "", expected));
    }

    /// Gives the card of a row: the one that has this paper, be it from an earlier file, or a
    /// new one; nothing where that is a card without an opinion. A row without a number is a card
    /// of its own.
    pub(super) fn card(
        &mut self,
        gate: &mut WriteTx<'_>,
        row: &OpinionRow,
        shared: &[(&'static str, Value)],
    ) -> OfficeResult<Option<i64>> {
        let mut paper: Paper = shared.to_vec();
        if row.batch.is_some() {
            paper.retain(|(column, _)| *column != "received_on");
        }
        let key = Notation::Number.key(&row.card_no);
        paper.push(("paper_no", Value::from(key.as_str())));
        if !row.card_no.is_empty() {
            if let Some((last, id)) = &self.last
                && *last == paper
            {
                return Ok(Some(*id));
            }
            if let Some(card) = self.paper(gate, &paper, &row.card_no)? {
                if card.is_set("empty") {
                    self.without_opinions(row, &card);
                    return Ok(None);
                }
                self.last = Some((paper, card.id));
                return Ok(Some(card.id));
            }
        }
        self.padded |= rules::is_padded(&row.card_no);
        let mut cells = shared.to_vec();
        cells.push(("paper_no", Value::from(row.card_no.as_str())));
        cells.push(("empty", Value::from(false)));
        let id = match self.maker.make(gate, Kind::Card, cells) {
            Ok(id) => id,
            Err(OfficeError::Refused(reasons)) => {
                self.refused(row, reasons);
                return Ok(None);
            }
            Err(error) => return Err(error),
        };
        self.first_made = self.first_made.or(Some(id));
        self.cards += 1;
        self.last = Some((paper, id));
        Ok(Some(id))
    }

    /// Finds the card of a paper, whatever leading zeros its number has there or here.
    fn paper(
        &self,
        gate: &WriteTx<'_>,
        paper: &Paper,
        number: &str,
    ) -> OfficeResult<Option<Record>> {
        let mut cells = paper.clone();
        cells.retain(|(column, _)| *column != rules::PAPER_NO);
        // Zeros before a number are looked for only where some number has them.
        let ways = if self.padded {
            rules::paper_spellings(number)
        } else {
            let mut ways = vec![number.to_owned(), Notation::Number.key(number)];
            ways.dedup();
            ways
        };
        let written = (rules::PAPER_NO, ways.as_slice());
        gate.reader().first_with(Kind::Card, &cells, written, 0)
    }
}
