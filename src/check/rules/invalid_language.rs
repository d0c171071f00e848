//! A language is not given as a tag.
//!
//! The language decides hyphenation, quotation marks, dates and how a screen reader pronounces the text. Tags are those
//! of BCP 47: `en`, `fr`, `pt-BR`.
//!
//! This brief fails:
//!
//! ```toml
//! title = "Care is work"
//! language = "english (UK)"
//! profile = "free-form"
//!
//! [sections.context]
//! body = "Unpaid care work is work."
//! ```
//!
//! This one passes:
//!
//! ```toml
//! title = "Care is work"
//! language = "en-GB"
//! profile = "free-form"
//!
//! [sections.context]
//! body = "Unpaid care work is work."
//! ```
