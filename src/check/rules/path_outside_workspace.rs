//! A path in `demarche.toml` leads out of its folder.
//!
//! A workspace that is moved, or handed to somebody else, has to be whole; and what is outside could be anybody's.
