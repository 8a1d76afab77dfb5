//! Working days, statutory holidays, 旬, and the limits people type.
/// stub
#[derive(Debug)]
pub struct Calendar;
impl Calendar { /// stub
 pub fn statutory() -> Self { Self } }
