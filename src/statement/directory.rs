use std::collections::BTreeMap;

use crate::brief::{Event, Organisation, SourceEntry, Speaker};
use crate::source::{Origin, SourceId};

/// An entry of the directory and where it was read.
#[derive(Debug, Clone)]
pub struct Entry<T> {
    /// What it says.
    pub value: T,
    /// Its id in the file.
    pub origin: Origin,
}

impl<T> Entry<T> {
    /// The file that the spans of its fields lie in.
    pub fn source(&self) -> SourceId {
        self.origin.source
    }
}

/// Everything that can be cited, by id: the brief's own entries before the shared ones.
#[derive(Debug, Clone, Default)]
pub struct Directory {
    /// Organisations.
    pub organisations: BTreeMap<String, Entry<Organisation>>,
    /// People.
    pub speakers: BTreeMap<String, Entry<Speaker>>,
    /// Events.
    pub events: BTreeMap<String, Entry<Event>>,
    /// Documents, laws and pages.
    pub sources: BTreeMap<String, Entry<SourceEntry>>,
}

/// What an id stands for.
#[derive(Debug, Clone, Copy)]
pub enum Target<'a> {
    /// A person.
    Speaker(&'a Entry<Speaker>),
    /// An event.
    Event(&'a Entry<Event>),
    /// A document, law or page.
    Source(&'a Entry<SourceEntry>),
    /// An organisation.
    Organisation(&'a Entry<Organisation>),
}

impl Target<'_> {
    /// Its id in the file.
    pub fn origin(&self) -> Origin {
        match self {
            Self::Speaker(entry) => entry.origin,
            Self::Event(entry) => entry.origin,
            Self::Source(entry) => entry.origin,
            Self::Organisation(entry) => entry.origin,
        }
    }
}

impl Directory {
    /// What that id stands for.
    pub fn target(&self, id: &str) -> Option<Target<'_>> {
        None.or_else(|| self.speakers.get(id).map(Target::Speaker))
            .or_else(|| self.events.get(id).map(Target::Event))
            .or_else(|| self.sources.get(id).map(Target::Source))
            .or_else(|| self.organisations.get(id).map(Target::Organisation))
    }

    /// Whether the entry of that id has this name or title, however its capitals are written.
    pub fn is_called(&self, id: &str, name: &str) -> bool {
        let names = match self.target(id) {
            Some(Target::Speaker(entry)) => [entry.value.name.as_ref(), None],
            Some(Target::Event(entry)) => [entry.value.title.as_ref(), None],
            Some(Target::Source(entry)) => [entry.value.title.as_ref(), entry.value.symbol.as_ref()],
            Some(Target::Organisation(entry)) => [entry.value.name.as_ref(), entry.value.short.as_ref()],
            None => [None, None],
        };
        names.into_iter().flatten().any(|known| known.trim().to_lowercase() == name.trim().to_lowercase())
    }

    /// Every id that can be cited.
    pub fn ids(&self) -> impl Iterator<Item = &str> {
        let speakers = self.speakers.keys().chain(self.events.keys());
        speakers.chain(self.sources.keys()).chain(self.organisations.keys()).map(String::as_str)
    }
}
