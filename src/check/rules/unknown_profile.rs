//! The profile that a brief or its workspace names cannot be found.
//!
//! The brief is then checked by the profile `statement`, which may not be the one that is meant. `demarche profiles`
//! lists the built-in profiles; others are named in `demarche.toml`, or by their path.
