use std::collections::BTreeMap;

use crate::document::{Document, Part, PartRole};
use crate::theme::{PartPlace, Theme};

/// The numbers of the headings of parts by their ids, where the theme has numbers: those of the text have one, in a box they have none.
pub(super) fn section_numbers(document: &Document, theme: &Theme) -> BTreeMap<String, String> {
    let counts = |part: &&Part| {
        let style = part.style(&theme.parts);
        let apart = style.is_some_and(|style| {
            style.surround().is_seen() || style.place == PartPlace::Side && theme.side_column.width > 0.0
        });
        let of_text = matches!(part.role, PartRole::Section | PartRole::Recommendations);
        theme.number_sections
            && of_text
            && !apart
            && !part.heading.is_empty()
            && document.prints(part, &theme.parts)
    };
    let numbered = document.parts.iter().filter(counts).enumerate();
    numbered.map(|(index, part)| (part.id.clone(), format!("{}.", index + 1))).collect()
}
