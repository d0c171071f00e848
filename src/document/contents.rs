//! The list of headings at the beginning.

use super::anchors::Anchors;
use super::{Block, Inline, NoteReference, Part};
use crate::source::Origin;
use crate::text::{BlockKind, InlineKind, ListItem, plain, slug};

/// The level of the headings of parts; those one below it are listed as well.
const LEVEL: u8 = 2;

/// An entry of the list of headings.
#[derive(Debug, Clone, Copy)]
pub struct ContentsEntry<'a> {
    /// The anchor of the part or heading.
    pub id: &'a str,
    /// The words of the heading, without the calls of notes, pictures and links in it.
    pub words: &'a [Inline],
    /// Where the heading came from.
    pub origin: Origin,
    below: &'a [Block],
}

impl<'a> ContentsEntry<'a> {
    /// The entries of a list of links to headings.
    pub fn of(list: &'a [Block]) -> impl Iterator<Item = Self> {
        let items = match list.first().map(|block| &block.kind) {
            Some(BlockKind::List { items, .. }) => items.as_slice(),
            _ => &[],
        };
        items.iter().filter_map(|item| {
            let (first, below) = item.content.split_first()?;
            let BlockKind::Paragraph(content) = &first.kind else { return None };
            let InlineKind::Link { url, content } = &content.first()?.kind else { return None };
            Some(Self { id: url.strip_prefix('#')?, words: content, origin: item.origin, below })
        })
    }

    /// The entries of the headings below it.
    pub fn below(&self) -> impl Iterator<Item = Self> + use<'a> {
        Self::of(self.below)
    }
}

/// The headings of all parts, and those within them one level below, as a list of links; none where there are none. Headings that have no
/// anchor get one.
pub(super) fn list(parts: &mut [Part], anchors: &mut Anchors) -> Option<Block> {
    let mut items: Vec<ListItem<NoteReference>> = Vec::new();
    for part in parts {
        if let Some(item) = entry(&part.id, &part.heading) {
            items.push(item);
        }
        for block in &mut part.blocks {
            let BlockKind::Heading { level, id, content } = &mut block.kind else { continue };
            if *level > LEVEL + 1 || plain(content).trim().is_empty() {
                continue;
            }
            let id = id.get_or_insert_with(|| anchors.make(&slug(&plain(content))));
            let Some(item) = entry(id, content) else { continue };
            match items.last_mut() {
                Some(above) if *level > LEVEL => put_below(above, item),
                _ => items.push(item),
            }
        }
    }
    (!items.is_empty()).then(|| list_of(items))
}

fn put_below(above: &mut ListItem<NoteReference>, item: ListItem<NoteReference>) {
    match above.content.last_mut() {
        Some(Block { kind: BlockKind::List { items, .. }, .. }) => items.push(item),
        _ => above.content.push(list_of(vec![item])),
    }
}

fn list_of(items: Vec<ListItem<NoteReference>>) -> Block {
    let origin = items.first().map_or_else(Origin::default, |item| item.origin);
    Block { kind: BlockKind::List { start: None, mark: None, tight: true, items }, origin }
}

/// A link to a heading; none to one without words.
fn entry(id: &str, heading: &[Inline]) -> Option<ListItem<NoteReference>> {
    let origin = heading.first()?.origin;
    let content = words(heading);
    if plain(&content).trim().is_empty() {
        return None;
    }
    let link = Inline { kind: InlineKind::Link { url: format!("#{id}"), content }, origin };
    let paragraph = Block { kind: BlockKind::Paragraph(vec![link]), origin };
    Some(ListItem { content: vec![paragraph], origin })
}

/// The words of a heading on one line, without the calls of notes, pictures and links in it.
fn words(heading: &[Inline]) -> Vec<Inline> {
    let mut kept = Vec::with_capacity(heading.len());
    for Inline { kind, origin } in heading {
        let kind = match kind {
            InlineKind::Reference(_) | InlineKind::Image { .. } => continue,
            InlineKind::Link { content, .. } => {
                kept.extend(words(content));
                continue;
            }
            InlineKind::LineBreak => InlineKind::Text(" ".to_owned()),
            InlineKind::Emphasis(content) => InlineKind::Emphasis(words(content)),
            InlineKind::Strong(content) => InlineKind::Strong(words(content)),
            InlineKind::Decorated { decoration, content } => {
                InlineKind::Decorated { decoration: *decoration, content: words(content) }
            }
            InlineKind::Passage { language, content } => {
                InlineKind::Passage { language: language.clone(), content: words(content) }
            }
            InlineKind::Text(_) | InlineKind::Code(_) => kind.clone(),
        };
        kept.push(Inline { kind, origin: *origin });
    }
    kept
}
