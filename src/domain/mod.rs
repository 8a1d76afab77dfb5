//! The rules, pure: no clock, no files, no SQL, no words for people.
//!
//! A kind of record is data: a [`KindDef`] with its columns and its [`Machine`]. The rules read
//! through [`Ledger`] and answer with a [`Change`] or with every [`Refusal`] at once.

pub mod alike;
mod amount;
pub mod calendar;
mod cells;
mod change;
mod chosen_columns;
mod column;
mod column_hand;
mod column_place;
mod column_type;
mod decision;
mod demand;
pub mod figure;
pub mod folding;
mod follow;
mod frame;
mod guard;
mod hoped;
mod inverse;
mod kind;
mod kind_def;
mod kinds;
pub mod lag;
pub mod lateness;
pub mod light;
mod machine;
pub mod measure;
mod named;
mod near;
pub mod no_opinion;
mod notation;
mod order;
mod paper;
mod parts;
mod phrase;
mod queue;
mod reckoned;
mod record;
mod refusal;
pub mod rephrased;
pub mod requirement;
mod role;
pub mod rules;
mod sheet;
mod sorted;
mod suited;
pub mod telephone;
pub mod text;
mod typed_number;
mod value;
pub mod variants;

pub use amount::Amount;
pub use calendar::{Day, Instant};
pub use cells::Cells;
pub use change::{Change, Item, Link};
pub use chosen_columns::{ChosenColumn, ChosenColumns, NARROWEST, WIDEST, source_of, sources};
pub use column::{Column, LINE_MOST};
pub use column_hand::{Hand, Secrecy, Words};
pub use column_place::{Before, Chained, Within};
pub use column_type::{Choices, Type};
pub use decision::{Act, Capacity, Decision};
pub use demand::Demand;
pub use follow::{Follow, How, Kin};
pub use guard::Guard;
pub use inverse::{Did, inverse};
pub use kind::{Kind, number};
pub use kind_def::{
    Begun, Chosen, Compared, FirstBy, FirstStep, Given, Guarded, KindDef, Reads, TallyDef,
};
pub(crate) use kinds::choices::{
    ACTIVITY_FORM, CAMPAIGN_BODIES, CAMPAIGN_OFFICE, DECIDING_BODY, OWN_PROBLEM, PERSONAL,
    PERSONAL_PROBLEM, PROOF, REQUIRED_OF,
};
pub use kinds::content::CONTENTS;
pub use kinds::counting;
pub use kinds::follows::follows_in_act;
pub use kinds::problem::{DISTILLED, Gathering};
pub use kinds::{MISRECORDED, MISRECORDED_LATER, REVOKE, REVOKE_AT_MEETING};
pub use machine::{CHECKED, VOID};
pub use machine::{DISPOSED, Group, LEFT, Machine, Note, OPEN, Pace, STANDING, To, Transition};
pub use named::{Named, name_and_number, word_behind};
pub use near::nearest;
pub use notation::Notation;
pub use order::{LAST, ListDef, Sort};
pub use paper::PaperKind;
pub use parts::{PartRow, PartsDef};
pub use phrase::PhraseField;
pub use queue::{QueueDef, When};
pub use reckoned::Reckoned;
pub use record::{
    CAMPAIGN_ID, COVERED, Changed, DECIDED_COLUMNS, DELIVERY_NOTE, Decided, GONE, Ledger,
    Moved, PROPOSED, PROVES, PROVES_KIND, REWORDED,
};
pub use record::{Read, Record, Unreadable};
pub use refusal::{Arg, Labels, Names, Refusal, Remedy, Stop};
pub use role::{Beside, Role};
pub use sheet::{ListColumn, Sheet, ShownIf, Source};
pub use suited::Suited;
pub use typed_number::{TypedNumber, numbers_in, read_number};
pub use value::{Tied, Value};
