//! A picture has more pixels than any page can show.
//!
//! It would make the file too large to send by e-mail, with nothing to be seen for it.
//!
//! Where `poster.png` has 5000 × 4000 pixels, and `hall.png` 160 × 90, this brief fails:
//!
//! ```toml
//! title = "Care is work"
//! profile = "free-form"
//!
//! [sections.key-messages]
//! body = "![The General Assembly Hall](poster.png)"
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
