use std::collections::BTreeMap;
use std::fmt::{self, Write as _};

use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

use crate::engine::Project;
use crate::statement::{Lookup, LookupScope};
use crate::workspace::{EntryTable, SharedDirectory};
use crate::world::shown;

/// What the briefs of a project share, by its content.
#[derive(Debug, Clone, Default)]
pub(super) struct SharedState {
    /// Everything but the directory: `demarche.toml`, profiles, themes, fonts.
    pub(super) settings: u64,
    /// All of the directory.
    pub(super) directory: u64,
    entries: BTreeMap<(&'static str, String), u64>,
    ids: BTreeMap<&'static str, u64>,
    names: u64,
}

/// What a brief asked of the shared directory, and the digest of the answer.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub(super) struct LookupDigest {
    table: String,
    scope: LookupScope,
    answer: Option<u64>,
}

impl SharedState {
    /// That of a project.
    pub(super) fn of(project: &Project<'_>) -> Self {
        let directory = &project.workspace().directory;
        let (mut settings, mut whole) = (Sha256::new(), Sha256::new());
        for file in project.files() {
            let name = shown(&file.path);
            let is_directory = directory.files.iter().any(|source| source.name() == name);
            let into = if is_directory { &mut whole } else { &mut settings };
            into.update(name.as_bytes());
            match file.digest() {
                Some(digest) => into.update(digest),
                None => into.update(format!("{:?}", file.stamp)),
            }
        }
        for finding in project.findings() {
            settings.update(format!("{} {:?} {}", finding.rule.name, finding.severity, finding.message));
        }
        let mut state = Self {
            settings: short(settings),
            directory: short(whole),
            names: digest(directory.names()),
            ..Self::default()
        };
        state.take("organisations", &directory.organisations);
        state.take("speakers", &directory.speakers);
        state.take("events", &directory.events);
        state.take("sources", &directory.sources);
        state
    }

    fn take<T: fmt::Debug>(&mut self, table: &'static str, entries: &EntryTable<T>) {
        self.ids.insert(table, digest(&entries.keys().collect::<Vec<_>>()));
        let each = entries.iter().map(|(id, entry)| ((table, id.clone()), digest(&entry.value)));
        self.entries.extend(each);
    }

    fn answer(&self, table: &str, scope: &LookupScope) -> Option<u64> {
        let table = SharedDirectory::TABLES.into_iter().find(|known| *known == table)?;
        match scope {
            LookupScope::Entry(id) => self.entries.get(&(table, id.clone())).copied(),
            LookupScope::Ids => self.ids.get(table).copied(),
            LookupScope::Names => Some(self.names),
        }
    }

    /// The answers to these questions.
    pub(super) fn digests(&self, lookups: &[Lookup]) -> Vec<LookupDigest> {
        let digest = |lookup: &Lookup| LookupDigest {
            table: lookup.table.to_owned(),
            answer: self.answer(lookup.table, &lookup.scope),
            scope: lookup.scope.clone(),
        };
        lookups.iter().map(digest).collect()
    }

    /// Whether a question still has the same answer.
    pub(super) fn holds(&self, lookup: &LookupDigest) -> bool {
        self.answer(&lookup.table, &lookup.scope) == lookup.answer
    }
}

/// The digest of what a value holds, wherever it lies in its file.
fn digest(value: &impl fmt::Debug) -> u64 {
    let mut text = WithoutPlaces::default();
    // Writing to a hash cannot fail.
    let _ = write!(text, "{value:?}");
    short(text.hash)
}

fn short(hash: Sha256) -> u64 {
    let mut first = [0; 8];
    first.copy_from_slice(&hash.finalize()[..8]);
    u64::from_be_bytes(first)
}

/// Takes the debugging text of values without the numbers outside of strings that say where in their file they lie: another line
/// above an entry does not change it.
#[derive(Default)]
struct WithoutPlaces {
    hash: Sha256,
    in_string: bool,
    escaped: bool,
    /// Whether the number that comes next is that of a place.
    in_place: bool,
}

impl fmt::Write for WithoutPlaces {
    fn write_str(&mut self, text: &str) -> fmt::Result {
        // Only the derived text of a span has these pieces, and each is written in one piece of its own.
        if !self.in_string && matches!(text, "start" | "end") {
            self.in_place = true;
        }
        for byte in text.bytes() {
            match byte {
                _ if self.escaped => self.escaped = false,
                b'\\' if self.in_string => self.escaped = true,
                b'"' => self.in_string = !self.in_string,
                b'0'..=b'9' if self.in_place && !self.in_string => continue,
                b',' | b'}' if !self.in_string => self.in_place = false,
                _ => {}
            }
            self.hash.update([byte]);
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::reader::Located;
    use crate::source::Span;

    fn entry(text: &str, start: usize) -> Located<String> {
        Located { value: text.to_owned(), span: Span::new(start, start + 9) }
    }

    #[test]
    fn a_place_is_no_content() {
        assert_eq!(digest(&entry("start: 7", 3)), digest(&entry("start: 7", 300)));
        assert_ne!(digest(&entry("start: 7", 3)), digest(&entry("start: 8", 3)));
        assert_ne!(digest(&entry("a \" start: 7", 3)), digest(&entry("a \" start: 8", 3)));
        assert_ne!(digest(&(entry("a", 3), 2024)), digest(&(entry("a", 3), 2025)));
    }
}
