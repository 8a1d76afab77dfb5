//! Working days, statutory holidays, 旬, and the limits people type.
