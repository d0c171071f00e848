use crate::source::Origin;
use crate::statement::Statement;
use crate::text::{
    self, Block, Citation, CitedPart, Inline, InlineKind, Reference, Visitor, walk_blocks, walk_inlines,
};

/// One Markdown field of a brief.
#[derive(Debug, Clone, Copy)]
pub(super) enum Prose<'a> {
    /// A field of many paragraphs.
    Blocks(&'a [Block<Reference>]),
    /// A field of one line.
    Line(&'a [Inline<Reference>]),
}

/// Every Markdown field of a statement, in the order a brief usually has them.
pub(super) fn fields(statement: &Statement) -> Vec<Prose<'_>> {
    let mut fields = vec![
        Prose::Line(&statement.title),
        Prose::Line(&statement.subtitle),
        Prose::Blocks(&statement.summary),
    ];
    for section in &statement.sections {
        fields.extend(section.heading.as_deref().map(Prose::Line));
        fields.push(Prose::Blocks(&section.body));
    }
    for recommendation in &statement.recommendations {
        fields.push(Prose::Line(&recommendation.action));
        fields.push(Prose::Line(&recommendation.note));
    }
    fields
}

/// Shows a visitor every field of a statement and every footnote in them, each footnote once.
pub(super) fn walk(statement: &Statement, visitor: &mut impl Visitor<Reference>) {
    for field in fields(statement) {
        field.walk(visitor);
    }
    for note in footnotes(statement) {
        walk_blocks(note, visitor);
    }
}

impl Prose<'_> {
    /// Shows a visitor every node of the field.
    pub(super) fn walk(self, visitor: &mut impl Visitor<Reference>) {
        match self {
            Self::Blocks(blocks) => walk_blocks(blocks, visitor),
            Self::Line(inlines) => walk_inlines(inlines, visitor),
        }
    }
}

/// The footnotes of a statement, each once.
fn footnotes(statement: &Statement) -> Vec<&[Block<Reference>]> {
    struct Notes<'a> {
        seen: Vec<Origin>,
        notes: Vec<&'a [Block<Reference>]>,
    }
    impl<'a> Notes<'a> {
        fn inlines(&mut self, inlines: &'a [Inline<Reference>]) {
            for inline in inlines {
                match &inline.kind {
                    InlineKind::Reference(Reference::Footnote { note, content, .. }) => {
                        if !self.seen.contains(note) {
                            self.seen.push(*note);
                            self.notes.push(content);
                        }
                    }
                    InlineKind::Emphasis(content)
                    | InlineKind::Strong(content)
                    | InlineKind::Link { content, .. } => self.inlines(content),
                    _ => {}
                }
            }
        }
    }
    let mut notes = Notes { seen: Vec::new(), notes: Vec::new() };
    for field in fields(statement) {
        match field {
            Prose::Line(inlines) => notes.inlines(inlines),
            Prose::Blocks(blocks) => each_line(blocks, &mut |inlines| notes.inlines(inlines)),
        }
    }
    notes.notes
}

/// Calls `line` with the runs of every paragraph, heading and cell, in the order of the text.
pub(super) fn each_line<'a>(blocks: &'a [Block<Reference>], line: &mut impl FnMut(&'a [Inline<Reference>])) {
    use text::BlockKind;
    for block in blocks {
        match &block.kind {
            BlockKind::Paragraph(content) | BlockKind::Heading { content, .. } => line(content),
            BlockKind::List { items, .. } => items.iter().for_each(|item| each_line(&item.content, line)),
            BlockKind::Quote(content) => each_line(content, line),
            BlockKind::Table { head, rows, .. } => {
                head.iter().chain(rows.iter().flatten()).for_each(|cell| line(&cell.content));
            }
            BlockKind::Verbatim(_) | BlockKind::Break => {}
        }
    }
}

/// Everything that the text of a statement cites, footnotes included.
pub(super) fn citations(statement: &Statement) -> Vec<CitedPart> {
    struct Cited(Vec<CitedPart>);
    impl Visitor<Reference> for Cited {
        fn inline(&mut self, inline: &Inline<Reference>) {
            if let InlineKind::Reference(Reference::Citation(Citation { parts })) = &inline.kind {
                self.0.extend(parts.iter().cloned());
            }
        }
    }
    let mut cited = Cited(Vec::new());
    walk(statement, &mut cited);
    cited.0
}
