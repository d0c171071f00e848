//! The list of headings, each with the number of its page.

use super::builder::Builder;
use super::list::ItemLabel;
use super::place::Place;
use crate::document::{Block, ContentsEntry};
use crate::layout::metrics::{contents as metrics, cost, indent};
use crate::layout::page_number::PageNumber;
use crate::layout::slab::{Column, Slab};
use crate::layout::style::Style;
use crate::layout::{
    Alignment, ContentId, DestinationId, Line, LinkArea, LinkTarget, Mark, Piece, Rect, RunStyle, TagRole,
    TextPiece, set_paragraph,
};
use crate::text;

impl Builder<'_> {
    /// The list of the headings that are printed.
    pub(super) fn contents_list(&mut self, column: &mut Column, place: &Place, blocks: &[Block]) {
        let place = self.beside_side(column, place, blocks.first());
        let tag = self.tags.add(place.tag, TagRole::Contents);
        let document = self.document;
        let hidden = |id: &str| {
            document.parts.iter().any(|part| part.id == id && !document.prints(part, &self.theme.parts))
        };
        let entries: Vec<_> = ContentsEntry::of(blocks).filter(|entry| !hidden(entry.id)).collect();
        let labels = self.section_numbers.values().max_by_key(|number| number.len()).cloned();
        let labels = labels.map(|widest| {
            let em = place.style.run.size;
            (self.label_width(&place, &widest) + indent::AFTER_LABEL * em).max(indent::NUMBERED * em)
        });
        let place = Place { tag, alignment: Alignment::Start, running: false, indented: false, ..place };
        for (index, entry) in entries.iter().enumerate() {
            if index > 0 && entries.iter().any(|entry| entry.below().next().is_some()) {
                column.space(metrics::SPACE * self.styles.unit);
            }
            self.contents_entry(column, &place, labels, entry);
        }
    }

    fn contents_entry(
        &mut self,
        column: &mut Column,
        place: &Place,
        labels: Option<f32>,
        entry: &ContentsEntry<'_>,
    ) {
        let Some(&destination) = self.anchors.get(entry.id) else { return };
        let tag = self.tags.add(place.tag, TagRole::ContentsItem);
        let label = self.section_numbers.get(entry.id).cloned();
        let labels = labels.filter(|_| label.is_some());
        let inner = Place { tag, ..*place }.set_in(labels.unwrap_or_default());
        let first = column.slabs.len();
        let label = label.map(|number| (number, self.tags.add(tag, TagRole::Label)));
        self.contents_line(column, &inner, entry, destination);
        if let (Some((number, tag)), Some(slab)) = (label, column.slabs.get_mut(first)) {
            let width = labels.unwrap_or_default() - indent::AFTER_LABEL * place.style.run.size;
            let x = if place.right_to_left() { place.x + place.width - width } else { place.x };
            let place = Place { x, width, alignment: Alignment::End, ..*place };
            self.label(slab, &place, &number, ItemLabel { tag, link: None }, entry.origin);
        }
        let mut below = entry.below().peekable();
        if below.peek().is_some() {
            let tag = self.tags.add(tag, TagRole::Contents);
            let by = if labels.is_some() { 0.0 } else { indent::NUMBERED * place.style.run.size };
            let inner = Place { tag, ..inner }.set_in(by);
            column.keep(cost::FIRST_ITEM, 0.0);
            for entry in below {
                self.contents_entry(column, &inner, None, &entry);
            }
        }
    }

    /// The words, dots that lead from them to the number, and the number; all of it leads to the heading.
    fn contents_line(
        &mut self,
        column: &mut Column,
        place: &Place,
        entry: &ContentsEntry<'_>,
        destination: DestinationId,
    ) {
        let tag = self.tags.add(place.tag, TagRole::Reference);
        let tag = self.tags.add(tag, TagRole::Link);
        let (style, document) = (place.style, self.document);
        let figures = PageNumber::placeholder(document);
        let width = self.label_width(place, &figures) + metrics::BEFORE_NUMBER * style.run.size;
        let mut words = Place { width: place.width - width, ..*place };
        let measure = metrics::NUMBER * style.run.size;
        let mut end = Place { x: place.x + place.width - measure, width: measure, ..*place };
        if place.right_to_left() {
            (words.x, end.x) = (place.x + width, place.x);
        }
        let pieces = self.pieces(entry.words, tag, &style);
        let options = self.options(&words, false);
        let lines = set_paragraph(self.setter, &pieces.pieces, &options, &mut self.uncovered);
        let room = words.width - lines.last().map_or(0.0, Line::breadth);
        let mut slabs = self.slabs(lines, &words);
        let content = self.tags.content(tag);
        let number = PageNumber { content, destination, style: style.run, width: measure };
        self.page_numbers.push(number);
        let leader = self.leader(&words, room);
        let set = self.lines(&number.pieces(&figures), &end, &number.options(document));
        if let Some(last) = slabs.last_mut() {
            for other in leader.into_iter().chain(set) {
                last.absorb(Slab { height: 0.0, ..other }, 0.0);
            }
        }
        let description = text::plain(entry.words).trim().to_owned();
        for mut slab in slabs {
            let area = Rect { x: place.x, y: 0.0, width: place.width, height: slab.height };
            let target = LinkTarget::Destination(destination);
            slab.links.push(LinkArea { area, target, tag, description: description.clone() });
            column.push(slab);
            column.keep(cost::WITHIN_HEADING, 0.0);
        }
        column.let_go();
    }

    /// Dots at the end of a line that has so much room left; none where that is little.
    fn leader(&mut self, place: &Place, room: f32) -> Option<Slab> {
        let dots = |count: usize| vec!["."; count].join("\u{a0}");
        let (one, three) = (self.label_width(place, &dots(1)), self.label_width(place, &dots(3)));
        let step = (three - one) / 2.0;
        let count = 1 + ((room - one - metrics::BEFORE_DOTS * place.style.run.size) / step) as usize;
        if count < metrics::FEWEST_DOTS {
            return None;
        }
        let run = RunStyle { colour: self.styles.quiet_rule, tabular_figures: true, ..place.style.run };
        let place = Place { style: Style { run, ..place.style }, alignment: Alignment::End, ..*place };
        let piece = Piece::Text(TextPiece::plain(dots(count), run, ContentId(0)));
        let options = self.options(&place, false);
        let mut slab = self.lines(&[piece], &place, &options).into_iter().next()?;
        slab.items.iter_mut().for_each(|item| item.mark = Mark::Decoration);
        Some(slab)
    }
}
