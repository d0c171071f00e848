use biblatex::{Bibliography, Date as BibDate, DateValue, Datetime, Entry, EntryType, PermissiveType};
use biblatex::{Person, Type};

use super::bibtex_field::words;
use super::bibtex_kind;
use super::entries::{self, BibliographyEntries, Keys};
use super::marks::typographic;
use crate::brief::{Contributor, Event, Localized, SourceEntry, SourceKind};
use crate::locale::Language;
use crate::reader::{Date, DateRange, Located};
use crate::source::Span;

/// Takes every entry that can be cited.
pub(super) fn read(bibliography: &Bibliography, keys: &Keys, entries: &mut BibliographyEntries) {
    for entry in
        bibliography.iter().filter(|entry| !matches!(entry.entry_type, EntryType::XData | EntryType::Set))
    {
        let span = keys.get(&entry.key).copied().unwrap_or_default();
        let id = Located { value: entry.key.clone(), span };
        let (source, event) = source(entry, span, entries);
        entries.add(id, source, event);
    }
}

/// An entry that is being read, whose fields may have several names.
struct BibtexFields<'e> {
    entry: &'e Entry,
    key: Span,
}

impl BibtexFields<'_> {
    /// The first of the fields that has words.
    fn first(&self, names: &[&str]) -> Option<Located<String>> {
        names.iter().find_map(|name| Some(Located { value: words(self.entry, name)?, span: self.span(name) }))
    }

    fn localized(&self, names: &[&str]) -> Option<Localized> {
        self.first(names).map(|words| Localized::same(typographic(&words.value), words.span))
    }

    /// A title and its subtitle.
    fn title(&self, title: &[&str], subtitle: &str) -> Option<Localized> {
        let mut title = self.first(title)?;
        if let Some(subtitle) = words(self.entry, subtitle) {
            let mark = if title.value.ends_with(['?', '!']) { " " } else { ": " };
            title.value.push_str(mark);
            title.value.push_str(&subtitle);
        }
        Some(Localized::same(typographic(&title.value), title.span))
    }

    fn span(&self, name: &str) -> Span {
        let chunks = self.entry.get(name);
        let first = chunks.and_then(|chunks| chunks.iter().find(|chunk| !chunk.is_detached()));
        // A field of another entry that this one refers to lies there.
        first.map_or(self.key, |chunk| Span::from(chunk.span.clone()))
    }

    fn people(&self, name: &str) -> Vec<Located<Contributor>> {
        let Some(chunks) = self.entry.get(name) else { return Vec::new() };
        let span = self.span(name);
        let people = Vec::<Person>::from_chunks(chunks).unwrap_or_default();
        people.into_iter().map(|person| Located { value: contributor(person), span }).collect()
    }
}

fn contributor(person: Person) -> Contributor {
    let Person { name, given_name, prefix, suffix, .. } = person;
    let family = [prefix.trim(), name.trim()].into_iter().filter(|part| !part.is_empty());
    let family = entries::on_one_line(&family.collect::<Vec<_>>().join(" "));
    entries::person(&family, &entries::on_one_line(&given_name), &entries::on_one_line(&suffix))
}

fn source(entry: &Entry, key: Span, entries: &mut BibliographyEntries) -> (SourceEntry, Option<Event>) {
    let fields = BibtexFields { entry, key };
    let event = event(&fields, entries);
    let number = fields.first(&["number"]);
    let kind = bibtex_kind::kind(entry, number.as_ref().map(|number| number.as_str()), event.is_some());
    let article = matches!(kind, SourceKind::JournalArticle | SourceKind::PressArticle);
    let series = matches!(kind, SourceKind::Book | SourceKind::Report);
    let container = match kind {
        SourceKind::Chapter => fields.title(&["booktitle", "maintitle"], "booksubtitle"),
        _ if article => fields.title(&["journaltitle", "journal"], "journalsubtitle"),
        _ if series => fields.localized(&["series"]),
        SourceKind::WebPage => fields.localized(&["maintitle", "journaltitle"]),
        _ => None,
    };
    let degree = match entry.entry_type {
        EntryType::PhdThesis => Some("PhD diss."),
        EntryType::MastersThesis => Some("master’s thesis"),
        _ => None,
    };
    let form = fields.first(&["type"]).map(|form| {
        // Names that BibLaTeX replaces by words of the language.
        let words = match form.value.as_str() {
            "phdthesis" => "PhD diss.",
            "mathesis" => "master’s thesis",
            "techreport" => "report",
            other => other,
        };
        Localized::same(words, form.span)
    });
    let source = SourceEntry {
        kind: Some(Located { value: kind, span: key }),
        title: fields.title(&["title"], "subtitle"),
        short_title: fields.localized(&["shorttitle"]),
        authors: fields.people("author"),
        editors: fields.people("editor"),
        container,
        edition: fields.first(&["edition"]),
        volume: fields.first(&["volume"]),
        issue: number.clone().or_else(|| fields.first(&["issue"])).filter(|_| article),
        pages: fields.first(&["pages"]),
        publisher: fields.first(&["publisher", "institution", "school", "organization"]),
        symbol: number.filter(|_| {
            !article
                && kind != SourceKind::Chapter
                && !(kind == SourceKind::Book && container_is_series(entry))
        }),
        form: form.or_else(|| degree.map(|degree| Localized::same(degree, key))),
        date: date(&fields, "date", entries),
        place: fields
            .localized(&["location", "address"])
            .filter(|_| kind != SourceKind::Speech || event.is_none()),
        doi: fields.first(&["doi"]),
        url: fields.first(&["url"]),
        accessed: date(&fields, "urldate", entries)
            .map(|date| Located { value: date.value.from, span: date.span }),
        language: language(&fields),
        ..SourceEntry::default()
    };
    (source, event)
}

/// The number of a book counts its series.
fn container_is_series(entry: &Entry) -> bool {
    entry.fields.contains_key("series")
}

fn event(fields: &BibtexFields<'_>, entries: &mut BibliographyEntries) -> Option<Event> {
    let title = fields.title(&["eventtitle"], "eventtitleaddon")?;
    Some(Event {
        title: Some(title),
        date: date(fields, "eventdate", entries),
        place: fields.localized(&["venue"]),
        ..Event::default()
    })
}

/// `langid` names a language of the package babel.
fn language(fields: &BibtexFields<'_>) -> Option<Located<String>> {
    let named = fields.first(&["langid", "hyphenation"])?;
    let language = match named.as_str() {
        "american" | "USenglish" | "usenglish" => "en-US".to_owned(),
        "british" | "UKenglish" | "ukenglish" => "en-GB".to_owned(),
        "ngerman" | "naustrian" | "nswissgerman" | "austrian" => "de".to_owned(),
        "canadien" | "acadian" | "francais" => "fr".to_owned(),
        "brazilian" | "brazil" => "pt-BR".to_owned(),
        other => Language::parse(other).ok().or_else(|| Language::named(other))?.as_str().to_owned(),
    };
    Some(Located { value: language, span: named.span })
}

fn date(
    fields: &BibtexFields<'_>,
    name: &str,
    entries: &mut BibliographyEntries,
) -> Option<Located<DateRange>> {
    let found = match name {
        "date" => fields.entry.date(),
        "urldate" => fields.entry.url_date(),
        _ => fields.entry.event_date(),
    };
    let field = [name, "year"].into_iter().find(|field| fields.entry.fields.contains_key(*field));
    let field = field.filter(|field| *field == name || name == "date")?;
    let span = fields.span(field);
    let read = match found {
        Ok(PermissiveType::Typed(date)) => range(date),
        _ => None,
    };
    if read.is_none() {
        entries.undated(&words(fields.entry, field).unwrap_or_default(), span);
    }
    read.map(|value| Located { value, span })
}

fn range(date: BibDate) -> Option<DateRange> {
    match date.value {
        DateValue::At(at) => day(at).map(DateRange::from),
        DateValue::Between(from, to) => {
            let (from, to) = (day(from)?, day(to)?);
            (from <= to).then_some(DateRange { from, to })
        }
        DateValue::After(_) | DateValue::Before(_) => None,
    }
}

fn day(at: Datetime) -> Option<Date> {
    let year = u16::try_from(at.year).ok()?;
    entries::date(year, at.month.map(|month| month + 1), at.day.map(|day| day + 1))
}
