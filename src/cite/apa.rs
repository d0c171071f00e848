//! References and citations in the text of the Publication Manual of the American Psychological Association, 7th
//! edition, chapters 8 to 11. Titles keep the capitals that they are written with.

use super::members::Members;
use super::phrase::join;
use super::{Context, Name, Phrase, Work, WorkKind, quoted};
use crate::brief::SourceKind;
use crate::locale::Locale;

/// Up to twenty authors are named; of more, the first nineteen and the last (9.8).
const MOST: usize = 20;

/// An entry of the reference list.
pub(super) fn entry(work: &Work, letter: &str, context: Context<'_>) -> Phrase {
    if let WorkKind::Source(kind @ (SourceKind::Law | SourceKind::Treaty)) = work.kind
        && work.authors.is_empty()
    {
        return legal(work, kind, context);
    }
    let authors = authors(work, context);
    let date = Phrase::words(format!("({})", date(work, letter, context.locale)));
    let mut parts = Vec::new();
    if authors.is_empty() {
        // Without an author the title moves to its place (9.12).
        parts.extend([titles(work, context), date]);
    } else {
        parts.extend([Phrase::words(authors), date, titles(work, context)]);
    }
    parts.extend(container(work, context));
    let mut entry = join(parts, ". ", false);
    if let Some(address) = work.address() {
        entry.end_with(context.locale.stop(), false);
        entry.push_words(" ");
        // The day on which it was read matters for what has no date and may change (9.16).
        if let Some(accessed) = work.accessed.filter(|_| work.date.is_none()) {
            let date = context.locale.american_range(accessed.into());
            entry.push_words(&context.locale.phrase("retrieved", "date", &date));
            entry.push_words(" ");
        }
        entry.push(Phrase::link(address));
    }
    entry
}

/// A law (11.5) or treaty (11.10): the name in roman, and no date in the place of an author's.
fn legal(work: &Work, kind: SourceKind, context: Context<'_>) -> Phrase {
    let locale = context.locale;
    let mut members = Members::default();
    members.words(work.title.as_deref());
    if kind == SourceKind::Law {
        members.words(work.symbol.as_deref()).words(work.place.as_deref());
        let year = work.date.map(|_| super::united_nations::year(work, locale));
        members.append(year.map(|year| Phrase::words(format!("({year})"))).unwrap_or_default());
    } else {
        members.words(work.date.map(|date| locale.american_range(date)));
        let series = [work.container.clone(), work.volume.clone()].into_iter().flatten().collect::<Vec<_>>();
        members.words(Some(series.join(" "))).words(work.symbol.as_deref());
    }
    members.phrase(work.address().map(Phrase::link).unwrap_or_default());
    members.join(locale.separator(), false)
}

/// The authors of a citation in the text: one, two, or the first of more (8.17).
pub(super) fn names_in_text(work: &Work, in_sentence: bool, context: Context<'_>) -> String {
    let locale = context.locale;
    let joint = |names: &[String]| ampersand(names, in_sentence, locale);
    let names = work.authors.join((2, 1), locale, |_, name| name.family().to_owned(), joint);
    match (names.is_empty(), work.short()) {
        (false, _) => names,
        (true, Some(title)) if is_whole(work) => title.to_owned(),
        (true, Some(title)) => quoted(title, locale),
        (true, None) => work.symbol.clone().unwrap_or_default(),
    }
}

/// `&` between the names in brackets and lists, the word in a sentence; other languages have their word.
fn ampersand(names: &[String], in_sentence: bool, locale: &Locale) -> String {
    match names {
        [first, last] if !in_sentence && locale.last_separator() == " and " => format!("{first} & {last}"),
        names => locale.join(names),
    }
}

/// `Leduc, J., & Sample, A. B.`
fn authors(work: &Work, context: Context<'_>) -> String {
    let people = &work.authors;
    let mut names: Vec<String> = people.named.iter().map(inverted).collect();
    if people.is_empty() {
        return publisher_as_author(work).unwrap_or_default().to_owned();
    }
    let locale = context.locale;
    let mut list = if names.len() > MOST {
        let last = names.pop().unwrap_or_default();
        names.truncate(MOST - 1);
        format!("{}, . . . {last}", names.join(", "))
    } else if people.others {
        format!("{}, {}", names.join(", "), locale.word("et-al"))
    } else {
        joined(&names, locale)
    };
    if work.edited {
        let role = locale.word(if people.len() > 1 { "editors" } else { "editor" });
        list.extend([" (", &super::capitalised(role), ")"]);
    }
    list
}

/// A comma and an ampersand before the last name, two names included (8.17, 9.8).
fn joined(names: &[String], locale: &Locale) -> String {
    match names {
        [before @ .., last] if !before.is_empty() => {
            let last_mark = if locale.last_separator() == " and " { ", & " } else { locale.last_separator() };
            format!("{}{last_mark}{last}", before.join(", "))
        }
        names => names.concat(),
    }
}

fn inverted(name: &Name) -> String {
    match name {
        Name::Person { family, given, suffix, .. } if !given.is_empty() && suffix.is_empty() => {
            format!("{family}, {}", name.initials())
        }
        Name::Person { family, given, suffix, .. } if !given.is_empty() => {
            format!("{family}, {}, {suffix}", name.initials())
        }
        name => name.family().to_owned(),
    }
}

/// The publisher of what has no other author.
fn publisher_as_author(work: &Work) -> Option<&str> {
    let named = matches!(
        work.kind,
        WorkKind::Source(
            SourceKind::WebPage
                | SourceKind::Document
                | SourceKind::Report
                | SourceKind::DataSet
                | SourceKind::MeetingRecord
        )
    );
    work.publisher.as_deref().filter(|_| named)
}

/// `2024, September 20`; only the year for books, journals and reports (9.14).
fn date(work: &Work, letter: &str, locale: &Locale) -> String {
    let year = super::united_nations::year(work, locale) + letter;
    let exact = !matches!(
        work.kind,
        WorkKind::Source(
            SourceKind::Book | SourceKind::Chapter | SourceKind::JournalArticle | SourceKind::Report
        )
    );
    let days = work.date.filter(|_| exact).and_then(|date| locale.range_without_year(date));
    match days {
        Some(days) => format!("{year}, {days}"),
        None => year,
    }
}

/// Whether the work stands alone, so that its title is in italics (9.19).
fn is_whole(work: &Work) -> bool {
    !matches!(
        work.kind,
        WorkKind::Source(SourceKind::JournalArticle | SourceKind::Chapter | SourceKind::PressArticle)
    )
}

/// The title with what describes it: edition and number in round brackets, the sort of thing in square ones.
fn titles(work: &Work, context: Context<'_>) -> Phrase {
    let locale = context.locale;
    let mut phrase = match &work.title {
        Some(title) if is_whole(work) => Phrase::title(title.as_str()),
        Some(title) => Phrase::words(title.as_str()),
        None => Phrase::default(),
    };
    let round: Vec<String> = match work.kind {
        WorkKind::Source(SourceKind::JournalArticle | SourceKind::Chapter | SourceKind::PressArticle) => {
            Vec::new()
        }
        WorkKind::Source(SourceKind::Speech) => work.symbol.iter().cloned().collect(),
        _ => {
            let edition = work.edition.as_deref().map(|edition| super::edition(edition, locale));
            let volume = work
                .volume
                .as_deref()
                .map(|volume| super::capitalised(&locale.phrase("volume", "volume", volume)));
            let edition = edition.map(|edition| super::capitalised(&edition));
            edition.into_iter().chain(volume).chain(work.symbol.clone()).collect()
        }
    };
    let mut add = |text: String, brackets: (&str, &str)| {
        if !phrase.is_empty() {
            phrase.push_words(" ");
        }
        phrase.push_words(brackets.0);
        phrase.push_words(&text);
        phrase.push_words(brackets.1);
    };
    if !round.is_empty() {
        add(round.join(locale.separator()), ("(", ")"));
    }
    if let Some(form) = form(work, locale) {
        add(super::capitalised(&form), ("[", "]"));
    }
    phrase
}

/// The sort of thing, for what a reader would not expect (9.21).
fn form(work: &Work, locale: &Locale) -> Option<String> {
    match work.kind {
        WorkKind::Source(SourceKind::Speech) => {
            let own = work.form.clone();
            let usual = if work.title.is_some() { "speech" } else { "intervention" };
            let form = own.unwrap_or_else(|| locale.word(usual).to_owned());
            Some(match &work.session {
                Some(session) => {
                    format!(
                        "{form}{}{}",
                        locale.separator(),
                        locale.phrase("session", "session", &quoted(session, locale))
                    )
                }
                None => form,
            })
        }
        WorkKind::Source(SourceKind::DataSet) => {
            Some(work.form.clone().unwrap_or_else(|| locale.word("data-set").to_owned()))
        }
        _ => work.form.clone(),
    }
}

/// What the work is in: journal, book, newspaper, event; else who published it.
fn container(work: &Work, context: Context<'_>) -> Vec<Phrase> {
    let locale = context.locale;
    let publisher = || {
        let same = |publisher: &&str| {
            let is_author = work.authors.named.iter().any(|name| name.full() == *publisher);
            let replaces_author = work.authors.is_empty() && publisher_as_author(work).is_some();
            !is_author && !replaces_author
        };
        Phrase::words(work.publisher.as_deref().filter(same).unwrap_or_default())
    };
    let own = |text: &Option<String>| Phrase::words(text.clone().unwrap_or_default());
    match work.kind {
        WorkKind::Source(SourceKind::JournalArticle) => vec![journal(work)],
        WorkKind::Source(SourceKind::PressArticle | SourceKind::Treaty) => {
            vec![Phrase::title(work.container.clone().unwrap_or_default())]
        }
        WorkKind::Source(SourceKind::Chapter) => vec![book(work, context), publisher()],
        WorkKind::Source(SourceKind::Speech) | WorkKind::Event => {
            let event = work.event.as_ref().or(work.larger.as_ref()).cloned();
            vec![join([own(&event), own(&work.place)], locale.separator(), false)]
        }
        WorkKind::Source(SourceKind::WebPage) => vec![own(&work.container), publisher()],
        WorkKind::Source(_) => vec![publisher()],
        WorkKind::Person | WorkKind::Organisation => vec![own(&work.standing)],
    }
}

/// `*Journal*, *12*(2), 1–20`
fn journal(work: &Work) -> Phrase {
    let mut number = Phrase::title(work.volume.clone().unwrap_or_default());
    number.push_words(&work.issue.as_ref().map(|issue| format!("({issue})")).unwrap_or_default());
    let mut members = Members::default();
    members.title(work.container.as_deref()).phrase(number).words(work.pages.as_deref());
    members.join(", ", false)
}

/// `In A. Sample (Ed.), *Book* (2nd ed., pp. 1–20)`
fn book(work: &Work, context: Context<'_>) -> Phrase {
    let locale = context.locale;
    let natural = |name: &Name| match name {
        Name::Person { family, given, .. } if !given.is_empty() => format!("{} {family}", name.initials()),
        name => name.full().to_owned(),
    };
    let editors: Vec<String> = work.editors.named.iter().map(natural).collect();
    let mut members = Members::default();
    if !editors.is_empty() {
        let word = super::capitalised(locale.word(if work.editors.len() > 1 { "editors" } else { "editor" }));
        let names =
            if editors.len() == 2 { ampersand(&editors, false, locale) } else { joined(&editors, locale) };
        members.words(Some(format!("{names} ({word})")));
    }
    members.title(work.container.as_deref());
    let edition = work.edition.as_deref().map(|edition| super::edition(edition, locale));
    let volume =
        work.volume.as_deref().map(|volume| super::capitalised(&locale.phrase("volume", "volume", volume)));
    let pages = work.pages.as_deref().map(|pages| locale.phrase("pages", "pages", pages));
    let facts: Vec<String> = edition.into_iter().chain(volume).chain(pages).collect();
    members.append(Phrase::words(facts.join(locale.separator())).within("(", ")"));
    let (before, after) = locale.around("article-in", "title");
    let mut phrase = members.join(", ", false).within(before, after);
    phrase.capitalise();
    phrase
}
