//! A footnote calls a footnote.
//!
//! Neither paper nor Markdown has a place for notes on notes.
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
//!
//! [^1]: It sustains families.[^2]
//!
//! [^2]: And the economy.
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
//! Unpaid care work is work.[^1][^2]
//!
//! [^1]: It sustains families.
//!
//! [^2]: And the economy.
//! """
//! ```
