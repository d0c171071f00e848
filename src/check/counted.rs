use super::tally::Tally;
use crate::diagnostic::{count, listed};
use crate::profile::Counting;

/// What was counted and what was not, such as `counted: 65 words in the text and 9 in the title; not counted: 5 in notes`.
pub(super) fn counted(tally: &Tally, counting: &Counting, unit: &str) -> String {
    let mut counted = vec![format!("{} in the text", count(tally.text(), unit))];
    let mut left_out = Vec::new();
    for (counts, more, place) in [
        (counting.title, tally.title, "in the title"),
        (counting.headings, tally.headings(), "in headings"),
        (counting.notes, tally.notes, "in notes"),
    ] {
        if more > 0 {
            let list = if counts { &mut counted } else { &mut left_out };
            list.push(format!("{more} {place}"));
        }
    }
    if counting.overhead > 0 {
        counted.push(format!("{} that the venue adds", counting.overhead));
    }
    let counted = format!("counted: {}", listed(&counted, "and"));
    if left_out.is_empty() {
        return counted;
    }
    format!("{counted}; not counted: {}", listed(&left_out, "and"))
}

/// The parts that say most, such as `the longest parts: ...`; none where only one part says anything.
pub(super) fn longest(tally: &Tally) -> Option<String> {
    let mut parts: Vec<_> = tally.parts.iter().filter(|part| part.text > 0).collect();
    parts.sort_by_key(|part| std::cmp::Reverse(part.text));
    let longest: Vec<String> =
        parts.iter().take(3).map(|part| format!("`{}` with {}", part.id, part.text)).collect();
    (longest.len() > 1).then(|| format!("the longest parts: {}", listed(&longest, "and")))
}
