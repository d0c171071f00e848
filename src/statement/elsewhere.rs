//! Footnotes that are called in one field and written in another: one finding, with both places.

use std::collections::BTreeSet;

use crate::diagnostic::Diagnostic;
use crate::rule;

/// Joins what was found at the call and at the text of such a note.
pub(super) fn join(found: &mut Vec<Diagnostic>) {
    let texts: Vec<_> = (0..)
        .zip(found.iter())
        .filter(|(_, it)| it.rule.name == rule::UNUSED_FOOTNOTE.name)
        .filter_map(|(index, it)| Some((index, label(it)?, it.primary.as_ref()?.location.clone())))
        .collect();
    let mut joined = BTreeSet::new();
    for call in found.iter_mut().filter(|it| it.rule.name == rule::UNKNOWN_FOOTNOTE.name) {
        let Some(called) = label(call) else { continue };
        let Some((index, _, text)) = texts.iter().find(|(_, written, _)| *written == called) else {
            continue;
        };
        joined.insert(*index);
        let message = format!("footnote `{called}` is written in another field");
        let place = call.primary.as_ref().map(|primary| primary.location.clone());
        let Some(place) = place else { continue };
        *call = Diagnostic::new(rule::UNKNOWN_FOOTNOTE, message)
            .at(place)
            .related(text.clone(), "its text")
            .help("move its text to the field that calls it: a note belongs to one field");
    }
    let mut index = 0_usize;
    found.retain(|_| {
        index += 1;
        !joined.contains(&(index - 1))
    });
}

/// The label at a finding, as labels are compared.
fn label(found: &Diagnostic) -> Option<String> {
    let location = &found.primary.as_ref()?.location;
    let written = location.source.text().get(location.span.start..)?.strip_prefix("[^")?;
    let (label, _) = written.split_once(']')?;
    Some(label.split_whitespace().collect::<Vec<_>>().join(" ").to_lowercase())
}
