//! A value is of another type than its key wants, such as a number in place of a text.
//!
//! The value is left out, so the statement would lack it.
//!
//! This brief fails:
//!
//! ```toml
//! title = "Care is work"
//! place = 10017
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
//! place = "New York"
//! profile = "free-form"
//!
//! [sections.context]
//! body = "Local governments meet in New York."
//! ```
