//! A brief allows a finding without saying why.
//!
//! Whoever edits the brief next has to know whether the finding was looked at, and by what right it stands.
//!
//! This brief fails:
//!
//! ```toml
//! title = "Care is work"
//! profile = "free-form"
//!
//! [sections.key-messages]
//! body = "It facilitates the the living conditions of caregivers."
//!
//! [[allow]]
//! rule = "repeated-word"
//! ```
//!
//! This one passes:
//!
//! ```toml
//! title = "Care is work"
//! profile = "free-form"
//!
//! [sections.key-messages]
//! body = "It facilitates the the living conditions of caregivers."
//!
//! [[allow]]
//! rule = "repeated-word"
//! reason = "as published"
//! ```
