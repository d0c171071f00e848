use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use comrak::nodes::{Node, Sourcepos};

use super::list_marks::FoundListMarks;
use super::places::Places;
use crate::diagnostic::Diagnostic;
use crate::rule::{self, Rule};
use crate::source::{Origin, Sources};
use crate::text::{Block, Reference};

/// How deep blocks and runs may nest: more than any text needs, and safe for every recursive walk of a tree.
const DEEPEST: usize = 32;

/// What is known while one field is read.
pub(super) struct Reader<'a, 'n> {
    pub(super) places: Places<'a>,
    sources: &'a Sources,
    diagnostics: Vec<Diagnostic>,
    /// The footnotes of the field by label.
    pub(super) footnotes: BTreeMap<String, Footnote<'n>>,
    /// The marks of lists that comrak does not know.
    pub(super) list_marks: FoundListMarks,
    /// The labels with spaces in them that were reported.
    pub(super) spaced_labels: BTreeSet<String>,
    /// Whether a footnote is being read.
    pub(super) in_footnote: bool,
    /// Whether the words of a link are being read, in which `@` begins no citation.
    pub(super) in_link: bool,
    /// How many HTML elements were reported that are not closed yet.
    pub(super) open_tags: usize,
    /// How many bytes of the next text name the language of what is before it.
    pub(super) attributes: usize,
    /// How many brackets were opened in the words of a line and not closed yet.
    pub(super) open_brackets: usize,
    depth: usize,
    too_deep: bool,
}

/// A footnote of the field that is being read.
pub(super) struct Footnote<'n> {
    pub(super) node: Node<'n>,
    pub(super) name: String,
    pub(super) called: bool,
    /// What it says, from its first call on.
    pub(super) content: Option<Arc<Vec<Block<Reference>>>>,
}

impl<'a> Reader<'a, '_> {
    pub(super) fn new(places: Places<'a>, sources: &'a Sources) -> Self {
        Self {
            places,
            sources,
            diagnostics: Vec::new(),
            footnotes: BTreeMap::new(),
            list_marks: FoundListMarks::default(),
            spaced_labels: BTreeSet::new(),
            in_footnote: false,
            in_link: false,
            open_tags: 0,
            attributes: 0,
            open_brackets: 0,
            depth: 0,
            too_deep: false,
        }
    }

    /// What was wrong, in the order of the text.
    pub(super) fn finish(mut self) -> Vec<Diagnostic> {
        self.diagnostics.sort_by(|a, b| a.order().cmp(&b.order()));
        self.diagnostics
    }

    pub(super) fn origin(&self, place: Sourcepos) -> Origin {
        self.places.origin(self.places.span(place))
    }

    pub(super) fn report(&mut self, rule: &'static Rule, message: impl Into<String>, at: Origin, help: &str) {
        let diagnostic = Diagnostic::new(rule, message).at(self.sources.location(at)).help(help);
        self.diagnostics.push(diagnostic);
    }

    /// The same with another place that explains it.
    pub(super) fn report_with(
        &mut self,
        rule: &'static Rule,
        message: impl Into<String>,
        at: Origin,
        help: &str,
        (other, label): (Origin, &str),
    ) {
        let diagnostic = Diagnostic::new(rule, message).at(self.sources.location(at)).help(help);
        self.diagnostics.push(diagnostic.related(self.sources.location(other), label));
    }

    /// Reads something one level down; where the text nests too deeply, that is reported once and nothing is read.
    pub(super) fn nested<T>(&mut self, place: Sourcepos, read: impl FnOnce(&mut Self) -> T) -> Option<T> {
        if self.depth == DEEPEST {
            if !self.too_deep {
                self.too_deep = true;
                let message = format!("this nests more than {DEEPEST} levels deep");
                let at = self.origin(place);
                self.report(
                    rule::TOO_DEEPLY_NESTED,
                    message,
                    at,
                    "remove some levels of quotations, lists or emphasis",
                );
            }
            return None;
        }
        self.depth += 1;
        let content = read(self);
        self.depth -= 1;
        Some(content)
    }
}
