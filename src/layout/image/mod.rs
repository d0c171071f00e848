//! Reads pictures as far as a PDF needs them read.

mod convert;
mod effects;
mod fault;
mod jpeg;
mod locate;
mod png;
mod read;
mod svg;

pub(super) use locate::locate;
pub(super) use read::read;
