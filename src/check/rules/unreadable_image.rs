//! A picture cannot be read: it is missing, or of a kind that cannot be printed.
//!
//! A statement is not written with a hole in it.
