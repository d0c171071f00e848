//! Notes, bibliography and author-date references of the Chicago Manual of Style, 17th edition, chapters 14 and 15.
//! Titles keep the capitals that they are written with.

use super::members::Members;
use super::page_range::abbreviated;
use super::phrase::join;
use super::united_nations::year;
use super::{Context, Name, Phrase, Work, WorkKind, quoted};
use crate::brief::SourceKind;
use crate::reader::DateRange;
use crate::text;

/// From four authors on notes name the first (14.76).
const NOTE: (usize, usize) = (3, 1);
/// From eleven authors on lists name the first seven (14.76).
const LIST: (usize, usize) = (10, 7);

/// How the parts of an entry are set.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum EntryShape {
    /// Commas, and what was published in brackets.
    Note,
    /// Full stops.
    Entry,
    /// Full stops, the year after the authors.
    Dated,
}

/// A work where it is cited first.
pub(super) fn note(work: &Work, locator: Option<&str>, context: Context<'_>) -> Phrase {
    let locale = context.locale;
    let authors =
        work.authors.join(NOTE, locale, |_, name| name.full().to_owned(), |names| list(names, context));
    let authors = work.with_role(authors, locale);
    body(work, authors, locator, EntryShape::Note, context)
}

/// A work that was cited before: family name and short title (14.30). This edition prefers it to "ibid." (14.34).
pub(super) fn later_note(work: &Work, locator: Option<&str>, context: Context<'_>) -> Phrase {
    let mut members = Members::default();
    members.words(Some(short_names(work, context)));
    match (work.short(), &work.symbol) {
        _ if matches!(work.kind, WorkKind::Person | WorkKind::Organisation) => {}
        (Some(title), _) if in_quotes(work) => {
            members.quoted(Some(title), context.locale);
        }
        (Some(title), _) if in_roman(work) => {
            members.words(Some(title));
        }
        (Some(title), _) => {
            members.title(Some(title));
        }
        (None, Some(symbol)) => {
            members.words(Some(symbol.as_str()));
        }
        (None, None) => {
            members.words(spoken(work, context));
        }
    }
    members.words(locator.map(place));
    members.join(context.locale.separator(), english(context))
}

/// An entry of the bibliography.
pub(super) fn entry(work: &Work, context: Context<'_>) -> Phrase {
    body(work, listed(work, context), None, EntryShape::Entry, context)
}

/// An entry of the reference list.
pub(super) fn dated_entry(work: &Work, letter: &str, context: Context<'_>) -> Phrase {
    let authors = listed(work, context);
    let year = format!("{}{letter}", year(work, context.locale));
    let named = !authors.is_empty();
    let mut parts = Vec::new();
    if named {
        parts.push(Phrase::words(authors));
        parts.push(Phrase::words(year));
        parts.push(body(work, String::new(), None, EntryShape::Dated, context));
    } else {
        // Without an author the title is first (15.34).
        parts.push(titles(work, context));
        parts.push(Phrase::words(year));
        let untitled = Work { title: None, ..work.clone() };
        parts.push(body(&untitled, String::new(), None, EntryShape::Dated, context));
    }
    let mut entry = join(parts, ". ", english(context));
    if !begins_with_a_person(work) {
        entry.capitalise();
    }
    entry
}

/// The authors in the brackets of a citation: up to three, else the first.
pub(super) fn names_in_text(work: &Work, context: Context<'_>) -> String {
    let names = short_names(work, context);
    match (names.is_empty(), work.short()) {
        (true, Some(title)) if in_quotes(work) => quoted(title, context.locale),
        (true, title) => title.or(work.symbol.as_deref()).unwrap_or_default().to_owned(),
        (false, _) => names,
    }
}

/// A place without the word for pages: `4`, but `para. 4`.
pub(super) fn place(written: &str) -> String {
    let dashed = text::dashed(written);
    abbreviated(text::pages_of(&dashed).unwrap_or(&dashed))
}

fn english(context: Context<'_>) -> bool {
    context.language.primary() == "en"
}

/// Whether the title is set in quotation marks: of what is part of something, or is no publication (14.86, 14.94).
fn in_quotes(work: &Work) -> bool {
    matches!(
        work.kind,
        WorkKind::Source(
            SourceKind::Chapter
                | SourceKind::JournalArticle
                | SourceKind::PressArticle
                | SourceKind::Speech
                | SourceKind::WebPage
                | SourceKind::DataSet
        )
    )
}

fn in_roman(work: &Work) -> bool {
    matches!(work.kind, WorkKind::Source(SourceKind::Law | SourceKind::Treaty) | WorkKind::Event)
}

fn titles(work: &Work, context: Context<'_>) -> Phrase {
    let Some(title) = &work.title else { return Phrase::default() };
    if in_quotes(work) {
        Phrase::words(quoted(title, context.locale))
    } else if in_roman(work) {
        Phrase::words(title.as_str())
    } else {
        Phrase::title(title.as_str())
    }
}

/// Names with a comma before the last of three or more in English (6.19).
fn list(names: &[String], context: Context<'_>) -> String {
    let locale = context.locale;
    match names {
        [first, last] if english(context) && first.contains(", ") => {
            format!("{first},{}{last}", locale.last_separator())
        }
        [before @ .., last] if english(context) && before.len() > 1 => {
            format!("{},{}{last}", before.join(", "), locale.last_separator())
        }
        names => locale.join(names),
    }
}

fn short_names(work: &Work, context: Context<'_>) -> String {
    work.authors.join(NOTE, context.locale, |_, name| name.family().to_owned(), |names| list(names, context))
}

/// The authors as a list begins with them: the first inverted.
fn listed(work: &Work, context: Context<'_>) -> String {
    let form = |place: usize, name: &Name| if place == 0 { name.inverted() } else { name.full().to_owned() };
    let names = work.authors.join(LIST, context.locale, form, |names| list(names, context));
    work.with_role(names, context.locale)
}

/// Everything but the year of a reference list, in order.
fn body(
    work: &Work,
    authors: String,
    locator: Option<&str>,
    shape: EntryShape,
    context: Context<'_>,
) -> Phrase {
    let inside = english(context);
    let note = shape == EntryShape::Note;
    let separator = if note { context.locale.separator() } else { ". " };
    let mut members = Members::default();
    members.words(Some(authors));
    match work.kind {
        WorkKind::Person => {
            members.words(work.standing.as_deref());
        }
        WorkKind::Organisation => {}
        WorkKind::Event => {
            members.phrase(titles(work, context));
            occasion(&mut members, work, None, note, context);
        }
        WorkKind::Source(kind) => source(&mut members, work, kind, locator, shape, context),
    }
    let article = matches!(work.kind, WorkKind::Source(SourceKind::JournalArticle)) && note;
    if note && !article {
        members.words(locator.map(place));
    }
    members.phrase(link(work, shape, context));
    let mut phrase = members.join(separator, inside);
    if !note && !begins_with_a_person(work) {
        phrase.capitalise();
    }
    phrase
}

/// Whether an entry begins with a name that keeps its letters, such as `hooks, bell`.
fn begins_with_a_person(work: &Work) -> bool {
    matches!(work.authors.named.first(), Some(Name::Person { .. }))
}

fn source(
    members: &mut Members,
    work: &Work,
    kind: SourceKind,
    locator: Option<&str>,
    shape: EntryShape,
    context: Context<'_>,
) {
    let locale = context.locale;
    let note = shape == EntryShape::Note;
    let date = work.date.filter(|date| shape != EntryShape::Dated || date.from.month.is_some());
    let date = date.map(|date| dated(date, context));
    match kind {
        SourceKind::Book | SourceKind::Report => {
            members.phrase(titles(work, context)).words(editors(work, note, context));
            members.words(work.edition.as_deref().map(|edition| super::edition(edition, locale)));
            members.words(work.volume.as_deref().map(|volume| locale.phrase("volume", "volume", volume)));
            members.words(work.container.as_deref()).words(work.symbol.as_deref());
            published(members, work, shape, context);
        }
        SourceKind::Chapter => {
            members.phrase(titles(work, context));
            let mut book = Members::default();
            book.title(work.container.as_deref()).words(editors(work, note, context));
            book.words(work.edition.as_deref().map(|edition| super::edition(edition, locale)));
            book.words(work.pages.as_deref().filter(|_| !note).map(abbreviated));
            let book = book.join(locale.separator(), false);
            let (before, after) = locale.around("article-in", "title");
            let mut book = book.within(before, after);
            if !note {
                book.capitalise();
            }
            members.phrase(book);
            published(members, work, shape, context);
        }
        SourceKind::JournalArticle => {
            members.phrase(titles(work, context)).phrase(journal(work, locator, shape, context));
        }
        SourceKind::PressArticle => {
            members.phrase(titles(work, context));
            let mut paper = Members::default();
            paper.title(work.container.as_deref()).words(date);
            members.phrase(paper.join(locale.separator(), false));
        }
        SourceKind::Document | SourceKind::MeetingRecord => {
            members.phrase(titles(work, context));
            members.words(work.symbol.as_deref());
            let publisher = work.publisher.as_deref().filter(|_| work.authors.is_empty());
            let mut issued: Vec<String> = work.place.iter().cloned().collect();
            issued.extend(publisher.map(str::to_owned));
            issued.extend(date);
            let issued = Phrase::words(issued.join(locale.separator()));
            if note {
                members.append(issued.within("(", ")"));
            } else {
                members.phrase(issued);
            }
        }
        SourceKind::Law => {
            members.phrase(titles(work, context)).words(work.symbol.as_deref());
            members.words(work.place.as_deref());
            members.append(
                date.filter(|_| note).map(|date| Phrase::words(date).within("(", ")")).unwrap_or_default(),
            );
            if !note {
                members
                    .words(work.date.filter(|_| shape == EntryShape::Entry).map(|date| dated(date, context)));
            }
        }
        SourceKind::Treaty => {
            let mut treaty = Members::default();
            treaty.phrase(titles(work, context)).words(work.place.as_deref()).words(date);
            let series = Phrase::title(work.container.clone().unwrap_or_default());
            let volume = Phrase::words(work.volume.clone().unwrap_or_default());
            treaty.phrase(join([series, volume], " ", false)).words(work.symbol.as_deref());
            members.phrase(treaty.join(locale.separator(), false));
        }
        SourceKind::Speech => {
            members.phrase(titles(work, context));
            occasion(members, work, spoken(work, context), note, context);
        }
        SourceKind::WebPage | SourceKind::DataSet => {
            members.phrase(titles(work, context));
            let form =
                work.form.as_deref().or((kind == SourceKind::DataSet).then(|| locale.word("data-set")));
            let mut site = Members::default();
            site.words(form.filter(|_| kind == SourceKind::DataSet)).words(work.container.as_deref());
            site.words(
                work.publisher
                    .as_deref()
                    .filter(|publisher| !work.authors.named.iter().any(|name| name.full() == *publisher)),
            );
            site.words(work.edition.as_deref()).words(date);
            let mut site = site.join(locale.separator(), false);
            if !note {
                site.capitalise();
            }
            members.phrase(site);
        }
    }
}

/// What a speech was and where it was given: in brackets in a note, a sentence in a list (14.217). A speech without a
/// title is described in the place of one.
fn occasion(members: &mut Members, work: &Work, spoken: Option<String>, note: bool, context: Context<'_>) {
    let locale = context.locale;
    let mut where_ = Members::default();
    let described = work.title.is_none() && work.kind != WorkKind::Event;
    if described && note {
        members.words(spoken.clone());
    }
    where_.words(spoken.filter(|_| !(described && note)));
    if work.kind == WorkKind::Event {
        let session = work.session.as_deref();
        where_.words(session.map(|session| locale.phrase("session", "session", &quoted(session, locale))));
        let (before, after) = locale.around("part-of", "event");
        where_.phrase(Phrase::words(work.larger.clone().unwrap_or_default()).within(before, after));
    }
    where_.words(work.event.as_deref()).words(work.symbol.as_deref()).words(work.place.as_deref());
    where_.words(work.date.map(|date| dated(date, context)));
    let mut where_ = where_.join(locale.separator(), english(context));
    if note {
        members.append(where_.within("(", ")"));
    } else {
        where_.capitalise();
        members.phrase(where_);
    }
}

/// The sort of speech and its session; an event that is cited itself has neither.
fn spoken(work: &Work, context: Context<'_>) -> Option<String> {
    let locale = context.locale;
    if work.kind != WorkKind::Source(SourceKind::Speech) {
        return None;
    }
    let session = work.session.as_deref().map(|session| quoted(session, locale));
    Some(match (&work.form, session) {
        (Some(form), Some(session)) => {
            format!("{form}{}{}", locale.separator(), locale.phrase("session", "session", &session))
        }
        (Some(form), None) => form.clone(),
        (None, Some(session)) => locale.phrase("intervention-in-session", "session", &session),
        (None, None) if work.title.is_some() => locale.word("speech").to_owned(),
        (None, None) => locale.word("intervention").to_owned(),
    })
}

/// `*Journal* 12, no. 2 (March 2020): 5`; in a reference list `*Journal* 12 (2): 1–20`.
fn journal(work: &Work, locator: Option<&str>, shape: EntryShape, context: Context<'_>) -> Phrase {
    let locale = context.locale;
    let mut members = Members::default();
    members.title(work.container.as_deref());
    members.append(Phrase::words(work.volume.clone().unwrap_or_default()));
    let issue = work.issue.as_deref();
    let inside = if shape == EntryShape::Dated {
        let month = work.date.filter(|_| issue.is_none()).and_then(|date| locale.range_without_year(date));
        issue.map(str::to_owned).or(month)
    } else {
        let number = issue.map(|issue| locale.phrase("issue", "issue", issue));
        // The abbreviation of this manual has no capital.
        members.words(number.map(|number| if english(context) { number.to_lowercase() } else { number }));
        work.date.map(|date| dated(date, context))
    };
    members.append(Phrase::words(inside.unwrap_or_default()).within("(", ")"));
    let pages = locator
        .map(place)
        .or_else(|| work.pages.as_deref().map(abbreviated).filter(|_| shape != EntryShape::Note));
    let pages = Phrase::words(pages.unwrap_or_default());
    join([members.join(locale.separator(), false), pages], &locale.colon(), false)
}

/// Place, publisher and year: in brackets in a note.
fn published(members: &mut Members, work: &Work, shape: EntryShape, context: Context<'_>) {
    let locale = context.locale;
    let mut publisher = work.publisher.as_deref().map(Phrase::words).unwrap_or_default();
    if let Some(place) = &work.place {
        publisher = join([Phrase::words(place.as_str()), publisher], &locale.colon(), false);
    }
    let date =
        work.date.filter(|_| shape != EntryShape::Dated).map(|date| Phrase::words(dated(date, context)));
    let imprint = join([publisher, date.unwrap_or_default()], locale.separator(), false);
    if shape == EntryShape::Note {
        members.append(imprint.within("(", ")"));
    } else {
        members.phrase(imprint);
    }
}

/// `ed. A. Sample` in a note, `Edited by A. Sample` in a list.
fn editors(work: &Work, note: bool, context: Context<'_>) -> Option<String> {
    let locale = context.locale;
    let names =
        work.editors.join(NOTE, locale, |_, name| name.full().to_owned(), |names| list(names, context));
    if names.is_empty() {
        return None;
    }
    let chapter = work.kind == WorkKind::Source(SourceKind::Chapter);
    Some(match (note && english(context), chapter) {
        (true, _) => format!("ed. {names}"),
        (false, true) => locale.phrase("edited-by", "names", &names),
        (false, false) => super::capitalised(&locale.phrase("edited-by", "names", &names)),
    })
}

fn dated(date: DateRange, context: Context<'_>) -> String {
    context.locale.american_range(date)
}

/// The day on which a page without a date was read (14.12), and its address.
fn link(work: &Work, shape: EntryShape, context: Context<'_>) -> Phrase {
    let locale = context.locale;
    let Some(address) = work.address() else { return Phrase::default() };
    let mut link = Phrase::default();
    if let Some(accessed) = work.accessed.filter(|_| work.date.is_none()) {
        let mut read = locale.phrase("accessed", "date", &dated(accessed.into(), context));
        if shape != EntryShape::Note {
            read = super::capitalised(&read);
        }
        link.push_words(&read);
        link.push_words(if shape == EntryShape::Note { locale.separator() } else { ". " });
    }
    link.push(Phrase::link(address));
    link
}
