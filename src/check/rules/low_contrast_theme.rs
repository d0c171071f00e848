//! A colour of a theme is too near to the paper to be read.
//!
//! Text needs a contrast of at least 4.5 to 1 (WCAG 2.2, success criterion 1.4.3, level AA); in print and for tired
//! eyes too.
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
//! [colours]
//! accent = "#e8b04a"
//! ```
//!
//! With this one it passes:
//!
//! ```toml
//! # house.toml
//! [colours]
//! accent = "#8a5a00"
//! ```
