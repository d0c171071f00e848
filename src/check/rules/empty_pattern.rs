//! A pattern in `demarche.toml` matches no file.
//!
//! Usually the folder was renamed, and the briefs or the directory that are meant are no longer read.
//!
//! The workspace of this brief,
//!
//! ```toml
//! title = "Care is work"
//! profile = "free-form"
//!
//! [sections.key-messages]
//! body = "Unpaid care work is work."
//! ```
//!
//! with this `demarche.toml`, fails:
//!
//! ```toml
//! # demarche.toml
//! briefs = ["*.toml"]
//! profiles = ["venues/*.toml"]
//! ```
//!
//! With this one it passes:
//!
//! ```toml
//! # demarche.toml
//! briefs = ["*.toml"]
//! profiles = ["profiles/*.toml"]
//! ```
//!
//! ```toml
//! # profiles/our-board.toml
//! required = ["title"]
//! ```
