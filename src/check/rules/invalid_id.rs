//! An id has characters that no citation could be written with.
//!
//! `[@who]` ends at the first space or comma, so an id is made of letters, digits and a few joining marks.
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
//! """
//!
//! [organisations."Make Mothers Matter"]
//! name = "Make Mothers Matter"
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
//! Unpaid care work is work.
//! """
//!
//! [organisations.make-mothers-matter]
//! name = "Make Mothers Matter"
//! ```
