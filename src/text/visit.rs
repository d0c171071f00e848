use super::{Block, BlockKind, Inline, InlineKind};

/// Looks at the nodes of a tree, parents before children, in the order of the text.
pub trait Visitor<R> {
    /// Called for each block.
    fn block(&mut self, _block: &Block<R>) {}

    /// Called for each run; what a reference holds is not walked into.
    fn inline(&mut self, _inline: &Inline<R>) {}
}

/// Shows a visitor every node of these blocks.
pub fn walk_blocks<R>(blocks: &[Block<R>], visitor: &mut impl Visitor<R>) {
    for block in blocks {
        visitor.block(block);
        match &block.kind {
            BlockKind::Paragraph(content) | BlockKind::Heading { content, .. } => {
                walk_inlines(content, visitor);
            }
            BlockKind::List { items, .. } => {
                for item in items {
                    walk_blocks(&item.content, visitor);
                }
            }
            BlockKind::Figure(figure) => {
                walk_inlines(&figure.caption, visitor);
                walk_blocks(&figure.content, visitor);
                figure.credits.iter().for_each(|line| walk_inlines(line, visitor));
            }
            BlockKind::Aside { title, content, .. } => {
                walk_inlines(title, visitor);
                walk_blocks(content, visitor);
            }
            BlockKind::Quote { content, attribution } => {
                walk_blocks(content, visitor);
                walk_inlines(attribution, visitor);
            }
            BlockKind::Table { head, rows, .. } => {
                for cell in head.iter().chain(rows.iter().flatten()) {
                    walk_inlines(&cell.content, visitor);
                }
            }
            BlockKind::Verbatim { .. } | BlockKind::Break => {}
        }
    }
}

/// Shows a visitor every one of these runs and those within.
pub fn walk_inlines<R>(inlines: &[Inline<R>], visitor: &mut impl Visitor<R>) {
    for inline in inlines {
        visitor.inline(inline);
        match &inline.kind {
            InlineKind::Emphasis(content)
            | InlineKind::Strong(content)
            | InlineKind::Decorated { content, .. }
            | InlineKind::Link { content, .. }
            | InlineKind::Passage { content, .. } => {
                walk_inlines(content, visitor);
            }
            InlineKind::Text(_)
            | InlineKind::Code(_)
            | InlineKind::Image { .. }
            | InlineKind::LineBreak
            | InlineKind::Reference(_) => {}
        }
    }
}
