//! A brief allows a finding without saying why.
//!
//! Whoever edits the brief next has to know whether the finding was looked at, and by what right it stands.
//!
//! A brief fails here when it ends, for example, in
//!
//! ```text
//! [[allow]]
//! rule = "repeated-word"
//! ```
//!
//! and passes with a third line, `reason = "as published"`.
