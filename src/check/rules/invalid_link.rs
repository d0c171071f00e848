//! A link or picture leads nowhere that a reader can go.
//!
//! A statement is read far from the folder it was written in, so a link needs a whole address; a picture is put into
//! the statement, so it needs a path.
//!
//! This brief fails:
//!
//! ```toml
//! title = "Care is work"
//! profile = "free-form"
//!
//! [sections.context]
//! body = """
//! Local governments [meet](programme.html) in New York.
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
//! Local governments [meet](https://www.uclg.org/programme) in New York.
//! """
//! ```
