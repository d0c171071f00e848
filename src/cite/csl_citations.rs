//! Citations by a style in a file of CSL. Such a style must know all citations of a document before it can print one: it numbers
//! works, and tells those of one author and year apart. So a document is composed twice: the first time its citations are
//! gathered, the second time they are printed.

use std::collections::BTreeMap;

use super::csl_entry::{SpeechForm, item};
use super::csl_locator::csl_locator;
use super::phrase::join;
use super::{Cited, Context, Phrase, Work, WorkKind, united_nations};
use crate::brief::SourceKind;
use crate::csl::{self, CslCluster, CslEntry, CslPart, CslRun, CslStyle};
use crate::source::Origin;

/// The citations of one document, in order, until all are known.
#[derive(Debug)]
pub(super) struct CslCitations<'a> {
    style: &'a CslStyle,
    context: Context<'a>,
    works: Vec<Work>,
    places: BTreeMap<String, usize>,
    clusters: Vec<CslCluster>,
}

/// What a style prints for the citations of one document.
#[derive(Debug, Default)]
pub struct CslAnswers {
    clusters: Vec<Phrase>,
    /// What each work has in the list, with its place there.
    list: BTreeMap<String, (usize, Phrase)>,
    /// The works whose citation says too little.
    pub faults: Vec<CslCitationFault>,
}

/// A work that a style does not cite as a reader needs it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CslCitationFault {
    /// The id of the work, with that of its event after a space.
    pub id: String,
    /// Where its entry is.
    pub origin: Origin,
    /// What is missing.
    pub lack: CslLack,
}

/// What a style leaves out.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum CslLack {
    /// It prints nothing for a citation.
    Citation,
    /// It prints nothing in its list.
    Entry,
    /// It leaves out the event at which something was said.
    Event,
    /// It failed, with the words of the failure.
    Everything(String),
}

impl<'a> CslCitations<'a> {
    /// None as yet.
    pub(super) fn new(style: &'a CslStyle, context: Context<'a>) -> Self {
        let (works, places, clusters) = Default::default();
        Self { style, context, works, places, clusters }
    }

    /// Gathers what is cited together.
    pub(super) fn add(&mut self, cited: &[Cited<'_>], note: Option<usize>, in_sentence: bool) {
        let parts = cited.iter().enumerate().map(|(place, one)| self.part(one, in_sentence && place == 0));
        let parts = parts.collect();
        self.clusters.push(CslCluster { note, parts });
    }

    /// A note that cites nothing comes between; whether that makes a difference to the style.
    pub(super) fn interrupt(&mut self) -> bool {
        let between = |part: &CslPart| self.works[part.item].id.is_empty();
        if !self.style.is_in_notes() || self.clusters.last().is_none_or(|last| last.parts.iter().any(between))
        {
            return false;
        }
        let item = self.place(Work::nameless());
        let parts = vec![CslPart { item, ..CslPart::default() }];
        self.clusters.push(CslCluster { note: None, parts });
        true
    }

    fn place(&mut self, work: Work) -> usize {
        if let Some(&place) = self.places.get(&work.id) {
            return place;
        }
        self.places.insert(work.id.clone(), self.works.len());
        self.works.push(work);
        self.works.len() - 1
    }

    fn part(&mut self, cited: &Cited<'_>, in_sentence: bool) -> CslPart {
        let item = self.place(Work::of(cited, self.context));
        let locator = cited.locator.map(csl_locator);
        let mut suffix = cited.suffix.unwrap_or_default().to_owned();
        let locator = match locator {
            Some(Ok(locator)) => Some(locator),
            Some(Err(place)) => {
                suffix = format!("{}{place}{suffix}", self.context.locale.separator());
                None
            }
            None => None,
        };
        let prefix = cited.prefix.unwrap_or_default().to_owned();
        let without_author = cited.without_author || in_sentence;
        CslPart { item, locator, prefix, suffix, without_author }
    }

    /// What the style prints for all of them.
    pub(super) fn answer(&self) -> CslAnswers {
        match self.answered() {
            Ok(answers) => answers,
            Err(panic) => {
                let first = self.works.first().map_or_else(Origin::default, |work| work.origin);
                let lack = CslLack::Everything(panic);
                let fault = CslCitationFault { id: self.style.name.clone(), origin: first, lack };
                let clusters = self.clusters.iter().map(|cluster| self.in_own_words(cluster)).collect();
                CslAnswers { clusters, list: BTreeMap::new(), faults: vec![fault] }
            }
        }
    }

    fn answered(&self) -> Result<CslAnswers, String> {
        let mut faults = Vec::new();
        let items = self.items(&mut faults)?;
        let rendered =
            csl::render(self.style, self.context.language, self.context.locale, &items, &self.clusters)?;
        let list: BTreeMap<usize, (usize, Phrase)> = rendered
            .list
            .into_iter()
            .enumerate()
            .filter(|(_, (_, runs))| says_something(runs))
            .map(|(rank, (item, runs))| (item, (rank, phrase(runs))))
            .collect();
        let clusters = rendered.clusters.into_iter().zip(&self.clusters).map(|(runs, cluster)| {
            if says_something(&runs) { phrase(runs) } else { self.in_own_words(cluster) }
        });
        let clusters = clusters.collect();
        let list = list.into_iter().map(|(item, entry)| (self.works[item].id.clone(), entry)).collect();
        Ok(CslAnswers { clusters, list, faults })
    }

    /// The works for the style, each in the form that says most, and those for which no form says enough.
    fn items(&self, faults: &mut Vec<CslCitationFault>) -> Result<Vec<CslEntry>, String> {
        let of_form = |form| self.works.iter().map(|work| item(work, form, self.context)).collect::<Vec<_>>();
        let usual = of_form(SpeechForm::default());
        let mut best = self.tried(&usual)?;
        let mut items = usual;
        let speech = |work: &Work| work.kind == WorkKind::Source(SourceKind::Speech);
        if self.works.iter().any(|work| speech(work) && best[self.places[&work.id]].score < Trial::WHOLE) {
            for form in SpeechForm::ALL.into_iter().skip(1) {
                let other = of_form(form);
                let tried = self.tried(&other)?;
                for (at, (item, trial)) in other.into_iter().zip(tried).enumerate() {
                    if speech(&self.works[at]) && trial.score > best[at].score {
                        items[at] = item;
                        best[at] = trial;
                    }
                }
            }
        }
        for (work, trial) in
            self.works.iter().zip(&best).filter(|(work, _)| !work.id.is_empty() && !work.is_blank())
        {
            let lacks = [
                (!trial.cites, CslLack::Citation),
                (self.style.has_list() && !trial.lists, CslLack::Entry),
                (trial.cites && !trial.names_event, CslLack::Event),
            ];
            if let Some((_, lack)) = lacks.into_iter().find(|(lacks, _)| *lacks) {
                faults.push(CslCitationFault { id: work.id.clone(), origin: work.origin, lack });
            }
        }
        Ok(items)
    }

    /// What the style makes of each entry alone.
    fn tried(&self, items: &[CslEntry]) -> Result<Vec<Trial>, String> {
        let cluster = |item| CslCluster {
            note: self.style.is_in_notes().then_some(item + 1),
            parts: vec![CslPart { item, ..CslPart::default() }],
        };
        let clusters: Vec<_> = (0..items.len()).map(cluster).collect();
        let rendered = csl::render(self.style, self.context.language, self.context.locale, items, &clusters)?;
        let list: BTreeMap<usize, Vec<CslRun>> = rendered.list.into_iter().collect();
        let trials = rendered.clusters.iter().enumerate().map(|(at, cited)| {
            let entry = list.get(&at).map(Vec::as_slice).unwrap_or_default();
            // The whole reference is in the note, or in the list.
            let whole = if self.style.is_in_notes() || !self.style.has_list() { cited } else { entry };
            Trial::of(&self.works[at], cited, entry, whole)
        });
        Ok(trials.collect())
    }

    /// What a style that prints nothing leaves to us.
    fn in_own_words(&self, cluster: &CslCluster) -> Phrase {
        let notes = cluster.parts.iter().map(|part| {
            let work = &self.works[part.item];
            let locator = part.locator.as_ref().map(|(_, number)| number.as_str());
            united_nations::note(work, locator.filter(|_| !work.is_blank()), self.context)
        });
        let mut joined = join(notes, self.context.locale.stronger_separator(), false);
        if cluster.note.is_some() {
            joined.end_with(self.context.locale.stop(), false);
            joined
        } else {
            joined.within("(", ")")
        }
    }
}

impl CslAnswers {
    /// What is printed for the citations of that place in the order of the document.
    pub(super) fn cluster(&self, place: usize) -> Phrase {
        self.clusters.get(place).cloned().unwrap_or_default()
    }

    /// What the list has for a work, with its place there.
    pub(super) fn entry(&self, id: &str) -> Option<&(usize, Phrase)> {
        self.list.get(id)
    }
}

/// How much a style says of an entry.
#[derive(Debug, Clone, Copy, Default)]
struct Trial {
    score: u8,
    cites: bool,
    lists: bool,
    names_event: bool,
}

impl Trial {
    /// The event, the year, and what was said.
    const WHOLE: u8 = 4 + 2 + 1;

    fn of(work: &Work, cited: &[CslRun], entry: &[CslRun], whole: &[CslRun]) -> Self {
        let text = letters(&whole.iter().map(|run| run.text.as_str()).collect::<String>());
        let says = |words: Option<&str>| words.is_none_or(|words| text.contains(&letters(words)));
        let speech = work.kind == WorkKind::Source(SourceKind::Speech);
        let names_event = !speech || says(work.event.as_deref());
        let year = work.date.map(|date| date.from.year.to_string());
        let said = work.title.as_deref().or(work.form.as_deref()).or(work.session.as_deref());
        let score = 4 * u8::from(names_event) + 2 * u8::from(says(year.as_deref())) + u8::from(says(said));
        Self { score, cites: says_something(cited), lists: says_something(entry), names_event }
    }
}

/// The letters and digits in small, for styles that change capitals and marks.
fn letters(text: &str) -> String {
    text.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}

/// More than marks, and than the number that a list may begin with.
fn says_something(runs: &[CslRun]) -> bool {
    runs.iter().any(|run| run.text.contains(char::is_alphanumeric))
}

fn phrase(runs: Vec<CslRun>) -> Phrase {
    Phrase::of_csl(runs)
}
