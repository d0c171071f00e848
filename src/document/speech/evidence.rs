//! What is not said but printed beside a speech: where it has something from, and what is shown.

use std::collections::BTreeMap;

use super::sentences::part_sentences;
use crate::document::composer::Composer;
use crate::document::{Block, Inline, NoteReference, marks};
use crate::source::Origin;
use crate::text::{self, BlockKind, InlineKind, Reference, map_inline_references, map_references, plain};

/// What was taken out of what is said.
#[derive(Debug, Default)]
pub(super) struct Evidence {
    /// Each mark of a note, with what it cites in short.
    sources: Vec<(Option<String>, NoteReference, Origin)>,
    /// Whose the quoted words are.
    quoted: Vec<String>,
    /// The names of tables and pictures.
    shown: Vec<String>,
}

impl Evidence {
    /// Whether nothing supports the passage.
    pub(super) fn is_empty(&self) -> bool {
        self.sources.is_empty() && self.quoted.is_empty()
    }

    /// The line of it: `Leduc, 2024¹; A/RES/79/1²`, then what is shown.
    pub(super) fn line(&self, first: Option<&str>, origin: Origin) -> Vec<Inline> {
        let words = |words: &str, origin| Inline { kind: InlineKind::Text(words.to_owned()), origin };
        let mut line: Vec<Inline> = Vec::new();
        line.extend(first.map(|first| words(first, origin)));
        for (short, mark, origin) in &self.sources {
            if !line.is_empty() {
                line.push(words("; ", *origin));
            }
            line.extend(short.as_deref().map(|short| words(short, *origin)));
            line.push(Inline { kind: InlineKind::Reference(*mark), origin: *origin });
        }
        for shown in self.quoted.iter().chain(&self.shown) {
            line.push(words(if line.is_empty() { "" } else { "; " }, origin));
            line.push(words(shown, origin));
        }
        line
    }
}

/// Blocks and what was taken out of them.
pub(super) struct Said {
    pub(super) blocks: Vec<Block>,
    pub(super) evidence: Evidence,
}

impl Composer<'_> {
    /// Blocks as they are said: citations, footnotes, pictures and tables become evidence, and each sentence begins on a line of its
    /// own.
    pub(super) fn said(&mut self, written: &[text::Block<Reference>]) -> Said {
        let mut short = BTreeMap::new();
        let mut blocks =
            map_references(written, &mut |reference, origin| self.cited(reference, origin, &mut short));
        marks::settle_blocks(&mut blocks, self.locale.marks_notes_after_punctuation());
        let mut evidence = Evidence::default();
        let mut blocks = self.speakable(blocks, &short, &mut evidence);
        part_sentences(&mut blocks, self.locale);
        Said { blocks, evidence }
    }

    /// The same of a line.
    pub(super) fn said_line(&mut self, written: &[text::Inline<Reference>], origin: Origin) -> Said {
        self.said(&[text::Block { kind: BlockKind::Paragraph(written.to_vec()), origin }])
    }

    /// A citation as it is printed; what it is in short is kept by the number of its note.
    fn cited(
        &mut self,
        reference: &Reference,
        origin: Origin,
        short: &mut BTreeMap<u32, String>,
    ) -> Vec<Inline> {
        let runs = self.notes.call(reference, origin);
        if let Reference::Citation(citation) = reference {
            let mark = runs.iter().find_map(|run| match &run.kind {
                InlineKind::Reference(mark) => Some(mark.number),
                _ => None,
            });
            let words = self.notes.in_short(&citation.parts).join(self.locale.stronger_separator());
            short.extend(mark.map(|number| (number, words)));
        }
        runs
    }

    fn speakable(
        &self,
        blocks: Vec<Block>,
        short: &BTreeMap<u32, String>,
        evidence: &mut Evidence,
    ) -> Vec<Block> {
        let mut spoken = Vec::with_capacity(blocks.len());
        for Block { kind, origin } in blocks {
            let kind = match kind {
                BlockKind::Paragraph(content) => {
                    let content = self.without_marks(&content, short, evidence);
                    if plain(&content).trim().is_empty() {
                        continue;
                    }
                    BlockKind::Paragraph(content)
                }
                BlockKind::Heading { level, content, id } => {
                    BlockKind::Heading { level, content: self.without_marks(&content, short, evidence), id }
                }
                BlockKind::Quote { content, attribution } => {
                    let content = self.speakable(content, short, evidence);
                    let line = plain(&self.without_marks(&attribution, short, evidence));
                    let line = line.trim_start_matches(['—', '–', '―', ' ']).trim();
                    evidence.quoted.extend((!line.is_empty()).then(|| line.to_owned()));
                    BlockKind::Quote { content, attribution: Vec::new() }
                }
                BlockKind::List { start, mark, tight, mut items } => {
                    for item in &mut items {
                        item.content = self.speakable(std::mem::take(&mut item.content), short, evidence);
                    }
                    BlockKind::List { start, mark, tight, items }
                }
                BlockKind::Table { head, .. } => {
                    let cells: Vec<String> = head
                        .iter()
                        .map(|cell| {
                            plain(&self.without_marks(&cell.content, short, evidence)).trim().to_owned()
                        })
                        .filter(|cell| !cell.is_empty())
                        .collect();
                    evidence.shown.push(self.locale.phrase("table-named", "name", &cells.join(" · ")));
                    continue;
                }
                BlockKind::Figure(figure) => {
                    let caption = plain(&self.without_marks(&figure.caption, short, evidence));
                    let label = figure.id.as_deref().and_then(|id| self.figure_names.label(id));
                    evidence.shown.push(format!("{} {caption}", label.unwrap_or_default()).trim().to_owned());
                    continue;
                }
                BlockKind::Aside { role, title, content } => {
                    let title = self.without_marks(&title, short, evidence);
                    BlockKind::Aside { role, title, content: self.speakable(content, short, evidence) }
                }
                BlockKind::Break => continue,
                kind @ BlockKind::Verbatim { .. } => kind,
            };
            spoken.push(Block { kind, origin });
        }
        spoken
    }

    /// Runs without the marks of notes and without pictures.
    fn without_marks(
        &self,
        content: &[Inline],
        short: &BTreeMap<u32, String>,
        evidence: &mut Evidence,
    ) -> Vec<Inline> {
        let mut runs = map_inline_references(content, &mut |mark: &NoteReference, origin| {
            evidence.sources.push((short.get(&mark.number).cloned(), *mark, origin));
            Vec::new()
        });
        let count = evidence.shown.len();
        self.take_pictures(&mut runs, evidence);
        if evidence.shown.len() > count {
            close_gaps(&mut runs);
        }
        runs
    }

    fn take_pictures(&self, runs: &mut Vec<Inline>, evidence: &mut Evidence) {
        runs.retain_mut(|run| match &mut run.kind {
            InlineKind::Image { alt, .. } => {
                evidence.shown.push(self.locale.phrase("picture-named", "name", alt.trim()));
                false
            }
            InlineKind::Link { url, content } if content.is_empty() => {
                if let Some(name) = self.figure_names.of_link(url) {
                    run.kind = InlineKind::Text(name.to_owned());
                }
                true
            }
            InlineKind::Emphasis(content)
            | InlineKind::Strong(content)
            | InlineKind::Decorated { content, .. }
            | InlineKind::Link { content, .. }
            | InlineKind::Passage { content, .. } => {
                self.take_pictures(content, evidence);
                true
            }
            InlineKind::Text(_) | InlineKind::Code(_) | InlineKind::LineBreak | InlineKind::Reference(_) => {
                true
            }
        });
    }
}

/// Takes away the space before a mark that a picture stood in front of.
fn close_gaps(runs: &mut [Inline]) {
    for at in 1..runs.len() {
        let (before, after) = runs.split_at_mut(at);
        if let (Some(InlineKind::Text(words)), Some(InlineKind::Text(next))) =
            (before.last_mut().map(|run| &mut run.kind), after.first().map(|run| &run.kind))
            && next.starts_with(['.', ',', ';', ':', ')'])
        {
            words.truncate(words.trim_end().len());
        }
    }
}

impl Evidence {
    /// Takes in that of another passage.
    pub(super) fn extend(&mut self, other: Self) {
        self.sources.extend(other.sources);
        self.quoted.extend(other.quoted);
        self.shown.extend(other.shown);
    }
}
