//! Which parts a theme prints.

use super::{Block, NoteReference, Part, PartRole};
use crate::text::{Inline, InlineKind, Visitor, walk_blocks};
use crate::theme::{PartPlace, PartStyle, PartStyles};

/// The id of the list of sources that the text cites by author and year.
pub(super) const REFERENCES: &str = "references";

impl Part {
    /// How the theme sets it; none for a part of the text.
    pub fn style(&self, styles: &PartStyles) -> Option<PartStyle> {
        match self.role {
            PartRole::Section
            | PartRole::Greeting
            | PartRole::Thanks
            | PartRole::Evidence
            | PartRole::Aside
            | PartRole::Questions
            | PartRole::Names
            | PartRole::Signatures => None,
            PartRole::Summary => Some(styles.summary),
            PartRole::KeyMessages => Some(styles.key_messages),
            PartRole::Contents => Some(styles.contents),
            PartRole::Recommendations => Some(styles.recommendations),
            PartRole::Signatories => Some(styles.signatories),
            PartRole::SpeakersAndEvents | PartRole::Sources => Some(styles.end_lists),
            PartRole::About => Some(styles.about),
            PartRole::Contact => Some(styles.contact),
            PartRole::HowToCite => Some(styles.how_to_cite),
        }
    }

    /// Whether pages in that style show it. A part whose notes or entries the rest of the text needs is always shown.
    pub fn is_printed(&self, styles: &PartStyles) -> bool {
        let place = match self.role {
            PartRole::Sources if self.id == REFERENCES => PartPlace::Text,
            _ => self.style(styles).map_or(PartPlace::Text, |style| style.place),
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
