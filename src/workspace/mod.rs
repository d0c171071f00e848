//! Finds `demarche.toml`, the briefs and the shared directory.

mod shape;

pub use shape::{Defaults, WorkspaceFile};
