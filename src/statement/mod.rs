//! A brief joined with the directory and its profile.

mod directory;
mod types;

pub use directory::{Directory, Entry, Target};
pub use types::{Addressee, Recommendation, Section, Statement};

use std::sync::Arc;

use crate::brief::Brief;
use crate::diagnostic::Diagnostic;
use crate::profile::Profile;
use crate::reader::Read;
use crate::workspace::Workspace;

/// Joins a brief with its workspace and profile. Ids that nothing answers to are kept for the rules to report.
pub fn resolve(
    brief: &Read<Brief>,
    workspace: &Workspace,
    profile: &Arc<Profile>,
) -> (Statement, Vec<Diagnostic>) {
    let _ = (brief, workspace, profile);
    todo!()
}
