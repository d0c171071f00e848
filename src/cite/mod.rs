//! How a speech, an event, a document reads where it is cited: in a note, and in the list at the end.
//!
//! What is cited is the same for every style ([`Cited`]); each [`Style`] is one file that puts the members in its order.

mod cited;
mod members;
mod names;
mod style;
#[cfg(test)]
mod tests;
mod united_nations;

pub use cited::Cited;
pub use names::{capitalised, organisation_name, quoted, speaker_line};
pub use style::{Context, Style};
