//! A statement: who says what, where; the text; what is asked of whom; speakers and events at the end.

use super::Head;
use super::asks::AskNumbering;
use super::composer::Composer;
use super::order::OrderSlot;
use super::points::{is_paragraph, numbered_after};
use crate::profile::{Kind, Numbering};

pub(super) fn compose(composer: &mut Composer<'_>) -> Head {
    let mut head = composer.head();
    if head.register.is_filled() {
        head.register.submission = composer.submission(&head);
    }
    parts(composer, AskNumbering::Bullets);
    composer.signatories();
    composer.lists(Kind::Statement);
    composer.how_to_cite();
    head
}

/// Every part in full, in its order; with numbered paragraphs where the profile asks for them and the author has not numbered them.
pub(super) fn parts(composer: &mut Composer<'_>, numbering: AskNumbering) {
    let required = composer.profile.numbering == Some(Numbering::Required);
    let numbers_paragraphs = required && !composer.statement.has_own_numbers();
    let mut count = 0;
    for slot in composer.order() {
        match slot {
            OrderSlot::Summary => composer.summary(),
            OrderSlot::Section(section) if numbers_paragraphs => {
                composer.section_with(section, |blocks| numbered_after(blocks, &mut count, is_paragraph));
            }
            OrderSlot::Section(section) => composer.section(section),
            OrderSlot::Recommendations => composer.recommendations(numbering),
        }
    }
}
