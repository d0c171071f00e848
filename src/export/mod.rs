//! Writes the statements of many briefs: what goes where is planned first, then each is made in its job, in parallel.

mod makefile;
mod plan;
mod run;
mod threads;

pub use makefile::makefile_rule;
pub use plan::{Output, Plan, Request, plan};
pub use run::{ExportOptions, Exported, Failure, Written, run};
pub use threads::{in_turn, keep_panic};
