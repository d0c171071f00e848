//! What is reported to the person who wrote the brief, and how it is printed.

mod types;

pub use types::{Diagnostic, Label, Location, Severity};
