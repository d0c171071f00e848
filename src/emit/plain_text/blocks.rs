use std::collections::BTreeMap;

use super::PlainTextOptions;
use crate::cite::quoted;
use crate::document::{Block, Document, Inline, NoteReference};
use crate::locale::{Language, Locale};
use crate::text::{AsideRole, BlockKind, Cell, Figure, InlineKind, ListItem, ListMark};

/// Writes the blocks and runs of one document.
pub(super) struct PlainTextWriter<'a> {
    pub(super) document: &'a Document,
    pub(super) options: &'a PlainTextOptions,
    locale: &'a Locale,
    calls: BTreeMap<u32, u32>,
}

impl<'a> PlainTextWriter<'a> {
    pub(super) fn new(document: &'a Document, options: &'a PlainTextOptions) -> Self {
        Self { document, options, locale: document.locale(), calls: document.note_calls() }
    }

    /// Whether a note is called more than once.
    pub(super) fn is_called_again(&self, note: u32) -> bool {
        self.calls.get(&note).is_some_and(|&calls| calls > 1)
    }

    /// Blocks with a blank line between them, or none where they are `tight`.
    pub(super) fn blocks(&mut self, blocks: &[Block], tight: bool) -> String {
        let mut pieces: Vec<String> = blocks.iter().map(|block| self.block(block)).collect();
        pieces.retain(|piece| !piece.is_empty());
        pieces.join(if tight { "\n" } else { "\n\n" })
    }

    fn block(&mut self, block: &Block) -> String {
        match &block.kind {
            BlockKind::Paragraph(content) | BlockKind::Heading { content, .. } => self.line(content),
            BlockKind::List { start, mark, tight, items } => self.list(*start, *mark, *tight, items),
            BlockKind::Quote { content, attribution } => self.quote(content, attribution),
            BlockKind::Figure(figure) => self.figure(figure),
            // Who reads the text alone has these words in it.
            BlockKind::Aside { role: AsideRole::PullQuote, .. } => String::new(),
            BlockKind::Aside { title, content, .. } => {
                let pieces = [self.line(title), self.blocks(content, false)];
                pieces.into_iter().filter(|piece| !piece.is_empty()).collect::<Vec<_>>().join("\n")
            }
            BlockKind::Table { head, rows, .. } => {
                let rows: Vec<_> = std::iter::once(head).chain(rows).map(|row| self.row(row)).collect();
                rows.join("\n")
            }
            BlockKind::Verbatim { text, .. } => text.trim_end().to_owned(),
            BlockKind::Break => "* * *".to_owned(),
        }
    }

    /// The caption, what it stands for, and the credits.
    fn figure(&mut self, figure: &Figure<NoteReference>) -> String {
        let mut lines = vec![format!("{} {}", figure.label, self.line(&figure.caption)).trim().to_owned()];
        lines.push(self.blocks(&figure.content, false));
        lines.extend(figure.credits.iter().map(|line| self.line(line)));
        lines.retain(|line| !line.is_empty());
        lines.join("\n")
    }

    fn list(
        &mut self,
        start: Option<u32>,
        mark: Option<ListMark>,
        tight: bool,
        items: &[ListItem<NoteReference>],
    ) -> String {
        let mut written = Vec::with_capacity(items.len());
        for (i, item) in items.iter().enumerate() {
            let number = start.map(|start| start.saturating_add(i as u32));
            let label = match (number, mark) {
                (None, _) => "- ".to_owned(),
                (Some(number), None) => format!("{}. ", self.locale.figures(&number.to_string())),
                (Some(number), Some(mark)) => format!("{} ", self.locale.figures(&mark.label(number))),
            };
            let content = self.blocks(&item.content, tight);
            let indent = " ".repeat(label.chars().count());
            let lines: Vec<String> = content
                .lines()
                .enumerate()
                .map(|(line, words)| match (line, words.is_empty()) {
                    (0, _) => format!("{label}{words}"),
                    (_, true) => String::new(),
                    _ => format!("{indent}{words}"),
                })
                .collect();
            written.push(lines.join("\n"));
        }
        written.join(if tight { "\n" } else { "\n\n" })
    }

    /// A quotation within the quotation marks of its language, unless it has its own.
    fn quote(&mut self, content: &[Block], attribution: &[Inline]) -> String {
        let text = self.blocks(content, false);
        let opens = |c: char| "\"“„«‹‘'「『《".contains(c);
        let locale = match language(content) {
            Some(language) => self.document.locales.of(language),
            None => self.locale,
        };
        let quoted = if text.is_empty() || text.starts_with(opens) { text } else { quoted(&text, locale) };
        let line = self.line(attribution);
        [quoted, line].into_iter().filter(|piece| !piece.is_empty()).collect::<Vec<_>>().join("\n")
    }

    fn row(&mut self, cells: &[Cell<NoteReference>]) -> String {
        let cells: Vec<_> = cells.iter().map(|cell| self.line(&cell.content).replace('\n', " ")).collect();
        cells.join("\t").trim_end().to_owned()
    }
}

/// The language of a quotation that is marked as one of another language than the text.
fn language(content: &[Block]) -> Option<&Language> {
    match &content.first()?.kind {
        BlockKind::Paragraph(runs) => match &runs.first()?.kind {
            InlineKind::Passage { language, .. } => Some(language),
            _ => None,
        },
        _ => None,
    }
}
