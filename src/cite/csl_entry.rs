//! Works in the types and variables of CSL 1.0.2, appendices III and IV.

use super::{Context, Name, Names, Work, WorkKind};
use crate::brief::SourceKind;
use crate::csl::{CslEntry, CslEntryName};
use crate::reader::DateRange;

/// How a speech is described to a style. Many styles know no speeches: some print the date of the event only, some the
/// event only where it takes the place of a volume of papers, some nothing without a title.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) struct SpeechForm {
    /// Whether the date is that of the event as well.
    pub(super) dates_event: bool,
    /// Whether the event is named as the volume that the speech is in.
    pub(super) in_event: bool,
    /// Whether what sort of speech it is takes the place of a missing title.
    pub(super) titled: bool,
}

impl SpeechForm {
    /// Every form, the one that CSL has in mind first.
    pub(super) const ALL: [Self; 8] = {
        let mut forms = [Self { dates_event: false, in_event: false, titled: false }; 8];
        let mut at = 0;
        while at < 8 {
            forms[at] = Self { in_event: at & 4 > 0, dates_event: at & 2 > 0, titled: at & 1 > 0 };
            at += 1;
        }
        forms
    };
}

/// A work as an entry of CSL.
pub(super) fn item(work: &Work, form: SpeechForm, context: Context<'_>) -> CslEntry {
    let WorkKind::Source(kind) = work.kind else { return CslEntry::new(&work.id, "document") };
    let mut item = CslEntry::new(&work.id, kind_name(kind));
    item.set("language", Some(context.language.as_str()));
    let authors = names(&work.authors, context);
    let publisher = work.publisher.as_deref();
    // Who publishes a document or page is its author if none is named.
    let publishes = matches!(
        kind,
        SourceKind::Document
            | SourceKind::MeetingRecord
            | SourceKind::WebPage
            | SourceKind::DataSet
            | SourceKind::Report
    );
    match publisher {
        Some(publisher) if authors.is_empty() && publishes => {
            item.set_names("author", vec![CslEntryName::Whole(publisher.to_owned())]);
        }
        _ => {
            let is_author = work.authors.named.iter().any(|name| Some(name.full()) == publisher);
            item.set("publisher", publisher.filter(|_| !is_author));
        }
    }
    item.set_names(if work.edited { "editor" } else { "author" }, authors);
    item.set_names("editor", names(&work.editors, context));
    item.set("title", work.title.as_deref().or(work.symbol.as_deref()));
    item.set("title-short", work.short().filter(|short| work.title.as_deref() != Some(*short)));
    item.set("container-title", work.container.as_deref());
    if kind == SourceKind::DataSet {
        // Its edition is a version, whose word the style has.
        let version = work.edition.as_deref();
        item.set("version", version.map(|version| version.trim_start_matches("version ")));
    } else {
        item.set("edition", work.edition.as_deref().map(bare_number));
    }
    item.set("volume", work.volume.as_deref());
    item.set("issue", work.issue.as_deref());
    item.set("page", work.pages.as_deref().map(|pages| pages.replace('–', "-")).as_deref());
    item.set("publisher-place", work.place.as_deref().filter(|_| kind != SourceKind::Speech));
    item.set("number", work.symbol.as_deref().filter(|_| work.title.is_some()));
    item.set("genre", work.form.as_deref());
    item.set("DOI", work.doi.as_deref());
    item.set("URL", work.address().as_deref());
    item.set_date("accessed", work.accessed.map(|day| DateRange { from: day, to: day }));
    item.set_date("issued", work.date);
    if kind == SourceKind::Speech {
        speech(&mut item, work, form, context);
    } else {
        item.set("event-title", work.event.as_deref());
    }
    item
}

fn speech(item: &mut CslEntry, work: &Work, form: SpeechForm, context: Context<'_>) {
    let locale = context.locale;
    let usual = if work.title.is_some() { "speech" } else { "intervention" };
    let sort = work.form.clone().unwrap_or_else(|| locale.word(usual).to_owned());
    let session = work.session.as_deref();
    // A style may quote the whole of it.
    let (open, close) = locale.inner_quotes();
    let quoted = |session: &str| format!("{open}{session}{close}");
    // What is said in a session without a title of its own is described by it.
    let described = match session {
        Some(session) if work.form.is_none() => {
            locale.phrase("intervention-in-session", "session", &quoted(session))
        }
        Some(session) => {
            let session = locale.phrase("session", "session", &quoted(session));
            format!("{sort}{}{session}", locale.separator())
        }
        None => sort.clone(),
    };
    if work.title.is_none() && form.titled {
        item.set("title", Some(&super::capitalised(&described)));
    } else {
        item.set("genre", Some(if work.title.is_none() { &described } else { &sort }));
    }
    let event = work.event.as_deref();
    item.set("event-title", event);
    item.set("event", event);
    item.set("event-place", work.place.as_deref());
    item.set("container-title", session.filter(|_| work.title.is_some()));
    if form.in_event {
        item.set("type", Some("paper-conference"));
        item.set("container-title", event);
    }
    if form.dates_event {
        item.set_date("event-date", work.date);
    }
    item.set_names("organizer", work.organisers.iter().cloned().map(CslEntryName::Whole).collect());
}

fn kind_name(kind: SourceKind) -> &'static str {
    match kind {
        SourceKind::Speech => "speech",
        SourceKind::MeetingRecord | SourceKind::Document | SourceKind::Report => "report",
        SourceKind::Book => "book",
        SourceKind::Chapter => "chapter",
        SourceKind::JournalArticle => "article-journal",
        SourceKind::PressArticle => "article-newspaper",
        SourceKind::Law => "legislation",
        SourceKind::Treaty => "treaty",
        SourceKind::WebPage => "webpage",
        SourceKind::DataSet => "dataset",
    }
}

fn names(names: &Names, context: Context<'_>) -> Vec<CslEntryName> {
    let mut named: Vec<CslEntryName> = names.named.iter().map(name).collect();
    if names.others && !named.is_empty() {
        named.push(CslEntryName::Whole(others(context.language.primary()).to_owned()));
    }
    named
}

/// CSL puts a family name last wherever it prints a whole name, so one that is said first stays in one piece.
fn name(name: &Name) -> CslEntryName {
    match name {
        Name::Person { family, given, suffix, family_first: false, .. } if !given.is_empty() => {
            CslEntryName::Person { family: family.clone(), given: given.clone(), suffix: suffix.clone() }
        }
        name => CslEntryName::Whole(name.full().to_owned()),
    }
}

/// The word for authors who are not named, behind an "and".
fn others(language: &str) -> &'static str {
    match language {
        "ar" => "آخرون",
        "de" => "andere",
        "es" => "otros",
        "fr" => "autres",
        "pt" => "outros",
        "ru" => "другие",
        "zh" => "其他",
        _ => "others",
    }
}

/// The figure of an edition without its ending, as CSL has it: `2` for `2nd`.
fn bare_number(edition: &str) -> &str {
    let digits = edition.trim_end_matches(|c: char| !c.is_ascii_digit());
    let ending = &edition[digits.len()..];
    let is_number = !digits.is_empty() && digits.chars().all(|c| c.is_ascii_digit());
    if is_number && matches!(ending.trim_start_matches('.'), "" | "st" | "nd" | "rd" | "th" | "e" | "ª" | "º")
    {
        digits
    } else {
        edition
    }
}
