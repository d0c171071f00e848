//! The lists at the end: speakers and events, and sources.

use std::collections::BTreeSet;

use super::composer::{Composer, plain_heading};
use super::printed::REFERENCES;
use super::{Block, PartRole};
use crate::cite::{Cited, Work, WorkKind, organisation_name};
use crate::locale::Collation;
use crate::profile::{CitationForm, EndList, Kind};
use crate::source::Origin;
use crate::statement::Target;
use crate::text::{BlockKind, ListItem};

impl Composer<'_> {
    /// The lists that the profile asks for, else those usual for the kind; by author and year there is always one of
    /// sources, for the text names them in short.
    pub(super) fn lists(&mut self, kind: Kind) {
        let usual: &[EndList] = match kind {
            Kind::Statement => &[EndList::SpeakersAndEvents],
            Kind::PolicyBrief => &[EndList::SpeakersAndEvents, EndList::Sources],
            Kind::Factsheet => &[EndList::Sources],
            Kind::TalkingPoints | Kind::InterpretersCopy | Kind::Letter | Kind::PressRelease => &[],
        };
        let profile = self.profile;
        let lists = profile.end_lists.as_deref().unwrap_or(usual);
        if lists.contains(&EndList::SpeakersAndEvents) {
            self.speakers_and_events(kind == Kind::Statement);
        }
        if lists.contains(&EndList::Sources) || self.notes.citer().form() == CitationForm::AuthorDate {
            self.sources();
        }
    }

    /// The people, organisations and events that the text cites and, if `head`, those that the head of the brief names.
    fn speakers_and_events(&mut self, head: bool) {
        let brief = &self.statement.brief;
        let first = [&brief.speaker, &brief.event].into_iter().flatten().map(|id| id.value.as_str());
        let mut ids: Vec<&str> = first.filter(|_| head).collect();
        ids.extend(self.notes.cited().iter().map(String::as_str));
        let mut seen = BTreeSet::new();
        ids.retain(|id| seen.insert(*id));
        let directory = &self.statement.directory;
        let found = ids.into_iter().filter_map(|id| Some(Cited::of(id, directory.target(id)?)));
        let mut items: Vec<(usize, Cited<'_>)> = Vec::new();
        for cited in found {
            match cited.target {
                Target::Speaker(_) => items.push((0, cited)),
                Target::Organisation(_) => items.push((1, cited)),
                Target::Event(_) => items.push((2, cited)),
                Target::Source(_) => {}
            }
        }
        let items = self.sorted(items);
        self.list_at_end(PartRole::SpeakersAndEvents, "speakers-and-events", items);
    }

    /// The works that the text cites: by author and year what was said at events as well, else the entries of sources.
    fn sources(&mut self) {
        let dated = self.notes.citer().form() == CitationForm::AuthorDate;
        let directory = &self.statement.directory;
        let mut items: Vec<(usize, Cited<'_>)> = Vec::new();
        let mut seen = BTreeSet::new();
        for (id, event) in self.notes.works() {
            let Some(target) = directory.target(id) else { continue };
            let event = event.as_ref().and_then(|event| Some((event.as_str(), directory.events.get(event)?)));
            let cited = Cited { event, ..Cited::of(id, target) };
            let is_work = matches!(Work::of(&cited, self.context).kind, WorkKind::Source(_));
            let is_entry = matches!(target, Target::Source(_));
            if is_entry || (dated && is_work) {
                // One entry for a source, at whichever event it was cited.
                let cited = if is_entry { Cited::of(id, target) } else { cited };
                if seen.insert((id.as_str(), cited.event.map(|(event, _)| event.to_owned()))) {
                    items.push((0, cited));
                }
            }
        }
        let items = self.sorted(items);
        self.list_at_end(PartRole::Sources, if dated { REFERENCES } else { "sources" }, items);
    }

    /// The entries of a list, each group in the order of the language.
    fn sorted(&self, cited: Vec<(usize, Cited<'_>)>) -> Vec<ListItem<super::NoteReference>> {
        let collation = Collation::of(&self.statement.language);
        let sorted_by = |cited: &Cited<'_>| match cited.target {
            Target::Speaker(entry) => entry.value.sort.as_ref().map(|sort| sort.value.clone()),
            Target::Organisation(entry) => entry.value.sort.as_ref().map(|sort| sort.value.clone()),
            _ => None,
        };
        let keyed = cited.into_iter().map(|(group, cited)| {
            let key = sorted_by(&cited).unwrap_or_else(|| Work::of(&cited, self.context).sort_key());
            // What a style leaves out of the order that it gives its list comes last.
            let rank = self.notes.citer().rank(&cited).unwrap_or(usize::MAX);
            (group, rank, key, cited)
        });
        let mut keyed: Vec<_> = keyed.collect();
        keyed.sort_by(|a, b| (a.0, a.1).cmp(&(b.0, b.1)).then_with(|| collation.compare(&a.2, &b.2)));
        let items = keyed.into_iter().filter_map(|(_, _, _, cited)| {
            let origin = cited.target.origin();
            let entry = self.notes.citer().entry(&cited);
            let content = (!entry.is_empty()).then(|| entry.into_inlines(origin))?;
            Some(ListItem { content: vec![Block { kind: BlockKind::Paragraph(content), origin }], origin })
        });
        items.collect()
    }

    /// What the organisation is, in the words of its entry.
    pub(super) fn about(&mut self) {
        let statement = self.statement;
        let language = &statement.language;
        let id = statement.organisation.as_ref();
        let Some(entry) = id.and_then(|id| statement.directory.organisations.get(id)) else { return };
        let Some(about) = &entry.value.about else { return };
        let written = about.located(language);
        if written.value.trim().is_empty() {
            return;
        }
        let origin = Origin { source: entry.source(), span: written.span };
        let name = organisation_name(&entry.value, language).unwrap_or_default();
        let heading = self.locale.phrase("about", "organisation", name);
        let words = plain_heading(written.value.trim(), origin);
        let block = Block { kind: BlockKind::Paragraph(words), origin };
        self.push(PartRole::About, "about", plain_heading(&heading, origin), vec![block], origin);
    }

    fn list_at_end(&mut self, role: PartRole, name: &str, items: Vec<ListItem<super::NoteReference>>) {
        let Some(origin) = items.first().map(|item| item.origin) else { return };
        let heading = self.words(name, origin);
        let list = Block { kind: BlockKind::List { start: None, mark: None, tight: true, items }, origin };
        self.push(role, name, heading, vec![list], origin);
    }
}
