//! A pattern in `demarche.toml` matches no file.
//!
//! Usually the folder was renamed, and the briefs or the directory that are meant are no longer read.
