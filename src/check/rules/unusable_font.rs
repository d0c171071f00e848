//! A font of the workspace cannot be used: it is broken, or its licence forbids that it is embedded.
//!
//! A statement carries its fonts with it, so that it looks the same everywhere and can be kept; what may not be embedded
//! cannot be printed with.
