//! Words that stand apart from the text: the titles of remarks, and the place of words shown large.

use super::{Block, Inline};
use crate::locale::Locale;
use crate::source::Origin;
use crate::text::{AsideRole, BlockKind, InlineKind};

/// Gives remarks without a title the word for what they are.
pub(super) fn settle(blocks: &mut [Block], locale: &Locale) {
    for block in blocks {
        match &mut block.kind {
            BlockKind::Aside { role, title, content } => {
                if let (AsideRole::Callout(kind), true) = (*role, title.is_empty()) {
                    let words = locale.word(&format!("callout-{}", kind.name())).to_owned();
                    title.push(Inline { kind: InlineKind::Text(words), origin: block.origin });
                }
                settle(content, locale);
            }
            BlockKind::Quote { content, .. } => settle(content, locale),
            BlockKind::List { items, .. } => {
                for item in items {
                    settle(&mut item.content, locale);
                }
            }
            _ => {}
        }
    }
}

/// Puts words that are shown large behind the first paragraph: what they say has been begun there.
pub(super) fn with_pull_quote(mut blocks: Vec<Block>, words: Vec<Inline>, origin: Origin) -> Vec<Block> {
    let first = blocks.iter().position(|block| matches!(block.kind, BlockKind::Paragraph(_)));
    let content = vec![Block { kind: BlockKind::Paragraph(words), origin }];
    let kind = BlockKind::Aside { role: AsideRole::PullQuote, title: Vec::new(), content };
    blocks.insert(first.map_or(blocks.len(), |first| first + 1), Block { kind, origin });
    blocks
}
