//! One file a rule. Its module documentation is the only copy of what `demarche explain` and the page of rules say.

pub(super) mod empty_section;
pub(super) mod misordered_section;
pub(super) mod missing_field;
pub(super) mod missing_section;
pub(super) mod too_long_to_speak;
pub(super) mod too_many_words;
pub(super) mod unknown_citation;
pub(super) mod unknown_section;
