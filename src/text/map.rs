use super::{Block, BlockKind, Cell, Figure, Inline, InlineKind, ListItem};
use crate::source::Origin;

/// The same blocks with other references: `map` is asked for each reference, in the order of the text, which runs replace it
/// it (none, one or several).
pub fn map_references<R, S>(
    blocks: &[Block<R>],
    map: &mut impl FnMut(&R, Origin) -> Vec<Inline<S>>,
) -> Vec<Block<S>> {
    blocks.iter().map(|block| Block { kind: map_block(&block.kind, map), origin: block.origin }).collect()
}

/// The same runs with other references, as [`map_references`].
pub fn map_inline_references<R, S>(
    inlines: &[Inline<R>],
    map: &mut impl FnMut(&R, Origin) -> Vec<Inline<S>>,
) -> Vec<Inline<S>> {
    let mut mapped = Vec::with_capacity(inlines.len());
    for inline in inlines {
        let kind = match &inline.kind {
            InlineKind::Text(text) => InlineKind::Text(text.clone()),
            InlineKind::Emphasis(content) => InlineKind::Emphasis(map_inline_references(content, map)),
            InlineKind::Strong(content) => InlineKind::Strong(map_inline_references(content, map)),
            InlineKind::Decorated { decoration, content } => InlineKind::Decorated {
                decoration: *decoration,
                content: map_inline_references(content, map),
            },
            InlineKind::Code(code) => InlineKind::Code(code.clone()),
            InlineKind::Link { url, content } => {
                InlineKind::Link { url: url.clone(), content: map_inline_references(content, map) }
            }
            InlineKind::Passage { language, content } => InlineKind::Passage {
                language: language.clone(),
                content: map_inline_references(content, map),
            },
            InlineKind::Image { path, alt, width } => {
                InlineKind::Image { path: path.clone(), alt: alt.clone(), width: *width }
            }
            InlineKind::LineBreak => InlineKind::LineBreak,
            InlineKind::Reference(reference) => {
                mapped.extend(map(reference, inline.origin));
                continue;
            }
        };
        mapped.push(Inline { kind, origin: inline.origin });
    }
    mapped
}

fn map_block<R, S>(kind: &BlockKind<R>, map: &mut impl FnMut(&R, Origin) -> Vec<Inline<S>>) -> BlockKind<S> {
    match kind {
        BlockKind::Paragraph(content) => BlockKind::Paragraph(map_inline_references(content, map)),
        BlockKind::Heading { level, id, content } => {
            BlockKind::Heading { level: *level, id: id.clone(), content: map_inline_references(content, map) }
        }
        BlockKind::List { start, mark, tight, items } => BlockKind::List {
            start: *start,
            mark: *mark,
            tight: *tight,
            items: items
                .iter()
                .map(|item| ListItem { content: map_references(&item.content, map), origin: item.origin })
                .collect(),
        },
        BlockKind::Figure(figure) => BlockKind::Figure(Box::new(Figure {
            id: figure.id.clone(),
            label: figure.label.clone(),
            caption: map_inline_references(&figure.caption, map),
            content: map_references(&figure.content, map),
            credits: figure.credits.iter().map(|line| map_inline_references(line, map)).collect(),
            chart: figure.chart.clone(),
        })),
        BlockKind::Aside { role, title, content } => BlockKind::Aside {
            role: *role,
            title: map_inline_references(title, map),
            content: map_references(content, map),
        },
        BlockKind::Quote { content, attribution } => BlockKind::Quote {
            content: map_references(content, map),
            attribution: map_inline_references(attribution, map),
        },
        BlockKind::Table { alignments, head, rows } => BlockKind::Table {
            alignments: alignments.clone(),
            head: map_cells(head, map),
            rows: rows.iter().map(|row| map_cells(row, map)).collect(),
        },
        BlockKind::Verbatim { language, text } => {
            BlockKind::Verbatim { language: language.clone(), text: text.clone() }
        }
        BlockKind::Break => BlockKind::Break,
    }
}

fn map_cells<R, S>(cells: &[Cell<R>], map: &mut impl FnMut(&R, Origin) -> Vec<Inline<S>>) -> Vec<Cell<S>> {
    cells
        .iter()
        .map(|cell| Cell { content: map_inline_references(&cell.content, map), origin: cell.origin })
        .collect()
}
