//! Which parts a theme prints.

use super::{Block, NoteReference, Part, PartRole};
use crate::text::{Inline, InlineKind, Visitor, walk_blocks};
use crate::theme::{PartPlace, PartStyles};

/// The id of the list of sources that the text cites by author and year.
pub(super) const REFERENCES: &str = "references";

impl Part {
    /// Whether pages in that style show it. A part whose notes or entries the rest of the text needs is always shown.
    pub fn is_printed(&self, styles: &PartStyles) -> bool {
        let place = match self.role {
            PartRole::Summary => styles.summary.place,
            PartRole::SpeakersAndEvents => styles.end_lists.place,
            PartRole::Sources if self.id != REFERENCES => styles.end_lists.place,
            _ => PartPlace::Text,
        };
        place != PartPlace::None || calls_notes(&self.blocks)
    }
}

fn calls_notes(blocks: &[Block]) -> bool {
    let mut calls = Calls(false);
    walk_blocks(blocks, &mut calls);
    calls.0
}

struct Calls(bool);

impl Visitor<NoteReference> for Calls {
    fn inline(&mut self, inline: &Inline<NoteReference>) {
        self.0 |= matches!(inline.kind, InlineKind::Reference(_));
    }
}
