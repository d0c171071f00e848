//! Quotations that a brief keeps in entries of their own: each becomes a block of the section it is printed in.

use std::collections::BTreeMap;

use super::fields::Fields;
use super::{Directory, Section};
use crate::brief::{BriefFile, QuoteEntry, is_id};
use crate::diagnostic::Diagnostic;
use crate::locale::{Language, Locale};
use crate::reader::Located;
use crate::rule;
use crate::source::Origin;
use crate::text::{
    self, Attribution, Block, BlockKind, Citation, CitedPart, Inline, InlineKind, ListItem, Reference,
    Translator,
};

/// The quotations of a brief by the id of their entry, ready to be printed.
pub(super) struct Quotations {
    quotes: Vec<PlacedQuote>,
}

struct PlacedQuote {
    id: Option<String>,
    section: Option<String>,
    /// The words in the language of the brief, and the original below them.
    blocks: Vec<Block<Reference>>,
    parts: Vec<CitedPart>,
    /// Whether a paragraph of the text says where it is printed.
    placed: bool,
}

impl Quotations {
    /// Those of a brief.
    pub(super) fn read(
        brief: &BriefFile,
        language: &Language,
        locale: &Locale,
        fields: &mut Fields<'_>,
    ) -> Self {
        let quotes =
            brief.quotes.iter().map(|entry| PlacedQuote::read(entry, language, locale, fields)).collect();
        Self::report_duplicates(brief, fields);
        Self { quotes }
    }

    fn report_duplicates(brief: &BriefFile, fields: &mut Fields<'_>) {
        let mut seen: BTreeMap<&str, Origin> = BTreeMap::new();
        for id in brief.quotes.iter().filter_map(|entry| entry.id.as_ref()) {
            let origin = fields.origin(id.span);
            let taken = fields.directory.target(id).map(|target| target.origin());
            let first = taken.or_else(|| seen.get(id.as_str()).copied());
            if let Some(first) = first {
                let message = format!("the id `{}` is used for more than one thing", id.as_str());
                let locate = |origin| fields.sources.location(origin);
                let diagnostic = Diagnostic::new(rule::DUPLICATE_ID, message)
                    .at(locate(origin))
                    .label("the id of a quotation")
                    .related(locate(first), "used here before")
                    .help(format!("give the quotation another id, such as `{}-quote`", id.as_str()));
                fields.diagnostics.push(diagnostic);
            }
            seen.entry(id).or_insert(origin);
        }
    }

    /// The blocks with the quotations that their paragraphs name in place of these paragraphs; in a sentence, the id of a
    /// quotation cites whose words it has.
    pub(super) fn settle(&mut self, blocks: Vec<Block<Reference>>) -> Vec<Block<Reference>> {
        if self.quotes.iter().all(|quote| quote.id.is_none()) {
            return blocks;
        }
        let blocks: Vec<_> = blocks.into_iter().flat_map(|block| self.settle_block(block)).collect();
        text::map_references(&blocks, &mut |reference, origin| {
            let kind = InlineKind::Reference(self.cited(reference));
            vec![Inline { kind, origin }]
        })
    }

    fn settle_block(&mut self, block: Block<Reference>) -> Vec<Block<Reference>> {
        let Block { kind, origin } = block;
        let kind = match kind {
            BlockKind::Paragraph(content) => {
                let named = alone(&content).and_then(|part| self.of_id(&part.id));
                match named {
                    Some(index) => {
                        self.quotes[index].placed = true;
                        return self.quotes[index].blocks.clone();
                    }
                    None => BlockKind::Paragraph(content),
                }
            }
            BlockKind::List { start, mark, tight, items } => {
                let item = |item: ListItem<Reference>| ListItem {
                    content: item.content.into_iter().flat_map(|block| self.settle_block(block)).collect(),
                    origin: item.origin,
                };
                BlockKind::List { start, mark, tight, items: items.into_iter().map(item).collect() }
            }
            kind => kind,
        };
        vec![Block { kind, origin }]
    }

    fn of_id(&self, id: &str) -> Option<usize> {
        self.quotes.iter().position(|quote| quote.id.as_deref() == Some(id))
    }

    fn cited(&self, reference: &Reference) -> Reference {
        let mut reference = reference.clone();
        if let Reference::Citation(citation) = &mut reference {
            let replaced = |part: CitedPart| match self.of_id(&part.id) {
                Some(index) => self.quotes[index].parts.clone(),
                None => vec![part],
            };
            citation.parts = std::mem::take(&mut citation.parts).into_iter().flat_map(replaced).collect();
        }
        reference
    }

    /// Adds those that no paragraph names at the end of their sections; without a section of that name, of the last one that
    /// is no list of demands, else of the summary.
    pub(super) fn place(self, summary: &mut Vec<Block<Reference>>, sections: &mut [Section]) {
        for quote in self.quotes.into_iter().filter(|quote| !quote.placed) {
            let named = quote.section.as_ref();
            let named = named.and_then(|id| sections.iter().position(|section| section.id == *id));
            let last = || {
                let running =
                    |section: &Section| !matches!(section.id.as_str(), "summary" | "recommendations");
                sections.iter().rposition(running).or(sections.len().checked_sub(1))
            };
            match named.or_else(last) {
                Some(index) => sections[index].body.extend(quote.blocks),
                None => summary.extend(quote.blocks),
            }
        }
    }
}

impl PlacedQuote {
    fn read(
        entry: &Located<QuoteEntry>,
        language: &Language,
        locale: &Locale,
        fields: &mut Fields<'_>,
    ) -> Self {
        let origin = fields.origin(entry.span);
        let own = entry.language.as_ref().and_then(|tag| Language::parse(tag).ok());
        let foreign = own.filter(|own| own.primary() != language.primary());
        let mut original = fields.blocks(entry.original.as_ref());
        let translation = fields.blocks(entry.translation.as_ref());
        let translated = !translation.is_empty();
        if let Some(foreign) = &foreign {
            original = passages(original, foreign);
        }
        let translator = entry.translator.as_ref().map(|name| name.text(language).to_owned());
        let translator =
            translator.filter(|name| !name.is_empty()).map_or(Translator::Own, Translator::Named);
        let (name, parts) = cited(entry, fields.directory, |text| fields.origin(text.span));
        let attribution = Attribution {
            name,
            date: entry.date.as_ref().map(|date| date.value),
            translator: translated.then_some(translator),
        };
        let said = !parts.is_empty() || attribution.name.is_some();
        let citation = Citation { attribution: Some(attribution), ..Citation::of(parts.clone()) };
        let run = Inline { kind: InlineKind::Reference(Reference::Citation(citation)), origin };
        let attribution = if said { vec![run] } else { Vec::new() };
        let quote = |content, attribution| Block { kind: BlockKind::Quote { content, attribution }, origin };
        let blocks = if !translated {
            vec![quote(original, attribution)]
        } else if original.is_empty() {
            vec![quote(translation, attribution)]
        } else {
            let label = Inline { kind: InlineKind::Text(original_label(locale, foreign.as_ref())), origin };
            vec![quote(translation, attribution), quote(original, vec![label])]
        };
        Self {
            id: entry.id.as_ref().map(|id| id.value.clone()),
            section: entry.section.as_ref().map(|id| id.value.clone()),
            blocks,
            parts,
            placed: false,
        }
    }
}

/// What an entry cites: its speaker at its event, and its source. A speaker that can be no id is a name.
fn cited(
    entry: &QuoteEntry,
    directory: &Directory,
    origin: impl Fn(&Located<String>) -> Origin,
) -> (Option<String>, Vec<CitedPart>) {
    let part = |id: &Located<String>| CitedPart::of(id.trim().to_owned(), origin(id));
    let is_name = |speaker: &&Located<String>| {
        let words = speaker.trim();
        directory.target(words).is_none() && (!is_id(words) || words != words.to_lowercase())
    };
    let name = entry.speaker.as_ref().filter(is_name).map(|speaker| speaker.trim().to_owned());
    let event = entry.event.as_ref().map(|event| (event.trim().to_owned(), origin(event)));
    let speaker = match (&name, &entry.speaker, &entry.event) {
        (None, Some(speaker), _) => Some(CitedPart { event, ..part(speaker) }),
        (_, _, Some(event)) => Some(part(event)),
        _ => None,
    };
    let locator = entry.locator.as_ref().map(|locator| locator.trim().to_owned());
    let source = entry.source.as_ref().map(|source| CitedPart { locator, ..part(source) });
    (name.filter(|name| !name.is_empty()), speaker.into_iter().chain(source).collect())
}

/// The one thing that a paragraph cites, where it holds nothing else.
fn alone(content: &[Inline<Reference>]) -> Option<&CitedPart> {
    let words = |run: &&Inline<Reference>| match &run.kind {
        InlineKind::Text(text) => !text.trim().is_empty(),
        _ => true,
    };
    let mut runs = content.iter().filter(words);
    let only = runs.next().filter(|_| runs.next().is_none())?;
    match &only.kind {
        InlineKind::Reference(Reference::Citation(Citation { parts, mention: None, .. })) => {
            parts.first().filter(|_| parts.len() == 1)
        }
        _ => None,
    }
}

/// The blocks, their words marked as those of another language.
fn passages(blocks: Vec<Block<Reference>>, language: &Language) -> Vec<Block<Reference>> {
    let marked = |content: Vec<Inline<Reference>>| {
        let Some(origin) = content.first().map(|run| run.origin) else { return content };
        vec![Inline { kind: InlineKind::Passage { language: language.clone(), content }, origin }]
    };
    let block = |Block { kind, origin }| {
        let kind = match kind {
            BlockKind::Paragraph(content) => BlockKind::Paragraph(marked(content)),
            BlockKind::Heading { level, id, content } => {
                BlockKind::Heading { level, id, content: marked(content) }
            }
            BlockKind::List { start, mark, tight, items } => {
                let item = |item: ListItem<Reference>| ListItem {
                    content: passages(item.content, language),
                    origin: item.origin,
                };
                BlockKind::List { start, mark, tight, items: items.into_iter().map(item).collect() }
            }
            kind => kind,
        };
        Block { kind, origin }
    };
    blocks.into_iter().map(block).collect()
}

/// The line below the original, such as "— Original in French".
fn original_label(locale: &Locale, foreign: Option<&Language>) -> String {
    let label = match foreign {
        Some(foreign) => {
            let name = locale.language_name(foreign).unwrap_or(foreign.as_str());
            locale.phrase("original-in", "language", name)
        }
        None => locale.word("original-words").to_owned(),
    };
    locale.phrase("attribution", "line", &label)
}
