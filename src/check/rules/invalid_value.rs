//! A value is of the right type but cannot be used, such as a date that is not in the calendar.
//!
//! The value is left out, so the statement would lack it.
//!
//! This brief fails:
//!
//! ```toml
//! title = "Care is work"
//! date = "2024-13-01"
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
//! date = 2024-09-20
//! profile = "free-form"
//!
//! [sections.context]
//! body = "Local governments meet in New York."
//! ```
