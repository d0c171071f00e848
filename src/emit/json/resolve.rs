use std::collections::BTreeSet;

use super::StatementRecord;
use super::record::{
    CitationRecord, ContentsRecord, Counts, EntryRecord, PartRecord, RecommendationRecord, SignerRecord,
};
use crate::cite::{self, Cited, Context, Work, WorkKind};
use crate::document::{ContentsEntry, Document, PartRole};
use crate::reader::Located;
use crate::statement::{Directory, Statement, Target, in_order};
use crate::text::{CitedPart, count_words, plain, plain_blocks};

impl StatementRecord {
    /// What a statement and the document made of it say.
    pub fn of(statement: &Statement, document: &Document) -> Self {
        let brief = &statement.brief;
        let words = |field: &Option<Located<String>>| field.as_ref().map(|field| field.value.clone());
        let parts: Vec<PartRecord> = document
            .parts
            .iter()
            .filter(|part| matches!(part.role, PartRole::Summary | PartRole::KeyMessages | PartRole::Section))
            .map(|part| {
                let text = plain_blocks(&part.blocks);
                let words = count_words(&text);
                PartRecord { id: part.id.clone(), heading: plain(&part.heading), text, words }
            })
            .collect();
        let recommendations = statement.recommendations.iter().map(|one| RecommendationRecord {
            to: one.to.as_ref().map(|to| to.text.clone()),
            action: plain(&one.action),
            note: plain(&one.note),
            by: one.by.map(|by| by.to_string()),
            sources: one.sources.iter().map(|part| part.id.clone()).collect(),
        });
        let recommendations: Vec<_> = recommendations.collect();
        let signers = in_order(&statement.signers, statement.profile.co_signers.order, &statement.language);
        let co_signers: Vec<_> = signers
            .into_iter()
            .map(|signer| SignerRecord {
                id: signer.id.clone(),
                name: signer.name.clone(),
                function: signer.function.clone(),
                organisation: signer.organisation.clone(),
                country: signer.country.clone(),
                status: signer.status.map(|status| status.name().to_owned()),
            })
            .collect();
        let notes: Vec<_> =
            document.notes.iter().map(|note| plain_blocks(&note.content).trim().to_owned()).collect();
        let cited = statement.citations();
        let context = Context {
            directory: &statement.directory,
            locale: statement.locale(),
            language: &statement.language,
            date: brief.date.as_ref().map(|date| date.value),
        };
        let citations = citations(&cited, statement, context);
        let counts = Counts {
            words: parts.iter().map(|part| part.words).sum(),
            notes: notes.len(),
            recommendations: recommendations.len(),
            co_signers: co_signers.len(),
            citations: citations.len(),
        };
        Self {
            version: 1,
            kind: document.kind.clone(),
            profile: statement.profile.name.clone(),
            language: statement.language.as_str().to_owned(),
            title: plain(&document.head.title),
            subtitle: plain(&document.head.subtitle),
            date: document.head.date.map(|date| date.to_string()),
            symbol: words(&brief.symbol),
            agenda_item: words(&brief.agenda_item),
            keywords: document.head.keywords.clone(),
            organisation: statement.organisation.clone(),
            speaker: words(&brief.speaker),
            event: words(&brief.event),
            contents: contents(document),
            parts,
            co_signers,
            notes,
            how_to_cite: document.part(PartRole::HowToCite).map(|part| plain_blocks(&part.blocks)),
            citations,
            entries: entries(statement, &recommendations, &cited, context),
            recommendations,
            counts,
        }
    }
}

fn contents(document: &Document) -> Vec<ContentsRecord> {
    let list = document.part(PartRole::Contents).map_or(&[][..], |part| &part.blocks);
    ContentsEntry::of(list).map(|entry| contents_record(&entry)).collect()
}

fn contents_record(entry: &ContentsEntry<'_>) -> ContentsRecord {
    ContentsRecord {
        id: entry.id.to_owned(),
        heading: plain(entry.words).trim().to_owned(),
        contents: entry.below().map(|entry| contents_record(&entry)).collect(),
    }
}

fn citations(cited: &[CitedPart], statement: &Statement, context: Context<'_>) -> Vec<CitationRecord> {
    let (style, form) = cite::citing(statement, &statement.profile);
    let mut seen = BTreeSet::new();
    let found = cited.iter().filter_map(|part| Some((part, Cited::find(part, context.directory)?)));
    let found: Vec<_> = found.filter(|(_, cited)| seen.insert(cited.key())).collect();
    let whole = found.iter().map(|(_, cited)| Cited {
        prefix: None,
        suffix: None,
        locator: None,
        without_author: false,
        ..*cited
    });
    let phrases = cite::in_full(style, form, &whole.collect::<Vec<_>>(), context);
    let records = found.iter().zip(phrases).map(|((part, cited), phrase)| CitationRecord {
        id: part.id.clone(),
        event: cited.event.map(|(id, _)| id.to_owned()),
        locator: part.locator.clone(),
        text: cite::on_one_line(&phrase),
    });
    records.collect()
}

/// Every entry that the statement names, cites, or comes to through one of these, sorted by id.
fn entries(
    statement: &Statement,
    recommendations: &[RecommendationRecord],
    cited: &[CitedPart],
    context: Context<'_>,
) -> Vec<EntryRecord> {
    let brief = &statement.brief;
    let mut ids: BTreeSet<&str> = BTreeSet::new();
    ids.extend(statement.organisation.as_deref());
    ids.extend([&brief.speaker, &brief.event].into_iter().flatten().map(|id| id.value.as_str()));
    ids.extend(recommendations.iter().filter_map(|one| one.to.as_deref()));
    ids.extend(statement.signers.iter().filter_map(|signer| signer.id.as_deref()));
    for part in cited {
        ids.insert(&part.id);
        ids.extend(part.event.as_ref().map(|(id, _)| id.as_str()));
    }
    let mut whole = ids.clone();
    for id in ids {
        whole.extend(named_by(id, context.directory));
    }
    whole.into_iter().filter_map(|id| Some(entry(id, context.directory.target(id)?, context))).collect()
}

/// The ids that an entry names itself.
fn named_by<'d>(id: &str, directory: &'d Directory) -> Vec<&'d str> {
    let mut named: Vec<&Located<String>> = Vec::new();
    match directory.target(id) {
        Some(Target::Speaker(entry)) => named.extend(&entry.value.organisation),
        Some(Target::Event(entry)) => {
            named.extend(&entry.value.organisers);
            named.extend(&entry.value.part_of);
        }
        Some(Target::Source(entry)) => {
            named.extend(&entry.value.event);
            named.extend(&entry.value.publisher);
        }
        Some(Target::Organisation(_)) | None => {}
    }
    named.into_iter().map(|id| id.value.as_str()).collect()
}

fn entry(id: &str, target: Target<'_>, context: Context<'_>) -> EntryRecord {
    let work = Work::of(&Cited::of(id, target), context);
    let named = matches!(work.kind, WorkKind::Person | WorkKind::Organisation);
    let mut authors: Vec<String> = work.authors.named.iter().map(|name| name.full().to_owned()).collect();
    let name = if named { authors.pop() } else { work.title.clone() };
    EntryRecord {
        id: id.to_owned(),
        kind: work.kind_name().to_owned(),
        name,
        role: work.standing,
        authors,
        session: work.session,
        date: work.date.map(|date| date.from.to_string()),
        until: work.date.filter(|date| date.from != date.to).map(|date| date.to.to_string()),
        place: work.place,
        symbol: work.symbol,
        doi: work.doi,
        url: work.url,
    }
}
