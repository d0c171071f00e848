use std::collections::BTreeSet;

/// The slots of a phrase: the names in braces.
pub(super) fn slots(phrase: &str) -> BTreeSet<&str> {
    phrase.split('{').skip(1).filter_map(|rest| rest.split_once('}')).map(|(slot, _)| slot).collect()
}
