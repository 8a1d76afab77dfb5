//! What rows are meant for lacking: nothing is tied to them, refers to them, proves them, or stands
//! in a column of theirs.

use std::fmt::Write as _;

use super::connection::IS_NIL;
use crate::domain::{Kind, PROVES, PROVES_KIND, Role, VOID};

/// What does not hang on a record.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Lack {
    /// Nothing at the other end of its links in a role; whether the row is the `from` end.
    Links(Role, bool),
    /// No record of a kind whose column refers to it.
    Referring(Kind, &'static str),
    /// No file that proves it.
    Files,
    /// Nothing in a column of its own.
    Own(&'static str),
}

impl Lack {
    /// The condition on a row of a kind.
    pub(super) fn condition(self, kind: Kind) -> String {
        match self {
            Self::Links(role, is_from) => {
                let (from, to) = role.ends();
                let (own, far, other) = if is_from {
                    ("from_id", "to_id", to)
                } else {
                    ("to_id", "from_id", from)
                };
                format!(
                    "NOT EXISTS (SELECT 1 FROM links l JOIN {} f ON f.id = l.{far}
                       WHERE l.role = '{}' AND l.{own} = t.id AND f.state <> '{VOID}')",
                    other.def().plural,
                    role.code()
                )
            }
            Self::Referring(other, column) => format!(
                "NOT EXISTS (SELECT 1 FROM {} f WHERE f.{column} = t.id AND f.state <> '{VOID}')",
                other.def().plural
            ),
            Self::Own(column) => {
                let mut lacks = format!("t.{column} IS NULL OR t.{column} = ''");
                // 无, 同上 and the like say as little as nothing does.
                if kind
                    .def()
                    .column(column)
                    .is_some_and(|it| it.ty.is_worded())
                {
                    let _ = write!(lacks, " OR {IS_NIL}(t.{column})");
                }
                format!("({lacks})")
            }
            Self::Files => format!(
                "NOT EXISTS (SELECT 1 FROM {} f WHERE f.{PROVES_KIND} = '{}'
                   AND f.{PROVES} = t.id AND f.state <> '{VOID}')",
                Kind::EVIDENCE.def().plural,
                kind.code()
            ),
        }
    }
}
