//! A font of the workspace cannot be used: it is broken, or its licence forbids that it is embedded.
//!
//! A statement carries its fonts with it, so that it looks the same everywhere and can be kept; what may not be embedded
//! cannot be printed with.
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
//! fonts = ["fonts/*"]
//! ```
//!
//! ```text
//! # fonts/LICENCE
//! This font may be embedded in documents.
//! ```
//!
//! With this one it passes:
//!
//! ```toml
//! # demarche.toml
//! briefs = ["*.toml"]
//! fonts = ["fonts/*.ttf"]
//! ```
