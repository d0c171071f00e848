use biblatex::{ChunksExt, Entry};

use super::entries;

/// The words of a field on one line; none where it is missing or blank.
pub(super) fn words(entry: &Entry, field: &str) -> Option<String> {
    entry
        .get(field)
        .map(|chunks| entries::on_one_line(&chunks.format_verbatim()))
        .filter(|text| !text.is_empty())
}
