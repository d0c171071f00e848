//! The title block.

use super::composer::Composer;
use super::{Head, Letterhead, Register, SourceLine};
use crate::brief::{Event, Organisation, Speaker, Status};
use crate::cite::{capitalised, organisation_name, quoted, speaker_line};
use crate::locale::Language;
use crate::reader::Located;
use crate::source::{Origin, SourceId};
use crate::statement::Entry;
use crate::text::{plain, plain_blocks};

impl<'a> Composer<'a> {
    /// What stands before the text, and what catalogues need. Its notes are numbered before those of the text.
    pub(super) fn head(&mut self) -> Head {
        let statement = self.statement;
        let brief = &statement.brief;
        let directory = &statement.directory;
        let organisation = statement.organisation.as_ref().and_then(|id| directory.organisations.get(id));
        let speaker = brief.speaker.as_ref().and_then(|id| directory.speakers.get(&id.value));
        let event = brief.event.as_ref().and_then(|id| directory.events.get(&id.value));
        let name = organisation.and_then(|entry| organisation_name(&entry.value));
        let speaker_name = speaker.and_then(|entry| words(entry.value.name.as_ref()));
        let event_date = event.and_then(|entry| entry.value.date.as_ref()).map(|date| date.from);
        let description = plain_blocks(&statement.summary).split_whitespace().collect::<Vec<_>>().join(" ");
        Head {
            mark: None,
            organisation: organisation.and_then(organisation_line),
            standing: organisation.and_then(|entry| self.standing(entry)),
            letterhead: organisation.map(letterhead).unwrap_or_default(),
            register: self.register(),
            title: self.inlines(&statement.title),
            subtitle: self.inlines(&statement.subtitle),
            event: event.map_or_else(Vec::new, |entry| self.event_lines(entry)),
            dateline: self.dateline(event),
            speaker: speaker.and_then(|entry| self.speaker(entry)),
            facts: self.agenda_item().into_iter().chain(self.co_signers()).collect(),
            date: brief.date.as_ref().map(|date| date.value).or(event_date),
            author: name.or(speaker_name).map(str::to_owned),
            speaker_name: speaker_name.map(str::to_owned),
            event_title: event.and_then(|entry| words(entry.value.title.as_ref())).map(str::to_owned),
            keywords: brief.keywords.iter().map(|keyword| keyword.value.clone()).collect(),
            description: Some(description).filter(|text| !text.is_empty()),
        }
    }

    fn register(&self) -> Register {
        let brief = &self.statement.brief;
        let own = |field: &Option<Located<String>>, form: &dyn Fn(&str) -> String| {
            line(field.as_ref()?, SourceId::default(), form)
        };
        let original = |tag: &str| {
            let name = Language::parse(tag).ok().and_then(|language| self.locale.language_name(&language));
            self.locale.phrase("original", "language", name.unwrap_or(tag))
        };
        let date = brief.date.as_ref().map(|date| SourceLine {
            text: self.locale.date(date.value),
            origin: Origin { source: SourceId::default(), span: date.span },
        });
        Register {
            organ: own(&brief.organ, &str::to_owned),
            symbol: own(&brief.symbol, &str::to_owned),
            distribution: own(&brief.distribution, &|to| {
                self.locale.phrase("distribution", "distribution", to)
            }),
            date,
            original: own(&brief.original_language, &original),
        }
    }

    fn agenda_item(&self) -> Option<SourceLine> {
        let item = self.statement.brief.agenda_item.as_ref()?;
        line(item, SourceId::default(), |item| self.locale.phrase("agenda-item", "item", item))
    }

    /// The organisations that sign with it, in the order of the brief.
    fn co_signers(&self) -> Option<SourceLine> {
        let ids = &self.statement.brief.co_signers;
        let entries = ids.iter().filter_map(|id| self.statement.directory.organisations.get(id.as_str()));
        let names: Vec<_> = entries.filter_map(|entry| organisation_name(&entry.value)).collect();
        let origin = Origin { source: SourceId::default(), span: ids.first()?.span };
        let text = self.locale.phrase("co-signers", "organisations", &self.locale.join(&names));
        (!names.is_empty()).then_some(SourceLine { text, origin })
    }

    fn standing(&self, entry: &Entry<Organisation>) -> Option<SourceLine> {
        let status = entry.value.status.as_ref()?;
        let text = self.locale.word(match status.value {
            Status::General => "general-status",
            Status::Special => "special-status",
            Status::Roster => "roster-status",
        });
        Some(SourceLine {
            text: text.to_owned(),
            origin: Origin { source: entry.source(), span: status.span },
        })
    }

    fn event_lines(&self, entry: &Entry<Event>) -> Vec<SourceLine> {
        let title = entry.value.title.as_ref();
        // A notice of an event has its title already.
        let title = title.filter(|title| title.trim() != plain(&self.statement.title).trim());
        let title = title.and_then(|title| line(title, entry.source(), str::to_owned));
        let session = entry.value.session.as_ref().and_then(|session| {
            line(session, entry.source(), |text| {
                capitalised(&self.locale.phrase("session", "session", &quoted(text, self.locale)))
            })
        });
        title.into_iter().chain(session).collect()
    }

    /// Place and date: the brief's own place, else the event's; the event's date, else the brief's.
    fn dateline(&self, event: Option<&'a Entry<Event>>) -> Option<SourceLine> {
        let brief = &self.statement.brief;
        let own = |span| Origin { source: SourceId::default(), span };
        let of_event = |span| event.map(|entry| Origin { source: entry.source(), span });
        let own_place = brief.place.as_ref().map(|place| (place, Some(own(place.span))));
        let event_place = event.and_then(|entry| entry.value.place.as_ref());
        let place = own_place.or_else(|| event_place.map(|place| (place, of_event(place.span))));
        let place = place.filter(|(place, _)| !place.trim().is_empty());
        let event_date = event.and_then(|entry| entry.value.date.as_ref());
        let event_date = event_date.map(|date| (self.locale.date_range(date.value), of_event(date.span)));
        let own_date = brief.date.as_ref().map(|date| (self.locale.date(date.value), Some(own(date.span))));
        let date = event_date.or(own_date);
        let origin =
            place.as_ref().map(|(_, origin)| *origin).or(date.as_ref().map(|(_, origin)| *origin))??;
        let place = place.map(|(place, _)| place.trim().to_owned());
        let members: Vec<_> = place.into_iter().chain(date.map(|(date, _)| date)).collect();
        Some(SourceLine { text: capitalised(&members.join(self.locale.separator())), origin })
    }

    fn speaker(&self, entry: &Entry<Speaker>) -> Option<SourceLine> {
        let text = speaker_line(&entry.value, &self.statement.directory, self.locale);
        let span = entry.value.name.as_ref().map_or(entry.origin.span, |name| name.span);
        (!text.is_empty()).then_some(SourceLine { text, origin: Origin { source: entry.source(), span } })
    }
}

fn letterhead(entry: &Entry<Organisation>) -> Letterhead {
    let Organisation { logo, address, phone, email, url, .. } = &entry.value;
    let own = |field: &Located<String>| line(field, entry.source(), str::to_owned);
    Letterhead {
        // The name of the organisation is what a logo says to those who do not see it.
        logo: organisation_name(&entry.value).and(logo.as_ref()).and_then(own),
        address: address.iter().filter_map(own).collect(),
        phone: phone.as_ref().and_then(own),
        email: email.as_ref().and_then(own),
        url: url.as_ref().and_then(own),
    }
}

fn organisation_line(entry: &Entry<Organisation>) -> Option<SourceLine> {
    let name = organisation_name(&entry.value)?;
    let field = entry.value.name.as_ref().or(entry.value.short.as_ref())?;
    let origin = Origin { source: entry.source(), span: field.span };
    Some(SourceLine { text: name.to_owned(), origin })
}

fn words(field: Option<&Located<String>>) -> Option<&str> {
    field.map(|field| field.trim()).filter(|text| !text.is_empty())
}

/// A line made of a field that is not blank.
fn line(field: &Located<String>, source: SourceId, form: impl FnOnce(&str) -> String) -> Option<SourceLine> {
    let text = words(Some(field))?;
    Some(SourceLine { text: form(text), origin: Origin { source, span: field.span } })
}
