use std::sync::Arc;

use super::Shared;
use crate::brief::{self, Brief};
use crate::diagnostic::Diagnostic;
use crate::profile::Profile;
use crate::reader::Read;
use crate::theme::Theme;

/// The file of a brief and where it was read.
#[derive(Debug, Clone)]
pub struct File {
    /// The path as people should see it; relative paths in the brief are seen from its folder.
    pub name: String,
    /// The stem that the names of its outputs begin with.
    pub stem: String,
    /// The TOML, as it was read.
    pub bytes: Vec<u8>,
    /// What its workspace shares.
    pub shared: Arc<Shared>,
}

/// A brief whose TOML is read and whose profile is known.
#[derive(Debug, Clone)]
pub struct Loaded {
    /// The path as people should see it.
    pub name: String,
    /// The stem that the names of its outputs begin with.
    pub stem: String,
    /// What its workspace shares.
    pub shared: Arc<Shared>,
    /// The brief; its own diagnostics have been moved out.
    pub brief: Read<Brief>,
    /// The profile it must meet.
    pub profile: Arc<Profile>,
    /// The theme it is set in.
    pub theme: Arc<Theme>,
    /// What was wrong so far.
    pub diagnostics: Vec<Diagnostic>,
}

/// Reads a brief and finds its profile and theme.
pub fn load(file: File) -> Loaded {
    let mut brief = brief::load_bytes(&file.name, &file.bytes);
    let mut diagnostics = std::mem::take(&mut brief.diagnostics);
    let (profile, findings) = file.shared.profile(&brief.source, brief.value.profile.as_ref());
    diagnostics.extend(findings);
    let (theme, findings) = file.shared.theme(&brief.source, brief.value.theme.as_ref(), &profile);
    diagnostics.extend(findings);
    Loaded { name: file.name, stem: file.stem, shared: file.shared, brief, profile, theme, diagnostics }
}
