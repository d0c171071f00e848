use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};

use super::each_inline;
use crate::document::{Block, Document, Inline};
use crate::text::{BlockKind, InlineKind, Visitor, plain, walk_blocks, walk_inlines};
use crate::workspace::TitlePlace;

/// Where a link leads to that no heading is.
pub(super) fn element(id: &str) -> String {
    format!("<a id=\"{id}\"></a>")
}

/// The document with its links leading to the anchors that GitHub, Hugo and pandoc (`gfm`) make of headings. Headings whose id
/// is another, and parts without a heading that a link leads to, keep their id.
pub(super) fn settled(document: &Document, title: TitlePlace) -> Cow<'_, Document> {
    let mut targets = Targets::default();
    for part in &document.parts {
        walk_blocks(&part.blocks, &mut targets);
        walk_inlines(&part.heading, &mut targets);
    }
    document.notes.iter().for_each(|note| walk_blocks(&note.content, &mut targets));
    if targets.links.is_empty() && !targets.named {
        return Cow::Borrowed(document);
    }
    let mut document = document.clone();
    let mut slugs = Slugs::default();
    if title == TitlePlace::Both {
        slugs.make(&document.head.title);
    }
    let mut anchors = BTreeMap::new();
    for part in &mut document.parts {
        if part.heading.is_empty() {
            let bare = targets.links.contains(&part.id).then(|| part.id.clone());
            part.id = bare.unwrap_or_default();
        } else {
            anchors.insert(std::mem::take(&mut part.id), slugs.make(&part.heading));
        }
        name(&mut part.blocks, &targets.links, &mut slugs, &mut anchors);
    }
    each_inline::of_document(&mut document, &mut |inline| {
        if let InlineKind::Link { url, .. } = &mut inline.kind
            && let Some(slug) = url.strip_prefix('#').and_then(|target| anchors.get(target))
        {
            *url = format!("#{slug}");
        }
    });
    Cow::Owned(document)
}

#[derive(Default)]
struct Targets {
    links: BTreeSet<String>,
    /// Whether a heading or figure has an id.
    named: bool,
}

impl<R> Visitor<R> for Targets {
    fn block(&mut self, block: &crate::text::Block<R>) {
        self.named |= match &block.kind {
            BlockKind::Heading { id, .. } => id.is_some(),
            BlockKind::Figure(figure) => figure.id.is_some(),
            _ => false,
        };
    }

    fn inline(&mut self, inline: &crate::text::Inline<R>) {
        if let InlineKind::Link { url, .. } = &inline.kind {
            self.links.extend(url.strip_prefix('#').map(str::to_owned));
        }
    }
}

/// The anchors that were made of headings, and how often each.
#[derive(Default)]
struct Slugs(BTreeMap<String, usize>);

impl Slugs {
    fn make(&mut self, heading: &[Inline]) -> String {
        let kept = |c: char| c.is_alphanumeric() || matches!(c, '-' | '_' | ' ');
        let slug: String = plain(heading).trim().to_lowercase().chars().filter(|c| kept(*c)).collect();
        let slug = slug.replace(' ', "-");
        let count = self.0.entry(slug.clone()).or_default();
        *count += 1;
        if *count == 1 { slug } else { format!("{slug}-{}", *count - 1) }
    }
}

fn name(
    blocks: &mut [Block],
    linked: &BTreeSet<String>,
    slugs: &mut Slugs,
    anchors: &mut BTreeMap<String, String>,
) {
    for block in blocks {
        match &mut block.kind {
            BlockKind::Heading { id, content, .. } => {
                let slug = slugs.make(content);
                if let Some(own) = id.take() {
                    *id = Some(own.clone()).filter(|own| *own != slug);
                    anchors.insert(own, slug);
                }
            }
            BlockKind::Quote { content, .. } | BlockKind::Aside { content, .. } => {
                name(content, linked, slugs, anchors);
            }
            BlockKind::Figure(figure) => figure.id = figure.id.take().filter(|id| linked.contains(id)),
            BlockKind::List { items, .. } => {
                for item in items.iter_mut() {
                    name(&mut item.content, linked, slugs, anchors);
                }
            }
            _ => {}
        }
    }
}
