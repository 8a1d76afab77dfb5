//! The screen, played from the keyboard and read as text.

mod carrying;
mod clock;
mod clock_words;
mod days;
mod desk;
mod drafts;
mod export;
mod following;
mod forms;
mod grid;
mod importing;
mod keys;
mod keys_of_acts;
mod labels;
mod leading;
mod lent;
mod lists;
mod marked;
mod marks;
mod meant;
mod narrow;
mod overtaken;
mod pictures;
mod places;
mod proposing;
mod refused;
mod safe;
mod seats;
mod typing;
mod ways_out;
mod widths;
mod words;
mod work;
mod yearless;

use desk::Desk;
