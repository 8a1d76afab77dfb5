//! Campaign templates: a file of the plan that a campaign starts from.
//!
//! [`Template::parse`] reads a file and gathers every fault with its line; [`Template::resolve`]
//! puts dates on it and gives a [`Plan`]. The files that come with the program are read by the
//! same door as a user's own. Nothing here reads the disk or the clock.

/// Names the key of a field, and gives what stands there.
macro_rules! at {
    ($table:ident.$key:ident) => {
        (stringify!($key), &$table.$key)
    };
}

mod fault;
mod file;
mod given;
mod model;
mod names;
mod plan;
mod read;
mod read_plan;
mod sheet;
mod span;

pub use fault::{FaultKind, TemplateFault, TemplatePart, Wanted};
pub use model::{
    ActivityType, Body, Category, Channel, Content, Goal, Outline, Post, Principle,
    Requirement, Settings, Template, Unit,
};
pub use plan::{DateSpan, Plan, PlanDeliverable, PlanPhase, PlanStep};

/// The number of the template format that this program reads.
pub const FORMAT: u32 = 1;

/// The templates that come with the program, as (name, source), the general one first.
pub const BUILT_IN: [(&str, &str); 2] = [
    (
        "study-check-rectify",
        include_str!("../../../assets/campaigns/study-check-rectify.toml"),
    ),
    (
        "baoding-2009",
        include_str!("../../../assets/campaigns/baoding-2009.toml"),
    ),
];

#[cfg(test)]
mod built_in_tests;
#[cfg(test)]
mod fault_tests;
