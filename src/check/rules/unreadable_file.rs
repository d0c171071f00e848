//! A file cannot be read: it is missing, not written in UTF-8, or larger than any brief can be.
//!
//! What is not read is not checked, so nothing is written from it. A text in another encoding would lose its accents.
