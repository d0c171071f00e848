use crate::document::{Document, SourceLine};
use crate::theme::{Masthead, Theme};

/// The notes that asterisks call, in the order of the page: one to the item of the agenda, one to the title.
pub(super) fn asterisk_notes(document: &Document, theme: &Theme) -> Vec<SourceLine> {
    let register = &document.head.register;
    if theme.masthead != Masthead::UnDocument || !register.is_filled() {
        return Vec::new();
    }
    let to_item = register.meeting.item_note.as_ref().filter(|_| register.meeting.item.is_some());
    to_item.into_iter().chain(&register.title_note).cloned().collect()
}
