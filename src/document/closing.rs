//! The lists at the end: speakers and events, and sources.

use std::collections::BTreeSet;

use super::composer::{Composer, plain_heading};
use super::{Block, PartRole};
use crate::cite::Cited;
use crate::statement::Target;
use crate::text::{BlockKind, ListItem};

/// Which speakers and events are listed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Listed {
    /// Those that the text cites.
    Cited,
    /// Those that the text cites, and those that the head of the brief names.
    CitedAndHead,
}

impl Composer<'_> {
    /// The list of people, organisations and events, each sort in the order it is met first.
    pub(super) fn speakers_and_events(&mut self, listed: Listed) {
        let brief = &self.statement.brief;
        let head = [&brief.speaker, &brief.event].into_iter().flatten().map(|id| id.value.as_str());
        let head: Vec<_> = head.filter(|_| listed == Listed::CitedAndHead).collect();
        let sorts: [fn(Target<'_>) -> bool; 3] = [
            |target| matches!(target, Target::Speaker(_)),
            |target| matches!(target, Target::Organisation(_)),
            |target| matches!(target, Target::Event(_)),
        ];
        let items = sorts.into_iter().flat_map(|sort| self.entries(&head, sort)).collect();
        self.list_at_end(PartRole::SpeakersAndEvents, "speakers-and-events", items);
    }

    /// The list of documents, laws and pages that the text cites.
    pub(super) fn sources(&mut self) {
        let items = self.entries(&[], |target| matches!(target, Target::Source(_)));
        self.list_at_end(PartRole::Sources, "sources", items);
    }

    /// An entry for every id of that sort among `first` and what was cited, each once.
    fn entries(&self, first: &[&str], sort: fn(Target<'_>) -> bool) -> Vec<ListItem<super::NoteReference>> {
        let mut seen = BTreeSet::new();
        let cited = self.notes.cited().iter().map(String::as_str);
        let ids = first.iter().copied().chain(cited).filter(|id| seen.insert(*id));
        let targets = ids.filter_map(|id| self.statement.directory.target(id));
        let entries = targets.filter(|target| sort(*target)).map(|target| {
            let origin = target.origin();
            let content = self.style.note(&[Cited::of(target)], self.context);
            ListItem { content: vec![Block { kind: BlockKind::Paragraph(content), origin }], origin }
        });
        entries.collect()
    }

    fn list_at_end(&mut self, role: PartRole, name: &str, items: Vec<ListItem<super::NoteReference>>) {
        let Some(origin) = items.first().map(|item| item.origin) else { return };
        let heading = plain_heading(self.locale.word(name), origin);
        let list = Block { kind: BlockKind::List { start: None, tight: true, items }, origin };
        self.push(role, name, heading, vec![list], origin);
    }
}
