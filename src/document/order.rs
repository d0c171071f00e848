use crate::profile::Profile;
use crate::statement::{Section, Statement};

/// One place of a document.
#[derive(Debug, Clone, Copy)]
pub(super) enum OrderSlot<'a> {
    /// The summary.
    Summary,
    /// A section of the text.
    Section(&'a Section),
    /// What is asked for.
    Recommendations,
}

/// The id of the summary's part.
pub(super) const SUMMARY: &str = "summary";
/// The id of the part that a reader should keep in mind.
pub(super) const KEY_MESSAGES: &str = "key-messages";
/// The id of the recommendations' part.
pub(super) const RECOMMENDATIONS: &str = "recommendations";

/// Where each part goes: the parts that the profile lists, in its order; a section that it does not list follows the one
/// before it in the file. Where the profile does not place them, the summary is first and the recommendations are last.
pub(super) fn order<'a>(statement: &'a Statement, profile: &Profile) -> Vec<OrderSlot<'a>> {
    let listed = |id: &str| profile.sections.iter().position(|section| section.id.value == id);
    let mut placed: Vec<(usize, OrderSlot<'a>)> = vec![
        (listed(SUMMARY).map_or(0, |place| place + 1), OrderSlot::Summary),
        (listed(RECOMMENDATIONS).map_or(usize::MAX, |place| place + 1), OrderSlot::Recommendations),
    ];
    let mut before = listed(SUMMARY).map_or(0, |place| place + 1);
    for section in &statement.sections {
        if let Some(place) = listed(&section.id) {
            before = place + 1;
        }
        if section.id != SUMMARY && section.id != RECOMMENDATIONS {
            placed.push((before, OrderSlot::Section(section)));
        }
    }
    placed.sort_by_key(|(place, _)| *place);
    placed.into_iter().map(|(_, slot)| slot).collect()
}
