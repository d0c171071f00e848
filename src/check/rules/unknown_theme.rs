//! The theme that a brief or its workspace names cannot be found.
//!
//! The statement would be set in the theme `plain`, without the letterhead that is meant. Themes of one's own are named
//! in `demarche.toml`, or by their path.
