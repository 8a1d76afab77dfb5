//! State and actions; the use cases that screen and command line both call.

pub mod chord;
