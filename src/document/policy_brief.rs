//! A policy brief: the summary for those who read nothing else, the evidence, numbered recommendations, and its sources.

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
            Slot::Recommendations => composer.recommendations(Numbering::Numbers),
        }
    }
    composer.speakers_and_events(Listed::Cited);
    composer.sources();
    head
}
