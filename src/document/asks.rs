//! What is asked for, grouped by who is asked.

use super::composer::Composer;
use super::order::RECOMMENDATIONS;
use super::{Block, Inline, NoteReference, PartRole, SourceLine};
use crate::cite::{capitalised, organisation_name, speaker_line};
use crate::source::Origin;
use crate::statement::{Addressee, Recommendation};
use crate::text::{self, BlockKind, Cell, CellAlignment, Citation, InlineKind, ListItem, Reference};

/// How recommendations are marked.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum AskNumbering {
    /// A bullet each.
    Bullets,
    /// A number each, counted through all groups.
    Numbers,
}

/// Recommendations to one addressee, in the order of the file.
pub(super) struct AskGroup<'a> {
    pub(super) addressee: Option<(String, Origin)>,
    /// Each with its index in the file.
    pub(super) asks: Vec<(usize, &'a Recommendation)>,
}

impl<'a> Composer<'a> {
    /// The recommendations, after what the section of that name says.
    pub(super) fn recommendations(&mut self, numbering: AskNumbering) {
        let statement = self.statement;
        let section = statement.sections.iter().find(|section| section.id == RECOMMENDATIONS);
        let first = statement.recommendations.first().map(|ask| ask.origin);
        let Some(origin) = section.map(|section| section.origin).or(first) else { return };
        let heading = self.asks_heading(section.and_then(|section| section.heading.as_deref()), origin);
        let mut blocks = section.map(|section| self.blocks(&section.body)).unwrap_or_default();
        let groups = self.groups();
        let introduced = groups.len() == 1 && is_introduced(&blocks);
        let before = blocks.clone();
        let mut rows = Vec::new();
        let mut count = 0;
        for group in groups {
            let name = group.addressee.as_ref().map(|(name, origin)| (capitalised(name), *origin));
            if let Some((name, origin)) = group.addressee.filter(|_| !introduced) {
                blocks.push(self.ask_lead(&name, origin));
            }
            let length = group.asks.len() as u32;
            let start = (numbering == AskNumbering::Numbers).then_some(count + 1);
            let list = self.list(&group.asks, start);
            rows.extend(self.rows(&list, &group.asks, name.as_ref()));
            blocks.push(list);
            count += length;
        }
        let table = (!rows.is_empty()).then(|| [before, vec![self.table(rows, origin)]].concat());
        let parts = self.parts.len();
        self.push(PartRole::Recommendations, RECOMMENDATIONS, heading, blocks, origin);
        if let Some(part) = self.parts.get_mut(parts) {
            part.as_table = table;
        }
    }

    /// Who is asked, in one line.
    pub(super) fn addressees(&self) -> Option<SourceLine> {
        let asked: Vec<_> = self.groups().into_iter().filter_map(|group| group.addressee).collect();
        let origin = asked.first()?.1;
        let names: Vec<_> = asked.into_iter().map(|(name, _)| name).collect();
        Some(SourceLine { text: self.locale.phrase("to", "addressee", &self.locale.join(&names)), origin })
    }

    /// The line that names who is asked.
    pub(super) fn ask_lead(&self, addressee: &str, origin: Origin) -> Block {
        let text = self.locale.phrase("to-lead", "addressee", addressee);
        let words = vec![Inline { kind: InlineKind::Text(text), origin }];
        let strong = Inline { kind: InlineKind::Strong(words), origin };
        Block { kind: BlockKind::Paragraph(vec![strong]), origin }
    }

    pub(super) fn asks_heading(
        &mut self,
        own: Option<&[text::Inline<Reference>]>,
        origin: Origin,
    ) -> Vec<Inline> {
        let listed = self.profile.sections.iter().any(|section| section.id.value == RECOMMENDATIONS);
        if own.is_some() || listed {
            self.heading(RECOMMENDATIONS, own, origin)
        } else {
            self.words("recommendations", origin)
        }
    }

    fn groups(&self) -> Vec<AskGroup<'a>> {
        self.groups_of(|_| true)
    }

    /// Those of the recommendations that are wanted, by their index.
    pub(super) fn groups_of(&self, wanted: impl Fn(usize) -> bool) -> Vec<AskGroup<'a>> {
        let mut groups: Vec<AskGroup<'a>> = Vec::new();
        for (index, ask) in
            self.statement.recommendations.iter().enumerate().filter(|(index, _)| wanted(*index))
        {
            let addressee = ask.to.as_ref().map(|to| (self.addressee(to), to.origin));
            let name =
                |addressee: &Option<(String, Origin)>| addressee.as_ref().map(|(name, _)| name.clone());
            match groups.iter_mut().find(|group| name(&group.addressee) == name(&addressee)) {
                Some(group) => group.asks.push((index, ask)),
                None => groups.push(AskGroup { addressee, asks: vec![(index, ask)] }),
            }
        }
        groups
    }

    /// The name of who is asked: an entry of the directory, else the words as written.
    fn addressee(&self, to: &Addressee) -> String {
        let (directory, language) = (&self.statement.directory, &self.statement.language);
        let organisation = directory.organisations.get(&to.text);
        let speaker = directory.speakers.get(&to.text);
        organisation
            .and_then(|entry| organisation_name(&entry.value, language).map(str::to_owned))
            .or_else(|| speaker.map(|entry| speaker_line(&entry.value, self.context.date, self.context)))
            .unwrap_or_else(|| to.text.clone())
    }

    fn list(&mut self, asks: &[(usize, &Recommendation)], start: Option<u32>) -> Block {
        let items: Vec<ListItem<NoteReference>> = asks.iter().map(|(_, ask)| self.ask(ask)).collect();
        let origin = asks.first().map_or_else(Origin::default, |(_, ask)| ask.origin);
        Block { kind: BlockKind::List { start, mark: None, tight: true, items }, origin }
    }

    /// The asks of a list as rows of a table: who, what, and by when.
    fn rows(
        &self,
        list: &Block,
        asks: &[(usize, &Recommendation)],
        name: Option<&(String, Origin)>,
    ) -> Vec<[Cell<NoteReference>; 3]> {
        let BlockKind::List { items, .. } = &list.kind else { return Vec::new() };
        let words = |text: String, origin| vec![Inline { kind: InlineKind::Text(text), origin }];
        let rows = items.iter().zip(asks).map(|(item, (_, ask))| {
            let who = name.map(|(name, origin)| words(name.clone(), *origin)).unwrap_or_default();
            let by = ask.by.map(|by| words(self.locale.date(by), ask.origin)).unwrap_or_default();
            let printed = self.by(ask);
            let mut what = match item.content.first().map(|block| &block.kind) {
                Some(BlockKind::Paragraph(content)) => content.clone(),
                _ => Vec::new(),
            };
            what.retain(
                |run| !matches!((&run.kind, &printed), (InlineKind::Text(text), Some(by)) if text == by),
            );
            [who, what, by].map(|content| Cell { content, origin: ask.origin })
        });
        rows.collect()
    }

    fn table(&self, rows: Vec<[Cell<NoteReference>; 3]>, origin: Origin) -> Block {
        let used: Vec<bool> = (0..3)
            .map(|column| column == 1 || rows.iter().any(|row| !row[column].content.is_empty()))
            .collect();
        let kept = |row: [Cell<NoteReference>; 3]| -> Vec<_> {
            row.into_iter().zip(&used).filter(|(_, used)| **used).map(|(cell, _)| cell).collect()
        };
        let head =
            ["ask-who", "ask-what", "ask-by"].map(|word| Cell { origin, content: self.words(word, origin) });
        let head = kept(head);
        let alignments = vec![CellAlignment::Start; head.len()];
        let rows = rows.into_iter().map(kept).collect();
        Block { kind: BlockKind::Table { alignments, head, rows }, origin }
    }

    /// " (by 31 December 2030)".
    fn by(&self, ask: &Recommendation) -> Option<String> {
        ask.by.map(|by| self.locale.bracketed(&self.locale.phrase("by", "date", &self.locale.date(by))))
    }

    /// "action – note (by 31 December 2030)".
    pub(super) fn ask_runs(&self, ask: &Recommendation) -> Vec<text::Inline<Reference>> {
        let origin = ask.origin;
        let words = |text: String| text::Inline { kind: InlineKind::Text(text), origin };
        let mut runs = ask.action.clone();
        if !ask.note.is_empty() {
            runs.push(words(self.locale.dash().to_owned()));
            runs.extend(ask.note.iter().cloned());
        }
        runs.extend(self.by(ask).map(words));
        runs
    }

    /// The same with the note of what supports it.
    fn ask(&mut self, ask: &Recommendation) -> ListItem<NoteReference> {
        let origin = ask.origin;
        let mut runs = self.ask_runs(ask);
        if !ask.sources.is_empty() {
            let citation = Reference::Citation(Citation::of(ask.sources.clone()));
            runs.push(text::Inline { kind: InlineKind::Reference(citation), origin });
        }
        let content = self.inlines(&runs);
        ListItem { content: vec![Block { kind: BlockKind::Paragraph(content), origin }], origin }
    }
}

/// Whether the text leads to a list, so that nothing else need say whom it asks.
pub(super) fn is_introduced(blocks: &[Block]) -> bool {
    blocks.last().is_some_and(|block| {
        matches!(&block.kind, BlockKind::Paragraph(content) if text::plain(content).trim_end().ends_with([':', '：']))
    })
}
