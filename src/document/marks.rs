//! Where the mark of a note is: against the word, and in English after the comma or full stop.

use crate::cite::JOINED;
use crate::source::Origin;
use crate::text::{Block, BlockKind, Inline, InlineKind};

/// Settles the marks in every run of the blocks.
pub(super) fn settle_blocks<R>(blocks: &mut [Block<R>], after_punctuation: bool) {
    for block in blocks {
        match &mut block.kind {
            BlockKind::Paragraph(content) | BlockKind::Heading { content, .. } => {
                settle(content, after_punctuation);
            }
            BlockKind::Figure(figure) => {
                settle(&mut figure.caption, after_punctuation);
                settle_blocks(&mut figure.content, after_punctuation);
                figure.credits.iter_mut().for_each(|line| settle(line, after_punctuation));
            }
            BlockKind::Aside { title, content, .. } => {
                settle(title, after_punctuation);
                settle_blocks(content, after_punctuation);
            }
            BlockKind::Quote { content, attribution } => {
                settle_blocks(content, after_punctuation);
                settle(attribution, after_punctuation);
            }
            BlockKind::List { items, .. } => {
                for item in items {
                    settle_blocks(&mut item.content, after_punctuation);
                }
            }
            BlockKind::Table { head, rows, .. } => {
                for cell in head.iter_mut().chain(rows.iter_mut().flatten()) {
                    settle(&mut cell.content, after_punctuation);
                }
            }
            BlockKind::Verbatim { .. } | BlockKind::Break => {}
        }
    }
}

/// Takes away the space before a reference; with `after_punctuation`, moves what closes the clause before it.
pub(super) fn settle<R>(runs: &mut Vec<Inline<R>>, after_punctuation: bool) {
    let mut index = 0;
    while index < runs.len() {
        match &mut runs[index].kind {
            InlineKind::Emphasis(content)
            | InlineKind::Strong(content)
            | InlineKind::Decorated { content, .. }
            | InlineKind::Link { content, .. }
            | InlineKind::Passage { content, .. } => {
                settle(content, after_punctuation);
            }
            InlineKind::Reference(_) => {
                trim_end(&mut runs[..index]);
                if after_punctuation
                    && let Some((origin, marks)) = runs.get_mut(index + 1).and_then(take_punctuation)
                {
                    runs.insert(index, Inline { kind: InlineKind::Text(marks), origin });
                    index += 1;
                }
            }
            InlineKind::Text(text) if text.starts_with(JOINED) => {
                text.drain(..JOINED.len());
                let nothing = text.is_empty();
                trim_end(&mut runs[..index]);
                if nothing && index == 0 {
                    trim_start(&mut runs[1..]);
                }
            }
            // What a citation prints in the text begins with its own space.
            InlineKind::Text(text) if text.starts_with([' ', '（']) => trim_end(&mut runs[..index]),
            _ => {}
        }
        index += 1;
    }
    runs.retain(|run| !matches!(&run.kind, InlineKind::Text(text) if text.is_empty()));
}

fn trim_end<R>(before: &mut [Inline<R>]) {
    if let Some(Inline { kind: InlineKind::Text(text), .. }) = before.last_mut() {
        text.truncate(text.trim_end().len());
    }
}

fn trim_start<R>(after: &mut [Inline<R>]) {
    if let Some(Inline { kind: InlineKind::Text(text), .. }) = after.first_mut() {
        *text = text.trim_start().to_owned();
    }
}

/// Cuts off the punctuation that the run begins with.
fn take_punctuation<R>(run: &mut Inline<R>) -> Option<(Origin, String)> {
    let Inline { kind: InlineKind::Text(text), origin } = run else { return None };
    let end = text.find(|c| !matches!(c, '.' | ',' | ';' | ':' | '!' | '?' | '…')).unwrap_or(text.len());
    let marks: String = text.drain(..end).collect();
    (!marks.is_empty()).then_some((*origin, marks))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn settled(before: &str, after: &str, after_punctuation: bool) -> String {
        let run = |kind| Inline { kind, origin: Origin::default() };
        let text = |text: &str| run(InlineKind::Text(text.into()));
        let mut runs = vec![text(before), run(InlineKind::Reference(())), text(after)];
        settle(&mut runs, after_punctuation);
        let shown = runs.iter().map(|run| match &run.kind {
            InlineKind::Text(text) => text.as_str(),
            _ => "#",
        });
        shown.collect()
    }

    #[test]
    fn a_mark_stands_behind_the_punctuation_in_english_only() {
        assert_eq!(settled("the economy ", ". And", true), "the economy.# And");
        assert_eq!(settled("l’économie ", ". Et", false), "l’économie#. Et");
        assert_eq!(settled("the economy. ", "", true), "the economy.#");
        assert_eq!(settled("the economy ", " and", true), "the economy# and");
    }
}
