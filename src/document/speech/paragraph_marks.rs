//! What an interpreter sees before each paragraph: when it begins, and whether it may be cut.

use super::passages::SpeechPassage;
use crate::document::composer::Composer;
use crate::document::points::is_paragraph;
use crate::document::{Block, Inline};
use crate::text::{BlockKind, InlineKind};

impl Composer<'_> {
    /// The blocks of a passage with the marks before its paragraphs; each ask is a paragraph of its own.
    pub(super) fn timed(&self, passage: &SpeechPassage) -> Vec<Block> {
        let pace = self.statement.pace();
        let mut words = passage.before;
        // What is cut already may not be cut again.
        let mut cut = passage.cut.filter(|_| !passage.is_struck);
        let mut asks = passage.asks.iter();
        let mut timed = Vec::with_capacity(passage.blocks.len());
        let (text, lists) = passage.blocks.split_at(passage.asks_begin.min(passage.blocks.len()));
        let mut add = |mut block: Block, is_silent: bool, cut: Option<u8>| {
            let spoken = if is_silent { 0 } else { self.spoken_words(std::slice::from_ref(&block)) };
            if is_paragraph_or_quotation(&block) {
                self.mark_paragraph(&mut block, &self.locale.clock(pace.seconds(words)), cut);
            }
            words += spoken;
            timed.push(block);
        };
        let mut of_text = |block: &Block| {
            let cut = if is_paragraph_or_quotation(block) { cut.take() } else { None };
            add(block.clone(), passage.is_struck, cut);
        };
        text.iter().for_each(&mut of_text);
        for block in lists {
            let BlockKind::List { items, .. } = &block.kind else {
                add(block.clone(), passage.is_struck, None);
                continue;
            };
            for item in items {
                let ask = asks.next();
                let mut cut = ask.filter(|ask| !ask.is_struck).and_then(|ask| ask.cut);
                for block in &item.content {
                    let is_silent = passage.is_struck || ask.is_some_and(|ask| ask.is_struck);
                    add(block.clone(), is_silent, cut.take());
                }
            }
        }
        timed
    }

    fn mark_paragraph(&self, block: &mut Block, time: &str, cut: Option<u8>) {
        let cut = cut.map(|cut| self.locale.phrase("may-be-cut", "cut", &self.locale.number(cut.into())));
        let mark: Vec<&str> = std::iter::once(time).chain(cut.as_deref()).collect();
        let mark = format!("[{}] ", mark.join(" · "));
        let origin = block.origin;
        if let Some(content) = first_paragraph(block) {
            content.insert(0, Inline { kind: InlineKind::Text(mark), origin });
        }
    }
}

/// Whether a block gets a number of its own.
pub(super) fn is_paragraph_or_quotation(block: &Block) -> bool {
    is_paragraph(block) || matches!(block.kind, BlockKind::Quote { .. })
}

fn first_paragraph(block: &mut Block) -> Option<&mut Vec<Inline>> {
    match &mut block.kind {
        BlockKind::Paragraph(content) => Some(content),
        BlockKind::Quote { content, .. } => content.first_mut().and_then(first_paragraph),
        _ => None,
    }
}
