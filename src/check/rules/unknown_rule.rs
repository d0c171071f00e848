//! A level or an `allow` names no rule, or a rule whose findings always count.
//!
//! Were it passed over, what was meant to be changed would stay as it is. The findings of some rules cannot be allowed or
//! weighed otherwise, because no statement could be made of the brief, or not the one that was written: TOML that cannot be
//! read, a character that no font has. `demarche explain` lists the rules.
//!
//! This brief fails:
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
//! reason = "as published"
//!
//! [[allow]]
//! rule = "repeated-words"
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
//! reason = "as published"
//! ```
