//! A brief allows what is not found in it.
//!
//! The fault was mended, or the field has another name by now. As long as the `allow` stands, a new finding of the same
//! rule would be passed over in silence.
//!
//! This brief fails:
//!
//! ```toml
//! title = "Care is work"
//! profile = "free-form"
//!
//! [sections.context]
//! body = "It facilitates the living conditions of caregivers."
//!
//! [[allow]]
//! rule = "repeated-word"
//! field = "sections.context.body"
//! reason = "as published"
//! ```
//!
//! This one passes:
//!
//! ```toml
//! title = "Care is work"
//! profile = "free-form"
//!
//! [sections.context]
//! body = "It facilitates the the living conditions of caregivers."
//!
//! [[allow]]
//! rule = "repeated-word"
//! field = "sections.context.body"
//! reason = "as published"
//! ```
