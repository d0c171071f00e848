//! Reads pictures as far as a PDF needs them read.

mod convert;
mod effects;
mod fault;
mod jpeg;
mod png;
mod profile;
mod read;
mod svg;
#[cfg(test)]
mod tests;
mod turn;

pub(super) use read::{decode, unopened};
