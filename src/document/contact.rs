//! Whom to ask.

use super::composer::Composer;
use super::{Block, Inline, PartRole};
use crate::source::{Origin, SourceId, Span};
use crate::text::{BlockKind, InlineKind};

impl Composer<'_> {
    /// The person that the brief names, with telephone and e-mail; where it names none, nothing.
    pub(super) fn contact(&mut self) {
        let Some(contact) = &self.statement.brief.contact else { return };
        let at = |span: Span| Origin { source: SourceId::default(), span };
        let origin = at(contact.span);
        let words = |text: &str, origin: Origin| Inline { kind: InlineKind::Text(text.to_owned()), origin };
        let mut lines: Vec<Inline> = Vec::new();
        let named =
            [&contact.name, &contact.role].into_iter().flatten().filter(|field| !field.trim().is_empty());
        let named: Vec<&str> = named.map(|field| field.trim()).collect();
        if !named.is_empty() {
            lines.push(words(&named.join(self.locale.separator()), origin));
        }
        lines.extend(contact.phone.iter().map(|phone| words(phone.trim(), at(phone.span))));
        lines.extend(contact.email.iter().map(|email| {
            let origin = at(email.span);
            let (url, content) = (format!("mailto:{}", email.trim()), vec![words(email.trim(), origin)]);
            Inline { kind: InlineKind::Link { url, content }, origin }
        }));
        let content = in_lines(lines);
        if content.is_empty() {
            return;
        }
        let heading = self.words("contact", origin);
        let block = Block { kind: BlockKind::Paragraph(content), origin };
        self.push(PartRole::Contact, "contact", heading, vec![block], origin);
    }
}

/// Runs on a line each.
pub(super) fn in_lines(runs: Vec<Inline>) -> Vec<Inline> {
    let mut lines = Vec::with_capacity(2 * runs.len());
    for run in runs {
        if !lines.is_empty() {
            lines.push(Inline { kind: InlineKind::LineBreak, origin: run.origin });
        }
        lines.push(run);
    }
    lines
}
