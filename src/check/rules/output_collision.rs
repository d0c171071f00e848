//! Two briefs would be written to the same file.
//!
//! The second would overwrite the first. Names that differ only in capitals or in how an accent is stored are the same
//! file on macOS and Windows.
//!
//! With this workspace and this brief,
//!
//! ```toml
//! # demarche.toml
//! briefs = ["2024/*.toml", "2025/*.toml"]
//! ```
//!
//! ```toml
//! # 2024/care.toml
//! title = "Care is work"
//! profile = "free-form"
//!
//! [sections.key-messages]
//! body = "Unpaid care work is work."
//! ```
//!
//! a second one fails:
//!
//! ```toml
//! # 2025/care.toml
//! title = "Care is work"
//! profile = "free-form"
//!
//! [sections.key-messages]
//! body = "Unpaid care work is work."
//! ```
//!
//! Under another name it passes:
//!
//! ```toml
//! # 2025/care-at-work.toml
//! title = "Care is work"
//! profile = "free-form"
//!
//! [sections.key-messages]
//! body = "Unpaid care work is work."
//! ```
