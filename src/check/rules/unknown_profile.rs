//! The profile that a brief or its workspace names cannot be found.
//!
//! Nothing that a profile demands is then checked: neither sections and fields nor limits. `demarche profiles` lists the
//! built-in profiles; others are named in `demarche.toml`, or by their path.
//!
//! This brief fails:
//!
//! ```toml
//! title = "Care is work"
//! profile = "free-from"
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
//!
//! [sections.key-messages]
//! body = "Unpaid care work is work."
//! ```
