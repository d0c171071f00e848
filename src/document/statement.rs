//! A statement: who says what, where; the text; what is asked of whom; speakers and events at the end.

use super::Head;
use super::asks::Numbering;
use super::composer::Composer;
use super::order::Slot;
use crate::profile::Kind;

pub(super) fn compose(composer: &mut Composer<'_>) -> Head {
    let head = composer.head();
    parts(composer, Numbering::Bullets);
    composer.signatories();
    composer.lists(Kind::Statement);
    head
}

/// Every part in full, in its order.
pub(super) fn parts(composer: &mut Composer<'_>, numbering: Numbering) {
    for slot in composer.order() {
        match slot {
            Slot::Summary => composer.summary(),
            Slot::Section(section) => composer.section(section),
            Slot::Recommendations => composer.recommendations(numbering),
        }
    }
}
