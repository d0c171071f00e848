use super::builder::Builder;
use super::place::Place;
use crate::document::{Inline, SourceLine};
use crate::layout::metrics::{cost, rule, size, space};
use crate::layout::slab::{Column, Slab};
use crate::layout::style::Style;
use crate::layout::{
    Alignment, Item, ItemKind, Mark, ParagraphOptions, Piece, Rect, TagRole, TagTree, set_paragraph,
};
use crate::theme::{Masthead, TitlePosition};

impl Builder<'_> {
    /// The title block: who speaks, under what title, where and when, and a rule below.
    pub(super) fn head(&mut self, column: &mut Column) {
        let (head, styles) = (&self.document.head, self.styles);
        if self.theme.masthead == Masthead::UnDocument && head.register.is_filled() {
            return self.un_document(column);
        }
        if self.theme.masthead == Masthead::Band {
            return self.band(column);
        }
        let unit = styles.unit;
        let alignment = match self.theme.title_position {
            TitlePosition::Start => Alignment::Start,
            TitlePosition::Centre => Alignment::Centre,
        };
        let place = Place { alignment, ..self.place(TagTree::ROOT) };
        self.mark(column, &place);
        self.masthead(column, &place);
        if !head.recipient.is_empty() {
            return self.letter_head(column, &place);
        }
        column.space(space::TITLE * unit);
        self.title(column, &place, &head.title, None);
        if !head.subtitle.is_empty() {
            column.space(unit);
            let tag = self.tags.add(TagTree::ROOT, TagRole::Paragraph);
            let pieces = self.pieces(&head.subtitle, tag, &styles.subtitle);
            self.head_lines(column, &place, styles.subtitle, &pieces.pieces);
        }
        self.set_called(TagTree::ROOT);
        column.space(space::FACTS * unit);
        for line in &head.event {
            self.head_line(column, &place, styles.event, Some(line));
        }
        self.head_line(column, &place, styles.event, head.dateline.as_ref());
        self.head_line(column, &place, styles.event, head.speaker.as_ref());
        self.head_line(column, &place, styles.facts, head.issued.as_ref());
        for fact in &head.facts {
            self.head_line(column, &place, styles.facts, Some(fact));
        }
        self.head_line(column, &place, styles.facts, head.register.line().as_ref());
        if !column.is_empty() {
            self.head_rule(column, &place);
        }
    }

    /// The mark of a speech or press release, such as "Check against delivery".
    pub(super) fn mark(&mut self, column: &mut Column, place: &Place) {
        if let Some(mark) = &self.document.head.mark {
            let (place, style) = (Place { alignment: Alignment::End, ..*place }, self.styles.mark);
            let tag = self.tags.add(TagTree::ROOT, TagRole::Paragraph);
            let pieces = self.words(mark, tag, &style, crate::source::Origin::default());
            self.head_lines(column, &place, style, &pieces);
            column.space(self.styles.unit);
        }
    }

    /// To whom a letter goes, where and when it was written, its reference, and what it is about.
    fn letter_head(&mut self, column: &mut Column, place: &Place) {
        let (head, styles) = (&self.document.head, self.styles);
        let unit = styles.unit;
        let place = &Place { alignment: Alignment::Start, ..*place };
        column.space(space::TITLE * unit);
        self.recipient(column, place);
        column.space(2.0 * unit);
        for line in head.dateline.iter().chain(&head.facts) {
            self.head_line(column, place, styles.event, Some(line));
        }
        // The larger the type, the more space above it.
        let above = |leading: f32| (leading - styles.body.leading).max(0.0);
        column.space(2.0 * unit + above(styles.title.leading));
        self.title(column, place, &head.title, None);
        if !head.subtitle.is_empty() {
            column.space(above(styles.subtitle.leading));
            let tag = self.tags.add(TagTree::ROOT, TagRole::Paragraph);
            let pieces = self.pieces(&head.subtitle, tag, &styles.subtitle);
            self.head_lines(column, place, styles.subtitle, &pieces.pieces);
        }
        self.set_called(TagTree::ROOT);
        column.keep(cost::AFTER_TITLE_BLOCK, cost::LONE_LINE);
    }

    /// The name and address of those to whom a letter goes.
    pub(super) fn recipient(&mut self, column: &mut Column, place: &Place) {
        let place = Place { alignment: Alignment::Start, ..*place };
        for line in &self.document.head.recipient {
            self.head_line(column, &place, self.styles.event, Some(line));
        }
    }

    /// The title; `note` is the number of the asterisk note that it calls, if any.
    pub(super) fn title(
        &mut self,
        column: &mut Column,
        place: &Place,
        title: &[Inline],
        note: Option<usize>,
    ) {
        if title.is_empty() {
            return;
        }
        self.level = 1;
        let tag = self.tags.add(TagTree::ROOT, TagRole::Heading(1));
        let mut style = self.styles.title;
        let mut pieces = self.pieces(title, tag, &style);
        let asterisk = note.map(|note| self.asterisk(note, tag, style.run));
        pieces.pieces.extend(asterisk);
        for _ in 0..size::TITLE_STEPS {
            let options = self.head_options(&Place { style, ..*place });
            let lines = set_paragraph(self.setter, &pieces.pieces, &options, &mut Vec::new());
            if lines.len() <= size::TITLE_LINES {
                break;
            }
            style.run.size *= size::TITLE_STEP;
            style.leading *= size::TITLE_STEP;
            for piece in &mut pieces.pieces {
                if let Piece::Text(piece) = piece {
                    piece.style.size *= size::TITLE_STEP;
                    piece.style.rise *= size::TITLE_STEP;
                }
            }
        }
        self.head_lines(column, place, style, &pieces.pieces);
    }

    pub(super) fn head_line(
        &mut self,
        column: &mut Column,
        place: &Place,
        style: Style,
        line: Option<&SourceLine>,
    ) {
        self.line_in(column, &Place { tag: TagTree::ROOT, ..*place }, style, line);
    }

    /// The same, within what the place is in.
    pub(super) fn line_in(
        &mut self,
        column: &mut Column,
        place: &Place,
        style: Style,
        line: Option<&SourceLine>,
    ) {
        if let Some(SourceLine { text, origin }) = line {
            let tag = self.tags.add(place.tag, TagRole::Paragraph);
            let pieces = self.words(text, tag, &style, *origin);
            self.head_lines(column, place, style, &pieces);
        }
    }

    pub(super) fn head_lines(&mut self, column: &mut Column, place: &Place, style: Style, pieces: &[Piece]) {
        let place = Place { style, ..*place };
        let options = self.head_options(&place);
        for slab in self.lines(pieces, &place, &options) {
            column.push(Slab { on_grid: false, ..slab });
            column.keep(cost::TITLE_BLOCK, 0.0);
        }
    }

    fn head_options(&self, place: &Place) -> ParagraphOptions {
        ParagraphOptions { balance: true, ..self.options(place, false) }
    }

    fn head_rule(&self, column: &mut Column, place: &Place) {
        let unit = self.styles.unit;
        let area = Rect { x: place.x, y: unit, width: place.width, height: rule::HEAD };
        let kind = ItemKind::Rule { area, colour: self.styles.rule };
        let items = vec![Item { mark: Mark::Decoration, kind }];
        column.push(Slab { height: 2.0 * unit, on_grid: true, items, ..Slab::default() });
        column.keep(cost::AFTER_TITLE_BLOCK, cost::LONE_LINE);
        column.space(unit);
    }
}
