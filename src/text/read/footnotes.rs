use std::collections::btree_map::Entry;
use std::sync::Arc;

use comrak::nodes::{Node, NodeValue, Sourcepos};

use super::reader::{Footnote, Reader};
use crate::rule;
use crate::source::Origin;
use crate::text::{Block, Reference};

impl<'n> Reader<'_, 'n> {
    /// Takes in the footnotes of the field, and reports those that are never called or occur twice.
    pub(super) fn find_footnotes(&mut self, root: Node<'n>) {
        for node in root.descendants() {
            let data = node.data();
            let NodeValue::FootnoteDefinition(definition) = &data.value else { continue };
            let name = &definition.name;
            let called = definition.total_references > 0;
            match self.footnotes.entry(key(name)) {
                Entry::Vacant(entry) => {
                    entry.insert(Footnote { node, name: name.clone(), called, content: None });
                }
                Entry::Occupied(mut entry) => {
                    entry.get_mut().called |= called;
                    let origin = self.origin(data.sourcepos);
                    let message = format!("footnote `{name}` is written twice");
                    self.report(
                        rule::DUPLICATE_FOOTNOTE,
                        message,
                        origin,
                        "give each footnote its own label",
                    );
                }
            }
        }
        let unused = self.footnotes.values().filter(|footnote| !footnote.called);
        let unused: Vec<_> =
            unused.map(|footnote| (footnote.name.clone(), footnote.node.data().sourcepos)).collect();
        for (name, place) in unused {
            let message = format!("footnote `{name}` is never called");
            let help = format!("write `[^{name}]` where it belongs, or remove it");
            self.report(rule::UNUSED_FOOTNOTE, message, self.origin(place), &help);
        }
    }

    /// The footnote that is called under this label.
    pub(super) fn footnote(&mut self, name: &str, origin: Origin) -> Option<Reference> {
        if self.in_footnote {
            self.report(
                rule::NESTED_FOOTNOTE,
                "a footnote cannot call a footnote",
                origin,
                "say it in the first footnote, or in the text",
            );
            return None;
        }
        let label = key(name);
        let footnote = self.footnotes.get(&label)?;
        let node = footnote.node;
        let place = node.data().sourcepos;
        let empty = footnote.content.is_none() && node.first_child().is_none();
        let content = match &footnote.content {
            Some(content) => Arc::clone(content),
            None => self.footnote_content(&label, node),
        };
        let note = self.outside_cells(place);
        if empty {
            let message = format!("footnote `{name}` says nothing");
            let help = "write its text on the same line, or take the note out";
            self.report(rule::EMPTY_FOOTNOTE, message, note, help);
        }
        Some(Reference::Footnote { label, note, content })
    }

    fn outside_cells(&mut self, place: Sourcepos) -> Origin {
        let before = self.places.enter(None);
        let origin = self.origin(place);
        self.places.resume(before);
        origin
    }

    fn footnote_content(&mut self, label: &str, node: Node<'n>) -> Arc<Vec<Block<Reference>>> {
        self.in_footnote = true;
        let before = self.places.enter(None);
        let content = Arc::new(self.blocks(node));
        self.places.resume(before);
        self.in_footnote = false;
        if let Some(footnote) = self.footnotes.get_mut(label) {
            footnote.content = Some(Arc::clone(&content));
        }
        content
    }

    /// Reports a footnote that is called under a label that none has.
    pub(super) fn unknown_footnote(&mut self, name: &str, origin: Origin) {
        let message = format!("there is no footnote `{name}`");
        let help = format!("write `[^{name}]: …` on its own line in the same field");
        self.report(rule::UNKNOWN_FOOTNOTE, message, origin, &help);
    }
}

/// Labels are the same whatever their case and spacing, as for links (CommonMark 0.31, "matches").
fn key(label: &str) -> String {
    label.split_whitespace().collect::<Vec<_>>().join(" ").to_lowercase()
}
