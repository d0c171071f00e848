use std::ops::Range;

use super::notes::{Foot, NoteHeights, NoteLines};
use crate::layout::metrics::{cost, slack};
use crate::layout::slab::{Flow, Slab};

/// What is on one page.
#[derive(Debug, Clone, Default, PartialEq)]
pub(in crate::layout) struct PagePlan {
    /// The slabs of the text.
    pub(in crate::layout) slabs: Range<usize>,
    /// The lines of notes at its foot.
    pub(in crate::layout) notes: Vec<NoteLines>,
    /// How high these are, in points.
    pub(in crate::layout) notes_height: f32,
    /// Whether it is turned sideways.
    pub(in crate::layout) sideways: bool,
}

/// The best way known to reach a place where a page may begin.
#[derive(Debug, Clone, Default)]
struct Reached {
    cost: f32,
    from: usize,
    foot: Foot,
}

/// Pages, and what they cost.
#[derive(Debug, Clone)]
pub(super) struct Broken {
    pub(super) plans: Vec<PagePlan>,
    pub(super) cost: f32,
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
/// grows with the length of the text and no faster. A page turned sideways holds nothing that is not.
pub(super) fn break_pages(flow: &Flow, upright: Room, sideways: Room) -> Broken {
    let notes = NoteHeights::of(&flow.notes);
    let mut first_calls = vec![usize::MAX; flow.notes.len()];
    for (index, slab) in flow.slabs.iter().enumerate() {
        for number in &slab.notes {
            first_calls[*number as usize - 1] = index;
        }
    }
    let mut plans = Vec::new();
    let mut cost = 0.0;
    let mut left = Vec::new();
    let mut begin = 0;
    let mut room = upright;
    for run in flow.slabs.chunk_by(|a, b| a.sideways == b.sideways && !b.new_page) {
        let range = begin..begin + run.len();
        begin = range.end;
        room = if run[0].sideways { sideways } else { upright };
        let cutting = Cutting { flow, notes: &notes, first_calls: &first_calls, room, range };
        let (some, last) = cutting.plans(left, run[0].sideways);
        plans.extend(some);
        cost += last.cost;
        left = last.foot.left;
    }
    while !left.is_empty() {
        let foot = notes.fill_page(&left, room.height - room.rule);
        left = foot.left;
        plans.push(PagePlan {
            slabs: begin..begin,
            notes: foot.placed,
            notes_height: foot.height,
            sideways: plans.last().is_some_and(|plan: &PagePlan| plan.sideways),
        });
    }
    Broken { plans, cost }
}

/// Slabs that are cut into pages of one form.
struct Cutting<'a> {
    flow: &'a Flow,
    notes: &'a NoteHeights,
    /// By note, the slab that calls it first.
    first_calls: &'a [usize],
    room: Room,
    range: Range<usize>,
}

impl Cutting<'_> {
    /// The pages, after some that have left those lines of notes, and the way that led to their end.
    fn plans(&self, carried: Vec<NoteLines>, sideways: bool) -> (Vec<PagePlan>, Reached) {
        let Range { start, end } = self.range;
        let mut reached: Vec<Option<Reached>> = vec![None; end - start + 1];
        let foot = Foot { left: carried, ..Foot::default() };
        reached[0] = Some(Reached { cost: 0.0, from: start, foot });
        for from in start..end {
            let Some(before) = reached[from - start].clone() else { continue };
            self.try_pages(from, &before, &mut reached);
        }
        let plans = self.trace(&reached, sideways);
        (plans, reached.pop().flatten().unwrap_or_default())
    }

    /// Tries every page that begins with the slab `from`.
    fn try_pages(&self, from: usize, start: &Reached, reached: &mut [Option<Reached>]) {
        let Self { flow, notes, room, .. } = *self;
        let slabs = &flow.slabs[..self.range.end];
        let mut height = repeat(flow, &slabs[from]).map_or(0.0, |head| head.height);
        let mut called: Vec<usize> = Vec::new();
        for end in from + 1..=slabs.len() {
            let slab = &slabs[end - 1];
            height = slab.top(height, room.leading / 2.0) + slab.height;
            if height > room.height + slack::ROUNDING && end > from + 1 {
                break;
            }
            called.extend(slab.notes.iter().map(|number| *number as usize - 1));
            for note in slab.called_again.iter().map(|number| *number as usize - 1) {
                if self.first_calls[note] < from && !called.contains(&note) {
                    called.push(note);
                }
            }
            let best = &mut reached[end - self.range.start];
            // What it costs at least: notes and free room only add to it.
            let least = start.cost + cost::PAGE + slabs.get(end).map_or(0.0, |next| next.break_before);
            if best.as_ref().is_some_and(|best| best.cost <= least) {
                continue;
            }
            // A side column is set before the text beside it, whatever the order of their notes.
            called.sort_unstable_by_key(|&note| (note < flow.numbered_notes, note));
            let foot = notes.fill(&start.foot.left, called.iter().copied(), room.height - room.rule - height);
            let foot_height = if foot.placed.is_empty() { 0.0 } else { room.rule + foot.height };
            let free = ((room.height - height - foot_height) / room.leading).max(0.0);
            let end_cost = match slabs.get(end) {
                Some(next) => next.break_before + free * free,
                None if end < flow.slabs.len() => 0.0,
                None if !foot.left.is_empty() => cost::NOTES_ALONE,
                None if from > 0 && height < cost::LEAST_LAST_LINES * room.leading => cost::SHORT_LAST_PAGE,
                None => 0.0,
            };
            let cost = start.cost + cost::PAGE + foot.cost + end_cost;
            if best.as_ref().is_none_or(|best| cost < best.cost) {
                *best = Some(Reached { cost, from, foot });
            }
        }
    }

    /// The pages on the best way to the end.
    fn trace(&self, reached: &[Option<Reached>], sideways: bool) -> Vec<PagePlan> {
        let start = self.range.start;
        let mut plans = Vec::new();
        let mut end = self.range.end;
        while end > start {
            let Some(Reached { from, foot, .. }) = &reached[end - start] else { break };
            let notes = foot.placed.clone();
            plans.push(PagePlan { slabs: *from..end, notes, notes_height: foot.height, sideways });
            end = *from;
        }
        plans.reverse();
        plans
    }
}

/// The table head that is set above this slab where it begins a page.
pub(in crate::layout) fn repeat<'a>(flow: &'a Flow, slab: &Slab) -> Option<&'a Slab> {
    slab.repeat.and_then(|repeat| flow.repeats.get(repeat))
}
