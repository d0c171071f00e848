use super::Directory;
use super::attributions::attributed;
use crate::diagnostic::Diagnostic;
use crate::reader::Located;
use crate::source::{Origin, SourceId, Sources, Span};
use crate::text::{self, Block, Citation, Inline, InlineKind, Reference};

/// Reads the Markdown fields of one file and keeps what is wrong in them.
pub(super) struct Fields<'a> {
    pub(super) sources: &'a Sources,
    pub(super) source: SourceId,
    pub(super) directory: &'a Directory,
    pub(super) diagnostics: Vec<Diagnostic>,
}

impl Fields<'_> {
    /// The blocks of a field; none where it is missing.
    pub(super) fn blocks(&mut self, field: Option<&Located<String>>) -> Vec<Block<Reference>> {
        let Some(field) = field else { return Vec::new() };
        let (blocks, diagnostics) = text::blocks(field, self.source, self.sources);
        self.diagnostics.extend(diagnostics);
        let blocks = text::map_references(&blocks, &mut |reference, origin| self.known(reference, origin));
        attributed(blocks, self.directory)
    }

    /// The runs of a field of one line; none where it is missing.
    pub(super) fn inlines(&mut self, field: Option<&Located<String>>) -> Vec<Inline<Reference>> {
        let Some(field) = field else { return Vec::new() };
        let (inlines, diagnostics) = text::inlines(field, self.source, self.sources);
        self.diagnostics.extend(diagnostics);
        text::map_inline_references(&inlines, &mut |reference, origin| self.known(reference, origin))
    }

    /// A reference; `@words` that are no id of the directory are words.
    fn known(&self, reference: &Reference, origin: Origin) -> Vec<Inline<Reference>> {
        let kind = match reference {
            Reference::Citation(Citation { parts, mention: Some(words), .. })
                if parts.iter().any(|part| self.directory.target(&part.id).is_none()) =>
            {
                InlineKind::Text(words.clone())
            }
            Reference::Footnote { label, note, content } => {
                let content =
                    text::map_references(content, &mut |reference, origin| self.known(reference, origin));
                InlineKind::Reference(Reference::Footnote {
                    label: label.clone(),
                    note: *note,
                    content: content.into(),
                })
            }
            reference @ Reference::Citation(_) => InlineKind::Reference(reference.clone()),
        };
        vec![Inline { kind, origin }]
    }

    /// The place of a span of this file.
    pub(super) fn origin(&self, span: Span) -> Origin {
        Origin { source: self.source, span }
    }
}
