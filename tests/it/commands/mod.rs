//! The verbs as a script sees them: stdout as it is, stderr behind `!`, a code behind `=`.

mod bad_input;
mod first_run;
mod help;
mod import;
mod looking;
mod sealed;
mod store;
mod task;
mod writing;
