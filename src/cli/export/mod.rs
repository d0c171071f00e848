//! `export`: what was typed is in `args`, what it means is carried out in `run`.

mod args;
mod caching;
mod leftovers;
mod locking;
mod look;
mod planned;
mod run;
mod takings;
mod to_stdout;
mod told;

pub(super) use args::ExportArgs;
pub(super) use run::run;
