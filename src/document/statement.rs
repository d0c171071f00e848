//! A statement: who says what, where; the text; what is asked of whom; speakers and events at the end.

use super::Head;
use super::asks::Numbering;
use super::closing::Listed;
use super::composer::Composer;
use super::order::Slot;

pub(super) fn compose(composer: &mut Composer<'_>) -> Head {
    let head = composer.head();
    for slot in composer.order() {
        match slot {
            Slot::Summary => composer.summary(),
            Slot::Section(section) => composer.section(section),
            Slot::Recommendations => composer.recommendations(Numbering::Bullets),
        }
    }
    composer.speakers_and_events(Listed::CitedAndHead);
    head
}
