//! Quotes, lists or emphasis stand in one another deeper than anybody can follow.
//!
//! What is deeper is not printed.
