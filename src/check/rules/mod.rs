//! One file a rule. Its module documentation is the only copy of what `demarche explain` and the page of rules say.
//!
//! A rule that runs on files or pages has no code here: the reader or the layout reports it.

pub(super) mod bare_url;
pub(super) mod duplicate_heading;
pub(super) mod empty_section;
pub(super) mod event_without_date;
pub(super) mod heading_level_skipped;
pub(super) mod image_without_alt;
pub(super) mod misordered_section;
pub(super) mod missing_field;
pub(super) mod missing_section;
pub(super) mod placeholder_text;
pub(super) mod recommendation_without_addressee;
pub(super) mod repeated_word;
pub(super) mod several_actions_in_one;
pub(super) mod speaker_without_role;
pub(super) mod table_without_header;
pub(super) mod too_long_to_speak;
pub(super) mod too_many_words;
pub(super) mod unattributed_quotation;
pub(super) mod uncited_event;
pub(super) mod uncited_source;
pub(super) mod uncited_speaker;
pub(super) mod unknown_citation;
pub(super) mod unknown_section;
pub(super) mod vague_link_text;

mod duplicate_footnote;
mod duplicate_id;
mod empty_pattern;
mod image_too_large;
mod invalid_id;
mod invalid_link;
mod invalid_theme;
mod invalid_toml;
mod invalid_value;
mod low_contrast_theme;
mod malformed_citation;
mod nested_footnote;
mod output_collision;
mod path_outside_workspace;
mod raw_html;
mod reserved_name;
mod too_deeply_nested;
mod too_many_mistakes;
mod uncovered_character;
mod unknown_footnote;
mod unknown_key;
mod unknown_profile;
mod unknown_theme;
mod unmet_pdf_standard;
mod unprinted_title;
mod unreadable_file;
mod unreadable_image;
mod unused_footnote;
mod wrong_type;
