use super::cuts::{CutDisplay, Cuts, ask_field, section_field};
use crate::document::order::{OrderSlot, order};
use crate::document::{CutPassage, Document};
use crate::profile::Profile;
use crate::statement::{Recommendation, Speaking, Statement};
use crate::text::{Block, Reference, count_spoken_words, plain, plain_blocks};

/// The speech with the fewest cuts that fits into so many seconds, else with all of them: those of `cut = 1` go first, and of one
/// number the last that is spoken.
pub(in crate::document) fn fitting(
    statement: &Statement,
    profile: &Profile,
    seconds: usize,
    display: CutDisplay,
    compose: impl Fn(&Cuts) -> Document,
) -> Document {
    let candidates = candidates(statement, profile);
    let cuts = |number: usize, display| Cuts {
        fields: candidates[..number].iter().map(|passage| passage.field.clone()).collect(),
        display,
        limit: Some(seconds),
    };
    let fits = |number: usize| {
        let document = compose(&cuts(number, CutDisplay::Hide));
        document.speech.is_none_or(|speech| speech.seconds() <= seconds)
    };
    // The more is cut, the shorter it is, so that the least number can be found by halves.
    let (mut least, mut most) = (0, candidates.len());
    while least < most {
        let middle = usize::midpoint(least, most);
        if fits(middle) {
            most = middle;
        } else {
            least = middle + 1;
        }
    }
    let mut document = compose(&cuts(least, display));
    if let Some(speech) = &mut document.speech {
        speech.cut = Some(candidates[..least].to_vec());
    }
    document
}

/// What may be cut, in the order in which it is.
fn candidates(statement: &Statement, profile: &Profile) -> Vec<CutPassage> {
    let mut spoken = Vec::new();
    let mut add = |field: String, speaking: &Speaking, words: usize| {
        if let Some(cut) = speaking.cut.filter(|_| !speaking.aside) {
            spoken.push(CutPassage { field, cut, words });
        }
    };
    let count = |text: &str| count_spoken_words(text, &statement.language, statement.locale());
    for slot in order(statement, profile) {
        match slot {
            OrderSlot::Section(section) => {
                let text = said(&section.speaking, &section.body);
                add(section_field(&section.id), &section.speaking, count(&plain_blocks(text)));
            }
            OrderSlot::Recommendations => {
                for (index, ask) in statement.recommendations.iter().enumerate() {
                    add(ask_field(index), &ask.speaking, count(&ask_text(ask)));
                }
            }
            OrderSlot::Summary => {}
        }
    }
    spoken.reverse();
    spoken.sort_by_key(|passage| passage.cut);
    spoken
}

/// What is said of a text.
pub(super) fn said<'s>(speaking: &'s Speaking, body: &'s [Block<Reference>]) -> &'s [Block<Reference>] {
    speaking.say.as_deref().unwrap_or(body)
}

fn ask_text(ask: &Recommendation) -> String {
    match &ask.speaking.say {
        Some(say) => plain_blocks(say),
        None => format!("{} {}", plain(&ask.action), plain(&ask.note)),
    }
}
