//! Words in another language: `[texte français]{lang=fr}`, as pandoc writes them.

use std::borrow::Cow;
use std::collections::BTreeSet;

use comrak::nodes::{Node, NodeLink, NodeValue};

use super::reader::Reader;
use super::runs::Runs;
use crate::locale::Language;
use crate::rule;
use crate::source::Span;
use crate::text::InlineKind;

/// The help of everything that is wrong with a passage.
const EXAMPLE: &str = "write it as `[texte français]{lang=fr}`, with no other brackets between these two";

/// The most bytes between the brackets: what CommonMark takes for a label of a link, and this is read as one.
const LONGEST: usize = 1000;

/// What is in brackets before a brace, without its spaces, backslashes and marks of quotations.
pub(super) fn labels(markdown: &str) -> BTreeSet<String> {
    let ends = markdown.match_indices("]{").map(|(end, _)| end);
    ends.filter_map(|end| {
        let start = markdown[..end].char_indices().rev().take_while(|(at, _)| end - at <= LONGEST);
        let bracket = |(at, c): &(usize, char)| matches!(c, '[' | ']') && !is_escaped(markdown, *at);
        let (open, _) = start.into_iter().find(bracket).filter(|(_, c)| *c == '[')?;
        Some(key(&markdown[open + 1..end]))
    })
    .collect()
}

/// The text in which passages that are too long for a label are links to their language. Only the braces are others, so that every
/// byte keeps its place; what was written tells such a link from one that was meant.
pub(super) fn long_as_links(markdown: Cow<'_, str>) -> Cow<'_, str> {
    let mut braces = Vec::new();
    for (end, _) in markdown.match_indices("]{lang=") {
        let bracket = |(at, c): &(usize, char)| matches!(c, '[' | ']') && !is_escaped(&markdown, *at);
        let open = markdown[..end].char_indices().rev().find(bracket);
        let is_long = open.is_some_and(|(at, c)| c == '[' && end - at > LONGEST);
        let in_tag = |byte: &u8| byte.is_ascii_alphanumeric() || *byte == b'-';
        let start = end + "]{lang=".len();
        let length = markdown.as_bytes()[start..].iter().take_while(|byte| in_tag(byte)).count();
        if is_long && length > 0 && markdown[start + length..].starts_with('}') {
            braces.push((end + 1, start + length));
        }
    }
    if braces.is_empty() {
        return markdown;
    }
    let mut linked = markdown.into_owned();
    for (open, close) in braces {
        linked.replace_range(open..=open, "(");
        linked.replace_range(close..=close, ")");
    }
    Cow::Owned(linked)
}

/// A label as [`labels`] has it.
pub(super) fn key(label: &str) -> String {
    label.chars().filter(|c| !c.is_whitespace() && !matches!(c, '>' | '\\')).collect()
}

fn is_escaped(text: &str, at: usize) -> bool {
    let before = text[..at].bytes().rev().take_while(|byte| *byte == b'\\').count();
    before % 2 == 1
}

/// What follows the brackets.
enum PassageAttributes {
    /// A language, and how many bytes name it.
    Language(Language, usize),
    /// What is wrong, and how many bytes it takes up.
    Wrong(String, usize),
}

impl<'n> Reader<'_, 'n> {
    /// Reads brackets with a language after them; `false` where there is none.
    pub(super) fn passage(&mut self, node: Node<'n>, span: Span, runs: &mut Runs) -> bool {
        let Some(next) = node.next_sibling() else { return false };
        let found = match &next.data().value {
            NodeValue::Text(text) => attributes(text),
            _ => None,
        };
        let (language, length) = match found {
            None => return false,
            Some(PassageAttributes::Language(language, length)) => {
                if let Some((what, part)) = language.unregistered() {
                    let origin = self.places.origin(Span::new(span.end, span.end + length));
                    let wrong = format!("no {what} has the tag `{part}`");
                    self.report(rule::UNKNOWN_LANGUAGE, wrong, origin, EXAMPLE);
                }
                (Some(language), length)
            }
            Some(PassageAttributes::Wrong(wrong, length)) => {
                let origin = self.places.origin(Span::new(span.end, span.end + length));
                self.report(rule::INVALID_VALUE, wrong, origin, EXAMPLE);
                (None, length)
            }
        };
        let content = self.inlines(node);
        self.attributes = length;
        if let Some(language) = language {
            runs.push(InlineKind::Passage { language, content }, self.places.origin(span));
        }
        true
    }

    /// A passage that was read as a link; `false` where it is a link.
    pub(super) fn long_passage(
        &mut self,
        node: Node<'n>,
        link: &NodeLink,
        span: Span,
        runs: &mut Runs,
    ) -> bool {
        let Some(tag) = link.url.strip_prefix("lang=") else { return false };
        if !self.places.slice(span).ends_with('}') {
            return false;
        }
        let attributes = Span::new(span.end - "{lang=}".len() - tag.len(), span.end);
        let origin = self.places.origin(attributes);
        let language = match Language::parse(tag) {
            Ok(language) => language,
            Err(wrong) => {
                self.report(rule::INVALID_VALUE, wrong, origin, EXAMPLE);
                return true;
            }
        };
        if let Some((what, part)) = language.unregistered() {
            self.report(rule::UNKNOWN_LANGUAGE, format!("no {what} has the tag `{part}`"), origin, EXAMPLE);
        }
        let content = self.inlines(node);
        let origin = self.places.origin(Span::new(span.start, attributes.start));
        runs.push(InlineKind::Passage { language, content }, origin);
        true
    }

    /// Reports a language that is after no passage.
    pub(super) fn look_for_languages(&mut self, text: &str, span: Span) {
        for (at, _) in text.match_indices("{lang=") {
            let length = text[at..].find('}').map_or(text.len() - at, |end| end + 1);
            let same = self.places.slice(span) == text;
            let place = if same { Span::new(span.start + at, span.start + at + length) } else { span };
            let origin = self.places.origin(place);
            self.report(rule::INVALID_VALUE, "this language follows no passage", origin, EXAMPLE);
        }
    }
}

/// What the text after a closing bracket says of the words before it; nothing where it is no more than text.
fn attributes(text: &str) -> Option<PassageAttributes> {
    let inner = text.strip_prefix('{')?;
    let meant = inner.trim_start().starts_with("lang") || inner.starts_with(['.', '#', ':']);
    let Some(end) = inner.find('}') else {
        return meant
            .then(|| PassageAttributes::Wrong("the brace after this passage is not closed".to_owned(), 1));
    };
    let (inner, length) = (inner[..end].trim(), end + 2);
    if !meant && !inner.contains('=') {
        return None;
    }
    Some(match inner.strip_prefix("lang=") {
        Some("") => PassageAttributes::Wrong("no language is named here".to_owned(), length),
        Some(tag) => match Language::parse(tag.trim_matches(['"', '\''])) {
            Ok(language) => PassageAttributes::Language(language, length),
            Err(wrong) => PassageAttributes::Wrong(wrong, length),
        },
        None => {
            PassageAttributes::Wrong(format!("of a passage only `lang` can be said, not `{inner}`"), length)
        }
    })
}
