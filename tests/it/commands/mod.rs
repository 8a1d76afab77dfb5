//! The verbs as a script sees them: stdout as it is, stderr behind `!`, a code behind `=`.

mod bad_input;
mod bulk;
mod campaigns;
mod clock;
mod columns;
mod courses;
mod dates;
mod dispositions;
#[cfg(target_os = "linux")]
mod failing_disk;
mod figures;
mod first_run;
mod help;
mod import;
mod lines_named;
mod looking;
mod namesakes;
mod numbers;
mod one_name;
mod only_looks;
mod places;
mod play;
mod resting;
mod revoking;
mod roster;
mod same_opinions;
mod sealed;
mod settings;
mod store;
mod struck_out;
mod taking_back;
mod task;
mod unmarked;
mod whole;
mod writing;
