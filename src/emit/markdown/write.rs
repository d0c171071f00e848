use std::borrow::Cow;

use super::anchors;
use super::blocks;
use super::character::LinePlace;
use super::front_matter;
use super::line;
use super::{MarkdownOptions, pictures};
use crate::document::{Block, Document, Head, Inline};
use crate::source::Origin;
use crate::text::{BlockKind, InlineKind};
use crate::workspace::TitlePlace;

/// The document as Markdown, ending in a newline.
///
/// A line end in a heading or in the cell of a table is a space, for Markdown has none there. Notes are at the end in the
/// order of their numbers.
pub fn write(document: &Document, options: &MarkdownOptions) -> String {
    let settled = anchors::settled(document, options.title);
    let named = matches!(settled, Cow::Owned(_));
    let document = &*pictures::addressed(settled, &options.addresses);
    let mut pieces = head(&document.head, options.title);
    for part in &document.parts {
        if named && part.heading.is_empty() && !part.id.is_empty() {
            pieces.push(anchors::element(&part.id));
        }
        pieces.push(heading(2, &part.timed_heading(document.locale())));
        pieces.push(blocks::write(&part.blocks, false));
    }
    for (i, note) in document.notes.iter().enumerate() {
        let content = blocks::write(&note.content, false);
        pieces.push(blocks::prefixed(&content, &format!("[^{}]: ", i + 1), "    "));
    }
    pieces.retain(|piece| !piece.is_empty());
    format!("{}\n{}\n", front_matter::write(document), pieces.join("\n\n"))
}

/// The title, and below it what a reader has to know before the text.
fn head(head: &Head, title: TitlePlace) -> Vec<String> {
    let mark = head.mark.iter().map(|mark| strong(mark, Origin::default())).collect::<Vec<_>>();
    let mut facts: Vec<Inline> = Vec::new();
    let mut fact = |fact: Inline| {
        if !facts.is_empty() {
            facts.push(Inline { kind: InlineKind::LineBreak, origin: fact.origin });
        }
        facts.push(fact);
    };
    if let Some(line) = &head.organisation {
        fact(strong(&line.text, line.origin));
    }
    let below = head
        .standing
        .iter()
        .chain(&head.recipient)
        .chain(&head.event)
        .chain(&head.dateline)
        .chain(&head.speaker)
        .chain(&head.issued);
    let register = head.register.line();
    for line in below.chain(&head.facts).chain(&register) {
        fact(plain(&line.text, line.origin));
    }
    let title: &[Inline] = if title == TitlePlace::Both { &head.title } else { &[] };
    vec![
        heading(1, title),
        line::write(&head.subtitle, LinePlace::Paragraph),
        line::write(&mark, LinePlace::Paragraph),
        line::write(&facts, LinePlace::Paragraph),
    ]
}

fn plain(words: &str, origin: Origin) -> Inline {
    Inline { kind: InlineKind::Text(words.to_owned()), origin }
}

fn strong(words: &str, origin: Origin) -> Inline {
    Inline { kind: InlineKind::Strong(vec![plain(words, origin)]), origin }
}

fn heading(level: u8, content: &[Inline]) -> String {
    let kind = BlockKind::Heading { level, id: None, content: content.to_vec() };
    blocks::write(&[Block { kind, origin: Origin::default() }], false)
}
