use comrak::nodes::{Node, NodeLink, NodeValue};

use super::reader::Reader;
use super::runs::Runs;
use super::{addresses, citation};
use crate::rule;
use crate::source::Span;
use crate::text::{Decoration, Inline, InlineKind, Reference};

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
                // What stood for the mark of a list and begins none is as it was written.
                let written = self.places.slice(span);
                let marked = self.list_marks.touches(span.start, span.end) && written.len() == text.len();
                let text = if marked { written } else { text };
                self.look_for_markup(node, text, span);
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
            NodeValue::Strikethrough => self.decorated(node, Decoration::Deleted, span, runs),
            NodeValue::Superscript => self.decorated(node, Decoration::Superscript, span, runs),
            NodeValue::Subscript => self.decorated(node, Decoration::Subscript, span, runs),
            NodeValue::Link(link) if link.url == citation::MARK => self.cited(node, span, runs),
            NodeValue::Link(link) if self.long_passage(node, link, span, runs) => {}
            NodeValue::Link(link) if self.is_bare(span) && self.bare_address(node, link, span, runs) => {}
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

    /// Words that are struck out, raised or lowered. Raised and lowered ones hold no space, as in pandoc: `2^3 and 2^4` are figures.
    fn decorated(&mut self, node: Node<'n>, decoration: Decoration, span: Span, runs: &mut Runs) {
        let script = decoration != Decoration::Deleted;
        if script && (node.collect_text().contains(char::is_whitespace) || has_line_end(node)) {
            let sign = if decoration == Decoration::Superscript { "^" } else { "~" };
            runs.text(sign, self.places.origin(Span::new(span.start, span.start + 1)));
            for child in node.children() {
                self.inline(child, runs);
            }
            runs.text(sign, self.places.origin(Span::new(span.end - 1, span.end)));
            return;
        }
        let content = self.inlines(node);
        runs.push(InlineKind::Decorated { decoration, content }, self.places.origin(span));
    }

    /// Whether a link is an address in the text, without marks around it.
    fn is_bare(&self, span: Span) -> bool {
        !self.places.slice(span).starts_with(['[', '<'])
    }

    /// A bare address that took the punctuation behind it along; `false` where it did not.
    fn bare_address(&mut self, node: Node<'n>, link: &NodeLink, span: Span, runs: &mut Runs) -> bool {
        let Some((words, url)) = addresses::shortened(node, link) else { return false };
        let end = (span.start + words.len()).min(span.end);
        let (address, rest) = (Span::new(span.start, end), Span::new(end, span.end));
        let origin = self.places.origin(address);
        let content = vec![Inline { kind: InlineKind::Text(words), origin }];
        runs.push(InlineKind::Link { url, content }, origin);
        let rest_of_it = self.places.slice(rest).to_owned();
        runs.text(&rest_of_it, self.places.origin(rest));
        true
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
        let mut close = 0;
        for (i, _) in text.match_indices('[') {
            let rest = &text[i..];
            // Where the words differ from what was written, by an entity, the place is that of the whole run.
            let place = |length: usize| match slice.get(i..i + length) {
                Some(written) if written == &rest[..length] => {
                    Span::new(span.start + i, span.start + i + length)
                }
                _ => span,
            };
            if close <= i {
                close = text[i..].find(']').map_or(text.len(), |at| i + at);
            }
            let label = within(&text[i + 1..close]);
            if let Some(name) = label.strip_prefix('^') {
                let called = rest[label.len() + 1..].starts_with(']');
                let spaced = name.contains(char::is_whitespace);
                if called && spaced && self.spaced_labels.insert(name.to_owned()) {
                    let origin = self.places.origin(place(label.len() + 2));
                    let joined = name.split_whitespace().collect::<Vec<_>>().join("-");
                    let help = format!(
                        "a label has no spaces: write `[^{joined}]`, here and before the text of the note"
                    );
                    let message = format!("`[^{name}]` is printed as it is");
                    self.report(rule::LEFTOVER_MARKUP, message, origin, &help);
                }
                if called && !spaced && !name.is_empty() {
                    let origin = self.places.origin(place(label.len() + 2));
                    self.unknown_footnote(name, origin);
                }
            } else if (rest.starts_with("[@") && citation::is_meant(label)
                || close < text.len() && citation::lost_its_id(label))
                && !self.note_follows(span, &rest[label.len() + 1..])
            {
                let shown = if rest.starts_with("[@") { 2 } else { label.len() + 2 };
                let origin = self.places.origin(place(shown));
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

/// The part of a label that is looked at: no label that means something is longer (CommonMark 0.31, section 6.3).
fn within(label: &str) -> &str {
    const LONGEST: usize = 999;
    let end = (0..=LONGEST.min(label.len())).rev().find(|end| label.is_char_boundary(*end)).unwrap_or(0);
    &label[..end]
}

fn has_line_end(node: Node<'_>) -> bool {
    node.descendants().any(|node| matches!(node.data().value, NodeValue::SoftBreak | NodeValue::LineBreak))
}
