//! The theme that a brief or its workspace names cannot be found.
//!
//! The statement would be set in the theme `plain`, without the letterhead that is meant. Themes of one's own are named
//! in `demarche.toml`, or by their path.
//!
//! This brief fails:
//!
//! ```toml
//! title = "Care is work"
//! profile = "free-form"
//! theme = "formel"
//!
//! [sections.key-messages]
//! body = "Unpaid care work is work."
//! ```
//!
//! This one passes:
//!
//! ```toml
//! title = "Care is work"
//! profile = "free-form"
//! theme = "formal"
//!
//! [sections.key-messages]
//! body = "Unpaid care work is work."
//! ```
