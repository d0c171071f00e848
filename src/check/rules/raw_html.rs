//! There is HTML in a Markdown field.
//!
//! A statement is printed in many formats, of which only some know HTML. `\<` writes the character itself.
//!
//! This brief fails:
//!
//! ```toml
//! title = "Care is work"
//! profile = "free-form"
//!
//! [sections.context]
//! body = """
//! Unpaid care work <b>is</b> work.
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
//! Unpaid care work **is** work.
//! """
//! ```
