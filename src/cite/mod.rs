//! How a speech, an event, a document reads where it is cited: in a note, in the text, and in the list at the end.
//!
//! What is known of a thing is the same for every style ([`Work`]); each [`CitationStyle`](crate::profile::CitationStyle) is one file that puts it in its
//! order. A [`Citer`] prints the citations of one document one after the other.

mod apa;
mod attribution;
mod chicago;
mod cited;
mod citer;
mod context;
mod csl_citations;
mod csl_entry;
mod csl_locator;
mod edition;
mod members;
#[cfg(test)]
mod missing_fields_test;
mod name;
mod page_range;
mod phrase;
mod quotation;
mod showing;
mod style;
#[cfg(test)]
mod tests;
mod united_nations;
mod work;

pub use attribution::{attribution_line, is_attributed_whole};
pub use cited::Cited;
pub use citer::{Citer, JOINED, Printed};
pub use context::Context;
pub use csl_citations::{CslAnswers, CslCitationFault, CslLack};
use edition::edition;
pub use name::{Name, Names, organisation_name};
pub use phrase::{Phrase, PhrasePiece, capitalised};
pub use quotation::quoted;
pub use showing::{CitationPlace, Showing, as_listed, in_every_style, in_full, in_style, on_one_line};
pub use style::{ChosenStyle, citing};
pub use work::{Work, WorkKind, speaker_line, standing};
