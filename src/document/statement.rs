//! A statement: who says what, where; the text; what is asked of whom; speakers and events at the end.

use super::Head;
use super::asks::AskNumbering;
use super::composer::Composer;
use super::order::OrderSlot;
use crate::profile::Kind;

pub(super) fn compose(composer: &mut Composer<'_>) -> Head {
    let head = composer.head();
    parts(composer, AskNumbering::Bullets);
    composer.signatories();
    composer.lists(Kind::Statement);
    head
}

/// Every part in full, in its order.
pub(super) fn parts(composer: &mut Composer<'_>, numbering: AskNumbering) {
    for slot in composer.order() {
        match slot {
            OrderSlot::Summary => composer.summary(),
            OrderSlot::Section(section) => composer.section(section),
            OrderSlot::Recommendations => composer.recommendations(numbering),
        }
    }
}
