use comrak::nodes::{Node, NodeValue};

use super::citation;
use super::reader::Reader;
use super::runs::Runs;
use crate::rule;
use crate::source::Span;
use crate::text::{Inline, InlineKind, Reference};

impl<'n> Reader<'_, 'n> {
    /// The runs below a node; neighbouring words are one run.
    pub(super) fn inlines(&mut self, parent: Node<'n>) -> Vec<Inline<Reference>> {
        let place = parent.data().sourcepos;
        if parent.data().value.block() {
            self.open_brackets = 0;
        }
        self.nested(place, |reader| {
            let mut runs = Runs::default();
            for node in parent.children() {
                reader.inline(node, &mut runs);
            }
            runs.finish()
        })
        .unwrap_or_default()
    }

    fn inline(&mut self, node: Node<'n>, runs: &mut Runs) {
        let data = node.data();
        let span = self.places.span(data.sourcepos);
        let origin = self.places.origin(span);
        match &data.value {
            NodeValue::Text(text) => {
                let named = std::mem::take(&mut self.attributes);
                let text = text.get(named..).unwrap_or_default();
                let span = Span::new((span.start + named).min(span.end), span.end);
                self.look_for_brackets(text, span);
                self.look_for_languages(text, span);
                self.look_for_links(text, span);
                self.words(text, span, runs);
            }
            NodeValue::Escaped => {
                for child in node.children() {
                    if let NodeValue::Text(text) = &child.data().value {
                        runs.text(text, origin);
                    }
                }
            }
            NodeValue::SoftBreak => runs.line_end(origin),
            NodeValue::LineBreak => runs.push(InlineKind::LineBreak, origin),
            NodeValue::Code(code) => runs.push(InlineKind::Code(code.literal.clone()), origin),
            NodeValue::Emph => {
                let content = self.inlines(node);
                runs.push(InlineKind::Emphasis(content), origin);
            }
            NodeValue::Strong => {
                let content = self.inlines(node);
                runs.push(InlineKind::Strong(content), origin);
            }
            NodeValue::Link(link) if link.url == citation::MARK => self.cited(node, span, runs),
            NodeValue::Link(link) => {
                if let Some(kind) = self.link(node, link, origin) {
                    runs.push(kind, origin);
                }
            }
            NodeValue::Image(link) if link.url == citation::MARK => {
                // An exclamation mark before a citation is the end of a sentence, not a picture.
                let bang = Span::new(span.start, span.start + 1);
                runs.text("!", self.places.origin(bang));
                self.cited(node, Span::new(bang.end, span.end), runs);
            }
            NodeValue::Image(link) => {
                if let Some(kind) = self.image(node, link, origin) {
                    runs.push(kind, origin);
                }
            }
            NodeValue::FootnoteReference(reference) => {
                if let Some(reference) = self.footnote(&reference.name, origin) {
                    runs.push(InlineKind::Reference(reference), origin);
                }
            }
            NodeValue::HtmlInline(html) => {
                // The tag that closes an element is no second fault.
                let closes = html.starts_with("</");
                if closes && self.open_tags > 0 {
                    self.open_tags -= 1;
                } else {
                    self.open_tags += usize::from(!closes);
                    self.raw_html(origin);
                }
            }
            _ => {}
        }
    }

    /// Reports what was meant to be a link, but came back as words.
    fn look_for_links(&mut self, text: &str, span: Span) {
        for (at, c) in text.char_indices() {
            match c {
                '[' => self.open_brackets += 1,
                ']' if self.open_brackets > 0 => {
                    self.open_brackets -= 1;
                    if text[at + 1..].starts_with('(') {
                        let same = self.places.slice(span) == text;
                        let place = if same { Span::new(span.start + at, span.start + at + 2) } else { span };
                        let help = "between the brackets stands no other link, citation or passage, and in the address no \
                                    space; to keep the brackets as words, write `\\[`";
                        let origin = self.places.origin(place);
                        self.report(
                            rule::INVALID_LINK,
                            "this is read as words and not as a link",
                            origin,
                            help,
                        );
                    }
                }
                _ => {}
            }
        }
    }

    /// Brackets that look like a citation. `[@a][@b]` comes as one link from comrak, and so does `[words][@b]`.
    fn cited(&mut self, node: Node<'n>, span: Span, runs: &mut Runs) {
        let slice = self.places.slice(span);
        let label_start = slice.rfind("][").map(|i| span.start + i + 1);
        let (first, second) = match label_start {
            Some(start) => (Span::new(span.start, start), Some(Span::new(start, span.end))),
            None => (span, None),
        };
        if citation::is_meant(inside(self.places.slice(first))) {
            self.citation(&node.collect_text(), first, runs);
        } else if second.is_some() || !self.passage(node, first, runs) {
            runs.text("[", self.places.origin(Span::new(first.start, first.start + 1)));
            for child in node.children() {
                self.inline(child, runs);
            }
            runs.text("]", self.places.origin(Span::new(first.end - 1, first.end)));
        }
        if let Some(second) = second {
            let slice = self.places.slice(second);
            if slice == "[]" {
                runs.text(slice, self.places.origin(second));
            } else {
                self.citation(inside(slice), second, runs);
            }
        }
    }

    fn citation(&mut self, text: &str, span: Span, runs: &mut Runs) {
        let origin = self.places.origin(span);
        match citation::read(text, span, &self.places) {
            Ok(found) => runs.push(InlineKind::Reference(Reference::Citation(found)), origin),
            Err(wrong) => self.report(rule::MALFORMED_CITATION, wrong, origin, citation::EXAMPLE),
        }
    }

    /// Reports what was meant to be a citation or the call of a footnote, but came back as words.
    fn look_for_brackets(&mut self, text: &str, span: Span) {
        let slice = self.places.slice(span);
        for (i, _) in text.match_indices('[') {
            let rest = &text[i..];
            // Where the words differ from what was written, by an entity, the place is that of the whole run.
            let place = |length: usize| match slice.get(i..i + length) {
                Some(written) if written == &rest[..length] => {
                    Span::new(span.start + i, span.start + i + length)
                }
                _ => span,
            };
            let label = rest[1..].split(']').next().unwrap_or_default();
            if let Some(name) = label.strip_prefix('^') {
                let called = rest.len() > label.len() + 1 && !name.contains(char::is_whitespace);
                if called && !name.is_empty() {
                    let origin = self.places.origin(place(label.len() + 2));
                    self.unknown_footnote(name, origin);
                }
            } else if rest.starts_with("[@")
                && citation::is_meant(label)
                && !self.note_follows(span, &rest[label.len() + 1..])
            {
                let origin = self.places.origin(place(2));
                let wrong = "these brackets are not a citation";
                self.report(rule::MALFORMED_CITATION, wrong, origin, citation::EXAMPLE);
            }
        }
    }
}

impl Reader<'_, '_> {
    /// Whether nothing but the closing bracket is left of a text and the call of a footnote follows: two pairs of
    /// brackets side by side are a reference link to comrak.
    pub(super) fn note_follows(&self, text: Span, rest: &str) -> bool {
        rest == "]" && self.places.slice(Span::new(text.end, text.end + 2)) == "[^"
    }
}

fn inside(brackets: &str) -> &str {
    let open = brackets.strip_prefix('[').unwrap_or(brackets);
    open.strip_suffix(']').unwrap_or(open)
}
