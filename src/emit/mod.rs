//! Prints a document: one module a format.
