//! A theme has a size or margin that no page can be set with.
//!
//! The statement would have lines too narrow for a word, or text too small to read.
//!
//! This brief,
//!
//! ```toml
//! title = "Care is work"
//! profile = "free-form"
//! theme = "house.toml"
//!
//! [sections.key-messages]
//! body = "Unpaid care work is work."
//! ```
//!
//! with this theme, fails:
//!
//! ```toml
//! # house.toml
//! [margins]
//! side = 300
//! ```
//!
//! With this one it passes:
//!
//! ```toml
//! # house.toml
//! [margins]
//! side = 90
//! ```
