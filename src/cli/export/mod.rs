//! `export`: what was typed is in `args`, what it means is carried out in `run`.

mod args;
mod caching;
mod indexing;
mod leftovers;
mod locking;
mod look;
mod planned;
mod report_file;
mod run;
mod takings;
mod to_stdout;
mod told;

pub(super) use args::ExportArgs;
pub(super) use run::run;
