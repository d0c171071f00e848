//! A key is not one that this file has.
//!
//! Usually it is misspelt, or stands below a `[table]` although it belongs to the top of the file. Were it passed over
//! in silence, what it says would be missing from the statement without anybody noticing.
//!
//! This brief fails:
//!
//! ```toml
//! title = "Care is work"
//! profile = "free-form"
//!
//! [sections.context]
//! bdy = "By working together."
//! body = "Local governments meet in New York."
//! ```
//!
//! This one passes:
//!
//! ```toml
//! title = "Care is work"
//! profile = "free-form"
//!
//! [sections.context]
//! body = "Local governments meet in New York."
//! ```
