//! The rules: one table, one file a rule, and what they report.

mod context;
mod manual;
mod pace;
mod prose;
mod registry;
mod rules;
mod run;
mod tally;
mod usage;

pub use manual::page;
pub use pace::{PACES, Pace, clock};
pub use registry::{Rule, RunsOn, all, facts, find};
pub use run::check;
pub use tally::{PartTally, Tally};
