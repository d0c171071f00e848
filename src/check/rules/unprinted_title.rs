//! A link or picture has a title, which no printed page shows.
//!
//! What it says would be lost to whoever reads the statement on paper.
//!
//! This brief fails:
//!
//! ```toml
//! title = "Care is work"
//! profile = "free-form"
//!
//! [sections.context]
//! body = """
//! Local governments [meet](https://www.uclg.org "on 20 September") in New York.
//! """
//! ```
//!
//! This one passes:
//!
//! ```toml
//! title = "Care is work"
//! profile = "free-form"
//!
//! [sections.context]
//! body = """
//! Local governments [meet](https://www.uclg.org) in New York on 20 September.
//! """
//! ```
