//! Reads pictures as far as a PDF needs them read.

mod convert;
mod effects;
mod fault;
mod jpeg;
mod locate;
mod png;
mod profile;
mod read;
mod svg;
#[cfg(test)]
mod tests;
mod turn;

pub(super) use locate::locate;
pub(super) use read::read;
