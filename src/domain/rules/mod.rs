//! How the tables are judged and what follows from an act.
//!
//! Rules read through a [`Ledger`](super::Ledger) and write nothing: they answer with a
//! [`Change`](super::Change) or with every [`Refusal`](super::Refusal) at once. Derived tallies
//! are deliberately absent; the store keeps them.

mod again;
mod amend;
mod answers;
mod asked;
mod attach;
mod awaits;
mod batch;
mod behind;
mod bodies;
mod capacity;
mod case;
mod comes_after;
mod counted;
mod deciders;
mod effects;
mod emptied;
mod file_head;
mod follow;
mod found;
mod fulfilment;
mod giver;
mod guards;
mod home;
mod in_time;
mod judge;
mod laid;
mod leaves;
mod make;
mod makes_up;
mod misrecorded;
mod needed;
mod no_path;
mod of_kind;
mod opening;
mod outside;
mod paper;
mod phrase;
mod propose;
mod receipt;
mod renamed;
mod rests;
mod revoke;
mod sample;
mod sampled;
mod spans;
mod stays;
mod studied;
mod suited;
mod talks;
mod task;
mod tie;
mod unique;
mod who_may;
mod worded;

#[cfg(test)]
pub(crate) mod tests;

pub use self::again::{against_others, done_again, proves_again, takes_back};
pub use self::amend::{amend, is_of_template};
pub use self::answers::TEXT_MOST;
pub use self::asked::{Ends, counts_from, department_on, ends_of, in_team, lead_on, rank_on};
pub use self::attach::{Proof, attach};
pub use self::awaits::{at_large, awaits};
pub use self::bodies::{body_decides, decides_too};
pub use self::capacity::{heads, unnamed, who_may};
pub use self::comes_after::earlier;
pub use self::effects::begins_along;
pub use self::file_head::keep_heads;
pub use self::follow::{agrees, followed, goes_with, may_stand};
pub use self::found::{Laid, found};
pub use self::fulfilment::denied;
pub use self::giver::giver_known;
pub use self::guards::{
    Heard, Rung, before_the_group, drawn, heard_since_notice, last_return, lead_stays,
    next_rung, no_step_due,
};
pub use self::home::{campaign_of, is_of, stays_in};
pub use self::in_time::{Within, batch_days};
pub use self::judge::{Offer, Step, capacity_of, judge, may_decide, offers, usual};
pub use self::laid::{
    MATTERS_APART, asked_in, became, by_sheet, decided_by_leaders, decided_there, first_of,
    laid_first, lay_before,
};
pub use self::make::make;
pub use self::misrecorded::{Recorded, misrecorded};
pub use self::needed::{needed, needed_of_all, needs_decider};
pub use self::no_path::excluded;
pub use self::outside::{LEADS, led_before};
pub use self::paper::{
    PAPER_NO, are_papers, is_padded, paper, paper_is_there, paper_spellings,
};
pub use self::phrase::{is_for_few, unknown_field};
pub use self::propose::{Answer, Proposal, answer_for, is_asked, propose};
pub use self::receipt::{Receipt, receipt};
pub use self::rests::{
    DISTIL, Ground, can_be_void, grounds, is_act, is_step, put_away, reversal, row_of,
    settles_clock, stands_under, starts_from,
};
pub use self::revoke::{Taken, revoke};
pub use self::sample::{sample, usual_size};
pub use self::sampled::places;
pub use self::stays::{decides_amiss, is_in_hand};
pub use self::suited::suits;
pub use self::talks::is_late;
pub use self::task::{relight, retraced};
pub use self::tie::{tie, untie};
pub use self::unique::{Shared, overfull, seats, shared, tells_apart, twin_key};
pub use self::who_may::WhoMay;
