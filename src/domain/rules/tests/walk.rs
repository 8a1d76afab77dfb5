//! Random walks by random people through all machines, and what must hold after every step.
