//! The title block.

use std::borrow::Cow;

use super::composer::Composer;
use super::{Head, Letterhead, Meeting, PageTarget, Register, SourceLine};
use crate::brief::{Event, Localized, Organisation, Speaker, Status};
use crate::cite::{capitalised, organisation_name, quoted, speaker_line};
use crate::locale::{Language, isolated};
use crate::reader::Located;
use crate::source::{Origin, SourceId};
use crate::statement::Entry;
use crate::text::{plain, plain_blocks};

impl<'a> Composer<'a> {
    /// What comes before the text, and what catalogues need. Its notes are numbered before those of the text.
    pub(super) fn head(&mut self) -> Head {
        let statement = self.statement;
        let brief = &statement.brief;
        let directory = &statement.directory;
        let organisation = statement.organisation.as_ref().and_then(|id| directory.organisations.get(id));
        let speaker = brief.speaker.as_ref().and_then(|id| directory.speakers.get(&id.value));
        let event = brief.event.as_ref().and_then(|id| directory.events.get(&id.value));
        let language = &statement.language;
        let name = organisation.and_then(|entry| organisation_name(&entry.value, language));
        let speaker_name = speaker.and_then(|entry| words_in(entry.value.name.as_ref(), language));
        let event_date = event.and_then(|entry| entry.value.date.as_ref()).map(|date| date.from);
        let description = plain_blocks(&statement.summary).split_whitespace().collect::<Vec<_>>().join(" ");
        Head {
            mark: None,
            organisation: organisation.and_then(|entry| organisation_line(entry, language)),
            standing: organisation.and_then(|entry| self.standing(entry)),
            letterhead: organisation.map(|entry| letterhead(entry, language)).unwrap_or_default(),
            recipient: Vec::new(),
            register: self.register(event),
            title: self.inlines(&statement.title),
            short_title: words(brief.short_title.as_ref()).map(str::to_owned),
            subtitle: self.inlines(&statement.subtitle),
            event: event.map_or_else(Vec::new, |entry| self.event_lines(entry)),
            dateline: self.dateline(event),
            place: self.place(event),
            issued: self.issued(event),
            speaker: speaker.and_then(|entry| self.speaker(entry)),
            facts: self.agenda_item().into_iter().chain(self.co_signers()).collect(),
            date: brief.date.as_ref().map(|date| date.value).or(event_date),
            author: name.or(speaker_name).map(str::to_owned),
            speaker_name: speaker_name.map(str::to_owned),
            event_title: event
                .and_then(|entry| words_in(entry.value.title.as_ref(), language))
                .map(str::to_owned),
            co_signers: self.co_signer_names(),
            keywords: brief.keywords.iter().map(|keyword| keyword.value.clone()).collect(),
            pages: self.page_target(),
            description: Some(description).filter(|text| !text.is_empty()),
        }
    }

    fn page_target(&self) -> Option<PageTarget> {
        let own = self.statement.brief.pages.as_ref().filter(|pages| pages.value > 0);
        let own = own.map(|pages| PageTarget {
            count: pages.value,
            origin: Origin { source: SourceId::default(), span: pages.span },
        });
        let of_profile = self.profile.pages.filter(|&count| count > 0);
        own.or(of_profile.map(|count| {
            let source = SourceId::default();
            PageTarget {
                count,
                origin: Origin { source, span: self.statement.sources.get(source).first_line() },
            }
        }))
    }

    fn register(&self, event: Option<&'a Entry<Event>>) -> Register {
        let brief = &self.statement.brief;
        let own = own_line;
        let original = |tag: &str| {
            let name = Language::parse(tag).ok().and_then(|language| self.locale.language_name(&language));
            self.locale.phrase("original", "language", name.unwrap_or(tag))
        };
        Register {
            organ: own(brief.organ.as_ref(), &str::to_owned),
            symbol: own(brief.symbol.as_ref(), &str::to_owned),
            distribution: own(brief.distribution.as_ref(), &|to| {
                self.locale.phrase("distribution", "distribution", to)
            }),
            date: self.own_date(),
            original: own(brief.original_language.as_ref(), &original),
            meeting: self.meeting(event),
            job_number: own(brief.job_number.as_ref(), &str::to_owned),
            title_note: own(brief.title_note.as_ref(), &|words| self.sentence(words)),
            submission: None,
        }
    }

    fn meeting(&self, event: Option<&'a Entry<Event>>) -> Meeting {
        let brief = &self.statement.brief;
        let of_event = |field: fn(&Event) -> Option<&Localized>, form: &dyn Fn(&str) -> String| {
            let entry = event?;
            line(&field(&entry.value)?.located(&self.statement.language), entry.source(), form)
        };
        Meeting {
            body: of_event(|event| event.title.as_ref(), &str::to_owned),
            session: of_event(|event| event.session.as_ref(), &|session| self.session_of_body(session)),
            dates: self.event_date(event),
            item: own_line(brief.agenda_item.as_ref(), &|item| {
                self.locale.phrase("provisional-agenda-item", "item", item)
            }),
            item_note: own_line(brief.agenda_symbol.as_ref(), &|symbol| self.sentence(symbol)),
            item_title: own_line(brief.agenda_title.as_ref(), &str::to_owned),
        }
    }

    /// Words with a full stop, which notes end in.
    fn sentence(&self, words: &str) -> String {
        let stop = self.locale.stop();
        if words.ends_with(stop) { words.to_owned() } else { format!("{words}{stop}") }
    }

    fn session_of_body(&self, session: &str) -> String {
        if session.bytes().all(|byte| byte.is_ascii_digit()) {
            return self.locale.nth_session(session);
        }
        // A name of more words says itself that it is a session.
        let name = session.contains(char::is_whitespace);
        let phrase = || capitalised(&self.locale.phrase("session", "session", &quoted(session, self.locale)));
        if name { session.to_owned() } else { phrase() }
    }

    fn agenda_item(&self) -> Option<SourceLine> {
        let brief = &self.statement.brief;
        let item =
            own_line(brief.agenda_item.as_ref(), &|item| self.locale.phrase("agenda-item", "item", item))?;
        let Some(title) = words(brief.agenda_title.as_ref()) else { return Some(item) };
        let text = self.locale.phrase("labelled", "label", &item.text).replace("{text}", title);
        Some(SourceLine { text, ..item })
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
        let language = &self.statement.language;
        let title = entry.value.title.as_ref().map(|title| title.located(language));
        // A notice of an event has its title already.
        let title = title.filter(|title| title.trim() != plain(&self.statement.title).trim());
        let title = title.and_then(|title| line(&title, entry.source(), str::to_owned));
        let session = entry.value.session.as_ref().and_then(|session| {
            line(&session.located(language), entry.source(), |text| {
                capitalised(&self.locale.phrase("session", "session", &quoted(text, self.locale)))
            })
        });
        title.into_iter().chain(session).collect()
    }

    /// The brief's own place, else the event's.
    fn place(&self, event: Option<&'a Entry<Event>>) -> Option<SourceLine> {
        if let Some(own) = &self.statement.brief.place {
            return line(own, SourceId::default(), str::to_owned);
        }
        let entry = event?;
        line(&entry.value.place.as_ref()?.located(&self.statement.language), entry.source(), str::to_owned)
    }

    /// The event's date.
    fn event_date(&self, event: Option<&'a Entry<Event>>) -> Option<SourceLine> {
        let entry = event?;
        let date = entry.value.date.as_ref()?;
        let origin = Origin { source: entry.source(), span: date.span };
        Some(SourceLine { text: self.locale.date_range(date.value), origin })
    }

    /// The brief's own date.
    fn own_date(&self) -> Option<SourceLine> {
        let date = self.statement.brief.date.as_ref()?;
        let origin = Origin { source: SourceId::default(), span: date.span };
        Some(SourceLine { text: self.locale.date(date.value), origin })
    }

    /// Place and date: the brief's own place, else the event's; the event's date, else the brief's.
    fn dateline(&self, event: Option<&'a Entry<Event>>) -> Option<SourceLine> {
        self.placed(self.place(event), self.event_date(event).or_else(|| self.own_date()))
    }

    /// Where and when it was written, whatever it is about: the brief's own date, else the event's.
    pub(super) fn dateline_of_writing(&self) -> Option<SourceLine> {
        let brief = &self.statement.brief;
        let event = brief.event.as_ref().and_then(|id| self.statement.directory.events.get(&id.value));
        self.placed(self.place(event), self.own_date().or_else(|| self.event_date(event)))
    }

    fn placed(&self, place: Option<SourceLine>, date: Option<SourceLine>) -> Option<SourceLine> {
        let members = [place, date];
        let members: Vec<SourceLine> = members.into_iter().flatten().collect();
        // A place in Latin letters would take the day into its run, away from an Arabic month.
        let direction = self.statement.language.direction();
        let words: Vec<Cow<'_, str>> = members.iter().map(|line| isolated(&line.text, direction)).collect();
        let text = capitalised(&words.join(self.locale.separator()));
        Some(SourceLine { text, origin: members.first()?.origin })
    }

    /// The statement's own date, where its event has another.
    fn issued(&self, event: Option<&'a Entry<Event>>) -> Option<SourceLine> {
        let held = self.event_date(event)?;
        self.own_date().filter(|own| own.text != held.text)
    }

    fn speaker(&self, entry: &Entry<Speaker>) -> Option<SourceLine> {
        let text = speaker_line(&entry.value, self.context.date, self.context);
        let language = &self.statement.language;
        let span = entry.value.name.as_ref().map_or(entry.origin.span, |name| name.span(language));
        (!text.is_empty()).then_some(SourceLine { text, origin: Origin { source: entry.source(), span } })
    }
}

fn letterhead(entry: &Entry<Organisation>, language: &Language) -> Letterhead {
    let Organisation { logo, address, phone, email, url, registration, .. } = &entry.value;
    let own = |field: &Located<String>| line(field, entry.source(), str::to_owned);
    Letterhead {
        // The name of the organisation is what a logo says to those who do not see it.
        logo: organisation_name(&entry.value, language).and(logo.as_ref()).and_then(own),
        address: address.iter().filter_map(own).collect(),
        phone: phone.as_ref().and_then(own),
        email: email.as_ref().and_then(own),
        url: url.as_ref().and_then(own),
        registration: registration
            .as_ref()
            .and_then(|words| line(&words.located(language), entry.source(), str::to_owned)),
    }
}

fn organisation_line(entry: &Entry<Organisation>, language: &Language) -> Option<SourceLine> {
    let name = organisation_name(&entry.value, language)?;
    let field = entry.value.name.as_ref().or(entry.value.short.as_ref())?;
    let origin = Origin { source: entry.source(), span: field.span(language) };
    Some(SourceLine { text: name.to_owned(), origin })
}

fn words(field: Option<&Located<String>>) -> Option<&str> {
    field.map(|field| field.trim()).filter(|text| !text.is_empty())
}

fn words_in<'f>(field: Option<&'f Localized>, language: &Language) -> Option<&'f str> {
    field.map(|words| words.text(language)).filter(|text| !text.is_empty())
}

/// A line made of a field of the brief that is not blank.
fn own_line(field: Option<&Located<String>>, form: &dyn Fn(&str) -> String) -> Option<SourceLine> {
    line(field?, SourceId::default(), form)
}

/// A line made of a field that is not blank.
fn line(field: &Located<String>, source: SourceId, form: impl FnOnce(&str) -> String) -> Option<SourceLine> {
    let text = words(Some(field))?;
    Some(SourceLine { text: form(text), origin: Origin { source, span: field.span } })
}
