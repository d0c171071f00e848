use crate::diagnostic::Diagnostic;
use crate::reader::Located;
use crate::source::{Origin, SourceId, Sources, Span};
use crate::text::{self, Block, Inline, Reference};

/// Reads the Markdown fields of one file and keeps what is wrong in them.
pub(super) struct Fields<'a> {
    pub(super) sources: &'a Sources,
    pub(super) source: SourceId,
    pub(super) diagnostics: Vec<Diagnostic>,
}

impl Fields<'_> {
    /// The blocks of a field; none where it is missing.
    pub(super) fn blocks(&mut self, field: Option<&Located<String>>) -> Vec<Block<Reference>> {
        let Some(field) = field else { return Vec::new() };
        let (blocks, diagnostics) = text::blocks(field, self.source, self.sources);
        self.diagnostics.extend(diagnostics);
        blocks
    }

    /// The runs of a field of one line; none where it is missing.
    pub(super) fn inlines(&mut self, field: Option<&Located<String>>) -> Vec<Inline<Reference>> {
        let Some(field) = field else { return Vec::new() };
        let (inlines, diagnostics) = text::inlines(field, self.source, self.sources);
        self.diagnostics.extend(diagnostics);
        inlines
    }

    /// The place of a span of this file.
    pub(super) fn origin(&self, span: Span) -> Origin {
        Origin { source: self.source, span }
    }
}
