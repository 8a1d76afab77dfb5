//! Fingerprints of imported rows, by which the same file twice adds nothing.
//!
//! They are compared as a multiset: two equal rows of one file are two rows. Counting is the
//! caller's.

use sha2::{Digest as _, Sha256};

use super::opinion_cards::{Giver, OpinionRow};
use super::roster::RosterRow;
use crate::domain::folding::squeezed;

/// Sixteen bytes that are equal where two rows say the same.
pub type Fingerprint = [u8; 16];

/// Fingerprints an opinion: every field but the running number and the line.
///
/// The giver goes in as a hash with the store's salt, so that who knows all the rest cannot try
/// names against what the store keeps.
pub fn of_opinion(row: &OpinionRow, salt: &[u8]) -> Fingerprint {
    let mut print = Print::new("opinion.1");
    print.text(&row.card_no);
    print.text(&row.channel);
    print.text(&row.received_on.to_string());
    print.text(&row.text);
    print.text(row.target.file_word());
    print.maybe(row.target_name.as_deref());
    print.maybe(row.category.as_deref());
    print.bytes(&giver(row.giver.as_ref(), salt));
    print.maybe(row.batch.as_deref());
    print.end()
}

/// Fingerprints a person of a roster: every field but the line.
pub fn of_person(row: &RosterRow) -> Fingerprint {
    let mut print = Print::new("person.1");
    for field in [
        &row.staff_no,
        &row.name,
        &row.department,
        &row.post,
        &row.politics,
        &row.branch,
        &row.phone,
    ] {
        print.text(field);
    }
    print.text(row.rank.map_or("", super::roster::RosterRank::file_word));
    print.list(&row.group_posts);
    print.list(&row.leads);
    print.end()
}

fn giver(giver: Option<&Giver>, salt: &[u8]) -> Fingerprint {
    let mut print = Print::new("giver.1");
    print.bytes(salt);
    if let Some(giver) = giver {
        print.maybe(giver.name.as_deref());
        print.maybe(giver.unit.as_deref());
        print.maybe(giver.contact.as_deref());
    }
    print.end()
}

/// Each field goes in with its length, so that no two ways of cutting a row are the same.
struct Print(Sha256);

impl Print {
    fn new(kind: &str) -> Self {
        let mut this = Self(Sha256::new());
        this.bytes(kind.as_bytes());
        this
    }

    fn bytes(&mut self, bytes: &[u8]) {
        self.0
            .update(u64::try_from(bytes.len()).unwrap_or(u64::MAX).to_le_bytes());
        self.0.update(bytes);
    }

    /// Spacing, width and case do not make another row.
    fn text(&mut self, text: &str) {
        self.bytes(squeezed(text).as_bytes());
    }

    fn maybe(&mut self, text: Option<&str>) {
        self.text(text.unwrap_or_default());
    }

    fn list(&mut self, items: &[String]) {
        self.bytes(&u64::try_from(items.len()).unwrap_or(u64::MAX).to_le_bytes());
        for item in items {
            self.text(item);
        }
    }

    fn end(self) -> Fingerprint {
        let whole: [u8; 32] = self.0.finalize().into();
        whole.first_chunk::<16>().copied().unwrap_or_default()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::exchange::opinion_cards::Target;
    use chrono::NaiveDate;

    fn row() -> OpinionRow {
        OpinionRow {
            line: 2,
            card_no: "1".into(),
            channel: "专线".into(),
            received_on: NaiveDate::from_ymd_opt(2009, 3, 29).unwrap(),
            text: "热线没人接".into(),
            target: Target::LeadershipTeam,
            target_name: None,
            category: None,
            giver: Some(Giver {
                name: Some("张三".into()),
                unit: None,
                contact: None,
            }),
            batch: None,
        }
    }

    #[test]
    fn line_spacing_and_width_do_not_matter() {
        let other = OpinionRow {
            line: 9,
            text: "热线 没人接\n".into(),
            ..row()
        };
        assert_eq!(of_opinion(&row(), b"salt"), of_opinion(&other, b"salt"));
        let wide = OpinionRow {
            card_no: "１".into(),
            ..row()
        };
        assert_eq!(of_opinion(&row(), b"salt"), of_opinion(&wide, b"salt"));
    }

    #[test]
    fn every_field_and_the_salt_matter() {
        let first = of_opinion(&row(), b"salt");
        let anonymous = OpinionRow {
            giver: None,
            ..row()
        };
        let moved = OpinionRow {
            category: Some("维权".into()),
            ..row()
        };
        let shifted = OpinionRow {
            target_name: Some("维权".into()),
            ..row()
        };
        let all = [
            first,
            of_opinion(&anonymous, b"salt"),
            of_opinion(&moved, b"salt"),
            of_opinion(&shifted, b"salt"),
            of_opinion(&row(), b"pepper"),
        ];
        let different: std::collections::BTreeSet<_> = all.iter().collect();
        assert_eq!(different.len(), all.len());
    }
}
