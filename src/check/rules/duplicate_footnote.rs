//! Two footnotes of one field have the same label.
//!
//! Only the first could be called.
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
//! [^1]: It sustains families.
//!
//! [^1]: It sustains the economy.
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
//! [^2]: It sustains the economy.
//! """
//! ```
