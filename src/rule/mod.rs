//! What each rule is: the table of their codes, and their documentation.

mod manual;
mod shape;
mod table;

pub use manual::{ExampleFile, Examples, page};
pub use shape::{Rule, Severity, Stage};
pub(crate) use table::rules;
pub use table::*;
