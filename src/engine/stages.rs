//! The only place that runs the stages of a brief one after the other.

use std::path::Path;
use std::sync::Arc;

use super::project::UNREAD;
use super::{Project, beside};
use crate::brief::{self, BriefFile};
use crate::check;
use crate::csl::CslStyle;
use crate::diagnostic::{Diagnostic, Severity};
use crate::document::{self, Document, PictureFiles};
use crate::emit::{self, markdown::MarkdownOptions};
use crate::layout::{self, Attachments, Drawings, Pages};
use crate::profile::{Kind, Profile};
use crate::reader::Read;
use crate::rule;
use crate::statement::{self, Statement};
use crate::theme::Theme;
use crate::workspace::Workspace;
use crate::world::{World, shown};

/// A brief whose TOML is read and whose profile and theme are known.
#[derive(Debug)]
pub(super) struct Loaded {
    pub(super) file: Read<Arc<BriefFile>>,
    pub(super) profile: Arc<Profile>,
    pub(super) theme: Arc<Theme>,
    /// The citation style, where it is in a file.
    pub(super) csl: Option<Arc<CslStyle>>,
    /// The workspace with the files that the brief alone names, where it names any.
    pub(super) workspace: Option<Workspace>,
}

/// A brief joined with its directory, composed as its own kind and checked.
#[derive(Debug)]
pub(super) struct Composed {
    pub(super) statement: Statement,
    pub(super) document: Document,
    /// What is found without pages.
    pub(super) findings: Vec<Diagnostic>,
}

impl Composed {
    /// Whether pages of it are worth a look: all of it was read.
    pub(super) fn is_whole(&self) -> bool {
        let unread = |finding: &Diagnostic| finding.weighs(Severity::Error) && finding.rule.fixed;
        !self.findings.iter().any(unread)
    }
}

/// Reads the TOML of a brief, and finds its profile and theme. Mistakes stay in the diagnostics of the file.
pub(super) fn load(project: &Project<'_>, files: &dyn World, path: &Path, bytes: &[u8]) -> Loaded {
    let mut file = brief::load_with(&shown(path), bytes, project.overrides());
    let workspace = beside::workspace_of(files, path, &mut file, project.workspace());
    Loaded { workspace, ..with_names(project, files, file) }
}

/// Finds the profile and theme of a brief that was read.
pub(super) fn with_names(project: &Project<'_>, files: &dyn World, mut file: Read<Arc<BriefFile>>) -> Loaded {
    let (profile, found) = project.profile_for(files, &file.source, file.value.profile.as_ref());
    file.diagnostics.extend(found);
    let (theme, found) = project.theme_for(files, &file.source, file.value.theme.as_ref(), &profile);
    file.diagnostics.extend(found);
    let (csl, found) = project.style_for(files, &file.source, &file.value, &profile);
    file.diagnostics.extend(found);
    Loaded { file, profile, theme, csl, workspace: None }
}

/// Joins, composes and checks a brief.
pub(super) fn compose(project: &Project<'_>, loaded: &Loaded) -> Composed {
    let Loaded { file, profile, .. } = loaded;
    let workspace = loaded.workspace.as_ref().unwrap_or(project.workspace());
    let (mut statement, resolved) = statement::resolve(file, workspace, profile);
    statement.csl.clone_from(&loaded.csl);
    statement.today.get_or_insert_with(|| project.today());
    let document = document::compose_with(&statement, profile.kind, profile, project.speech());
    // Of a file that was not read, nobody can say what it lacks.
    let unread = file.diagnostics.iter().any(|found| found.rule == rule::UNREADABLE_FILE);
    let checked = if unread { Vec::new() } else { check::check(&statement, &document, project.levels()) };
    let mut found: Vec<_> = file.diagnostics.iter().cloned().chain(resolved).chain(checked).collect();
    let unread = loaded.workspace.is_some() && file.diagnostics.iter().any(|one| UNREAD.contains(&one.rule));
    if project.is_partial() || unread {
        // What is cited may be defined in the file that could not be read.
        found.retain(|finding| finding.rule != rule::UNKNOWN_CITATION);
    }
    let findings = check::settle(file, project.levels(), found);
    Composed { statement, document, findings }
}

/// Composes a statement as another kind than its own, or by another profile.
pub(super) fn compose_as(
    project: &Project<'_>,
    statement: &Statement,
    kind: Kind,
    profile: &Profile,
) -> Document {
    document::compose_with(statement, kind, profile, project.speech())
}

/// The pictures that a document shows on its pages.
pub(super) fn read_pictures(files: &dyn World, document: &Document, theme: &Theme) -> PictureFiles {
    PictureFiles::read(files, document, theme.shows_logo())
}

/// Sets a document on pages, with the pictures that it shows.
pub(super) fn set(
    project: &Project<'_>,
    files: &dyn World,
    document: &Document,
    theme: &Theme,
) -> Result<Pages, Vec<Diagnostic>> {
    let pictures = read_pictures(files, document, theme);
    layout::set_with(document, theme, project.fonts(), &pictures)
}

/// Reads the pictures that the text of a document names.
pub(super) fn named_pictures(
    project: &Project<'_>,
    files: &dyn World,
    document: &Document,
) -> Result<Attachments, Vec<Diagnostic>> {
    let pictures = PictureFiles::read(files, document, false);
    Attachments::named(document, &pictures, project.fonts())
}

/// Reads the pictures of a document for the formats that take their files.
pub(super) fn pictures(
    project: &Project<'_>,
    files: &dyn World,
    document: &Document,
    theme: &Theme,
    drawings: Drawings,
) -> Result<Attachments, Vec<Diagnostic>> {
    let pictures = read_pictures(files, document, theme);
    Attachments::of(document, theme, &pictures, project.fonts(), drawings)
}

/// What rules find on the pages of a brief's own kind.
pub(super) fn check_pages(
    project: &Project<'_>,
    loaded: &Loaded,
    statement: &Statement,
    pages: usize,
) -> Vec<Diagnostic> {
    settle_pages(project, loaded, check::check_pages(statement, pages, project.levels()))
}

/// What was found on the pages of a brief, as it is to be reported.
pub(super) fn settle_pages(
    project: &Project<'_>,
    loaded: &Loaded,
    findings: Vec<Diagnostic>,
) -> Vec<Diagnostic> {
    check::settle_pages(&loaded.file, project.levels(), findings)
}

/// Writes a document as Markdown.
pub(super) fn markdown(document: &Document, options: &MarkdownOptions) -> String {
    emit::markdown::write(document, options)
}

/// Findings in the order of a report, each of them once.
pub fn merged(findings: impl IntoIterator<Item = Diagnostic>) -> Vec<Diagnostic> {
    let mut findings: Vec<_> = findings.into_iter().collect();
    findings.sort_by(|a, b| a.order().cmp(&b.order()).then_with(|| a.message.cmp(&b.message)));
    findings.dedup_by(|a, b| a.order() == b.order() && a.message == b.message);
    findings
}
