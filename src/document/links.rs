//! Links within a document: from the words of its author to the anchor of a part or heading.

use std::collections::{BTreeMap, BTreeSet};

use super::anchors::Anchors;
use super::figure_numbers::{FigureName, FigureNumbers};
use super::{Block, Inline, Note, Part};
use crate::locale::Locale;
use crate::text::{BlockKind, InlineKind, Visitor, plain, slug, walk_blocks, walk_inlines};

/// Leads every link within the document to the anchor of what it names; one to what is not in this document is words alone. Headings that a
/// link leads to, and those that have an id of their own, get an anchor.
pub(super) fn settle(
    head: [&mut Vec<Inline>; 2],
    parts: &mut [Part],
    notes: &mut [Note],
    anchors: &mut Anchors,
    locale: &Locale,
) {
    let mut wanted = LinkedIds::default();
    for line in &head {
        walk_inlines(line, &mut wanted);
    }
    for part in parts.iter() {
        walk_inlines(&part.heading, &mut wanted);
        walk_blocks(&part.blocks, &mut wanted);
    }
    for note in notes.iter() {
        walk_blocks(&note.content, &mut wanted);
    }
    let mut targets = LinkTargets::default();
    for part in parts.iter() {
        targets.anchors.entry(slug(&part.id)).or_insert_with(|| part.id.clone());
        targets.names.insert(part.id.clone(), plain(&part.heading));
    }
    let mut numbers = FigureNumbers::new(locale);
    for part in parts.iter_mut() {
        number(&mut part.blocks, &mut numbers, &mut targets, anchors);
    }
    for named in [true, false] {
        for part in parts.iter_mut() {
            let heading = slug(&plain(&part.heading));
            if !named && !heading.is_empty() {
                targets.anchors.entry(heading).or_insert_with(|| part.id.clone());
            }
            name_headings(&mut part.blocks, named, &wanted.0, &mut targets, anchors);
        }
    }
    let lead = |blocks: &mut Vec<Block>| blocks.iter_mut().for_each(|block| lead_block(block, &targets));
    for line in head {
        lead_line(line, &targets);
    }
    for part in parts {
        lead_line(&mut part.heading, &targets);
        lead(&mut part.blocks);
    }
    for note in notes.iter_mut() {
        lead(&mut note.content);
    }
}

/// What links can lead to.
#[derive(Default)]
struct LinkTargets {
    /// The anchors, by the ids and words that links name.
    anchors: BTreeMap<String, String>,
    /// What each anchor is called in the text, for links without words.
    names: BTreeMap<String, String>,
}

/// Gives each figure its number, in the order in which they are printed, and those with an id an anchor.
fn number(
    blocks: &mut [Block],
    numbers: &mut FigureNumbers<'_>,
    targets: &mut LinkTargets,
    anchors: &mut Anchors,
) {
    for block in blocks {
        match &mut block.kind {
            BlockKind::Figure(figure) => {
                let Some(FigureName { label, name }) = numbers.next(figure) else { continue };
                figure.label = label;
                figure.id = figure.id.take().map(|id| {
                    let anchor = anchors.make(&slug(&id));
                    targets.anchors.entry(slug(&id)).or_insert_with(|| anchor.clone());
                    targets.names.insert(anchor.clone(), name);
                    anchor
                });
            }
            BlockKind::Quote { content, .. } | BlockKind::Aside { content, .. } => {
                number(content, numbers, targets, anchors);
            }
            BlockKind::List { items, .. } => {
                for item in items {
                    number(&mut item.content, numbers, targets, anchors);
                }
            }
            _ => {}
        }
    }
}

/// What the links of a document lead to.
#[derive(Default)]
struct LinkedIds(BTreeSet<String>);

impl<R> Visitor<R> for LinkedIds {
    fn inline(&mut self, inline: &crate::text::Inline<R>) {
        if let InlineKind::Link { url, .. } = &inline.kind
            && let Some(target) = url.strip_prefix('#')
        {
            self.0.insert(slug(target));
        }
    }
}

/// Gives anchors to headings: to those with an id (`named`), or to those whose words a link names.
fn name_headings(
    blocks: &mut [Block],
    named: bool,
    wanted: &BTreeSet<String>,
    targets: &mut LinkTargets,
    anchors: &mut Anchors,
) {
    for block in blocks {
        match &mut block.kind {
            BlockKind::Heading { id, content, .. } if id.is_some() == named => {
                let key = id.as_deref().map_or_else(|| slug(&plain(content)), slug);
                let free = !targets.anchors.contains_key(&key);
                if !key.is_empty() && (named || free && wanted.contains(&key)) {
                    let anchor = anchors.make(&key);
                    targets.anchors.entry(key).or_insert_with(|| anchor.clone());
                    targets.names.insert(anchor.clone(), plain(content));
                    *id = Some(anchor);
                }
            }
            BlockKind::Quote { content, .. } | BlockKind::Aside { content, .. } => {
                name_headings(content, named, wanted, targets, anchors);
            }
            BlockKind::List { items, .. } => {
                for item in items {
                    name_headings(&mut item.content, named, wanted, targets, anchors);
                }
            }
            _ => {}
        }
    }
}

fn lead_block(block: &mut Block, targets: &LinkTargets) {
    match &mut block.kind {
        BlockKind::Paragraph(content) | BlockKind::Heading { content, .. } => lead_line(content, targets),
        BlockKind::List { items, .. } => {
            items.iter_mut().flat_map(|item| &mut item.content).for_each(|block| lead_block(block, targets));
        }
        BlockKind::Figure(figure) => {
            lead_line(&mut figure.caption, targets);
            figure.content.iter_mut().for_each(|block| lead_block(block, targets));
            figure.credits.iter_mut().for_each(|line| lead_line(line, targets));
        }
        BlockKind::Aside { title, content, .. } => {
            lead_line(title, targets);
            for block in content {
                lead_block(block, targets);
            }
        }
        BlockKind::Quote { content, attribution } => {
            for block in content {
                lead_block(block, targets);
            }
            lead_line(attribution, targets);
        }
        BlockKind::Table { head, rows, .. } => {
            let cells = head.iter_mut().chain(rows.iter_mut().flatten());
            cells.for_each(|cell| lead_line(&mut cell.content, targets));
        }
        BlockKind::Verbatim { .. } | BlockKind::Break => {}
    }
}

fn lead_line(line: &mut Vec<Inline>, targets: &LinkTargets) {
    let mut led = Vec::with_capacity(line.len());
    for mut inline in line.drain(..) {
        match &mut inline.kind {
            InlineKind::Link { url, content } => {
                lead_line(content, targets);
                if let Some(target) = url.strip_prefix('#') {
                    let Some(anchor) = targets.anchors.get(&slug(target)) else {
                        led.append(content);
                        continue;
                    };
                    if let (true, Some(name)) = (content.is_empty(), targets.names.get(anchor)) {
                        content.push(Inline { kind: InlineKind::Text(name.clone()), origin: inline.origin });
                    }
                    *url = format!("#{anchor}");
                }
            }
            InlineKind::Emphasis(content)
            | InlineKind::Strong(content)
            | InlineKind::Decorated { content, .. }
            | InlineKind::Passage { content, .. } => lead_line(content, targets),
            _ => {}
        }
        led.push(inline);
    }
    *line = led;
}
