//! A footnote is called that is not written.
//!
//! Its text belongs on a line of its own in the same field: `[^label]: …`.
//!
//! This brief fails:
//!
//! ```toml
//! title = "Care is work"
//! profile = "free-form"
//!
//! [sections.context]
//! body = """
//! Unpaid care work is work.[^1]
//! """
//! ```
//!
//! This one passes:
//!
//! ```toml
//! title = "Care is work"
//! profile = "free-form"
//!
//! [sections.context]
//! body = """
//! Unpaid care work is work.[^1]
//!
//! [^1]: It sustains families.
//! """
//! ```
