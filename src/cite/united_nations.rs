//! Notes as documents of the United Nations have them: descriptive title and symbol, the paragraph and not the page
//! (United Nations Editorial Manual, footnotes); a speech by speaker, session, event, place and date.

use super::members::Members;
use super::names::{name_or_words, organisation_name, quoted, standing, words};
use super::{Cited, Context};
use crate::brief::{Event, Organisation, SourceEntry, SourceKind, Speaker};
use crate::locale::Locale;
use crate::statement::{Directory, Target};
use crate::text::Inline;

/// One thing that is cited, as it reads within a sentence.
pub(super) fn phrase<R>(cited: &Cited<'_>, context: Context<'_>) -> Vec<Inline<R>> {
    let mut members = Members::new(cited.target.origin());
    let at = cited.event.map(|entry| &entry.value);
    match cited.target {
        Target::Speaker(entry) => speaker(&mut members, &entry.value, at, context),
        Target::Event(entry) => event(&mut members, &entry.value, at, context),
        Target::Source(entry) => source(&mut members, &entry.value, at, context),
        Target::Organisation(entry) => organisation(&mut members, &entry.value),
    }
    members.words(cited.locator);
    members.join(context.locale)
}

/// A person; with an event, what they said at it.
fn speaker<R>(members: &mut Members<R>, speaker: &Speaker, at: Option<&Event>, context: Context<'_>) {
    let Context { directory, locale } = context;
    members.words(words(speaker.name.as_ref())).words(standing(speaker, directory, locale));
    let Some(event) = at else {
        members.link(words(speaker.url.as_ref()));
        return;
    };
    members.words(Some(match words(event.session.as_ref()) {
        Some(session) => locale.phrase("intervention-in-session", "session", &quoted(session, locale)),
        None => locale.word("intervention").to_owned(),
    }));
    members.title(words(event.title.as_ref()));
    place_and_date(members, event, locale);
    members.link(words(event.url.as_ref()));
}

/// An event with its session, the larger event, and who held it where and when.
fn event<R>(members: &mut Members<R>, event: &Event, larger: Option<&Event>, context: Context<'_>) {
    let Context { directory, locale } = context;
    members.title(words(event.title.as_ref()));
    let session = words(event.session.as_ref());
    members.words(session.map(|session| locale.phrase("session", "session", &quoted(session, locale))));
    // One step up and no further: a chain of events that leads back to itself cannot hold us here.
    let larger = larger.or_else(|| larger_event(event, directory));
    let larger = larger.and_then(|larger| words(larger.title.as_ref()));
    members.title_within(locale.around("part-of", "event"), larger);
    members.words(organised_by(event, directory, locale));
    place_and_date(members, event, locale);
    members.link(words(event.url.as_ref()));
}

fn larger_event<'a>(event: &Event, directory: &'a Directory) -> Option<&'a Event> {
    let id = event.part_of.as_ref()?;
    directory.events.get(&id.value).map(|entry| &entry.value)
}

fn organised_by(event: &Event, directory: &Directory, locale: &Locale) -> Option<String> {
    let entries = event.organisers.iter().filter_map(|id| directory.organisations.get(&id.value));
    let names: Vec<_> = entries.filter_map(|entry| organisation_name(&entry.value)).collect();
    (!names.is_empty()).then(|| locale.phrase("organised-by", "organisers", &locale.join(&names)))
}

fn place_and_date<R>(members: &mut Members<R>, event: &Event, locale: &Locale) {
    members.words(words(event.place.as_ref()));
    members.words(event.date.as_ref().map(|date| locale.date_range(date.value)));
}

/// A document, report, law, speech or page: by whom, title, symbol, where and when, and where to read it.
fn source<R>(members: &mut Members<R>, source: &SourceEntry, at: Option<&Event>, context: Context<'_>) {
    let Context { directory, locale } = context;
    let authors: Vec<_> = source.authors.iter().map(|author| name_or_words(author, directory)).collect();
    members.words(Some(locale.join(&authors)));
    let kind = source.kind.as_ref().map_or_else(SourceKind::default, |kind| kind.value);
    let title = words(source.title.as_ref());
    match kind {
        SourceKind::Document | SourceKind::Report => members.title(title),
        SourceKind::Law => members.words(title),
        SourceKind::Speech => {
            members.words(title.map(|title| quoted(title, locale))).words(Some(locale.word("speech")))
        }
        SourceKind::WebPage => members.words(title.map(|title| quoted(title, locale))),
    };
    members.words(words(source.symbol.as_ref()));
    let own_event =
        source.event.as_ref().and_then(|id| directory.events.get(&id.value)).map(|entry| &entry.value);
    let event = at.or(own_event);
    members.title(event.and_then(|event| words(event.title.as_ref())));
    members.words(words(source.publisher.as_ref()).map(|publisher| name_or_words(publisher, directory)));
    let place = words(source.place.as_ref()).or_else(|| event.and_then(|event| words(event.place.as_ref())));
    members.words(place);
    let own_date = source.date.as_ref().map(|date| locale.date(date.value));
    let event_date = || event.and_then(|event| event.date.as_ref()).map(|date| locale.date_range(date.value));
    members.words(own_date.or_else(event_date));
    members.link(words(source.url.as_ref()));
    let accessed = source.accessed.as_ref().map(|date| locale.date(date.value));
    members.words(accessed.map(|date| locale.phrase("accessed", "date", &date)));
}

/// An organisation by its full name, with the short one behind it.
fn organisation<R>(members: &mut Members<R>, organisation: &Organisation) {
    let name = organisation_name(organisation);
    let short = words(organisation.short.as_ref()).filter(|short| name != Some(*short));
    members.words(name.map(|name| match short {
        Some(short) => format!("{name} ({short})"),
        None => name.to_owned(),
    }));
    members.link(words(organisation.url.as_ref()));
}
