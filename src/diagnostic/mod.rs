//! What is reported to the person who wrote the brief, and how it is printed: one module a format.

mod checkout;
mod count;
mod fix;
mod github;
mod human;
mod json;
mod json_lines;
mod level;
mod look;
mod printer;
mod report;
mod report_line;
mod sarif;
mod short;
mod snippets;
mod statistics;
mod summary;
mod types;
mod writer;

#[cfg(test)]
mod tests;

pub use crate::rule::Severity;
pub use crate::source::Location;
pub use checkout::Checkout;
pub use count::{count, listed, plural};
pub use fix::{Edit, Fix, Safety};
pub use level::Level;
pub use look::Look;
pub use printer::{Printer, ReportFormat};
pub use report::{BriefCounts, Finding, OutputShape, PlannedShape, Report};
pub use report_line::ReportLine;
pub use summary::{Fixable, Summary};
pub use types::{Diagnostic, Label};
