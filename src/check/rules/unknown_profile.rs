//! The profile that a brief or its workspace names cannot be found.
//!
//! Nothing that a profile demands is then checked: neither sections and fields nor limits. `demarche profiles` lists the
//! built-in profiles; others are named in `demarche.toml`, or by their path.
