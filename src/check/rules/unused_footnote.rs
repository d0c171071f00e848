//! A footnote is written and never called.
//!
//! It is not printed.
//!
//! This brief fails:
//!
//! ```toml
//! title = "Care is work"
//! profile = "free-form"
//!
//! [sections.context]
//! body = """
//! Unpaid care work is work.
//!
//! [^1]: It sustains families.
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
