//! The command line: the only part that speaks to a terminal.
//!
//! What was typed is in the `Args` of each subcommand's file; what it means is settled by `gather` and the subcommand;
//! then the library does the work.

mod arguments;
mod check;
mod cite;
mod clean;
mod complete;
mod completions;
mod explain;
mod export;
mod fixes;
mod fonts;
mod gather;
mod global;
mod hints;
mod interrupt;
mod list;
mod locales;
mod man;
mod measured;
mod merge_manifests;
mod new;
mod outcome;
mod overrides;
mod path_args;
mod profiles;
mod progress;
mod report;
mod rules;
mod run;
mod schema;
mod session;
mod speech;
mod starter;
mod stats;
mod table;
mod values;

pub use arguments::command;
pub use run::run;
