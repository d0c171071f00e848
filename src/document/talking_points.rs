//! Talking points: what a representative says at the microphone, to whom, and how long it takes.

use super::asks::Numbering;
use super::composer::Composer;
use super::order::Slot;
use super::points::numbered;
use super::{Head, SourceLine};
use crate::text::{count_words, plain_blocks};

/// The section whose paragraphs are the points.
const POINTS: &str = "key-messages";

pub(super) fn compose(composer: &mut Composer<'_>) -> Head {
    let mut head = composer.head();
    for slot in composer.order() {
        match slot {
            Slot::Summary => composer.summary(),
            Slot::Section(section) if section.id == POINTS => {
                composer.section_with(section, numbered);
            }
            Slot::Section(section) => composer.section(section),
            Slot::Recommendations => composer.recommendations(Numbering::Bullets),
        }
    }
    head.mark = Some(composer.locale.word("check-against-delivery").to_owned());
    let addressees = composer.addressees();
    head.facts.extend(addressees);
    head.facts.extend(speaking_time(composer));
    head
}

/// How many minutes the text takes at the paces that interpreters follow well; none where there is no text.
fn speaking_time(composer: &Composer<'_>) -> Option<SourceLine> {
    let words: usize = composer.parts.iter().map(|part| count_words(&plain_blocks(&part.blocks))).sum();
    let (words, pace) = (u32::try_from(words).ok()?, composer.locale.pace());
    let origin = composer.parts.iter().find(|part| !part.blocks.is_empty())?.origin;
    let least = ((words + pace.fast / 2) / pace.fast.max(1)).max(1);
    let most = words.div_ceil(pace.slow.max(1)).max(least);
    let minutes = if least == most { least.to_string() } else { format!("{least}–{most}") };
    let text = composer.locale.phrase("speaking-time", "minutes", &minutes);
    Some(SourceLine { text: text.replace("{pace}", &format!("{}–{}", pace.slow, pace.fast)), origin })
}
