//! A file cannot be read: it is missing, not written in UTF-8, or larger than any brief can be.
//!
//! What is not read is not checked, so nothing is written from it. A text in another encoding would lose its accents.
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
//! directory = ["people.toml"]
//! ```
//!
//! With this one it passes:
//!
//! ```toml
//! # demarche.toml
//! briefs = ["*.toml"]
//! directory = ["shared/people.toml"]
//! ```
//!
//! ```toml
//! # shared/people.toml
//! [speakers.leduc]
//! name = "Jacqueline Leduc"
//! role = "main representative to the UN in New York"
//! ```
