//! The words on the screen: Chinese first, English second.
