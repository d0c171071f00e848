//! A picture is larger than any page can show.
//!
//! A file has at most 16 MB, a PNG or JPEG picture at most 16 million pixels; a drawing at most 250,000 elements, once all that
//! repeats is counted, and as many points. A page needs no more than 2000 pixels across: anything more would only make
//! the statement too large to send by e-mail.
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
