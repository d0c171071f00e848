//! A PDF standard asks for what the brief does not have.
//!
//! A file that declares PDF/UA-1 or PDF/A-2 and does not meet it is worse than one that declares nothing: whoever checks it
//! sends it back. So nothing is written; the finding names the clause and the field. `--pdf-standard` says what files
//! declare.
//!
//! This brief fails:
//!
//! ```toml
//! title = "—"
//! profile = "free-form"
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
