//! Working days, statutory holidays, 旬, and the limits people type.
/// stub
#[derive(Debug)]
pub struct Calendar;
