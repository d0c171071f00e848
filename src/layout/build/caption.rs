//! What is printed around a picture or table: its number and caption, and where it comes from.

use super::builder::Builder;
use super::place::Place;
use super::text::Pieces;
use crate::document::{Block, NoteReference};
use crate::layout::metrics::{cost, share, space};
use crate::layout::slab::{Column, SlabKind};
use crate::layout::style::Style;
use crate::layout::{Alignment, ItemKind, ParagraphOptions, Piece, RunStyle, TagId, TagRole};
use crate::text::{BlockKind, Figure};

impl Builder<'_> {
    /// A picture above its caption, or a table below it, and the credits under them.
    pub(super) fn captioned(&mut self, column: &mut Column, place: &Place, figure: &Figure<NoteReference>) {
        let tag = self.tags.add(place.tag, TagRole::Group);
        let place = &Place { tag, ..*place };
        let unit = self.styles.unit;
        let table = matches!(figure.content.as_slice(), [Block { kind: BlockKind::Table { .. }, .. }]);
        column.space(unit);
        let first = column.slabs.len();
        if table {
            self.caption(column, place, figure);
            column.keep(cost::WITHIN_HEADING, 0.0);
        }
        if self.theme.pair_figures && !table {
            self.picture_and_caption(column, place, figure);
        } else {
            match (&figure.chart, figure.content.as_slice()) {
                (Some(chart), [Block { origin, .. }, ..]) => self.chart(column, place, chart, *origin),
                _ => self.blocks(column, place, &figure.content),
            }
            if !table {
                column.keep(cost::WITHIN_HEADING, 0.0);
                self.caption(column, place, figure);
            }
            self.credits(column, place, figure);
        }
        if let (Some(id), Some(first)) = (&figure.id, column.slabs.get_mut(first)) {
            first.destinations.extend(self.anchors.get(id));
        }
        if self.moves(place, figure) {
            for slab in &mut column.slabs[first..] {
                slab.kind = SlabKind::Figure;
            }
        }
        self.set_called(tag);
        column.space_after_figure(space::AFTER_FIGURE * unit);
    }

    /// Whether a figure may be printed on a later page than the text that calls it: it cannot be divided, and is as wide as the text.
    fn moves(&self, place: &Place, figure: &Figure<NoteReference>) -> bool {
        let table = matches!(figure.content.as_slice(), [Block { kind: BlockKind::Table { .. }, .. }]);
        (figure.chart.is_some() || !table)
            && place.depth == 0
            && place.running
            && place.width > self.measure - 0.5
    }

    /// A picture above its caption and credits; beside them where it is small.
    fn picture_and_caption(&mut self, column: &mut Column, place: &Place, figure: &Figure<NoteReference>) {
        let mut picture = Column::default();
        self.blocks(&mut picture, place, &figure.content);
        if let Some(words) = beside(place, &picture, self.styles.body.run.size) {
            let mut caption = Column::default();
            self.caption(&mut caption, &words, figure);
            self.credits(&mut caption, &words, figure);
            return self.beside(column, picture, caption);
        }
        for slab in picture.slabs {
            column.space(slab.space_before);
            column.push(slab);
        }
        column.space(self.styles.unit);
        column.keep(cost::WITHIN_HEADING, 0.0);
        self.caption(column, place, figure);
        self.credits(column, place, figure);
    }

    /// Where the figure comes from, and whose it is.
    fn credits(&mut self, column: &mut Column, place: &Place, figure: &Figure<NoteReference>) {
        let first = column.slabs.len();
        for line in &figure.credits {
            column.keep(cost::WITHIN_HEADING, 0.0);
            let tag = self.tags.add(place.tag, TagRole::Paragraph);
            let style = self.styles.credit;
            let pieces = self.pieces(line, tag, &style);
            self.caption_lines(column, place, style, &pieces);
        }
        self.turn_below(column, first);
    }

    /// The number in bold and the words behind it.
    fn caption(&mut self, column: &mut Column, place: &Place, figure: &Figure<NoteReference>) {
        if figure.label.is_empty() && figure.caption.is_empty() {
            return;
        }
        let tag = self.tags.add(place.tag, TagRole::Caption);
        let style = self.styles.caption;
        let mut pieces = self.figure_label(figure, tag, &style);
        let words = self.pieces(&figure.caption, tag, &style);
        pieces.pieces.extend(words.pieces);
        self.caption_lines(column, place, style, &pieces);
    }

    fn figure_label(&mut self, figure: &Figure<NoteReference>, tag: TagId, style: &Style) -> Pieces {
        let mut pieces = Pieces::default();
        if !figure.label.is_empty() {
            let origin = figure.caption.first().map_or_else(Default::default, |first| first.origin);
            let bold = Style { run: RunStyle { bold: true, ..style.run }, ..*style };
            let strong = self.tags.add(tag, TagRole::Strong);
            let label: Vec<Piece> = self.words(&figure.label, strong, &bold, origin);
            pieces.pieces.extend(label);
            if !figure.caption.is_empty() {
                pieces.pieces.extend(self.words(" ", tag, style, origin));
            }
        }
        pieces
    }

    fn caption_lines(&mut self, column: &mut Column, place: &Place, style: Style, pieces: &Pieces) {
        let place = Place { style, alignment: Alignment::Start, ..*place };
        let options: ParagraphOptions = self.options(&place, false);
        for slab in self.lines(&pieces.pieces, &place, &options) {
            column.push(slab);
            column.keep(cost::WITHIN_HEADING, 0.0);
        }
        column.let_go();
    }
}

/// The place beside a picture; none where it is wide, or not one picture alone.
fn beside(place: &Place, picture: &Column, em: f32) -> Option<Place> {
    let [slab] = picture.slabs.as_slice() else { return None };
    let mut areas = slab.items.iter().filter_map(|item| match item.kind {
        ItemKind::Image { area, .. } => Some(area),
        _ => None,
    });
    let taken = areas.next().filter(|area| area.width <= share::SMALL_PICTURE * place.width)?.width + em;
    let x = if place.right_to_left() { place.x } else { place.x + taken };
    Some(Place { x, width: place.width - taken, ..*place })
}
