//! A character is in none of the fonts.
//!
//! It would be printed as an empty box or not at all, most likely in somebody's name. Nothing is set with such a hole
//! in it; the characters are named with their places instead.
//!
//! PDF/UA-1 (ISO 14289-1, 7.21.8) and PDF/A-2 (ISO 19005-2, 6.2.11.8) take no file with such a character. One of a
//! private use area (U+E000 to U+F8FF and beyond) counts as uncovered too: it means nothing outside of one font, and
//! PDF/A-2a (ISO 19005-2, 6.2.11.7.3) wants its meaning.
//!
//! This brief fails:
//!
//! ```toml
//! title = "Care is work"
//! profile = "free-form"
//!
//! [sections.key-messages]
//! body = "They call it \uE000 there."
//! ```
//!
//! This one passes:
//!
//! ```toml
//! title = "Care is work"
//! profile = "free-form"
//!
//! [sections.key-messages]
//! body = "They call it Þóra’s work there."
//! ```
