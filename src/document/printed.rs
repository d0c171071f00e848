//! Which parts a theme prints.

use super::{Block, Document, NoteReference, Part, PartRole};
use crate::profile::Kind;
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
}

impl Document {
    /// Whether pages in that style show a part. One whose notes or entries the rest of the text needs is always shown, and so is the
    /// summary that a speech or press release begins with: it is said nowhere else.
    pub fn prints(&self, part: &Part, styles: &PartStyles) -> bool {
        let begins_the_text = part.passage.is_some() || self.kind == Kind::PressRelease.name();
        let place = match part.role {
            PartRole::Sources if part.id == REFERENCES => PartPlace::Text,
            PartRole::Summary if begins_the_text => PartPlace::Text,
            _ => part.style(styles).map_or(PartPlace::Text, |style| style.place),
        };
        place != PartPlace::None || calls_notes(&part.blocks)
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
