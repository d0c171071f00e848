use std::collections::BTreeMap;
use std::sync::Arc;

use super::{Directory, Entry};
use crate::brief::BriefFile;
use crate::diagnostic::Diagnostic;
use crate::reader::{Read, Table};
use crate::rule;
use crate::source::{Origin, SourceId, Sources};
use crate::workspace::Workspace;

/// Everything that can be cited: the brief's own entry wins over a shared one, an earlier shared file over a later.
pub(super) fn assemble(
    brief: &Read<Arc<BriefFile>>,
    workspace: &Workspace,
    sources: &mut Sources,
) -> Directory {
    let mut directory = Directory::default();
    let own = sources.add(&brief.source);
    take(&mut directory.organisations, &brief.value.organisations, own);
    take(&mut directory.speakers, &brief.value.speakers, own);
    take(&mut directory.events, &brief.value.events, own);
    take(&mut directory.sources, &brief.value.sources, own);
    for (source, shared) in &workspace.directory {
        let file = sources.add(source);
        take(&mut directory.organisations, &shared.organisations, file);
        take(&mut directory.speakers, &shared.speakers, file);
        take(&mut directory.events, &shared.events, file);
        take(&mut directory.sources, &shared.sources, file);
    }
    directory
}

fn take<T: Clone>(known: &mut BTreeMap<String, Entry<T>>, table: &Table<T>, source: SourceId) {
    for (id, value) in table.iter() {
        let origin = Origin { source, span: id.span };
        known.entry(id.value.clone()).or_insert_with(|| Entry { value: value.clone(), origin });
    }
}

/// An error for every id that stands for two things, such as a speaker and an event: `[@id]` could mean either.
pub(super) fn duplicates(directory: &Directory, sources: &Sources) -> Vec<Diagnostic> {
    let mut places: BTreeMap<&str, Vec<(Origin, &str)>> = BTreeMap::new();
    note(&mut places, &directory.speakers, "speaker");
    note(&mut places, &directory.events, "event");
    note(&mut places, &directory.sources, "source");
    note(&mut places, &directory.organisations, "organisation");
    let mut found = Vec::new();
    for (id, mut entries) in places {
        // The brief is the first of the sources: what stands in it can be mended there, so it is named first.
        entries.sort_unstable();
        let [(origin, what), others @ ..] = &*entries else { continue };
        if others.is_empty() {
            continue;
        }
        let message = format!("the id `{id}` stands for more than one thing");
        let first = Diagnostic::new(rule::DUPLICATE_ID, message)
            .at(sources.location(*origin))
            .label(format!("the id of {} {what}", article(what)))
            .help(format!("give one of them another id, such as `{id}-{}`", others[0].1));
        found.push(others.iter().fold(first, |diagnostic, (origin, what)| {
            diagnostic.related(sources.location(*origin), format!("also the id of {} {what}", article(what)))
        }));
    }
    found
}

fn note<'a, T>(
    places: &mut BTreeMap<&'a str, Vec<(Origin, &'static str)>>,
    entries: &'a BTreeMap<String, Entry<T>>,
    what: &'static str,
) {
    for (id, entry) in entries {
        places.entry(id).or_default().push((entry.origin, what));
    }
}

fn article(noun: &str) -> &'static str {
    if noun.starts_with(['e', 'o']) { "an" } else { "a" }
}
