//! The tree that every format prints, and how a statement becomes one: a composer for each kind.

mod anchors;
mod asides;
mod asks;
mod calls;
mod closing;
mod compose;
mod composer;
mod contact;
mod contents;
mod facts;
mod factsheet;
mod figure_numbers;
mod head;
mod headings;
mod how_to_cite;
mod letter;
mod links;
mod marks;
mod notes;
mod order;
mod pictures;
mod points;
mod policy_brief;
mod press_release;
mod printed;
mod signatories;
mod speech;
mod statement;
mod submission;
mod taken;
#[cfg(test)]
mod tests;
mod tree;

pub use compose::{compose, compose_with};
pub use contents::ContentsEntry;
pub use facts::{DocumentFacts, EventFacts, PersonFacts, QuotationFacts};
pub use pictures::{PictureContent, PictureFiles};
pub use speech::{CutDisplay, SpeechOptions};
pub use tree::{
    Block, CutPassage, Document, Head, Inline, Letterhead, Meeting, Note, NoteReference, PageTarget, Part,
    PartRole, PassageTime, Register, SourceLine, Speech, Submission,
};
