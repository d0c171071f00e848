//! Figures that would leave a hole go to the head of the next page, and the text after them flows into the hole.

use super::breaker::{Broken, PagePlan, Room, break_pages};
use crate::layout::metrics::{cost, space};
use crate::layout::slab::{Flow, SlabKind};

/// The fewest lines of free room that are a hole.
const HOLE: f32 = 3.0;

/// Cuts the text into pages. Where a figure would leave a hole at the foot of a page, text after it comes before it, as long as that
/// makes the pages better; a figure never leaves its part, passes no other one, and is put between two blocks or at the head of a page.
pub(in crate::layout) fn break_with_figures(flow: &mut Flow, upright: Room, sideways: Room) -> Vec<PagePlan> {
    let mut broken = break_pages(flow, upright, sideways);
    let mut at = 0;
    while let Some(figure) = next_figure(flow, at) {
        let hole = hole_before(flow, &broken.plans, figure.start, upright);
        if hole > HOLE * upright.leading {
            let moving = MovingFigure::new(flow, figure.start, figure.end);
            broken = moving.settle(broken, hole + upright.leading, upright, sideways);
        }
        at = figure.end;
    }
    broken.plans
}

/// The slabs of the next figures, which may move, from `at` on.
fn next_figure(flow: &Flow, at: usize) -> Option<std::ops::Range<usize>> {
    let is_figure = |index: &usize| flow.slabs[*index].kind == SlabKind::Figure;
    let start = (at..flow.slabs.len()).find(is_figure)?;
    let end = (start..flow.slabs.len()).find(|index| !is_figure(index)).unwrap_or(flow.slabs.len());
    Some(start..end)
}

/// The free room at the foot of the page before the one of that slab, in points.
fn hole_before(flow: &Flow, plans: &[PagePlan], slab: usize, room: Room) -> f32 {
    let Some(page) = plans.iter().position(|plan| plan.slabs.contains(&slab)).filter(|page| *page > 0) else {
        return 0.0;
    };
    let (before, own) = (&plans[page - 1], &plans[page]);
    if before.sideways || own.sideways || flow.slabs[own.slabs.start].new_page {
        return 0.0;
    }
    let text = flow.slabs[before.slabs.clone()]
        .iter()
        .fold(0.0, |y, slab| slab.top(y, room.leading / 2.0) + slab.height);
    let notes = if before.notes.is_empty() { 0.0 } else { before.notes_height + room.rule };
    room.height - text - notes
}

/// Figures on their way behind text that follows them.
struct MovingFigure<'f> {
    flow: &'f mut Flow,
    start: usize,
    end: usize,
    /// What it costs to begin a page with the figure where it was called.
    break_before: f32,
    /// The slabs that were passed, and the figures that were taken along.
    steps: Vec<FigureStep>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum FigureStep {
    Passed,
    TakenAlong,
}

impl<'f> MovingFigure<'f> {
    fn new(flow: &'f mut Flow, start: usize, end: usize) -> Self {
        let break_before = flow.slabs[start].break_before;
        Self { flow, start, end, break_before, steps: Vec::new() }
    }

    /// Tries every place within that much text, and leaves the figure at the best one.
    fn settle(mut self, before: Broken, most: f32, upright: Room, sideways: Room) -> Broken {
        let mut best = (0, before);
        // Words that end in a colon announce what is where they are.
        if self.break_before >= cost::ANNOUNCED && self.break_before < cost::HEADING {
            return best.1;
        }
        let (first, unit) = (self.start, upright.leading / 2.0);
        let (mut passed, mut distance) = (0.0, cost::FIGURE_MOVES);
        let mut least = best.1.cost;
        while passed <= most && self.step() {
            if self.steps.last() == Some(&FigureStep::TakenAlong) {
                continue;
            }
            let slab = &self.flow.slabs[self.start - 1];
            passed += slab.space_alone + slab.height;
            distance += if slab.kind == SlabKind::Heading { cost::FIGURE_LEAVES_HEADING } else { 1.0 };
            if !self.is_place() {
                continue;
            }
            let kept = self.adjust(first, unit);
            let broken = break_pages(self.flow, upright, sideways);
            let between =
                self.flow.slabs.get(self.end).is_none_or(|next| next.break_before < cost::IN_PARAGRAPH);
            let at_head = broken.plans.iter().any(|plan| plan.slabs.start == self.start);
            if (between || at_head) && broken.cost + distance < least {
                least = broken.cost + distance;
                best = (self.steps.len(), broken);
            }
            self.restore(first, kept);
        }
        while self.steps.len() > best.0 {
            self.step_back();
        }
        if best.0 > 0 {
            self.adjust(first, unit);
        }
        best.1
    }

    /// Passes one slab or takes one along; whether the part goes on.
    fn step(&mut self) -> bool {
        let Some(next) = self.flow.slabs.get(self.end) else { return false };
        if matches!(next.kind, SlabKind::Part) || next.new_page || next.sideways {
            return false;
        }
        let calls = |index: usize| {
            let slab = &self.flow.slabs[index];
            !slab.notes.is_empty() || !slab.called_again.is_empty()
        };
        // Notes stay in the order of their numbers.
        if calls(self.end) && (self.start..self.end).any(calls) {
            return false;
        }
        if next.kind == SlabKind::Figure {
            self.steps.push(FigureStep::TakenAlong);
        } else {
            self.flow.slabs[self.start..=self.end].rotate_right(1);
            self.start += 1;
            self.steps.push(FigureStep::Passed);
        }
        self.end += 1;
        true
    }

    fn step_back(&mut self) {
        self.end -= 1;
        if self.steps.pop() == Some(FigureStep::Passed) {
            self.start -= 1;
            self.flow.slabs[self.start..=self.end].rotate_left(1);
        }
    }

    /// Whether what is around it here may be parted at all.
    fn is_place(&self) -> bool {
        let before = &self.flow.slabs[self.start - 1];
        let Some(next) = self.flow.slabs.get(self.end) else { return true };
        next.repeat.is_none() && (next.boxed.is_none() || next.boxed != before.boxed)
    }

    /// Sets spaces and costs as the new order wants them; what they were before is returned, from the slab `first` on.
    fn adjust(&mut self, first: usize, unit: f32) -> Vec<(f32, f32)> {
        let after_figure = space::AFTER_FIGURE * unit;
        let last = self.end.min(self.flow.slabs.len() - 1);
        let slabs = &mut self.flow.slabs[..=last];
        let kept = slabs[first..].iter().map(|slab| (slab.space_before, slab.break_before)).collect();
        for index in first..slabs.len() {
            let after = index > 0
                && slabs[index - 1].kind == SlabKind::Figure
                && slabs[index].kind != SlabKind::Figure;
            let least = if after { after_figure } else { 0.0 };
            if slabs[index].kind != SlabKind::Figure {
                slabs[index].space_before = slabs[index].space_alone.max(least);
            }
        }
        slabs[first].break_before = slabs[first].break_before.max(self.break_before);
        slabs[self.start].break_before = slabs.get(self.end).map_or(0.0, |next| next.break_before);
        kept
    }

    fn restore(&mut self, first: usize, kept: Vec<(f32, f32)>) {
        for (slab, (space, cost)) in self.flow.slabs[first..].iter_mut().zip(kept) {
            (slab.space_before, slab.break_before) = (space, cost);
        }
    }
}
