//! A file is not valid TOML.
//!
//! The rest of the file is read as far as it can be, so that its other mistakes are reported at the same time; but what
//! stands at the mistake is lost, and what the file seems to lack is not reported until it is mended. The form of TOML is laid
//! down at <https://toml.io/en/v1.0.0>.
//!
//! This brief fails:
//!
//! ```toml
//! title = "Care is work
//! profile = "free-form"
//!
//! [sections.context]
//! body = "Local governments meet in New York."
//! ```
//!
//! This one passes:
//!
//! ```toml
//! title = "Care is work"
//! profile = "free-form"
//!
//! [sections.context]
//! body = "Local governments meet in New York."
//! ```
