use super::{AsideRole, Block, BlockKind, Inline, InlineKind};

/// The words alone, without marks, pictures and references; a line break is a space.
pub fn plain<R>(content: &[Inline<R>]) -> String {
    let mut text = String::new();
    push_inlines(&mut text, content);
    text
}

/// The words of blocks alone, each paragraph, heading, item and cell on a line of its own.
pub fn plain_blocks<R>(content: &[Block<R>]) -> String {
    let mut text = String::new();
    push_blocks(&mut text, content);
    text.truncate(text.trim_end().len());
    text
}

fn push_blocks<R>(text: &mut String, content: &[Block<R>]) {
    for block in content {
        match &block.kind {
            BlockKind::Paragraph(content) | BlockKind::Heading { content, .. } => push_line(text, content),
            BlockKind::List { items, .. } => {
                for item in items {
                    push_blocks(text, &item.content);
                }
            }
            BlockKind::Figure(figure) => {
                push_blocks(text, &figure.content);
                push_line(text, &figure.caption);
                figure.credits.iter().for_each(|line| push_line(text, line));
            }
            // Words shown large are in the text already.
            BlockKind::Aside { role: AsideRole::PullQuote, .. } | BlockKind::Break => {}
            BlockKind::Aside { title, content, .. } => {
                if !title.is_empty() {
                    push_line(text, title);
                }
                push_blocks(text, content);
            }
            BlockKind::Quote { content, attribution } => {
                push_blocks(text, content);
                if !attribution.is_empty() {
                    push_line(text, attribution);
                }
            }
            BlockKind::Table { head, rows, .. } => {
                for cell in head.iter().chain(rows.iter().flatten()) {
                    push_line(text, &cell.content);
                }
            }
            BlockKind::Verbatim { text: verbatim, .. } => {
                text.push_str(verbatim);
                text.push('\n');
            }
        }
    }
}

fn push_line<R>(text: &mut String, content: &[Inline<R>]) {
    push_inlines(text, content);
    text.push('\n');
}

fn push_inlines<R>(text: &mut String, content: &[Inline<R>]) {
    for inline in content {
        match &inline.kind {
            InlineKind::Text(words) | InlineKind::Code(words) => text.push_str(words),
            InlineKind::Emphasis(content)
            | InlineKind::Strong(content)
            | InlineKind::Decorated { content, .. }
            | InlineKind::Link { content, .. }
            | InlineKind::Passage { content, .. } => {
                push_inlines(text, content);
            }
            InlineKind::LineBreak => text.push(' '),
            InlineKind::Image { .. } | InlineKind::Reference(_) => {}
        }
    }
}
