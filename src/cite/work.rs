use super::name::{Names, name_or_words, organisation_name, short_name};
use super::{Cited, Context, Name};
use crate::brief::{Event, Localized, Organisation, SourceEntry, SourceKind, Speaker, is_un_symbol};
use crate::locale::Locale;
use crate::reader::{Date, DateRange, Located};
use crate::source::Origin;
use crate::statement::Target;

/// What sort of thing is cited.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum WorkKind {
    /// A person, for what they are and not for something that they said.
    Person,
    /// An organisation.
    Organisation,
    /// An event.
    Event,
    /// What a speaker said at an event, or anything of `[sources]`.
    Source(SourceKind),
}

/// What a citation can say about one thing, in the language of the text; every style reads this and nothing else.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Work {
    /// What it is.
    pub kind: WorkKind,
    /// The id, with that of the event after a space for what was said at one.
    pub id: String,
    /// Who wrote or said it, or who it is.
    pub authors: Names,
    /// What the speaker speaks as.
    pub standing: Option<String>,
    /// Whether they edited it, and nobody is named as its author.
    pub edited: bool,
    /// Who edited it.
    pub editors: Names,
    /// The title.
    pub title: Option<String>,
    /// The title in later citations.
    pub short_title: Option<String>,
    /// The session of the event.
    pub session: Option<String>,
    /// The title of the event.
    pub event: Option<String>,
    /// The title of the event that this one is part of.
    pub larger: Option<String>,
    /// The names of those who hold the event.
    pub organisers: Vec<String>,
    /// Whether the event is a meeting of a body of the United Nations.
    pub un_body: bool,
    /// The book, journal, newspaper or website that it is in.
    pub container: Option<String>,
    /// The edition.
    pub edition: Option<String>,
    /// The volume.
    pub volume: Option<String>,
    /// The issue.
    pub issue: Option<String>,
    /// The pages it fills.
    pub pages: Option<String>,
    /// Who published it.
    pub publisher: Option<String>,
    /// Its symbol or number.
    pub symbol: Option<String>,
    /// What sort of speech, report or page it is.
    pub form: Option<String>,
    /// Where it was published or given.
    pub place: Option<String>,
    /// When it was published or given.
    pub date: Option<DateRange>,
    /// Its Digital Object Identifier.
    pub doi: Option<String>,
    /// Where to read it.
    pub url: Option<String>,
    /// The day it was read.
    pub accessed: Option<Date>,
    /// Where its entry is.
    pub origin: Origin,
}

impl Work {
    /// What is known of something that is cited.
    pub fn of(cited: &Cited<'_>, context: Context<'_>) -> Self {
        let at = cited.event.map(|(_, entry)| &entry.value);
        let id = match cited.event {
            Some((event, _)) => format!("{} {event}", cited.id),
            None => cited.id.to_owned(),
        };
        let (kind, origin) = (WorkKind::Person, cited.target.origin());
        let mut work = Self { id, ..Self::blank(kind, origin) };
        match cited.target {
            Target::Speaker(entry) => work.take_speaker(&entry.value, at, context),
            Target::Event(entry) => work.take_event(&entry.value, at, context),
            Target::Source(entry) => work.take_source(&entry.value, at, context),
            Target::Organisation(entry) => work.take_organisation(&entry.value, context),
        }
        work
    }

    /// One that has neither id nor words, and comes between others.
    pub(super) fn nameless() -> Self {
        Self::blank(WorkKind::Person, Origin::default())
    }

    fn blank(kind: WorkKind, origin: Origin) -> Self {
        Self {
            kind,
            id: String::new(),
            authors: Names::default(),
            standing: None,
            edited: false,
            editors: Names::default(),
            title: None,
            short_title: None,
            session: None,
            event: None,
            larger: None,
            organisers: Vec::new(),
            un_body: false,
            container: None,
            edition: None,
            volume: None,
            issue: None,
            pages: None,
            publisher: None,
            symbol: None,
            form: None,
            place: None,
            date: None,
            doi: None,
            url: None,
            accessed: None,
            origin,
        }
    }

    /// A person; with an event, what they said at it.
    fn take_speaker(&mut self, speaker: &Speaker, at: Option<&Event>, context: Context<'_>) {
        self.authors.named.extend(Name::of_speaker(speaker, context.language));
        if let Some(event) = at {
            self.kind = WorkKind::Source(SourceKind::Speech);
            self.take_occasion(event, context);
            self.url = words(event.url.as_ref());
        } else {
            self.url = words(speaker.url.as_ref());
        }
        let day = self.date.map(|date| date.from).or(context.date);
        self.standing = standing(speaker, day, context);
    }

    fn take_event(&mut self, event: &Event, at: Option<&Event>, context: Context<'_>) {
        self.kind = WorkKind::Event;
        self.take_occasion(event, context);
        self.title = self.event.take();
        // One step up and no further: a chain of events that leads back to itself cannot hold us here.
        let larger = || {
            let id = event.part_of.as_ref()?;
            context.directory.events.get(&id.value).map(|entry| &entry.value)
        };
        let larger = at.or_else(larger).filter(|larger| !std::ptr::eq(*larger, event));
        self.larger = larger.and_then(|larger| text(larger.title.as_ref(), context));
        self.url = words(event.url.as_ref());
    }

    /// Where and when something was said.
    fn take_occasion(&mut self, event: &Event, context: Context<'_>) {
        self.event = text(event.title.as_ref(), context);
        self.session = text(event.session.as_ref(), context);
        self.place = text(event.place.as_ref(), context);
        self.date = event.date.as_ref().map(|date| date.value);
        self.un_body = event.un_body;
        let organisers =
            event.organisers.iter().filter_map(|id| context.directory.organisations.get(&id.value));
        let names = organisers.filter_map(|entry| organisation_name(&entry.value, context.language));
        self.organisers = names.map(str::to_owned).collect();
    }

    fn take_source(&mut self, source: &SourceEntry, at: Option<&Event>, context: Context<'_>) {
        let Context { directory, language, .. } = context;
        let own_event = source.event.as_ref().and_then(|id| directory.events.get(&id.value));
        if let Some(event) = at.or(own_event.map(|entry| &entry.value)) {
            self.take_occasion(event, context);
        }
        self.kind =
            WorkKind::Source(source.kind.as_ref().map_or_else(SourceKind::default, |kind| kind.value));
        self.authors = Names::of(source.authors.iter().map(|one| &one.value), directory, language);
        self.editors = Names::of(source.editors.iter().map(|one| &one.value), directory, language);
        let whole = matches!(self.kind, WorkKind::Source(SourceKind::Book | SourceKind::Report));
        if whole && self.authors.is_empty() && !self.editors.is_empty() {
            // Those who edited a book without an author are named in the author's place (Chicago 14.103; APA 9.7).
            self.authors = std::mem::take(&mut self.editors);
            self.edited = true;
        }
        self.title = text(source.title.as_ref(), context);
        self.short_title = text(source.short_title.as_ref(), context);
        self.session = text(source.session.as_ref(), context).or(self.session.take());
        self.container = text(source.container.as_ref(), context);
        self.edition = words(source.edition.as_ref());
        self.volume = words(source.volume.as_ref());
        self.issue = words(source.issue.as_ref());
        self.pages = words(source.pages.as_ref()).map(|pages| crate::text::dashed(&pages));
        let publisher = words(source.publisher.as_ref());
        let publisher = publisher.and_then(|publisher| name_or_words(&publisher, directory, language));
        self.publisher = publisher.map(|name| name.full().to_owned());
        self.symbol = words(source.symbol.as_ref());
        self.form = text(source.form.as_ref(), context);
        self.place = text(source.place.as_ref(), context).or(self.place.take());
        self.date = source.date.as_ref().map(|date| date.value).or(self.date);
        self.doi = words(source.doi.as_ref()).map(|doi| bare_doi(&doi).to_owned());
        self.url = words(source.url.as_ref());
        self.accessed = source.accessed.as_ref().map(|date| date.value);
        if let Some(speaker) = self.only_speaker(source, context) {
            let day = self.date.map(|date| date.from).or(context.date);
            self.standing = standing(speaker, day, context);
        }
    }

    /// The one person who gave a speech; what several of them are is left out.
    fn only_speaker<'a>(&self, source: &SourceEntry, context: Context<'a>) -> Option<&'a Speaker> {
        if self.kind != WorkKind::Source(SourceKind::Speech) {
            return None;
        }
        match &*source.authors {
            [Located { value: crate::brief::Contributor::Words(id), .. }] => {
                context.directory.speakers.get(id.trim()).map(|entry| &entry.value)
            }
            _ => None,
        }
    }

    fn take_organisation(&mut self, organisation: &Organisation, context: Context<'_>) {
        self.kind = WorkKind::Organisation;
        let name = organisation_name(organisation, context.language);
        self.authors.named.extend(name.map(|name| Name::Whole(name.to_owned())));
        let short = text(organisation.short.as_ref(), context);
        self.short_title = short.filter(|short| name != Some(short));
        self.url = words(organisation.url.as_ref());
    }

    /// The names as a list or note begins with them, with what they did if they edited the work.
    pub(super) fn with_role(&self, names: String, locale: &Locale) -> String {
        if !self.edited || names.is_empty() {
            return names;
        }
        let word = locale.word(if self.authors.len() > 1 { "editors" } else { "editor" });
        format!("{names}{}{word}", locale.separator())
    }

    /// The title in later citations: the one given, else the title up to its first colon or dash.
    pub fn short(&self) -> Option<&str> {
        let given = self.short_title.as_deref();
        given.or_else(|| self.title.as_deref().map(main_title))
    }

    /// Where to read it: the address of its DOI, else its own.
    pub fn address(&self) -> Option<String> {
        self.doi.as_ref().map(|doi| format!("https://doi.org/{doi}")).or_else(|| self.url.clone())
    }

    /// Whether it is a document or record of the United Nations, which its symbol names, or a statement before one of
    /// its bodies.
    pub fn is_of_un_body(&self) -> bool {
        self.symbol.as_deref().is_some_and(is_un_symbol) || self.un_body
    }

    /// What it is sorted by in a list: its authors by family name, its title, its year.
    pub fn sort_key(&self) -> String {
        let mut key: Vec<String> = self.authors.named.iter().map(Name::inverted).collect();
        if key.is_empty() {
            key.extend(self.publisher.clone().filter(|_| self.kind != WorkKind::Event));
        }
        key.extend(self.title.clone().or(self.symbol.clone()));
        key.extend(self.date.map(|date| date.from.to_string()));
        key.join(" ")
    }

    /// Whether nothing that a reader could find it by is known of it, such as the blank entry of a bibliography.
    pub fn is_blank(&self) -> bool {
        let words = [
            &self.title,
            &self.symbol,
            &self.container,
            &self.event,
            &self.session,
            &self.form,
            &self.url,
            &self.doi,
        ];
        matches!(self.kind, WorkKind::Source(_))
            && self.authors.is_empty()
            && self.publisher.is_none()
            && words.iter().all(|words| words.is_none())
    }

    /// The name of its kind.
    pub fn kind_name(&self) -> &'static str {
        match self.kind {
            WorkKind::Person => "person",
            WorkKind::Organisation => "organisation",
            WorkKind::Event => "event",
            WorkKind::Source(kind) => kind.name(),
        }
    }
}

/// The title before a colon, where at least two words are left.
fn main_title(title: &str) -> &str {
    let cut = [": ", " – ", " — ", "：", " : "].iter().filter_map(|mark| title.find(mark)).min();
    match cut.map(|at| title[..at].trim()) {
        Some(main) if !main.is_empty() => main,
        _ => title,
    }
}

fn bare_doi(doi: &str) -> &str {
    let start = doi.find("10.").unwrap_or(0);
    &doi[start..]
}

/// The words of a field in the language of the text; none where it is missing or blank.
pub(super) fn text(field: Option<&Localized>, context: Context<'_>) -> Option<String> {
    field.map(|words| words.text(context.language).to_owned()).filter(|text| !text.is_empty())
}

/// The words of a field; none where it is missing or blank.
pub(super) fn words(field: Option<&Located<String>>) -> Option<String> {
    field.map(|field| field.trim().to_owned()).filter(|text| !text.is_empty())
}

/// What a person spoke as on a day: the role that covers it, else the one without dates.
pub fn standing(speaker: &Speaker, day: Option<Date>, context: Context<'_>) -> Option<String> {
    let dated = speaker.roles.iter().filter(|role| role.role.is_some() || role.organisation.is_some());
    let dated = dated
        .filter(|role| day.is_none_or(|day| role.covers(day)))
        .max_by_key(|role| role.from.as_ref().map(|from| from.value));
    let (role, organisation) = match dated {
        Some(dated) => (dated.role.as_ref(), dated.organisation.as_ref().or(speaker.organisation.as_ref())),
        None => (speaker.role.as_ref(), speaker.organisation.as_ref()),
    };
    let organisation =
        organisation.and_then(|id| context.directory.organisations.get(&id.value)).map(|entry| &entry.value);
    let role = text(role, context);
    match (role, organisation.and_then(|organisation| short_name(organisation, context.language))) {
        (Some(role), Some(organisation)) => {
            let pattern = context.locale.word("role-of");
            // Chinese sets no space between the two; Latin letters on both sides need one.
            let latin = |c: Option<char>| c.is_some_and(|c| c.is_ascii_alphanumeric());
            let meet = pattern.contains("}{") && latin(organisation.chars().next_back());
            let space = if meet && latin(role.chars().next()) { " " } else { "" };
            Some(
                pattern.replace("{organisation}", &format!("{organisation}{space}")).replace("{role}", &role),
            )
        }
        (Some(role), None) => Some(role),
        (None, _) => organisation.and_then(|one| organisation_name(one, context.language)).map(str::to_owned),
    }
}

/// A person in one line: the name, and what they speak as on a day.
pub fn speaker_line(speaker: &Speaker, day: Option<Date>, context: Context<'_>) -> String {
    let name = Name::of_speaker(speaker, context.language).map(|name| name.full().to_owned());
    let members: Vec<_> = name.into_iter().chain(standing(speaker, day, context)).collect();
    members.join(context.locale.separator())
}
