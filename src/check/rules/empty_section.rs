//! A section has no text: its `body` is missing or blank, or holds nothing but headings.
//!
//! An empty section prints a heading with nothing below it, and hides that a required part is still missing. A table, a picture
//! or a citation counts as text. `[sections.recommendations]` may be empty if there are `[[recommendations]]`, and
//! `[sections.summary]` if there is a `summary`: they then only provide a heading.
//!
//! This brief fails:
//!
//! ```toml
//! title = "Care is work"
//! profile = "free-form"
//!
//! [sections.context]
//! body = """
//! # Why now
//! """
//! ```
//!
//! This one passes:
//!
//! ```toml
//! title = "Care is work"
//! profile = "free-form"
//!
//! [sections.context]
//! body = """
//! # Why now
//!
//! Local governments meet in New York.
//! """
//! ```

use crate::check::context::{CheckContext, FindingPlace};
use crate::statement::Statement;
use crate::text::{Block, BlockKind, Inline, InlineKind, Reference};

pub(in crate::check) fn check(cx: &mut CheckContext<'_>, statement: &Statement) {
    let required = |id: &str| {
        let profile = &statement.profile;
        let required = profile.sections.iter().any(|section| section.required && section.id.value == id);
        required.then(|| format!(": the profile `{}` requires it", profile.name))
    };
    if statement.brief.summary.is_some() && is_blank(&statement.summary) {
        let way_out = required("summary").unwrap_or_else(|| ", or remove `summary`".into());
        cx.report(FindingPlace::Value("summary"), "the summary is empty").help(format!("write it{way_out}"));
    }
    for section in &statement.sections {
        let only_titles = match section.id.as_str() {
            "recommendations" => !statement.recommendations.is_empty(),
            "summary" => statement.brief.summary.is_some(),
            _ => false,
        };
        if only_titles || !is_blank(&section.body) {
            continue;
        }
        let only_headings = !section.body.is_empty();
        let way_out =
            required(&section.id).unwrap_or_else(|| format!(", or remove `[sections.{}]`", section.id));
        let mut finding = cx.report(section.origin, format!("the section `{}` is empty", section.id));
        finding.help(format!("write its `body`{way_out}"));
        if only_headings {
            finding.label("there are no words under its headings");
        }
    }
}

fn is_blank(blocks: &[Block<Reference>]) -> bool {
    blocks.iter().all(|block| match &block.kind {
        BlockKind::Heading { .. } | BlockKind::Break => true,
        BlockKind::Paragraph(content) => is_blank_line(content),
        BlockKind::List { items, .. } => items.iter().all(|item| is_blank(&item.content)),
        BlockKind::Quote { content, .. } | BlockKind::Aside { content, .. } => is_blank(content),
        BlockKind::Figure(_) => false,
        BlockKind::Table { head, rows, .. } => {
            head.iter().chain(rows.iter().flatten()).all(|cell| is_blank_line(&cell.content))
        }
        BlockKind::Verbatim { text, .. } => text.trim().is_empty(),
    })
}

fn is_blank_line(content: &[Inline<Reference>]) -> bool {
    content.iter().all(|inline| match &inline.kind {
        InlineKind::Text(text) | InlineKind::Code(text) => text.trim().is_empty(),
        InlineKind::Emphasis(content)
        | InlineKind::Strong(content)
        | InlineKind::Decorated { content, .. }
        | InlineKind::Link { content, .. }
        | InlineKind::Passage { content, .. } => is_blank_line(content),
        InlineKind::LineBreak => true,
        InlineKind::Image { .. } | InlineKind::Reference(_) => false,
    })
}
