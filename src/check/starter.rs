use crate::brief::starter;
use crate::reader::Located;
use crate::source::{Origin, SourceId};
use crate::statement::{Entries, Entry, Statement};
use crate::text::{Inline, Reference, plain};

use super::prose::lines;

/// Where the words of the starter that `demarche new` writes still are, with these words.
pub(super) fn untouched(statement: &Statement) -> Vec<(Origin, String)> {
    let mut found = Vec::new();
    for line in lines(statement) {
        let words = plain(line);
        if let Some(first) = line.first().filter(|_| words.contains(' ') && starter::is_own(words.trim())) {
            found.push((whole(first, line), words.trim().to_owned()));
        }
    }
    for to in statement.recommendations.iter().filter_map(|one| one.to.as_ref()) {
        if starter::is_own(to.text.trim()) {
            found.push((to.origin, to.text.clone()));
        }
    }
    for (source, value) in plain_fields(statement) {
        if starter::is_own(value.trim()) {
            found.push((Origin { source, span: value.span }, value.value.clone()));
        }
    }
    found
}

/// The place of a line from its first run to its last.
fn whole(first: &Inline<Reference>, line: &[Inline<Reference>]) -> Origin {
    let mut origin = first.origin;
    if let Some(last) = line.last().filter(|last| last.origin.source == origin.source) {
        origin.span.end = origin.span.end.max(last.origin.span.end);
    }
    origin
}

/// The fields without Markdown that the starter fills in.
fn plain_fields(statement: &Statement) -> Vec<(SourceId, &Located<String>)> {
    let brief = &statement.brief;
    let mut fields: Vec<(SourceId, &Located<String>)> =
        brief.place.iter().chain(&brief.keywords).map(|value| (SourceId(0), value)).collect();
    for entry in entries(&statement.directory.organisations, "us") {
        fields.extend(entry.value.name.iter().chain(&entry.value.short).map(|value| (entry.source(), value)));
    }
    for entry in entries(&statement.directory.speakers, "our-speaker") {
        fields.extend(entry.value.name.iter().chain(&entry.value.role).map(|value| (entry.source(), value)));
    }
    for entry in entries(&statement.directory.events, "our-event") {
        fields
            .extend(entry.value.title.iter().chain(&entry.value.place).map(|value| (entry.source(), value)));
    }
    fields
}

/// The brief's own entries, and the shared one that has the id of the starter.
fn entries<'s, T>(entries: &'s Entries<T>, id: &str) -> Vec<&'s Entry<T>> {
    let shared = entries.get(id).filter(|_| !entries.own().contains_key(id));
    entries.own().values().chain(shared).collect()
}
