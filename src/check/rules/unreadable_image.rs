//! A picture cannot be read: it is missing, or of a kind that cannot be printed.
//!
//! A statement is not written with a hole in it.
//!
//! Where there is a `hall.png` beside it, this brief fails:
//!
//! ```toml
//! title = "Care is work"
//! profile = "free-form"
//!
//! [sections.key-messages]
//! body = "![The General Assembly Hall](halls.png)"
//! ```
//!
//! This one passes:
//!
//! ```toml
//! title = "Care is work"
//! profile = "free-form"
//!
//! [sections.key-messages]
//! body = "![The General Assembly Hall](hall.png)"
//! ```
