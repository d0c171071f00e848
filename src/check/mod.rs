//! The rules at work: one file a rule, and what becomes of their findings.

mod allowances;
mod asking;
mod balance;
mod context;
mod counted;
mod curly;
mod dates;
mod echo;
mod gaps;
mod house_style;
mod levels;
mod measure;
mod moving;
mod output;
mod prose;
mod quoting;
mod registry;
mod rules;
mod run;
mod settle;
mod signers;
mod spelling;
mod starter;
mod tally;
mod tongue;
mod usage;
mod writing;

pub use levels::{Levels, Unsettable};
pub use measure::{Measure, Unit, measures};
pub use output::PrintedAs;
pub use run::{check, check_formats, check_pages, check_speech};
pub use settle::{settle, settle_pages, weighed};
pub use signers::{WordLimit, status_of};
pub use tally::{PartTally, Tally};
