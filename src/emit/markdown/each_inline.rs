use crate::document::{Block, Document, Inline};
use crate::text::{BlockKind, InlineKind};

/// Changes every inline of the parts and notes of a document, the outer ones first.
pub(super) fn of_document(document: &mut Document, change: &mut impl FnMut(&mut Inline)) {
    for part in &mut document.parts {
        of_line(&mut part.heading, change);
        of_blocks(&mut part.blocks, change);
    }
    document.notes.iter_mut().for_each(|note| of_blocks(&mut note.content, change));
}

fn of_blocks(blocks: &mut [Block], change: &mut impl FnMut(&mut Inline)) {
    for block in blocks {
        match &mut block.kind {
            BlockKind::Paragraph(content) | BlockKind::Heading { content, .. } => of_line(content, change),
            BlockKind::Figure(figure) => {
                of_line(&mut figure.caption, change);
                of_blocks(&mut figure.content, change);
                figure.credits.iter_mut().for_each(|line| of_line(line, change));
            }
            BlockKind::Aside { title, content, .. } => {
                of_line(title, change);
                of_blocks(content, change);
            }
            BlockKind::Quote { content, attribution } => {
                of_blocks(content, change);
                of_line(attribution, change);
            }
            BlockKind::List { items, .. } => {
                for item in items.iter_mut() {
                    of_blocks(&mut item.content, change);
                }
            }
            BlockKind::Table { head, rows, .. } => {
                let cells = head.iter_mut().chain(rows.iter_mut().flatten());
                cells.for_each(|cell| of_line(&mut cell.content, change));
            }
            BlockKind::Verbatim { .. } | BlockKind::Break => {}
        }
    }
}

fn of_line(line: &mut [Inline], change: &mut impl FnMut(&mut Inline)) {
    for inline in line {
        change(inline);
        match &mut inline.kind {
            InlineKind::Link { content, .. }
            | InlineKind::Emphasis(content)
            | InlineKind::Strong(content)
            | InlineKind::Decorated { content, .. }
            | InlineKind::Passage { content, .. } => of_line(content, change),
            InlineKind::Text(_)
            | InlineKind::Code(_)
            | InlineKind::Image { .. }
            | InlineKind::Reference(_)
            | InlineKind::LineBreak => {}
        }
    }
}
