//! Speeches: what is said in which order, how long it takes, and what is cut where the time is short.

mod asides;
mod cuts;
mod evidence;
mod figure_names;
mod fitting;
mod interpreters_copy;
mod paragraph_marks;
mod passages;
mod questions;
mod sentences;
mod talking_points;
#[cfg(test)]
mod tests;

pub(super) use cuts::Cuts;
pub use cuts::{CutDisplay, SpeechOptions};
pub(super) use figure_names::FigureNames;
pub(super) use fitting::fitting;
pub(super) use interpreters_copy::compose as interpreters_copy;
pub(super) use talking_points::compose as talking_points;
