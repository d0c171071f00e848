use std::collections::BTreeSet;

use super::prose;
use crate::brief::{Contributor, Event, SourceEntry, Speaker};
use crate::reader::{Located, suggest};
use crate::source::{Origin, SourceId};
use crate::statement::{Directory, Entries, Statement};

/// The sort of thing that an id has to stand for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum WantedEntry {
    /// Anything of the directory.
    Any,
    /// A person.
    Speaker,
    /// An event.
    Event,
    /// An organisation.
    Organisation,
}

/// An id where something of the directory is named.
#[derive(Debug, Clone)]
pub(super) struct Mention<'a> {
    /// The id as written.
    pub(super) id: &'a str,
    /// What it has to stand for.
    pub(super) wanted: WantedEntry,
    /// Where it is written; none for what the workspace names for all briefs.
    pub(super) origin: Option<Origin>,
    /// Whether plain words may be here as well.
    pub(super) or_words: bool,
}

impl<'a> Mention<'a> {
    fn new(id: &'a Located<String>, source: SourceId, wanted: WantedEntry) -> Self {
        Self { id, wanted, origin: Some(Origin { source, span: id.span }), or_words: false }
    }

    fn or_words(self) -> Self {
        Self { or_words: true, ..self }
    }
}

/// What a statement names of its directory, directly or through an entry that it names.
pub(super) struct Usage<'a> {
    /// Every mention, those of the brief's text and head first.
    pub(super) mentions: Vec<Mention<'a>>,
    direct: BTreeSet<&'a str>,
    used: BTreeSet<&'a str>,
}

impl<'a> Usage<'a> {
    /// That of a statement.
    pub(super) fn of(statement: &'a Statement) -> Self {
        let mut mentions = direct(statement);
        let direct = mentions.iter().map(|mention| mention.id).collect();
        let mut used = BTreeSet::new();
        let mut next = 0;
        while let Some(mention) = mentions.get(next) {
            next += 1;
            let id = mention.id;
            let meant = (!mention.or_words && statement.directory.target(id).is_none())
                .then(|| suggest(id, statement.directory.ids()))
                .flatten();
            for id in [Some(id), meant].into_iter().flatten() {
                if used.insert(id) {
                    entries(&statement.directory, id, &mut mentions);
                }
            }
        }
        Self { mentions, direct, used }
    }

    /// The ids that the brief itself names, sorted.
    pub(super) fn named(&self) -> impl Iterator<Item = &'a str> {
        self.direct.iter().copied()
    }

    /// The ids that the brief names, or what it names does, sorted; a misspelt id names what was probably meant.
    pub(super) fn used(&self) -> impl Iterator<Item = &'a str> {
        self.used.iter().copied()
    }

    /// Entries of the brief's own file that nothing names, with where they are.
    pub(super) fn unused<'e, T>(&self, entries: &'e Entries<T>) -> impl Iterator<Item = (&'e str, Origin)> {
        entries
            .own()
            .iter()
            .filter(|(id, _)| !self.used.contains(id.as_str()))
            .map(|(id, entry)| (id.as_str(), entry.origin))
    }
}

fn direct(statement: &Statement) -> Vec<Mention<'_>> {
    let brief = &statement.brief;
    let own = SourceId(0);
    let mut mentions = Vec::new();
    match (&brief.organisation, &statement.organisation) {
        (Some(id), _) => mentions.push(Mention::new(id, own, WantedEntry::Organisation)),
        (None, Some(id)) => {
            mentions.push(Mention { id, wanted: WantedEntry::Organisation, origin: None, or_words: false });
        }
        (None, None) => {}
    }
    mentions.extend(brief.speaker.as_ref().map(|id| Mention::new(id, own, WantedEntry::Speaker)));
    mentions.extend(brief.event.as_ref().map(|id| Mention::new(id, own, WantedEntry::Event)));
    for signer in &statement.signers {
        let Some(id) = &signer.id else { continue };
        mentions.push(Mention { id, wanted: WantedEntry::Any, origin: Some(signer.origin), or_words: false });
    }
    for unknown in &statement.unknown_signers {
        let origin = Some(unknown.origin);
        mentions.push(Mention {
            id: &unknown.id,
            wanted: WantedEntry::Organisation,
            origin,
            or_words: false,
        });
    }
    let supporting = statement.recommendations.iter().flat_map(|recommendation| &recommendation.sources);
    for part in prose::citations(statement).into_iter().chain(supporting) {
        mentions.push(Mention {
            id: &part.id,
            wanted: WantedEntry::Any,
            origin: Some(part.origin),
            or_words: false,
        });
        mentions.extend(part.event.as_ref().map(|(id, origin)| Mention {
            id,
            wanted: WantedEntry::Event,
            origin: Some(*origin),
            or_words: false,
        }));
    }
    for to in statement.recommendations.iter().filter_map(|recommendation| recommendation.to.as_ref()) {
        mentions.push(Mention {
            id: &to.text,
            wanted: WantedEntry::Any,
            origin: Some(to.origin),
            or_words: true,
        });
    }
    mentions
}

/// What the entries of that id name in turn.
fn entries<'a>(directory: &'a Directory, id: &str, mentions: &mut Vec<Mention<'a>>) {
    if let Some(entry) = directory.speakers.get(id) {
        let Speaker { organisation, roles, .. } = &entry.value;
        let former = roles.iter().filter_map(|role| role.organisation.as_ref());
        let organisation = organisation.iter().chain(former);
        mentions.extend(organisation.map(|id| Mention::new(id, entry.source(), WantedEntry::Organisation)));
    }
    if let Some(entry) = directory.events.get(id) {
        let Event { organisers, part_of, .. } = &entry.value;
        let organisers =
            organisers.iter().map(|id| Mention::new(id, entry.source(), WantedEntry::Organisation));
        mentions.extend(organisers);
        mentions.extend(part_of.as_ref().map(|id| Mention::new(id, entry.source(), WantedEntry::Event)));
    }
    if let Some(entry) = directory.sources.get(id) {
        let SourceEntry { authors, editors, publisher, event, .. } = &entry.value;
        for name in authors.iter().chain(editors) {
            if let Contributor::Words(words) = &name.value {
                let origin = Some(Origin { source: entry.source(), span: name.span });
                mentions.push(Mention { id: words, wanted: WantedEntry::Any, origin, or_words: true });
            }
        }
        mentions.extend(
            publisher.as_ref().map(|id| Mention::new(id, entry.source(), WantedEntry::Any).or_words()),
        );
        mentions.extend(event.as_ref().map(|id| Mention::new(id, entry.source(), WantedEntry::Event)));
    }
}
