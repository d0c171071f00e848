//! Talking points: what a representative says at the microphone, to whom, and how long it takes.

use super::asks::AskNumbering;
use super::composer::Composer;
use super::order::OrderSlot;
use super::points::numbered;
use super::{Head, SourceLine};
use crate::locale::Pace;
use crate::profile::Kind;
use crate::text::{count_spoken_words, plain_blocks};

/// The section whose paragraphs are the points.
const POINTS: &str = "key-messages";

pub(super) fn compose(composer: &mut Composer<'_>) -> Head {
    let mut head = composer.head();
    for slot in composer.order() {
        match slot {
            OrderSlot::Summary => composer.summary(),
            OrderSlot::Section(section) if section.id == POINTS => {
                composer.section_with(section, numbered);
            }
            OrderSlot::Section(section) => composer.section(section),
            OrderSlot::Recommendations => composer.recommendations(AskNumbering::Bullets),
        }
    }
    composer.lists(Kind::TalkingPoints);
    head.mark = Some(composer.locale.word("check-against-delivery").to_owned());
    let addressees = composer.addressees();
    head.facts.extend(addressees);
    head.facts.extend(speaking_time(composer));
    head
}

/// How many minutes the text takes at the paces that interpreters follow well; none where there is no text.
fn speaking_time(composer: &Composer<'_>) -> Option<SourceLine> {
    let origin = composer.parts.iter().find(|part| !part.blocks.is_empty())?.origin;
    let parts = composer.parts.iter();
    let words: usize = parts.map(|part| count_spoken_words(&plain_blocks(&part.blocks))).sum();
    let [slow, fast] = Pace::followed(&composer.statement.language);
    let half = fast.per_minute as usize / 2;
    let least = ((words + half) / fast.per_minute as usize).max(1);
    let most = words.div_ceil(slow.per_minute as usize).max(least);
    let minutes = if least == most { least.to_string() } else { format!("{least}–{most}") };
    let text = composer.locale.phrase("speaking-time", "minutes", &minutes);
    let paces = format!("{}–{}", slow.per_minute, fast.per_minute);
    Some(SourceLine { text: text.replace("{pace}", &paces), origin })
}
