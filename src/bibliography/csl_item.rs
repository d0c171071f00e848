use std::borrow::Cow;
use std::collections::BTreeMap;
use std::sync::Arc;

use serde::Deserialize;
use serde_json::value::RawValue;

use super::entries::{self, BibliographyEntries};
use super::marks::typographic;
use super::{csl_date, csl_kind};
use crate::brief::{Contributor, Event, Localized, SourceEntry, SourceKind};
use crate::locale::Language;
use crate::reader::{Date, DateRange, Located, suggest};
use crate::source::{Source, Span};

/// A name variable.
#[derive(Debug, Default, Deserialize)]
#[serde(default, rename_all = "kebab-case")]
struct CslName {
    family: String,
    given: String,
    suffix: String,
    literal: String,
    non_dropping_particle: String,
    dropping_particle: String,
}

/// A string, or a number that stands for one.
#[derive(Deserialize)]
#[serde(untagged)]
enum Words<'a> {
    #[serde(borrow)]
    Text(Cow<'a, str>),
    Number(serde_json::Number),
}

/// An item that is being read.
struct CslItem<'a> {
    source: &'a Source,
    fields: BTreeMap<Cow<'a, str>, &'a RawValue>,
    span: Span,
}

/// Takes one item.
pub(super) fn read(item: &RawValue, entries: &mut BibliographyEntries) {
    let source = Arc::clone(&entries.source);
    let span = entries::span(source.text(), item);
    let head =
        Span::new(span.start, span.start + item.get().lines().next().unwrap_or_default().trim_end().len());
    let Ok(fields) = serde_json::from_str::<BTreeMap<Cow<'_, str>, &RawValue>>(item.get()) else {
        entries.broken(
            "this is no reference",
            head,
            "each is an object such as `{ \"id\": \"…\", \"type\": \"book\" }`",
        );
        return;
    };
    let item = CslItem { source: &source, fields, span: head };
    let Some(id) = item.words("citation-key").or_else(|| item.words("id")) else {
        entries.broken("this reference has no `id`", head, "it cannot be cited: give it one");
        return;
    };
    if item.words("type").is_some_and(|kind| kind.value == "event") {
        let event = Event {
            title: item.localized(&["title", "event-title"]),
            date: item.date("issued", entries),
            ..item.event(entries)
        };
        entries.add_event(id, event);
        return;
    }
    let (source, event) = item.source(entries);
    entries.add(id, source, event);
}

impl CslItem<'_> {
    fn words(&self, name: &str) -> Option<Located<String>> {
        let value = self.fields.get(name)?;
        let words = match serde_json::from_str::<Words<'_>>(value.get()).ok()? {
            Words::Text(text) => entries::on_one_line(&plain(&text)),
            Words::Number(number) => number.to_string(),
        };
        let span = entries::span(self.source.text(), value);
        (!words.is_empty()).then_some(Located { value: words, span })
    }

    fn first(&self, names: &[&str]) -> Option<Located<String>> {
        names.iter().find_map(|name| self.words(name))
    }

    fn localized(&self, names: &[&str]) -> Option<Localized> {
        self.first(names).map(|words| Localized::same(typographic(&words.value), words.span))
    }

    fn people(&self, name: &str, entries: &mut BibliographyEntries) -> Vec<Located<Contributor>> {
        let Some(value) = self.fields.get(name) else { return Vec::new() };
        let span = entries::span(self.source.text(), value);
        let Ok(names) = serde_json::from_str::<Vec<CslName>>(value.get()) else {
            let message = format!("`{name}` is no list of names");
            entries.ignored(message, span, "write `[{ \"family\": \"Folbre\", \"given\": \"Nancy\" }]`");
            return Vec::new();
        };
        let contributor = |name: CslName| {
            let words = |text: &str| entries::on_one_line(text);
            if !name.literal.trim().is_empty() {
                return entries::person(&words(&name.literal), "", "");
            }
            let family = [&name.non_dropping_particle, &name.dropping_particle, &name.family];
            let family: Vec<&str> =
                family.into_iter().map(|part| part.trim()).filter(|part| !part.is_empty()).collect();
            entries::person(&words(&family.join(" ")), &words(&name.given), &words(&name.suffix))
        };
        names.into_iter().map(|name| Located { value: contributor(name), span }).collect()
    }

    fn date(&self, name: &str, entries: &mut BibliographyEntries) -> Option<Located<DateRange>> {
        let value = self.fields.get(name)?;
        let span = entries::span(self.source.text(), value);
        match csl_date::read(value.get()) {
            Ok(date) => date.map(|value| Located { value, span }),
            Err(written) => {
                entries.undated(&written, span);
                None
            }
        }
    }

    fn day(&self, name: &str, entries: &mut BibliographyEntries) -> Option<Located<Date>> {
        self.date(name, entries).map(|date| Located { value: date.value.from, span: date.span })
    }

    fn kind(&self, symbol: Option<&str>, entries: &mut BibliographyEntries) -> Located<SourceKind> {
        let Some(written) = self.words("type") else {
            return Located { value: SourceKind::Document, span: self.span };
        };
        let value = csl_kind::kind(&written, symbol).unwrap_or_else(|| {
            let message = format!("CSL has no type `{}`; it is cited as a document", written.value);
            let near = suggest(&written, csl_kind::TYPES.iter().copied());
            let help = near.map_or("see the list of types in the CSL specification".to_owned(), |near| {
                format!("did you mean `{near}`?")
            });
            entries.ignored(message, written.span, &help);
            SourceKind::Document
        });
        Located { value, span: written.span }
    }

    /// The version of a data set, which styles print as they print editions.
    fn version(&self) -> Option<Located<String>> {
        let version = self.first(&["version"])?;
        let numbered = version.starts_with(|c: char| c.is_ascii_digit());
        let value = if numbered { format!("version {}", version.value) } else { version.value.clone() };
        Some(Located { value, span: version.span })
    }

    fn source(&self, entries: &mut BibliographyEntries) -> (SourceEntry, Option<Event>) {
        let number =
            self.first(&["number", "collection-number"]).filter(|_| !self.fields.contains_key("volume"));
        let kind = self.kind(number.as_ref().map(|number| number.value.as_str()), entries);
        let event = self.fields.contains_key("event-title") || self.fields.contains_key("event");
        let event = (event && kind.value != SourceKind::Chapter).then(|| self.event(entries));
        let series = matches!(kind.value, SourceKind::Book | SourceKind::Report);
        let speech = kind.value == SourceKind::Speech;
        let container = if series { "collection-title" } else { "container-title" };
        let article = matches!(kind.value, SourceKind::JournalArticle | SourceKind::PressArticle);
        let source = SourceEntry {
            title: self.localized(&["title"]),
            short_title: self.localized(&["title-short", "shortTitle"]),
            authors: self.people("author", entries),
            editors: self.people("editor", entries),
            container: self.localized(&[container]).filter(|_| !speech),
            // The session of a conference is what contains a speech.
            session: self.localized(&["container-title"]).filter(|_| speech),
            edition: self.first(&["edition"]).or_else(|| self.version()),
            volume: self.first(&["volume"]),
            issue: self.first(&["issue"]).filter(|_| article),
            pages: self.first(&["page"]),
            publisher: self.first(&["publisher"]),
            symbol: number
                .filter(|_| !article && !matches!(kind.value, SourceKind::Chapter | SourceKind::Book)),
            form: self.localized(&["genre"]),
            date: self.date("issued", entries),
            place: self.localized(&["publisher-place", "event-place"]).filter(|_| event.is_none()),
            doi: self.first(&["DOI"]),
            url: self.first(&["URL"]),
            accessed: self.day("accessed", entries),
            language: self.language(),
            kind: Some(kind),
            ..SourceEntry::default()
        };
        (source, event)
    }

    fn event(&self, entries: &mut BibliographyEntries) -> Event {
        Event {
            title: self.localized(&["event-title", "event"]),
            date: self.date("event-date", entries),
            place: self.localized(&["event-place"]),
            ..Event::default()
        }
    }

    fn language(&self) -> Option<Located<String>> {
        let written = self.words("language")?;
        let language = Language::parse(&written).ok().filter(|language| language.unregistered().is_none());
        let language = language.or_else(|| Language::named(&written))?;
        Some(Located { value: language.as_str().to_owned(), span: written.span })
    }
}

/// The words of a string without the marks of HTML that CSL-JSON allows for italics, bold and small capitals.
fn plain(text: &str) -> Cow<'_, str> {
    const MARKS: &[&str] =
        &["<i>", "</i>", "<b>", "</b>", "<sup>", "</sup>", "<sub>", "</sub>", "<sc>", "</sc>", "</span>"];
    if !text.contains('<') {
        return Cow::Borrowed(text);
    }
    let mut plain = text.to_owned();
    for mark in MARKS {
        plain = plain.replace(mark, "");
    }
    while let Some(start) = plain.find("<span") {
        let Some(length) = plain[start..].find('>') else { break };
        plain.replace_range(start..=start + length, "");
    }
    Cow::Owned(plain)
}
