//! Writes the statements of many briefs.
