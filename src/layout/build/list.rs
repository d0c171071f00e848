use super::builder::Builder;
use super::numbering::number;
use super::place::Place;
use crate::document::NoteReference;
use crate::layout::metrics::{cost, indent};
use crate::layout::paragraph::label_width;
use crate::layout::slab::{Column, Slab};
use crate::layout::style::Style;
use crate::layout::{Alignment, Piece, RunStyle, TagId, TagRole};
use crate::source::Origin;
use crate::text::{ListItem, ListMark, Numerals};

/// The bullets of lists by how many lists hold them.
const BULLETS: [&str; 3] = ["•", "–", "·"];

/// What a label is in the structure, and the link that it is.
#[derive(Debug, Clone, Copy)]
pub(super) struct ItemLabel {
    pub(super) tag: TagId,
    pub(super) link: Option<u32>,
}

/// How the items of a list are numbered.
#[derive(Debug, Clone, Copy)]
pub(super) struct Numbers {
    /// The first number; none for bullets.
    pub(super) start: Option<u32>,
    /// The marks that the author gave them.
    pub(super) mark: Option<ListMark>,
}

impl Builder<'_> {
    /// A list: bullets and numbers are clear of the text, numbers flush on their inner side.
    pub(super) fn list(
        &mut self,
        column: &mut Column,
        place: &Place,
        Numbers { start, mark }: Numbers,
        tight: bool,
        items: &[ListItem<NoteReference>],
    ) {
        let numerals = start.map(|_| mark.map_or(Numerals::Decimal, |mark| mark.numerals));
        let tag = self.tags.add(place.tag, TagRole::List { numerals });
        let (theme, language, locale) = (self.theme, &self.document.language, self.document.locale());
        let label = |i: usize| match start {
            None => BULLETS[place.depth.min(BULLETS.len() - 1)].to_owned(),
            Some(start) => {
                let at = start.saturating_add(i as u32);
                let label = mark.map_or_else(
                    || number(theme.numbering, language, place.numbered, at),
                    |mark| mark.label(at),
                );
                locale.figures(&label).into_owned()
            }
        };
        let em = place.style.run.size;
        let longest = (0..items.len()).map(label).max_by_key(|label| label.chars().count());
        let widest = match longest.filter(|_| start.is_some()) {
            Some(longest) => self.label_width(place, &longest),
            None => 0.0,
        };
        let set_in = if start.is_some() {
            (widest + indent::AFTER_LABEL * em).max(indent::NUMBERED * em)
        } else {
            indent::BULLETED * em
        };
        let width = set_in - indent::AFTER_LABEL * em;
        let labels = Place {
            x: if place.right_to_left() { place.x + place.width - width } else { place.x },
            width,
            alignment: if start.is_some() { Alignment::End } else { Alignment::Start },
            ..*place
        };
        let mut firsts = Vec::with_capacity(items.len());
        for (i, item) in items.iter().enumerate() {
            let item_tag = self.tags.add(tag, TagRole::ListItem);
            let label_tag = self.tags.add(item_tag, TagRole::Label);
            let body_tag = self.tags.add(item_tag, TagRole::ListBody);
            let first = column.slabs.len();
            let gap = if tight { 0.0 } else { place.gap };
            if i > 0 {
                column.space(gap);
            }
            let numbered = place.numbered + usize::from(start.is_some());
            let inner = Place {
                tag: body_tag,
                depth: place.depth + 1,
                numbered,
                gap,
                indented: false,
                running: false,
                ..*place
            }
            .set_in(set_in);
            self.blocks(column, &inner, &item.content);
            if column.slabs.len() == first {
                column.push(Slab { height: place.style.leading, ..Slab::default() });
            }
            self.label(
                &mut column.slabs[first],
                &labels,
                &label(i),
                ItemLabel { tag: label_tag, link: None },
                item.origin,
            );
            firsts.push(first);
        }
        keep_together(&mut column.slabs, &firsts);
        if tight && place.depth == 0 {
            open_up(&mut column.slabs, &firsts, place.gap);
        }
    }

    /// Sets a label into the first slab of what it labels.
    pub(super) fn label(
        &mut self,
        slab: &mut Slab,
        labels: &Place,
        words: &str,
        label: ItemLabel,
        origin: Origin,
    ) {
        let run = RunStyle { tabular_figures: true, ..labels.style.run };
        let labels = Place { style: Style { run, ..labels.style }, ..*labels };
        let mut pieces = self.words(words, label.tag, &labels.style, origin);
        if let Some(Piece::Text(piece)) = pieces.first_mut() {
            piece.link = label.link;
        }
        let options = self.options(&labels, false);
        if let Some(set) = self.lines(&pieces, &labels, &options).into_iter().next() {
            let items = std::mem::take(&mut slab.items);
            slab.absorb(Slab { height: 0.0, ..set }, 0.0);
            slab.items.extend(items);
        }
    }

    /// The width of a label on one line.
    pub(super) fn label_width(&mut self, place: &Place, words: &str) -> f32 {
        let options = self.options(place, false);
        label_width(self.setter, words, place.style.run, &options)
    }
}

/// Keeps the first and the last item of a list from standing alone on a page if they are one line each.
fn keep_together(slabs: &mut [Slab], firsts: &[usize]) {
    let [first, second, ..] = *firsts else { return };
    if second - first == 1 {
        slabs[second].break_before = slabs[second].break_before.max(cost::LONE_ITEM);
    }
    if let Some(&last) = firsts.last()
        && slabs.len() - last == 1
    {
        slabs[last].break_before = slabs[last].break_before.max(cost::LONE_ITEM);
    }
}

/// Sets space between the items of a list where they run over several lines: without it they are hard to tell apart.
fn open_up(slabs: &mut [Slab], firsts: &[usize], gap: f32) {
    let ends = firsts.iter().skip(1).copied().chain([slabs.len()]);
    if firsts.iter().zip(ends).any(|(first, end)| end - first > 2) {
        for &first in firsts.iter().skip(1) {
            slabs[first].space_before = slabs[first].space_before.max(gap);
        }
    }
}
