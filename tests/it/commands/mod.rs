//! The verbs as a script sees them: stdout as it is, stderr behind `!`, a code behind `=`.

mod bad_input;
mod campaigns;
mod clock;
mod courses;
mod dates;
mod dispositions;
mod figures;
mod first_run;
mod help;
mod import;
mod looking;
mod namesakes;
mod numbers;
mod one_name;
mod places;
mod play;
mod revoking;
mod roster;
mod same_opinions;
mod sealed;
mod settings;
mod store;
mod taking_back;
mod task;
mod whole;
mod writing;
