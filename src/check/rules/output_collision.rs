//! Two briefs would be written to the same file.
//!
//! The second would overwrite the first. Names that differ only in capitals or in how an accent is stored are the same
//! file on macOS and Windows.
