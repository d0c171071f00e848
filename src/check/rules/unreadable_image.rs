//! A picture cannot be read: it is missing, broken, or of a kind that cannot be printed.
//!
//! A statement is not written with a hole in it. Pictures are PNG, JPEG or SVG files in the folder of the file that names them, or below
//! it; what they are shows in their content, whatever their name. A drawing must be whole in itself: what it refers to elsewhere
//! is never read.
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
