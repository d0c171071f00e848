use std::collections::BTreeSet;
use std::sync::Arc;

use super::{Directory, Entries, Target};
use crate::brief::BriefFile;
use crate::diagnostic::Diagnostic;
use crate::reader::{Read, Table};
use crate::source::{Origin, SourceId, Sources};
use crate::workspace::{Entry, EntryTable, SharedDirectory, duplicate};

/// Everything that can be cited: the brief's own entries win over the shared ones.
pub(super) fn assemble(
    brief: &Read<Arc<BriefFile>>,
    shared: &Arc<SharedDirectory>,
    sources: &mut Sources,
) -> Directory {
    let own = sources.add(&brief.source);
    for file in &shared.files {
        sources.add(file);
    }
    let written = &brief.value;
    Directory {
        organisations: entries(&written.organisations, own, &shared.organisations),
        speakers: entries(&written.speakers, own, &shared.speakers),
        events: entries(&written.events, own, &shared.events),
        sources: entries(&written.sources, own, &shared.sources),
        shared: Arc::clone(shared),
    }
}

fn entries<T: Clone>(table: &Table<T>, source: SourceId, shared: &Arc<EntryTable<T>>) -> Entries<T> {
    let own = table.iter().map(|(id, value)| {
        let origin = Origin { source, span: id.span };
        (id.value.clone(), Entry { value: value.clone(), origin })
    });
    Entries::new(own.collect(), Arc::clone(shared))
}

/// An error for every id of the brief's own that stands for two things, such as a speaker and an event: `[@id]` could mean
/// either.
pub(super) fn duplicates(directory: &Directory, sources: &Sources) -> Vec<Diagnostic> {
    let own: BTreeSet<&String> = directory
        .organisations
        .own()
        .keys()
        .chain(directory.speakers.own().keys())
        .chain(directory.events.own().keys())
        .chain(directory.sources.own().keys())
        .collect();
    let duplicate = |id: &String| {
        let targets = [
            (directory.organisations.get(id).map(Target::Organisation), "organisation"),
            (directory.speakers.get(id).map(Target::Speaker), "speaker"),
            (directory.events.get(id).map(Target::Event), "event"),
            (directory.sources.get(id).map(Target::Source), "source"),
        ];
        let places = targets.into_iter().filter_map(|(target, what)| Some((target?.origin(), what)));
        duplicate(id, places.collect(), |origin| sources.location(origin))
    };
    own.into_iter().filter_map(duplicate).collect()
}
