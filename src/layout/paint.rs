//! Puts slabs where the plan of a page wants them.

use super::flow::{PagePlan, repeat};
use super::metrics::{rule, space};
use super::slab::{Flow, Slab, Surround};
use super::style::Styles;
use super::{Destination, Item, ItemKind, Mark, Page, Rect};
use crate::theme::Theme;

/// The space above the notes: air, the rule, air again, in points.
pub(super) fn rule_space(styles: &Styles) -> f32 {
    space::ABOVE_NOTES * styles.unit
}

/// Fills pages one after the other, and learns where links lead.
pub(super) struct Painter<'a> {
    pub(super) theme: &'a Theme,
    pub(super) styles: &'a Styles,
    pub(super) right_to_left: bool,
    pub(super) destinations: Vec<Destination>,
}

impl Painter<'_> {
    /// An empty page, which may be turned sideways.
    pub(super) fn blank(&self, sideways: bool) -> Page {
        let (mut width, mut height) = self.theme.page_size.dimensions();
        if sideways {
            std::mem::swap(&mut width, &mut height);
        }
        Page { width, height, items: Vec::new(), links: Vec::new() }
    }

    /// The page of that index.
    pub(super) fn page(&mut self, index: usize, plan: &PagePlan, flow: &mut Flow) -> Page {
        let mut page = self.blank(plan.sideways);
        let head = self.theme.margins.top;
        let repeated = flow.slabs.get(plan.slabs.start).and_then(|slab| repeat(flow, slab)).cloned();
        let mut y = repeated.as_ref().map_or(0.0, |slab| slab.height);
        let mut tops = Vec::with_capacity(plan.slabs.len());
        for slab in &flow.slabs[plan.slabs.clone()] {
            y = slab.top(y, self.styles.unit);
            tops.push(y);
            y += slab.height;
        }
        self.surrounds(&mut page, plan, &tops, flow);
        if let Some(repeated) = repeated {
            self.put(&mut page, index, repeated, head);
        }
        for (i, y) in plan.slabs.clone().zip(tops) {
            let slab = std::mem::take(&mut flow.slabs[i]);
            self.put(&mut page, index, slab, head + y);
        }
        self.notes(&mut page, index, plan, flow);
        page
    }

    /// Grounds and rules of boxes, below all that stands on them.
    fn surrounds(&self, page: &mut Page, plan: &PagePlan, tops: &[f32], flow: &Flow) {
        let slabs = &flow.slabs[plan.slabs.clone()];
        let mut start = 0;
        for run in slabs.chunk_by(|a, b| a.boxed == b.boxed) {
            let (first, last) = (start, start + run.len() - 1);
            start += run.len();
            let Some(surround) = run[0].boxed.and_then(|number| flow.boxes.get(number)) else { continue };
            let (top, bottom) = (self.theme.margins.top + tops[first], self.theme.margins.top + tops[last]);
            let mut surround = Surround { x: surround.x + self.theme.margins.side, ..*surround };
            let (mut y, end) = (top, bottom + slabs[last].height);
            if surround.bleeds {
                surround = Surround { x: 0.0, width: page.width, ..surround };
                y = 0.0;
            }
            page.items.append(&mut surround.items(y, end - y));
        }
    }

    fn notes(&mut self, page: &mut Page, index: usize, plan: &PagePlan, flow: &mut Flow) {
        if plan.notes.is_empty() {
            return;
        }
        let mut y = page.height - self.theme.margins.bottom - plan.notes_height;
        let side = self.theme.margins.around();
        let width = page.width - 2.0 * side;
        // Notes are set for the measure of an upright page.
        let shift = if self.right_to_left { width - self.theme.text_area().0 } else { 0.0 };
        let x = side + if self.right_to_left { width - rule::NOTES_LENGTH } else { 0.0 };
        let area = Rect {
            x,
            y: y - space::NOTE_RULE * self.styles.unit,
            width: rule::NOTES_LENGTH,
            height: rule::NOTES,
        };
        let kind = ItemKind::Rule { area, colour: self.styles.rule };
        page.items.push(Item { mark: Mark::Decoration, kind });
        for (note, lines) in &plan.notes {
            for line in lines.clone() {
                let mut slab = std::mem::take(&mut flow.notes[*note][line]);
                let gone = slab.height == 0.0 && slab.items.is_empty();
                if let Some(again) = flow.notes_again.get(note).filter(|_| gone) {
                    slab = again[line].clone();
                }
                slab.shift(shift, 0.0);
                y += slab.space_before;
                let height = slab.height;
                self.put(page, index, slab, y);
                y += height;
            }
        }
    }

    fn put(&mut self, page: &mut Page, index: usize, mut slab: Slab, y: f32) {
        slab.shift(self.theme.margins.side, y);
        page.items.append(&mut slab.items);
        page.links.append(&mut slab.links);
        let at_top = slab.destinations.into_iter().map(|destination| (destination, 0.0));
        for (destination, below) in at_top.chain(slab.lower_destinations) {
            if let Some(place) = self.destinations.get_mut(destination.0 as usize) {
                *place = Destination { page: index, y: y + below };
            }
        }
    }
}
