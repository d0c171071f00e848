use std::sync::Arc;

use super::Shelf;
use crate::brief::{self, Brief};
use crate::diagnostic::Diagnostic;
use crate::profile::Profile;
use crate::reader::Read;

/// The text of a brief and where it was read.
#[derive(Debug, Clone)]
pub struct Text {
    /// The path as people should see it; relative paths in the brief are seen from its folder.
    pub name: String,
    /// The stem that the names of its outputs begin with.
    pub stem: String,
    /// The TOML.
    pub text: String,
    /// What its workspace shares.
    pub shelf: Arc<Shelf>,
}

/// A brief whose TOML is read and whose profile is known.
#[derive(Debug, Clone)]
pub struct Loaded {
    /// The path as people should see it.
    pub name: String,
    /// The stem that the names of its outputs begin with.
    pub stem: String,
    /// What its workspace shares.
    pub shelf: Arc<Shelf>,
    /// The brief; its own diagnostics have been moved out.
    pub brief: Read<Brief>,
    /// The profile it must meet.
    pub profile: Arc<Profile>,
    /// What was wrong so far.
    pub diagnostics: Vec<Diagnostic>,
}

/// Reads a brief and finds its profile.
pub fn load(text: Text) -> Loaded {
    let mut brief = brief::load(&text.name, &text.text);
    let mut diagnostics = std::mem::take(&mut brief.diagnostics);
    let (profile, findings) = text.shelf.profile(&brief.source, brief.value.profile.as_ref());
    diagnostics.extend(findings);
    Loaded { name: text.name, stem: text.stem, shelf: text.shelf, brief, profile, diagnostics }
}
