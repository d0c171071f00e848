//! The rules: one table, one file a rule, and what they report.

mod allowances;
mod context;
mod counted;
mod curly;
mod echo;
mod levels;
mod manual;
mod measure;
mod moving;
mod prose;
mod registry;
mod rules;
mod run;
mod settle;
mod signers;
mod tally;
mod usage;
mod writing;

pub use levels::{Levels, Unsettable};
pub use manual::{ExampleFile, Examples, Manual, page};
pub use measure::{Measure, Unit, measures};
pub use registry::{Rule, RunsOn, all, facts, find};
pub use run::{Output, check, check_output};
pub use settle::{settle, settle_pages, weighed};
pub use signers::{WordLimit, status_of};
pub use tally::{PartTally, Tally};
