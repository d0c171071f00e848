//! A file has more mistakes than were looked for.
//!
//! One mistake can make all that follows look wrong. Mend those that are reported and check the file again.
