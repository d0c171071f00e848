use std::collections::BTreeMap;
use std::sync::{Arc, OnceLock};

use super::entry::Entry;
use super::names::KnownNames;
use crate::brief::{DirectoryEntries, Event, Organisation, SourceEntry, Speaker};
use crate::diagnostic::{Diagnostic, Location};
use crate::reader::Table;
use crate::rule;
use crate::source::{Origin, Source, SourceId};

/// The entries of one table of the directory, by id.
pub type EntryTable<T> = BTreeMap<String, Entry<T>>;

/// The people, organisations, events and sources that the briefs of a workspace share. It is read once; no brief copies it.
#[derive(Debug, Clone, Default)]
pub struct SharedDirectory {
    /// Its files, in the order they are named.
    pub files: Vec<Arc<Source>>,
    /// Organisations.
    pub organisations: Arc<EntryTable<Organisation>>,
    /// People.
    pub speakers: Arc<EntryTable<Speaker>>,
    /// Events.
    pub events: Arc<EntryTable<Event>>,
    /// Documents, laws and pages.
    pub sources: Arc<EntryTable<SourceEntry>>,
    names: Arc<OnceLock<KnownNames>>,
    /// Ids of bibliographies that another source has: what they name, and where.
    clashes: Vec<(String, [Origin; 2])>,
}

impl SharedDirectory {
    /// The names of its tables.
    pub const TABLES: [&'static str; 4] = ["organisations", "speakers", "events", "sources"];

    /// Joins its files; an entry of an earlier file wins over one of a later.
    pub fn new(files: Vec<(Arc<Source>, DirectoryEntries)>) -> Self {
        let mut directory = Self::default();
        let (mut organisations, mut speakers) = (BTreeMap::new(), BTreeMap::new());
        let (mut events, mut sources) = (BTreeMap::new(), BTreeMap::new());
        for (text, entries) in files {
            directory.files.push(text);
            let id = Self::source_id(directory.files.len() - 1);
            take(&mut organisations, entries.organisations, id);
            take(&mut speakers, entries.speakers, id);
            take(&mut events, entries.events, id);
            take(&mut sources, entries.sources, id);
        }
        Self {
            organisations: organisations.into(),
            speakers: speakers.into(),
            events: events.into(),
            sources: sources.into(),
            ..directory
        }
    }

    /// The same with the entries of bibliographies. An id that another source has is a clash.
    #[must_use]
    pub fn with_bibliographies(&self, files: Vec<(Arc<Source>, DirectoryEntries)>) -> Self {
        let mut directory = Self { names: Arc::clone(&self.names), ..self.clone() };
        let (mut events, mut sources) = ((*self.events).clone(), (*self.sources).clone());
        for (text, entries) in files {
            directory.files.push(text);
            let file = Self::source_id(directory.files.len() - 1);
            for (id, _) in entries.sources.iter() {
                if let Some(known) = sources.get(&id.value) {
                    let origin = Origin { source: file, span: id.span };
                    directory.clashes.push((id.value.clone(), [known.origin, origin]));
                }
            }
            take(&mut events, entries.events, file);
            take(&mut sources, entries.sources, file);
        }
        Self { events: events.into(), sources: sources.into(), ..directory }
    }

    /// The id that a shared file has in every statement: the brief itself is the first of the sources.
    fn source_id(index: usize) -> SourceId {
        SourceId(index as u32 + 1)
    }

    /// The names of its people and organisations.
    pub fn names(&self) -> &KnownNames {
        self.names.get_or_init(|| KnownNames::of(self.speakers.values(), self.organisations.values()))
    }

    /// An error for every id that stands for two things, such as a speaker and an event: `[@id]` could mean either.
    pub fn duplicates(&self) -> Vec<Diagnostic> {
        let mut places: BTreeMap<&str, Vec<EntryPlace>> = BTreeMap::new();
        note(&mut places, &self.organisations, "organisation");
        note(&mut places, &self.speakers, "speaker");
        note(&mut places, &self.events, "event");
        note(&mut places, &self.sources, "source");
        let locate = |origin: Origin| Location::new(&self.files[origin.source.0 as usize - 1], origin.span);
        let twice = places.into_iter().filter_map(|(id, places)| duplicate(id, places, locate));
        let clashes = self.clashes.iter().map(|(id, [first, second])| {
            let message = format!("the id `{id}` is used for two sources");
            Diagnostic::new(rule::DUPLICATE_ID, message)
                .at(locate(*second))
                .label("left out")
                .related(locate(*first), "the one that is cited")
                .help("rename one of them, or remove it")
        });
        twice.chain(clashes).collect()
    }
}

/// Where an id is defined, and as what.
pub type EntryPlace = (Origin, &'static str);

fn note<'t, T>(
    places: &mut BTreeMap<&'t str, Vec<EntryPlace>>,
    table: &'t EntryTable<T>,
    what: &'static str,
) {
    for (id, entry) in table {
        places.entry(id).or_default().push((entry.origin, what));
    }
}

/// The error for an id that is defined more than once.
pub fn duplicate(
    id: &str,
    mut places: Vec<EntryPlace>,
    locate: impl Fn(Origin) -> Location,
) -> Option<Diagnostic> {
    // The brief is the first of the sources: what is in it can be fixed there, so it is named first.
    places.sort_unstable();
    let [(origin, what), others @ ..] = places.as_slice() else { return None };
    let (_, other) = others.first()?;
    let first = Diagnostic::new(rule::DUPLICATE_ID, format!("the id `{id}` is used for more than one thing"))
        .at(locate(*origin))
        .label(format!("the id of {} {what}", article(what)))
        .help(format!("give one of them another id, such as `{id}-{other}`"));
    Some(others.iter().fold(first, |diagnostic, (origin, what)| {
        diagnostic.related(locate(*origin), format!("also the id of {} {what}", article(what)))
    }))
}

fn article(noun: &str) -> &'static str {
    if noun.starts_with(['e', 'o']) { "an" } else { "a" }
}

fn take<T>(known: &mut EntryTable<T>, table: Table<T>, source: SourceId) {
    for (id, value) in table {
        let origin = Origin { source, span: id.span };
        known.entry(id.value).or_insert(Entry { value, origin });
    }
}
