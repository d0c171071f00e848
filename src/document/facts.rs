//! Who and what a document is about, as data: for catalogues and search engines.

use crate::cite::{Cited, Context, CslCitationFault, Name, Work, WorkKind};
use crate::reader::DateRange;
use crate::source::Origin;
use crate::statement::{Statement, Target};
use crate::text::Attribution;

/// The people and events of a document as data.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct DocumentFacts {
    /// The person who gives it.
    pub speaker: Option<PersonFacts>,
    /// The event it is given at.
    pub event: Option<EventFacts>,
    /// Whose the quotations are that have a line below them.
    pub quotations: Vec<QuotationFacts>,
    /// What the citation style in a file leaves out.
    pub citation_faults: Vec<CslCitationFault>,
}

/// A person as data.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct PersonFacts {
    /// The name in the order it is spoken.
    pub name: String,
    /// What they speak as, with their organisation.
    pub standing: Option<String>,
    /// Their web page.
    pub url: Option<String>,
}

/// An event as data.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct EventFacts {
    /// The title.
    pub title: String,
    /// The title of the event that it is part of.
    pub larger: Option<String>,
    /// The town.
    pub place: Option<String>,
    /// The day, or the first and last day.
    pub date: Option<DateRange>,
    /// The names of those who hold it.
    pub organisers: Vec<String>,
    /// Its web page.
    pub url: Option<String>,
}

/// Whose words a quotation is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct QuotationFacts {
    /// Where the line below it comes from.
    pub origin: Origin,
    /// Who said them.
    pub speaker: Option<PersonFacts>,
    /// The event they were said at.
    pub event: Option<EventFacts>,
}

impl DocumentFacts {
    /// Those of the head of a statement.
    pub(super) fn of_head(statement: &Statement, context: Context<'_>) -> Self {
        let (brief, directory) = (&statement.brief, &statement.directory);
        let speaker = brief.speaker.as_ref().and_then(|id| directory.speakers.get(&id.value));
        let event = brief.event.as_ref().and_then(|id| directory.events.get(&id.value));
        let work = |target| Work::of(&Cited::of("", target), context);
        Self {
            speaker: speaker.and_then(|entry| PersonFacts::of(&work(Target::Speaker(entry)))),
            event: event.and_then(|entry| EventFacts::of(&work(Target::Event(entry)))),
            ..Self::default()
        }
    }
}

impl PersonFacts {
    fn of(work: &Work) -> Option<Self> {
        let name = work.authors.named.first().map(Name::full)?.to_owned();
        let url = work.url.clone().filter(|_| work.kind == WorkKind::Person);
        Some(Self { name, standing: work.standing.clone(), url })
    }
}

impl EventFacts {
    fn of(work: &Work) -> Option<Self> {
        let title = if work.kind == WorkKind::Event { &work.title } else { &work.event };
        Some(Self {
            title: title.clone()?,
            larger: work.larger.clone(),
            place: work.place.clone(),
            date: work.date,
            organisers: work.organisers.clone(),
            url: work.url.clone().filter(|_| work.kind == WorkKind::Event),
        })
    }
}

impl QuotationFacts {
    /// What the line below a quotation says.
    pub(super) fn of(cited: &[Cited<'_>], said: &Attribution, origin: Origin, context: Context<'_>) -> Self {
        let works: Vec<Work> = cited.iter().map(|one| Work::of(one, context)).collect();
        let named =
            said.name.as_ref().map(|name| PersonFacts { name: name.clone(), ..PersonFacts::default() });
        Self {
            origin,
            speaker: named.or_else(|| works.first().and_then(PersonFacts::of)),
            event: works.iter().find_map(EventFacts::of),
        }
    }
}
