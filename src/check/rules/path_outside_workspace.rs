//! A path in `demarche.toml` leads out of its folder.
//!
//! A workspace that is moved, or handed to somebody else, has to be whole; and what is outside could be anybody's.
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
//! directory = ["../people.toml"]
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
