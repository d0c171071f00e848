//! The tree that every format prints, and how a statement becomes one: a composer for each kind.

mod anchors;
mod asks;
mod calls;
mod closing;
mod compose;
mod composer;
mod head;
mod headings;
mod links;
mod marks;
mod notes;
mod order;
mod pictures;
mod points;
mod policy_brief;
mod printed;
mod signatories;
mod statement;
mod submission;
mod talking_points;
#[cfg(test)]
mod tests;
mod tree;

pub use compose::compose;
pub use pictures::{PictureContent, PictureFiles};
pub use tree::{
    Block, Document, Head, Inline, Letterhead, Meeting, Note, NoteReference, Part, PartRole, Register,
    SourceLine, Submission,
};
