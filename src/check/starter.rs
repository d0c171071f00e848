use crate::brief::{Localized, starter};
use crate::reader::Located;
use crate::source::{Origin, SourceId};
use crate::statement::{Entries, Entry, Statement};
use crate::text::{Inline, Reference, plain};

use super::prose::lines;

/// Where the words of the starter that `demarche new` writes still are, with these words.
pub(super) fn untouched(statement: &Statement) -> Vec<(Origin, String)> {
    let mut found = Vec::new();
    for line in lines(statement) {
        // The starter cites a source before a full stop.
        let words = plain(line).trim().replace(" .", ".");
        if let Some(first) = line.first().filter(|_| words.contains(' ') && starter::is_own(&words)) {
            found.push((whole(first, line), words));
        }
    }
    for to in statement.recommendations.iter().filter_map(|one| one.to.as_ref()) {
        if starter::is_own(to.text.trim()) {
            found.push((to.origin, to.text.clone()));
        }
    }
    for (source, value) in plain_fields(statement) {
        if starter::is_own(value.trim()) {
            found.push((Origin { source, span: value.span }, value.value));
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
fn plain_fields(statement: &Statement) -> Vec<(SourceId, Located<String>)> {
    let brief = &statement.brief;
    let contact = brief.contact.iter().flat_map(|contact| contact.name.iter().chain(&contact.email));
    let own = brief.place.iter().chain(&brief.keywords).chain(&brief.recipient).chain(contact);
    let mut fields: Vec<(SourceId, Located<String>)> =
        own.map(|value| (SourceId(0), value.clone())).collect();
    let mut add = |source: SourceId, words: [&Option<Localized>; 2]| {
        let words = words.into_iter().flatten();
        fields.extend(words.map(|words| (source, words.located(&statement.language))));
    };
    for entry in entries(&statement.directory.organisations, "us") {
        add(entry.source(), [&entry.value.name, &entry.value.short]);
    }
    for entry in entries(&statement.directory.speakers, "our-speaker") {
        add(entry.source(), [&entry.value.name, &entry.value.role]);
    }
    for entry in entries(&statement.directory.events, "our-event") {
        add(entry.source(), [&entry.value.title, &entry.value.place]);
    }
    fields
}

/// The brief's own entries, and the shared one that has the id of the starter.
fn entries<'s, T>(entries: &'s Entries<T>, id: &str) -> Vec<&'s Entry<T>> {
    let shared = entries.get(id).filter(|_| !entries.own().contains_key(id));
    entries.own().values().chain(shared).collect()
}
