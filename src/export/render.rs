use std::sync::Arc;

use super::{Format, Loaded};
use crate::check;
use crate::diagnostic::{Diagnostic, Severity};
use crate::document::{self, Document};
use crate::emit;
use crate::layout;
use crate::profile::Kind;
use crate::rule;
use crate::statement::{self, Statement};
use crate::theme::{PageSize, Theme};

/// A brief joined with its directory, composed as its own kind and checked.
#[derive(Debug, Clone)]
pub struct Composed {
    /// The brief with everything it names.
    pub statement: Statement,
    /// The document of its own kind.
    pub document: Document,
    /// All that was found in the brief, in the order of the file, each finding once.
    pub diagnostics: Vec<Diagnostic>,
}

impl Composed {
    /// Whether nothing stands in the way of an export.
    pub fn is_sound(&self) -> bool {
        !self.diagnostics.iter().any(|diagnostic| diagnostic.weighs(Severity::Error))
    }

    /// Whether pages can be set of it that are worth a look: all of it was read.
    fn is_whole(&self) -> bool {
        let unread = |finding: &Diagnostic| finding.weighs(Severity::Error) && finding.rule.fixed;
        !self.diagnostics.iter().any(unread)
    }
}

/// Joins, composes and checks a brief.
pub fn compose(brief: &Loaded) -> Composed {
    let (statement, resolved) = statement::resolve(&brief.brief, &brief.shared.workspace, &brief.profile);
    let document = document::compose(&statement, brief.profile.kind, &brief.profile);
    // Of a file that was not read, nobody can say what it lacks.
    let unread = brief.diagnostics.iter().any(|found| found.rule == rule::UNREADABLE_FILE);
    let checked = if unread { Vec::new() } else { check::check(&statement, &document) };
    let mut found: Vec<_> = brief.diagnostics.iter().cloned().chain(resolved).chain(checked).collect();
    if brief.shared.is_partial() {
        // What is cited may be defined in the file that could not be read.
        found.retain(|finding| finding.rule != rule::UNKNOWN_CITATION);
    }
    let diagnostics = check::settle(&brief.brief, &brief.shared.levels, found);
    Composed { statement, document, diagnostics }
}

/// All that can be found in a brief, on its pages too.
pub fn examine(brief: &Loaded) -> Vec<Diagnostic> {
    let composed = compose(brief);
    if !composed.is_whole() {
        return composed.diagnostics;
    }
    match layout::set_with(&composed.document, &brief.theme, &brief.shared.fonts) {
        Ok(pages) => {
            let unmet = emit::pdf::unmet(&composed.document, &emit::pdf::Options::default());
            let output = check::Output { pages: pages.pages.len(), exported: false };
            let found = on_pages(brief, check::check_output(&composed.statement, &output));
            merged(composed.diagnostics.into_iter().chain(unmet).chain(found))
        }
        Err(findings) => merged(composed.diagnostics.into_iter().chain(on_pages(brief, findings))),
    }
}

/// What was found on the pages of a brief as it is to be reported.
pub(super) fn on_pages(brief: &Loaded, findings: Vec<Diagnostic>) -> Vec<Diagnostic> {
    check::settle_pages(&brief.brief, &brief.shared.levels, findings)
}

/// Findings in the order of a report, each of them once.
pub(super) fn merged(findings: impl IntoIterator<Item = Diagnostic>) -> Vec<Diagnostic> {
    let mut findings: Vec<_> = findings.into_iter().collect();
    findings.sort_by(|a, b| a.order().cmp(&b.order()).then_with(|| a.message.cmp(&b.message)));
    findings.dedup_by(|a, b| a.order() == b.order() && a.message == b.message);
    findings
}

/// How statements are to look where the command line says so.
#[derive(Debug, Clone, Default)]
pub struct Look {
    /// The theme of every statement.
    pub theme: Option<Arc<Theme>>,
    /// The paper of every statement.
    pub page_size: Option<PageSize>,
    /// What PDF files declare, and when they were made.
    pub pdf: emit::pdf::Options,
}

/// A statement in one format.
#[derive(Debug, Clone)]
pub struct Rendered {
    /// The file.
    pub bytes: Vec<u8>,
    /// How many pages it has, in formats that have pages.
    pub pages: Option<usize>,
}

/// Why a statement could not be rendered.
#[derive(Debug)]
pub enum Unrendered {
    /// Because of what the brief says.
    Findings(Vec<Diagnostic>),
    /// Because of a mistake of this program.
    Internal(String),
}

/// Makes the statement of one kind in one format.
///
/// # Errors
/// When the brief says what cannot be set, such as a character that no font has.
pub fn render(
    brief: &Loaded,
    composed: &Composed,
    kind: Kind,
    format: Format,
    look: &Look,
) -> Result<Rendered, Unrendered> {
    let own = kind == brief.profile.kind;
    let profile = if own { Arc::clone(&brief.profile) } else { brief.shared.profile_of(kind) };
    let other = (!own).then(|| document::compose(&composed.statement, kind, &profile));
    let document = other.as_ref().unwrap_or(&composed.document);
    match format {
        Format::Markdown => Ok(Rendered { bytes: emit::markdown::write(document).into_bytes(), pages: None }),
        Format::Pdf => {
            let mut theme = match &look.theme {
                Some(theme) => Arc::clone(theme),
                None if own => Arc::clone(&brief.theme),
                None => brief.shared.theme(&brief.brief.source, None, &profile).0,
            };
            if let Some(size) = look.page_size {
                theme = Arc::new(Theme::clone(&theme).with_page_size(size));
            }
            let unmet = emit::pdf::unmet(document, &look.pdf);
            if !unmet.is_empty() {
                return Err(Unrendered::Findings(unmet));
            }
            let pages = layout::set_with(document, &theme, &brief.shared.fonts)
                .map_err(|findings| Unrendered::Findings(on_pages(brief, findings)))?;
            let bytes = emit::pdf::write(&pages, &look.pdf)
                .map_err(|error| Unrendered::Internal(error.to_string()))?;
            Ok(Rendered { bytes, pages: Some(pages.pages.len()) })
        }
    }
}
