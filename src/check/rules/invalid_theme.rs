//! A theme has a size or margin that no page can be set with.
//!
//! The statement would have lines too narrow for a word, or text too small to read.
