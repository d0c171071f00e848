use std::collections::{BTreeMap, BTreeSet};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use crate::brief::{Event, Localized, Organisation, SourceEntry, Speaker};
use crate::source::Origin;
use crate::workspace::{Entry, EntryTable, KnownNames, SharedDirectory};

/// One table of the directory: the brief's own entries laid over those of the workspace, which are not copied. It remembers
/// which of the shared entries were asked for, found or not.
#[derive(Debug)]
pub struct Entries<T> {
    own: EntryTable<T>,
    shared: Arc<EntryTable<T>>,
    /// Copies of the table share it.
    asked: Arc<Mutex<Asked>>,
}

#[derive(Debug, Clone, Default)]
struct Asked {
    entries: BTreeSet<String>,
    ids: bool,
    names: bool,
}

impl<T> Default for Entries<T> {
    fn default() -> Self {
        Self::new(BTreeMap::new(), Arc::default())
    }
}

impl<T: Clone> Clone for Entries<T> {
    fn clone(&self) -> Self {
        let (shared, asked) = (Arc::clone(&self.shared), Arc::clone(&self.asked));
        Self { own: self.own.clone(), shared, asked }
    }
}

impl<T> Entries<T> {
    pub(super) fn new(own: EntryTable<T>, shared: Arc<EntryTable<T>>) -> Self {
        Self { own, shared, asked: Arc::default() }
    }

    /// The entry of that id: the brief's own, else the shared one.
    pub fn get(&self, id: &str) -> Option<&Entry<T>> {
        self.own.get(id).or_else(|| {
            let mut asked = self.asked();
            if !asked.entries.contains(id) {
                asked.entries.insert(id.to_owned());
            }
            self.shared.get(id)
        })
    }

    /// Whether there is an entry of that id.
    pub fn contains_key(&self, id: &str) -> bool {
        self.get(id).is_some()
    }

    /// The brief's own entries, by id.
    pub fn own(&self) -> &EntryTable<T> {
        &self.own
    }

    /// Every id: the brief's own, then the shared ones. It takes time for each shared entry, and is for what went wrong.
    pub fn keys(&self) -> impl Iterator<Item = &String> {
        self.asked().ids = true;
        self.own.keys().chain(self.shared.keys().filter(|id| !self.own.contains_key(*id)))
    }

    fn asked(&self) -> MutexGuard<'_, Asked> {
        self.asked.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn lookups(&self, table: &'static str) -> Vec<Lookup> {
        let asked = self.asked();
        let entries = asked.entries.iter().cloned().map(LookupScope::Entry);
        let ids = asked.ids.then_some(LookupScope::Ids);
        let names = asked.names.then_some(LookupScope::Names);
        entries.chain(ids).chain(names).map(|scope| Lookup { table, scope }).collect()
    }
}

/// What was asked of the shared directory.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Lookup {
    /// The table, such as `speakers`.
    pub table: &'static str,
    /// What of it.
    pub scope: LookupScope,
}

/// What was asked of a table of the shared directory.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum LookupScope {
    /// The entry of that id, which it may lack.
    Entry(String),
    /// The ids of all entries.
    Ids,
    /// The names in all entries.
    Names,
}

/// Everything that can be cited, by id: the brief's own entries before the shared ones.
#[derive(Debug, Clone, Default)]
pub struct Directory {
    /// Organisations.
    pub organisations: Entries<Organisation>,
    /// People.
    pub speakers: Entries<Speaker>,
    /// Events.
    pub events: Entries<Event>,
    /// Documents, laws and pages.
    pub sources: Entries<SourceEntry>,
    pub(super) shared: Arc<SharedDirectory>,
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
            Some(Target::Source(entry)) => {
                if entry
                    .value
                    .symbol
                    .as_ref()
                    .is_some_and(|symbol| symbol.trim().eq_ignore_ascii_case(name.trim()))
                {
                    return true;
                }
                [entry.value.title.as_ref(), None]
            }
            Some(Target::Organisation(entry)) => [entry.value.name.as_ref(), entry.value.short.as_ref()],
            None => [None, None],
        };
        let wanted = name.trim().to_lowercase();
        names.into_iter().flatten().flat_map(Localized::each).any(|(_, known)| known.to_lowercase() == wanted)
    }

    /// Every id that can be cited. It takes time for each shared entry, and is for what went wrong.
    pub fn ids(&self) -> impl Iterator<Item = &str> {
        let speakers = self.speakers.keys().chain(self.events.keys());
        speakers.chain(self.sources.keys()).chain(self.organisations.keys()).map(String::as_str)
    }

    /// Whether a text names one of its people or organisations.
    pub fn is_named_in(&self, text: &str) -> bool {
        self.speakers.asked().names = true;
        self.organisations.asked().names = true;
        let own = KnownNames::of(self.speakers.own().values(), self.organisations.own().values());
        own.stand_in(text) || self.shared.names().stand_in(text)
    }

    /// What was asked of the shared directory so far, table by table, each id once.
    pub fn lookups(&self) -> Vec<Lookup> {
        let [organisations, speakers, events, sources] = SharedDirectory::TABLES;
        let tables = [
            self.organisations.lookups(organisations),
            self.speakers.lookups(speakers),
            self.events.lookups(events),
            self.sources.lookups(sources),
        ];
        tables.concat()
    }
}
