//! Links that lead to a section or heading: whether there is one.

use std::collections::BTreeSet;

use super::figures::figure_ids;
use super::{Section, Statement};
use crate::diagnostic::Diagnostic;
use crate::reader::suggest;
use crate::rule;
use crate::source::Origin;
use crate::text::{
    Block, BlockKind, Inline, InlineKind, Reference, Visitor, plain, slug, walk_blocks, walk_inlines,
};

/// Parts that are there without a section of that name.
const PARTS: [&str; 4] = ["summary", "recommendations", "sources", "speakers-and-events"];

/// An error for every link that leads to no section and no heading.
pub(super) fn lost(statement: &Statement) -> Vec<Diagnostic> {
    let mut found = Found::default();
    found.known.extend(PARTS.map(str::to_owned));
    // One that cannot be shown is reported as that.
    found.known.extend(figure_ids(&statement.brief).map(|id| slug(&id)));
    for Section { id, heading, body, .. } in &statement.sections {
        found.known.insert(slug(id));
        found.known.extend(heading.as_deref().map(|heading| slug(&plain(heading))));
        if let Some(heading) = heading {
            walk_inlines(heading, &mut found);
        }
        walk_blocks(body, &mut found);
    }
    walk_blocks(&statement.summary, &mut found);
    let asks = statement.recommendations.iter().flat_map(|ask| [&ask.action, &ask.note]);
    for line in [&statement.title, &statement.subtitle].into_iter().chain(asks) {
        walk_inlines(line, &mut found);
    }
    let lost = found.links.iter().filter(|(target, _)| !found.known.contains(&slug(target)));
    let report = |(target, origin): &(String, Origin)| {
        let message = format!("no section, heading, figure or table is called `{target}`");
        let diagnostic = Diagnostic::new(rule::INVALID_LINK, message).at(statement.sources.location(*origin));
        match suggest(&slug(target), found.known.iter().map(String::as_str)) {
            Some(meant) => diagnostic.help(format!("did you mean `#{meant}`?")),
            None => {
                diagnostic.help("write `#` and the id of a section or figure, or of a heading or the caption of a table with `{#id}` behind it")
            }
        }
    };
    lost.map(report).collect()
}

#[derive(Default)]
struct Found {
    known: BTreeSet<String>,
    links: Vec<(String, Origin)>,
}

impl Visitor<Reference> for Found {
    fn block(&mut self, block: &Block<Reference>) {
        match &block.kind {
            BlockKind::Heading { id, content, .. } => {
                self.known.extend(id.as_deref().map(slug));
                self.known.insert(slug(&plain(content)));
            }
            BlockKind::Figure(figure) => self.known.extend(figure.id.as_deref().map(slug)),
            _ => {}
        }
    }

    fn inline(&mut self, inline: &Inline<Reference>) {
        match &inline.kind {
            InlineKind::Link { url, .. } => {
                self.links.extend(url.strip_prefix('#').map(|target| (target.to_owned(), inline.origin)));
            }
            InlineKind::Reference(Reference::Footnote { content, .. }) => walk_blocks(content, self),
            _ => {}
        }
    }
}
