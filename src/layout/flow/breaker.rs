use std::ops::Range;

use super::notes::{Foot, NoteHeights, NoteLines};
use crate::layout::metrics::cost;
use crate::layout::slab::{Flow, Slab};

/// What stands on one page.
#[derive(Debug, Clone, Default, PartialEq)]
pub(in crate::layout) struct PagePlan {
    /// The slabs of the text.
    pub(in crate::layout) slabs: Range<usize>,
    /// The lines of notes at its foot.
    pub(in crate::layout) notes: Vec<NoteLines>,
    /// How high these are, in points.
    pub(in crate::layout) notes_height: f32,
}

/// Room for rounding errors, in points.
const SLACK: f32 = 0.05;

/// The best way known to reach a place where a page may begin.
#[derive(Debug, Clone)]
struct Reached {
    cost: f32,
    from: usize,
    foot: Foot,
}

/// The room on a page, in points.
#[derive(Debug, Clone, Copy)]
pub(in crate::layout) struct Room {
    /// For the text and notes together.
    pub(in crate::layout) height: f32,
    /// For the rule above the notes.
    pub(in crate::layout) rule: f32,
    /// From one line of text to the next.
    pub(in crate::layout) leading: f32,
}

/// Cuts the text into pages such that the whole costs least: the fewest pages, then the fewest lines and words torn
/// apart, then the fullest pages. What is carried over of a long note is that of the best way found, so that the time
/// grows with the length of the text and no faster.
pub(in crate::layout) fn break_pages(flow: &Flow, room: Room) -> Vec<PagePlan> {
    let slabs = &flow.slabs;
    let notes = NoteHeights::of(&flow.notes);
    let mut reached: Vec<Option<Reached>> = vec![None; slabs.len() + 1];
    reached[0] = Some(Reached { cost: 0.0, from: 0, foot: Foot::default() });
    for from in 0..slabs.len() {
        let Some(start) = reached[from].clone() else { continue };
        try_pages(flow, &notes, room, from, &start, &mut reached);
    }
    let mut plans = trace(&reached, slabs.len());
    let mut left = reached.pop().flatten().map(|last| last.foot.left).unwrap_or_default();
    while !left.is_empty() {
        let foot = notes.fill_page(&left, room.height - room.rule);
        left = foot.left;
        plans.push(PagePlan {
            slabs: slabs.len()..slabs.len(),
            notes: foot.placed,
            notes_height: foot.height,
        });
    }
    plans
}

/// Tries every page that begins with the slab `from`.
fn try_pages(
    flow: &Flow,
    notes: &NoteHeights,
    room: Room,
    from: usize,
    start: &Reached,
    reached: &mut [Option<Reached>],
) {
    let slabs = &flow.slabs;
    let mut height = repeat(flow, &slabs[from]).map_or(0.0, |head| head.height);
    let mut called: Vec<usize> = Vec::new();
    for end in from + 1..=slabs.len() {
        let slab = &slabs[end - 1];
        height = slab.top(height, room.leading / 2.0) + slab.height;
        if height > room.height + SLACK && end > from + 1 {
            break;
        }
        called.extend(slab.notes.iter().map(|number| *number as usize - 1));
        let foot = notes.fill(&start.foot.left, called.iter().copied(), room.height - room.rule - height);
        let foot_height = if foot.placed.is_empty() { 0.0 } else { room.rule + foot.height };
        let free = ((room.height - height - foot_height) / room.leading).max(0.0);
        let end_cost = match slabs.get(end) {
            Some(next) => next.break_before + free * free,
            None if from > 0 && height < cost::LEAST_LAST_LINES * room.leading => cost::SHORT_LAST_PAGE,
            None => 0.0,
        };
        let cost = start.cost + cost::PAGE + foot.cost + end_cost;
        if reached[end].as_ref().is_none_or(|best| cost < best.cost) {
            reached[end] = Some(Reached { cost, from, foot });
        }
    }
}

/// The table head that is set above this slab where it begins a page.
pub(in crate::layout) fn repeat<'a>(flow: &'a Flow, slab: &Slab) -> Option<&'a Slab> {
    slab.repeat.and_then(|repeat| flow.repeats.get(repeat))
}

/// The pages on the best way to the end.
fn trace(reached: &[Option<Reached>], slabs: usize) -> Vec<PagePlan> {
    let mut plans = Vec::new();
    let mut end = slabs;
    while end > 0 {
        let Some(Reached { from, foot, .. }) = &reached[end] else { break };
        plans.push(PagePlan { slabs: *from..end, notes: foot.placed.clone(), notes_height: foot.height });
        end = *from;
    }
    plans.reverse();
    plans
}
