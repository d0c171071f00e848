use std::collections::BTreeMap;
use std::sync::Arc;

use serde_json::value::RawValue;

use super::marks::typographic;
use crate::brief::{self, Contributor, DirectoryEntries, Event, SourceEntry};
use crate::diagnostic::{Diagnostic, Location};
use crate::reader::{Date, Located, Read};
use crate::rule;
use crate::source::{Source, Span};

/// The places of the keys of entries.
pub(super) type Keys = BTreeMap<String, Span>;

/// The entries of a bibliography that is being read.
#[derive(Debug)]
pub(super) struct BibliographyEntries {
    pub(super) source: Arc<Source>,
    sources: Vec<(Located<String>, SourceEntry)>,
    events: Vec<(Located<String>, Event)>,
    places: BTreeMap<String, Span>,
    diagnostics: Vec<Diagnostic>,
}

impl BibliographyEntries {
    pub(super) fn new(name: &str, text: &str) -> Self {
        Self {
            source: Arc::new(Source::new(name, text)),
            sources: Vec::new(),
            events: Vec::new(),
            places: BTreeMap::new(),
            diagnostics: Vec::new(),
        }
    }

    /// Adds a source, and the event that its entry describes. An event has no id of its own in a bibliography: that of the
    /// source `talk` is `talk:event`.
    pub(super) fn add(&mut self, id: Located<String>, mut source: SourceEntry, event: Option<Event>) {
        if !self.is_new(&id) {
            return;
        }
        if let Some(event) = event {
            let id = Located { value: format!("{}:event", id.value), span: id.span };
            source.event = Some(id.clone());
            self.events.push((id, event));
        }
        if source.title.is_none() && source.authors.is_empty() && source.symbol.is_none() {
            self.empty(&id);
        }
        self.sources.push((id, source));
    }

    /// Adds an event that is cited itself.
    pub(super) fn add_event(&mut self, id: Located<String>, event: Event) {
        if self.is_new(&id) {
            self.events.push((id, event));
        }
    }

    fn is_new(&mut self, id: &Located<String>) -> bool {
        if let Some(first) = self.places.get(&id.value).copied() {
            self.repeated(id, first);
            return false;
        }
        self.places.insert(id.value.clone(), id.span);
        true
    }

    /// An id that an entry before has: the first entry is kept.
    pub(super) fn repeated(&mut self, id: &Located<String>, first: Span) {
        let message = format!("the id `{}` is used for two entries", id.value);
        let finding = Diagnostic::new(rule::DUPLICATE_ID, message)
            .at(self.location(id.span))
            .related(self.location(first), "the first entry")
            .help("rename one of them, or remove it");
        self.diagnostics.push(finding);
    }

    /// A fault of form: an entry or the file is lost.
    pub(super) fn broken(&mut self, message: impl Into<String>, span: Span, help: &str) {
        let finding = Diagnostic::new(rule::INVALID_BIBLIOGRAPHY, message);
        self.diagnostics.push(finding.at(self.location(span)).help(help));
    }

    /// A field that is not understood, and left out.
    pub(super) fn ignored(&mut self, message: impl Into<String>, span: Span, help: &str) {
        let finding = Diagnostic::new(rule::IGNORED_FIELD, message);
        self.diagnostics.push(finding.at(self.location(span)).help(help));
    }

    /// An entry that says nothing a reader could find a source by.
    pub(super) fn empty(&mut self, id: &Located<String>) {
        let message = format!("the entry `{}` has no title, author or number", id.value);
        self.ignored(message, id.span, "nothing can be printed of it: add its fields, or remove it");
    }

    /// A date that is none.
    pub(super) fn undated(&mut self, written: &str, span: Span) {
        let help = "it is left out: write `2024-09-20`, `2024-09`, `2024` or a range of two of these";
        self.ignored(format!("`{written}` is not a date"), span, help);
    }

    fn location(&self, span: Span) -> Location {
        Location::new(&self.source, span)
    }

    pub(super) fn into_read(self) -> Read<DirectoryEntries> {
        let value = DirectoryEntries {
            events: self.events.into_iter().collect(),
            sources: self.sources.into_iter().collect(),
            ..DirectoryEntries::default()
        };
        Read { source: self.source, value, diagnostics: self.diagnostics }
    }
}

/// The text with each run of white space as one space, and without quotation marks of LaTeX.
pub(super) fn on_one_line(text: &str) -> String {
    let words: Vec<&str> = text.split_whitespace().collect();
    words.join(" ").replace("``", "“").replace("''", "”")
}

/// Someone of a list of names. A name without given names is an organisation, an id, or stands for others.
pub(super) fn person(family: &str, given: &str, suffix: &str) -> Contributor {
    if given.is_empty() && family.eq_ignore_ascii_case("others") {
        return Contributor::Words("et al.".to_owned());
    }
    if given.is_empty() && brief::is_id(family) && family == family.to_lowercase() {
        return Contributor::Words(family.to_owned());
    }
    Contributor::Person {
        family: typographic(family),
        given: typographic(given),
        suffix: suffix.to_owned(),
        family_first: false,
    }
}

/// A date of the calendar; none for a 31 June.
pub(super) fn date(year: u16, month: Option<u8>, day: Option<u8>) -> Option<Date> {
    let date = Date { year, month, day };
    date.to_string().parse().ok()
}

/// Where a value of a text lies in it.
pub(super) fn span(text: &str, value: &RawValue) -> Span {
    let start = value.get().as_ptr().addr() - text.as_ptr().addr();
    Span::new(start, start + value.get().len())
}
