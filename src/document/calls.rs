use std::collections::BTreeMap;

use super::{Document, Inline, NoteReference};
use crate::text::{InlineKind, Visitor, walk_blocks, walk_inlines};

impl Document {
    /// How often each note is called, by its number.
    pub fn note_calls(&self) -> BTreeMap<u32, u32> {
        struct Calls(BTreeMap<u32, u32>);
        impl Visitor<NoteReference> for Calls {
            fn inline(&mut self, inline: &Inline) {
                if let InlineKind::Reference(reference) = &inline.kind {
                    let calls = self.0.entry(reference.number).or_default();
                    *calls = (*calls).max(reference.call);
                }
            }
        }
        let mut calls = Calls(BTreeMap::new());
        walk_inlines(&self.head.title, &mut calls);
        walk_inlines(&self.head.subtitle, &mut calls);
        for part in &self.parts {
            walk_inlines(&part.heading, &mut calls);
            walk_blocks(&part.blocks, &mut calls);
        }
        calls.0
    }
}
