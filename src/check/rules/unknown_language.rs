//! A language tag names no language, script or country that is registered.
//!
//! What is said to be in `sp` or `en-UK` is divided at line ends by no rules and read aloud in the wrong voice: Spanish is `es`, British
//! English `en-GB`. Known are the subtags of the IANA Language Subtag Registry (BCP 47). A language that was
//! registered lately may be missing here; allow the finding then.
//!
//! This brief fails:
//!
//! ```toml
//! title = "Care is work"
//! profile = "free-form"
//! language = "en-GB"
//!
//! [sections.context]
//! body = "In Bogotá they speak of [manzanas del cuidado]{lang=sp}."
//! ```
//!
//! This one passes:
//!
//! ```toml
//! title = "Care is work"
//! profile = "free-form"
//! language = "en-GB"
//!
//! [sections.context]
//! body = "In Bogotá they speak of [manzanas del cuidado]{lang=es}."
//! ```
