use super::builder::Builder;
use super::list::Numbers;
use super::place::Place;
use super::text::Run;
use crate::document::{Block, Inline};
use crate::layout::metrics::{cost, east_asian, indent, rule, size};
use crate::layout::slab::{Column, Slab, SlabKind};
use crate::layout::style::Style;
use crate::layout::{
    Alignment, Item, ItemKind, Mark, OutlineEntry, ParagraphOptions, Piece, Rect, RunStyle, TagRole,
};
use crate::locale::Direction;
use crate::source::Origin;
use crate::text::{self, BlockKind};
use crate::theme::ParagraphStyle;

impl Builder<'_> {
    /// Blocks one below the other.
    pub(super) fn blocks(&mut self, column: &mut Column, place: &Place, blocks: &[Block]) {
        let mut paired = false;
        for (i, block) in blocks.iter().enumerate() {
            if std::mem::take(&mut paired) {
                continue;
            }
            let before = i.checked_sub(1).map(|i| &blocks[i].kind);
            let after_paragraph = matches!(before, Some(BlockKind::Paragraph(_)));
            let (announced, list) =
                (before.is_some_and(announces), matches!(block.kind, BlockKind::List { .. }));
            if list && announced && place.spoken {
                column.keep(cost::HEADING, 0.0);
            } else if list && after_paragraph && (announced || place.depth > 0) {
                column.keep(cost::FIRST_ITEM, 0.0);
            } else if (announced && !matches!(block.kind, BlockKind::Heading { .. }))
                || (list && after_paragraph)
            {
                column.keep(cost::ANNOUNCED, 0.0);
            }
            let one_text = place.indented && self.theme.paragraphs == ParagraphStyle::Indented;
            if i > 0 && !(one_text && after_paragraph && matches!(block.kind, BlockKind::Paragraph(_))) {
                let after_heading = matches!(before, Some(BlockKind::Heading { .. }));
                let below_heading = self.styles.spacing.below_subheading * self.styles.unit;
                column.space(if after_heading { below_heading } else { place.gap });
            }
            let first = column.slabs.len();
            let place = &if place.depth == 0 && place.running {
                self.beside_side(column, place, Some(block))
            } else {
                *place
            };
            if let Some([one, other]) = blocks.get(i..i + 2).and_then(|two| self.pair(place, two)) {
                self.beside_each_other(column, place, one, other);
                paired = true;
                continue;
            }
            if let BlockKind::Figure(figure) = &block.kind
                && let Some(width) = self.width_beside_text(place, figure, &blocks[i + 1..])
            {
                self.figure_beside_text(column, place, figure, width);
                continue;
            }
            let place =
                &Place { direction: own_direction(block, place).unwrap_or(place.direction), ..*place };
            self.block(column, place, block, after_paragraph);
            let ends = i > 0 && i + 1 == blocks.len() && place.depth == 0;
            if let (true, BlockKind::Paragraph(_), [line]) = (ends, &block.kind, &mut column.slabs[first..]) {
                line.break_before = line.break_before.max(cost::LONE_PARAGRAPH);
            }
        }
    }

    fn block(&mut self, column: &mut Column, place: &Place, block: &Block, after_paragraph: bool) {
        match &block.kind {
            BlockKind::Paragraph(content) => self.paragraph(column, place, content, after_paragraph),
            BlockKind::Heading { level, id, content } => {
                self.heading(column, place, *level, content, id.as_deref());
            }
            BlockKind::List { start, mark, tight, items } => {
                self.list(column, place, Numbers { start: *start, mark: *mark }, *tight, items);
            }
            BlockKind::Figure(figure) => self.captioned(column, place, figure),
            BlockKind::Aside { role, title, content } => self.aside(column, place, *role, title, content),
            BlockKind::Quote { content, attribution } => self.quote(column, place, content, attribution),
            BlockKind::Table { alignments, head, rows } => {
                self.table(column, place, alignments, head, rows, block.origin);
            }
            BlockKind::Verbatim { text, .. } => self.verbatim(column, place, text, block.origin),
            BlockKind::Break => self.break_(column, place),
        }
    }

    fn paragraph(&mut self, column: &mut Column, place: &Place, content: &[Inline], after_paragraph: bool) {
        let only_images = content.iter().all(|inline| match &inline.kind {
            text::InlineKind::Image { .. } => true,
            text::InlineKind::Text(words) => words.trim().is_empty(),
            _ => false,
        });
        if only_images {
            for inline in content {
                if let text::InlineKind::Image { path, alt, width } = &inline.kind
                    && let Some(figure) = self.figure(path, alt, *width, place.tag, inline.origin)
                {
                    self.figure_block(column, place, &figure);
                }
            }
            return;
        }
        let tag = self.tags.add(place.tag, TagRole::Paragraph);
        if place.spoken {
            self.sentences(column, place, content, tag);
            return;
        }
        let pieces = self.pieces(content, tag, &place.style);
        let mut options = self.options(place, true);
        // Lines that its author has parted, as those of an address, begin one below the other.
        let in_lines = content.iter().any(|inline| inline.kind == text::InlineKind::LineBreak);
        options.first_indent = if in_lines { 0.0 } else { self.first_indent(place, after_paragraph) };
        for slab in self.lines(&pieces.pieces, place, &options) {
            column.push(slab);
        }
        for figure in &pieces.figures {
            column.space(place.gap);
            self.figure_block(column, place, figure);
        }
        self.set_called(place.tag);
    }

    /// How far the first line of a paragraph is set in: in Chinese and Japanese always, in others by the theme.
    fn first_indent(&self, place: &Place, after_paragraph: bool) -> f32 {
        let (chinese, japanese) = east_asian::INDENT;
        let ems = match self.document.language.primary() {
            "zh" if place.running => chinese,
            "ja" if place.running => japanese,
            _ if place.indented && (after_paragraph || self.theme.paragraphs == ParagraphStyle::Both) => {
                indent::PARAGRAPH
            }
            _ => 0.0,
        };
        ems * place.style.run.size
    }

    /// The heading of a part in a box, which is smaller.
    pub(super) fn boxed_heading(
        &mut self,
        column: &mut Column,
        place: &Place,
        content: &[Inline],
        anchor: &str,
    ) {
        self.heading_in(column, place, (2, self.styles.boxed_heading), content, Some(anchor));
    }

    /// A heading. Levels that an author jumped over are left out, as a reader of tags expects.
    pub(super) fn heading(
        &mut self,
        column: &mut Column,
        place: &Place,
        level: u8,
        content: &[Inline],
        anchor: Option<&str>,
    ) {
        let (before, _) = self.styles.heading_space(level);
        column.space(before);
        self.heading_in(column, place, (level, self.styles.heading(level)), content, anchor);
    }

    fn heading_in(
        &mut self,
        column: &mut Column,
        place: &Place,
        (level, style): (u8, Style),
        content: &[Inline],
        anchor: Option<&str>,
    ) {
        column.let_go_of_lone_line();
        let (_, after) = self.styles.heading_space(level);
        self.level = level.clamp(1, 6).min(self.level + 1);
        let tag = self.tags.add(place.tag, TagRole::Heading(self.level));
        let place = Place { style, alignment: Alignment::Start, ..*place };
        let pieces = self.pieces(content, tag, &style);
        let options = ParagraphOptions { balance: true, ..self.options(&place, false) };
        let mut slabs = self.lines(&pieces.pieces, &place, &options);
        let destination = self.destination();
        if let Some(first) = slabs.first_mut() {
            first.kind = SlabKind::Heading;
            first.destinations.push(destination);
            first.destinations.extend(anchor.and_then(|anchor| self.anchors.get(anchor)));
            let title = text::plain(content).trim().to_owned();
            let level = self.level.saturating_sub(1).max(1);
            self.outline.push(OutlineEntry { title, level, destination });
        }
        for slab in slabs {
            column.push(slab);
            column.keep(cost::WITHIN_HEADING, 0.0);
        }
        column.let_go();
        column.keep(cost::HEADING, cost::LONE_LINE);
        column.space(after);
        for figure in &pieces.figures {
            self.figure_block(column, &place, figure);
        }
        self.set_called(place.tag);
    }

    fn quote(&mut self, column: &mut Column, place: &Place, blocks: &[Block], attribution: &[Inline]) {
        let tag = self.tags.add(place.tag, TagRole::Quote);
        let by = indent::QUOTE * place.style.run.size;
        let mut inner = Place { tag, ..*place }.set_in(by);
        inner.width -= by.min(indent::QUOTE_FAR_SIDE * inner.width);
        if inner.right_to_left() {
            inner.x += place.width - by - inner.width;
        }
        self.blocks(column, &inner, blocks);
        if !attribution.is_empty() {
            column.keep(cost::ATTRIBUTION, 0.0);
            let style = Style { run: self.styles.sources.run, ..place.style };
            let line = Place { style, alignment: Alignment::Start, running: false, indented: false, ..inner };
            self.paragraph(column, &line, attribution, false);
        }
        column.space(place.gap);
    }

    fn verbatim(&mut self, column: &mut Column, place: &Place, text: &str, origin: Origin) {
        let tag = self.tags.add(place.tag, TagRole::Paragraph);
        let tag = self.tags.add(tag, TagRole::Code);
        let run = RunStyle { size: size::VERBATIM * place.style.run.size, ..place.style.run };
        let run = self.styles.verbatim(run);
        let style = Style { run, ..place.style };
        let place = Place { style, alignment: Alignment::Start, ..*place };
        let mut pieces = Vec::new();
        for line in text.trim_end().split('\n') {
            if !pieces.is_empty() {
                pieces.push(Piece::LineBreak);
            }
            pieces.push(self.verbatim_piece(
                &with_spaces_kept(line),
                Run { tag, style: style.run, link: None, language: None },
                origin,
            ));
        }
        let options = self.options(&place, false);
        for slab in self.lines(&pieces, &place, &options) {
            column.push(slab);
        }
    }

    fn break_(&mut self, column: &mut Column, place: &Place) {
        let leading = place.style.leading;
        let width = (rule::BREAK_LENGTH * place.style.run.size).min(place.width);
        let x = place.x + (place.width - width) / 2.0;
        let area = Rect { x, y: leading / 2.0, width, height: rule::BREAK };
        let kind = ItemKind::Rule { area, colour: self.styles.rule };
        let items = vec![Item { mark: Mark::Decoration, kind }];
        column.push(Slab { height: leading, items, ..Slab::default() });
    }
}

/// The direction of a block that stands apart from other text, where its letters share one.
fn own_direction(block: &Block, place: &Place) -> Option<Direction> {
    match &block.kind {
        // A note begins where those around it begin, whatever its letters are.
        BlockKind::Paragraph(_) if place.depth > 0 || !place.running => None,
        BlockKind::Paragraph(_) | BlockKind::Quote { .. } | BlockKind::List { .. } => {
            Direction::of_text(&text::plain_blocks(std::slice::from_ref(block)))
        }
        _ => None,
    }
}

/// Whether a paragraph ends in a colon and so belongs to what follows it.
fn announces(block: &BlockKind<crate::document::NoteReference>) -> bool {
    let BlockKind::Paragraph(content) = block else { return false };
    text::plain(content).trim_end().ends_with([':', '：'])
}

/// The line with no-break spaces where plain ones would fall together: at its beginning, and where several are in a row.
fn with_spaces_kept(line: &str) -> String {
    let line = line.replace('\t', "    ");
    let mut kept = String::with_capacity(line.len());
    for run in line.as_bytes().chunk_by(|a, b| (*a == b' ') == (*b == b' ')) {
        let run = String::from_utf8_lossy(run);
        if run.starts_with(' ') && (kept.is_empty() || run.len() > 1) {
            kept.extend(std::iter::repeat_n('\u{a0}', run.len()));
        } else {
            kept.push_str(&run);
        }
    }
    kept
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn spaces_of_verbatim_text_are_kept() {
        assert_eq!(with_spaces_kept(" é b  c\td"), "\u{a0}é b\u{a0}\u{a0}c\u{a0}\u{a0}\u{a0}\u{a0}d");
        assert_eq!(with_spaces_kept(""), "");
    }
}
