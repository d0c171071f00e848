//! Notes, text notes and lists of the United Nations Editorial Manual (Footnotes and other references): chapter III for
//! documents of the United Nations (title and symbol, the paragraph and not the page), chapter IV for other sources,
//! chapter V for later citations, chapter X for the author-date system.

use super::members::Members;
use super::phrase::join;
use super::{Context, Name, Phrase, Work, WorkKind, quoted};
use crate::brief::SourceKind;
use crate::locale::Locale;
use crate::text;

/// From four authors on the first is named.
const AUTHORS: (usize, usize) = (3, 1);

/// A work where it is cited first.
pub(super) fn note(work: &Work, locator: Option<&str>, context: Context<'_>) -> Phrase {
    let locale = context.locale;
    let mut members = Members::default();
    members.words(Some(names(work, context)));
    match work.kind {
        WorkKind::Person => {
            members.words(work.standing.as_deref());
            place_and_link(&mut members, work, locator, context);
        }
        WorkKind::Organisation => {
            let short = work.short_title.as_ref().map(|short| Phrase::words(format!("({short})")));
            members.append(short.unwrap_or_default());
            place_and_link(&mut members, work, locator, context);
        }
        WorkKind::Event => event(&mut members, work, locator, context),
        WorkKind::Source(kind) => {
            // Who publishes a document or page is its author if none is named.
            let publishes = matches!(
                kind,
                SourceKind::Document | SourceKind::MeetingRecord | SourceKind::WebPage | SourceKind::DataSet
            );
            let publisher = work.publisher.as_deref().filter(|_| publishes && work.authors.is_empty());
            members.words(publisher);
            source(&mut members, work, kind, context);
            place_and_link(&mut members, work, locator, context);
        }
    }
    members.join(locale.separator(), false)
}

/// A work that was cited before: author and short title, or the symbol of a document.
pub(super) fn later_note(work: &Work, locator: Option<&str>, context: Context<'_>) -> Phrase {
    let locale = context.locale;
    let mut members = Members::default();
    let document = matches!(work.kind, WorkKind::Source(SourceKind::Document | SourceKind::MeetingRecord));
    match &work.symbol {
        Some(symbol) if document => {
            members.words(Some(symbol.as_str()));
        }
        _ => {
            members.words(Some(short_names(work, locale)));
            members.phrase(short_title(work, locale));
            if work.kind == WorkKind::Source(SourceKind::Speech) && work.title.is_none() {
                members.words(Some(spoken(work, locale)));
            }
        }
    }
    members.words(locator.map(place));
    members.join(locale.separator(), false)
}

/// A text note without its brackets: the symbol, or who said it and where.
pub(super) fn text_note(work: &Work, locator: Option<&str>, context: Context<'_>) -> Phrase {
    if let Some(symbol) = &work.symbol {
        let mut members = Members::default();
        members.words(Some(symbol.as_str())).words(locator.map(place));
        members.join(context.locale.separator(), false)
    } else {
        let bare = Work { url: None, doi: None, ..work.clone() };
        note(&bare, locator, context)
    }
}

/// An entry of a list in the author-date system.
pub(super) fn dated_entry(work: &Work, letter: &str, context: Context<'_>) -> Phrase {
    let locale = context.locale;
    let form = |place: usize, name: &Name| if place == 0 { name.inverted() } else { name.full().to_owned() };
    let authors = work.authors.join(AUTHORS, locale, form, |names| list(names, locale));
    let authors = work.with_role(authors, locale);
    let year = format!("({}{letter})", year(work, locale));
    let named = !authors.is_empty();
    let mut head = Members::default();
    head.words(Some(authors));
    if !named {
        // Without an author the title takes its place.
        head.title(work.title.as_deref());
    }
    head.append(Phrase::words(year));
    let mut parts = vec![head.join(" ", false)];
    // A speech with a title is one; without its title here it would be called an intervention.
    let titled =
        work.kind == WorkKind::Source(SourceKind::Speech) && work.title.is_some() && work.session.is_none();
    let form = work.form.clone().or_else(|| titled.then(|| locale.word("speech").to_owned()));
    let bare = Work { authors: super::Names::default(), title: None, form, ..work.clone() };
    match work.kind {
        _ if !named => {}
        WorkKind::Source(
            SourceKind::JournalArticle | SourceKind::PressArticle | SourceKind::Chapter | SourceKind::WebPage,
        ) => {
            parts.push(Phrase::words(work.title.clone().unwrap_or_default()));
        }
        _ => parts.push(Phrase::title(work.title.clone().unwrap_or_default())),
    }
    let mut members = Members::default();
    match work.kind {
        WorkKind::Source(SourceKind::Report | SourceKind::Book | SourceKind::Chapter) => {
            container(&mut members, &bare, context);
            edition_and_volume(&mut members, &bare, locale);
            let mut facts = members.join(locale.separator(), false);
            facts.capitalise();
            parts.push(facts);
            parts.push(join(
                [&work.place, &work.publisher].map(|text| Phrase::words(text.clone().unwrap_or_default())),
                &locale.colon(),
                false,
            ));
            members = Members::default();
        }
        WorkKind::Source(kind) => source_without_date(&mut members, &bare, kind, context),
        _ => {}
    }
    members.phrase(link(work, context));
    let mut last = members.join(locale.separator(), false);
    last.capitalise();
    parts.push(last);
    join(parts, ". ", false)
}

/// The authors in the brackets of the author-date system.
pub(super) fn names_in_text(work: &Work, context: Context<'_>) -> String {
    let names = short_names(work, context.locale);
    if names.is_empty() { work.short().unwrap_or_default().to_owned() } else { names }
}

/// The year of a work, or the mark of one without.
pub(super) fn year(work: &Work, locale: &Locale) -> String {
    match work.date {
        Some(date) if date.from.year != date.to.year => format!("{}–{}", date.from.year, date.to.year),
        Some(date) => date.from.year.to_string(),
        None => locale.word("no-date").to_owned(),
    }
}

/// A place with dashes in its ranges.
pub(super) fn place(written: &str) -> String {
    text::dashed(written)
}

/// The members of a name list; in English a comma parts an inverted name from the next.
fn list(names: &[String], locale: &Locale) -> String {
    match names {
        [first, last] if first.contains(", ") => format!("{first},{}{last}", locale.last_separator()),
        names => locale.join(names),
    }
}

fn names(work: &Work, context: Context<'_>) -> String {
    let locale = context.locale;
    let names =
        work.authors.join(AUTHORS, locale, |_, name| name.full().to_owned(), |names| locale.join(names));
    work.with_role(names, locale)
}

fn short_names(work: &Work, locale: &Locale) -> String {
    work.authors.join(AUTHORS, locale, |_, name| name.family().to_owned(), |names| locale.join(names))
}

pub(super) fn short_title(work: &Work, locale: &Locale) -> Phrase {
    let Some(title) = work.short() else { return Phrase::default() };
    match work.kind {
        WorkKind::Organisation if !work.authors.is_empty() => Phrase::default(),
        WorkKind::Source(SourceKind::Book | SourceKind::Report) | WorkKind::Event => Phrase::title(title),
        WorkKind::Source(SourceKind::Law | SourceKind::Treaty) => Phrase::words(title),
        _ => Phrase::words(quoted(title, locale)),
    }
}

/// The series of treaties of the United Nations in its languages.
const TREATY_SERIES: [&str; 3] = ["Treaty Series", "Recueil des Traités", "Recueil des traités"];

/// What sort of speech it is, with its session.
fn spoken(work: &Work, locale: &Locale) -> String {
    match (&work.form, &work.session) {
        (Some(form), Some(session)) => {
            format!(
                "{form}{}{}",
                locale.separator(),
                locale.phrase("session", "session", &quoted(session, locale))
            )
        }
        (Some(form), None) => form.clone(),
        (None, Some(session)) => {
            locale.phrase("intervention-in-session", "session", &quoted(session, locale))
        }
        (None, None) if work.title.is_some() => locale.word("speech").to_owned(),
        (None, None) => locale.word("intervention").to_owned(),
    }
}

fn event(members: &mut Members, work: &Work, locator: Option<&str>, context: Context<'_>) {
    let locale = context.locale;
    members.title(work.title.as_deref());
    let session = work.session.as_deref();
    members.words(session.map(|session| locale.phrase("session", "session", &quoted(session, locale))));
    let (before, after) = locale.around("part-of", "event");
    members.phrase(Phrase::title(work.larger.clone().unwrap_or_default()).within(before, after));
    let organisers = (!work.organisers.is_empty()).then(|| locale.join(&work.organisers));
    members.words(organisers.map(|names| locale.phrase("organised-by", "organisers", &names)));
    members.words(work.place.as_deref()).words(work.date.map(|date| locale.date_range(date)));
    place_and_link(members, work, locator, context);
}

fn source(members: &mut Members, work: &Work, kind: SourceKind, context: Context<'_>) {
    let locale = context.locale;
    let date = work.date.map(|date| locale.date_range(date));
    match kind {
        SourceKind::Document | SourceKind::MeetingRecord => {
            members.quoted(work.title.as_deref(), locale);
            match (&work.title, &work.symbol) {
                (Some(_), Some(symbol)) => members.append(Phrase::words(format!("({symbol})"))),
                (_, symbol) => members.words(symbol.as_deref()),
            };
            members.words(work.event.as_deref()).words(work.place.as_deref());
            // A symbol has its year in it or finds it.
            members.words(date.filter(|_| work.symbol.is_none() || work.place.is_some()));
        }
        SourceKind::Book | SourceKind::Report => {
            members.title(work.title.as_deref());
            if kind == SourceKind::Report {
                members.words(work.form.as_deref());
            }
            members.words(editors(work, context));
            container(members, &Work { editors: super::Names::default(), ..work.clone() }, context);
            edition_and_volume(members, work, locale);
            members.words(work.symbol.as_deref());
            members.append(published(work, locale));
        }
        SourceKind::Chapter => {
            members.quoted(work.title.as_deref(), locale);
            container(members, work, context);
            edition_and_volume(members, work, locale);
            members.append(published(work, locale));
        }
        SourceKind::JournalArticle => {
            members.quoted(work.title.as_deref(), locale).title(work.container.as_deref());
            edition_and_volume(members, work, locale);
            members.append(date.map(|date| Phrase::words(date).within("(", ")")).unwrap_or_default());
        }
        SourceKind::PressArticle => {
            members.quoted(work.title.as_deref(), locale).title(work.container.as_deref());
            members.words(work.place.as_deref()).words(date);
        }
        SourceKind::Law => {
            members.words(work.title.as_deref()).words(work.symbol.as_deref());
            members.words(work.place.as_deref()).words(date);
        }
        SourceKind::Treaty => {
            members.words(work.title.as_deref());
            let signed: Vec<String> = work.place.iter().cloned().chain(date).collect();
            members.append(Phrase::words(signed.join(locale.separator())).within("(", ")"));
            let series = work.container.as_deref();
            // The series has the name of its organisation before it (III.G).
            let own = series.is_some_and(|series| TREATY_SERIES.contains(&series));
            let publisher = work.publisher.as_deref().or(own.then(|| locale.word("united-nations")));
            members.words(publisher).title(series);
            edition_and_volume(members, work, locale);
            members.words(work.symbol.as_deref());
        }
        SourceKind::Speech => {
            members.words(work.standing.as_deref()).quoted(work.title.as_deref(), locale);
            members.words(Some(spoken(work, locale))).title(work.event.as_deref());
            members.words(work.symbol.as_deref()).words(work.place.as_deref()).words(date);
        }
        SourceKind::WebPage | SourceKind::DataSet => {
            members.quoted(work.title.as_deref(), locale);
            let form =
                work.form.as_deref().or((kind == SourceKind::DataSet).then(|| locale.word("data-set")));
            members.words(form).words(work.container.as_deref());
            members.words(work.publisher.as_deref().filter(|_| !work.authors.is_empty()));
            members.words(work.edition.as_deref()).words(date);
        }
    }
}

/// A source of a list whose head has its authors, title and year.
fn source_without_date(members: &mut Members, work: &Work, kind: SourceKind, context: Context<'_>) {
    let date = work.date.filter(|date| date.from.month.is_some());
    let dated = date.and_then(|date| context.locale.day_first_without_year(date));
    let bare = Work { date: None, ..work.clone() };
    source(members, &bare, kind, context);
    match kind {
        SourceKind::JournalArticle => {
            members.append(dated.map(|date| Phrase::words(date).within("(", ")")).unwrap_or_default())
        }
        _ => members.words(dated),
    };
    if kind == SourceKind::JournalArticle {
        members.words(pages(work, context.locale));
    }
}

/// The book that a chapter is in, or the series of a report.
fn container(members: &mut Members, work: &Work, context: Context<'_>) {
    let locale = context.locale;
    let title = Phrase::title(work.container.clone().unwrap_or_default());
    if work.kind == WorkKind::Source(SourceKind::Chapter) {
        let (before, after) = locale.around("article-in", "title");
        members.phrase(title.within(before, after)).words(editors(work, context));
    } else {
        members.words(work.container.as_deref());
    }
}

/// Who edited it, such as `A. Sample and B. Sample, eds.`
fn editors(work: &Work, context: Context<'_>) -> Option<String> {
    let locale = context.locale;
    let names =
        work.editors.join(AUTHORS, locale, |_, name| name.full().to_owned(), |names| locale.join(names));
    let word = locale.word(if work.editors.len() > 1 { "editors" } else { "editor" });
    (!names.is_empty()).then(|| format!("{names}{}{word}", locale.separator()))
}

fn edition_and_volume(members: &mut Members, work: &Work, locale: &Locale) {
    members.words(work.edition.as_deref().map(|edition| super::edition(edition, locale)));
    members.words(work.volume.as_deref().map(|volume| locale.phrase("volume", "volume", volume)));
    members.words(work.issue.as_deref().map(|issue| locale.phrase("issue", "issue", issue)));
}

/// Place, publisher and year in brackets.
fn published(work: &Work, locale: &Locale) -> Phrase {
    let mut members = Members::default();
    members.words(work.place.as_deref()).words(work.publisher.as_deref());
    members.words(work.date.map(|date| locale.date_range(date)));
    members.join(locale.separator(), false).within("(", ")")
}

fn pages(work: &Work, locale: &Locale) -> Option<String> {
    let pages = work.pages.as_deref()?;
    let word = if pages.contains(|c: char| !c.is_alphanumeric()) { "pages" } else { "page" };
    Some(locale.phrase(word, "pages", pages))
}

/// The place that is cited, else the pages of an article; then where to read it.
fn place_and_link(members: &mut Members, work: &Work, locator: Option<&str>, context: Context<'_>) {
    let of_article = matches!(work.kind, WorkKind::Source(SourceKind::JournalArticle | SourceKind::Chapter));
    let own = || pages(work, context.locale).filter(|_| of_article);
    members.words(locator.map(place).or_else(own));
    members.phrase(link(work, context));
}

/// Where it can be read, and the day on which it was.
fn link(work: &Work, context: Context<'_>) -> Phrase {
    let locale = context.locale;
    let Some(address) = work.address() else { return Phrase::default() };
    let described = matches!(work.kind, WorkKind::Person | WorkKind::Organisation);
    let (before, after) = if described { ("", "") } else { locale.around("available-at", "url") };
    let mut link = Phrase::link(address).within(before, after);
    if let Some(accessed) = work.accessed {
        let read = locale.phrase("accessed", "date", &locale.date(accessed));
        link.push_words(&format!(" ({read})"));
    }
    link
}
