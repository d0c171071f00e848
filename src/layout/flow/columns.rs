//! Text in two columns: each page of it becomes one slab in which the columns are side by side, so that what spans the page and the notes
//! at its foot are placed as ever. Columns are filled one after the other; the last ones before something that spans the page are even.

use std::collections::VecDeque;

use super::breaker::{Room, repeat};
use crate::layout::metrics::cost;
use crate::layout::slab::{Flow, Slab, SlabKind};

/// The fewest lines of free room for which a figure is put off to the next column.
const HOLE: f32 = 3.0;
/// What a line of a column that is longer than the other counts for where columns are made even.
const UNEVEN: f32 = 60.0;
/// The fewest lines of text in columns that are set below what spans the page.
const FEWEST_LINES: f32 = 4.0;

/// Where two columns are.
#[derive(Debug, Clone, Copy)]
pub(in crate::layout) struct TwoColumns {
    /// From the left of the text to the column that is read first, in points.
    pub(in crate::layout) first: f32,
    /// The same for the second.
    pub(in crate::layout) second: f32,
}

/// Puts what does not span the page into columns.
pub(in crate::layout) fn set_in_columns(flow: &mut Flow, columns: TwoColumns, room: Room) {
    let mut slabs = std::mem::take(&mut flow.slabs);
    keep_bound_with_what_spans(&mut slabs);
    let mut waiting: VecDeque<Slab> = slabs.into();
    let mut packer = Packer { flow, columns, room, out: Vec::new(), y: 0.0, notes: 0.0 };
    while let Some(next) = waiting.front() {
        if next.spans || next.sideways {
            packer.span(waiting.pop_front());
        } else {
            let end = waiting
                .iter()
                .enumerate()
                .position(|(index, slab)| slab.spans || slab.sideways || index > 0 && slab.new_page);
            let rest = waiting.split_off(end.unwrap_or(waiting.len()));
            packer.run(std::mem::replace(&mut waiting, rest));
        }
    }
    flow.slabs = packer.out;
}

/// What is bound to a slab that spans the page, such as its heading and its source, spans it too.
fn keep_bound_with_what_spans(slabs: &mut [Slab]) {
    for index in (1..slabs.len()).rev() {
        if slabs[index].spans && slabs[index].break_before >= cost::HEADING {
            slabs[index - 1].spans = true;
        }
    }
    for index in 1..slabs.len() {
        if slabs[index - 1].spans && slabs[index].break_before >= cost::WITHIN_HEADING {
            slabs[index].spans = true;
        }
    }
}

struct Packer<'f> {
    flow: &'f Flow,
    columns: TwoColumns,
    room: Room,
    out: Vec<Slab>,
    /// How far the page is filled, in points.
    y: f32,
    /// How high its notes are, with the rule above them, in points.
    notes: f32,
}

impl Packer<'_> {
    fn unit(&self) -> f32 {
        self.room.leading / 2.0
    }

    /// A slab that spans the page.
    fn span(&mut self, slab: Option<Slab>) {
        let Some(slab) = slab else { return };
        let notes = self.notes_of(std::iter::once(&slab));
        let end = slab.top(self.y, self.unit()) + slab.height;
        let fits = end + self.notes_with(notes) <= self.room.height;
        if slab.new_page || slab.sideways || !fits {
            (self.y, self.notes) = (0.0, 0.0);
        }
        self.y = slab.top(self.y, self.unit()) + slab.height;
        self.notes = self.notes_with(notes);
        self.out.push(slab);
    }

    /// The height of the notes of the page with some more.
    fn notes_with(&self, more: f32) -> f32 {
        if more == 0.0 {
            self.notes
        } else {
            self.notes + more + if self.notes == 0.0 { self.room.rule } else { 0.0 }
        }
    }

    /// The height of the notes that slabs call, in points.
    fn notes_of<'s>(&self, slabs: impl Iterator<Item = &'s Slab>) -> f32 {
        let called = slabs.flat_map(|slab| slab.notes.iter().chain(&slab.called_again));
        let lines = called.filter_map(|number| self.flow.notes.get(*number as usize - 1)).flatten();
        lines.map(|line| line.space_before + line.height).sum()
    }

    /// A run of text in columns, over as many pages as it takes.
    fn run(&mut self, mut slabs: VecDeque<Slab>) {
        while let Some(first) = slabs.front() {
            if first.new_page {
                (self.y, self.notes) = (0.0, 0.0);
            }
            let begins_page = self.y == 0.0;
            let new_page = begins_page && !self.out.is_empty();
            let gap = if begins_page { 0.0 } else { first.space_before };
            let break_before = first.break_before;
            let most = self.room.height - self.y - gap - self.unit();
            let least = FEWEST_LINES * self.room.leading;
            let Some([one, other]) = self.page(&mut slabs, most, begins_page, least) else {
                // What is left of the page has no room for it.
                (self.y, self.notes) = (0.0, 0.0);
                continue;
            };
            let notes = self.notes_of(one.iter().chain(&other));
            let mut whole = self.stacked(one, self.columns.first);
            let other = self.stacked(other, self.columns.second);
            whole.absorb(other, 0.0);
            whole.height = (whole.height / self.unit()).ceil() * self.unit();
            whole.space_before = gap;
            whole.new_page = new_page;
            whole.break_before = break_before;
            self.notes = self.notes_with(notes);
            self.y += gap + whole.height;
            self.out.push(whole);
            if !slabs.is_empty() {
                (self.y, self.notes) = (0.0, 0.0);
            }
        }
    }

    /// Takes the slabs of two columns, no higher than `most` with their notes; even ones where nothing is left.
    fn page(
        &self,
        slabs: &mut VecDeque<Slab>,
        most: f32,
        begins_page: bool,
        least: f32,
    ) -> Option<[Vec<Slab>; 2]> {
        let mut notes = 0.0;
        let window = self.window(slabs, most);
        loop {
            let height = most - self.notes_with(notes);
            if height < least && !begins_page {
                return None;
            }
            let mut rest: VecDeque<Slab> = slabs.range(..window).cloned().collect();
            let even = if window == slabs.len() { self.even(&rest, height) } else { None };
            let columns = match even {
                Some(cut) => {
                    let other = rest.split_off(cut);
                    let one = std::mem::take(&mut rest);
                    [one.into(), other.into()]
                }
                None => [self.column(&mut rest, height), self.column(&mut rest, height)],
            };
            let called = self.notes_of(columns.iter().flatten());
            if called <= notes + 0.01 {
                slabs.drain(..window);
                for slab in rest.into_iter().rev() {
                    slabs.push_front(slab);
                }
                return Some(columns);
            }
            // With more notes there is less room for text, which then calls no more of them.
            notes = called;
        }
    }

    /// How many slabs are looked at for two columns: more than fit into them.
    fn window(&self, slabs: &VecDeque<Slab>, most: f32) -> usize {
        let mut height = 0.0;
        let full = slabs.iter().position(|slab| {
            height += slab.space_before + slab.height;
            height > 3.0 * most.max(self.room.height)
        });
        full.map_or(slabs.len(), |at| at + 1)
    }

    /// Where slabs that fit into two columns are parted such that these are even; none where they do not fit.
    fn even(&self, slabs: &VecDeque<Slab>, most: f32) -> Option<usize> {
        let height = |range: std::ops::Range<usize>| self.height(slabs.range(range));
        let mut best: Option<(f32, usize)> = None;
        for cut in 1..=slabs.len() {
            let (one, other) = (height(0..cut), height(cut..slabs.len()));
            if one > most {
                break;
            }
            if other > most {
                continue;
            }
            let lines = (one - other) / self.room.leading;
            // The first one is rather the longer.
            let uneven = if lines < 0.0 { 1.5 * lines * lines } else { lines * lines };
            let torn = slabs.get(cut).map_or(0.0, |next| next.break_before);
            let cost = UNEVEN * uneven + torn;
            if best.is_none_or(|(least, _)| cost < least) {
                best = Some((cost, cut));
            }
        }
        best.map(|(_, cut)| cut)
    }

    fn height<'s>(&self, slabs: impl Iterator<Item = &'s Slab>) -> f32 {
        let mut first = true;
        slabs.fold(0.0, |y, slab| {
            let y = if std::mem::take(&mut first) {
                repeat(self.flow, slab).map_or(0.0, |head| head.height)
            } else {
                y
            };
            slab.top(y, self.unit()) + slab.height
        })
    }

    /// Takes the slabs of one column. A figure that does not fit goes to the head of the next one, and the text after it comes before it, as
    /// far as its part goes.
    fn column(&self, rest: &mut VecDeque<Slab>, most: f32) -> Vec<Slab> {
        let mut taken: Vec<Slab> = Vec::new();
        let mut put_off: VecDeque<Slab> = VecDeque::new();
        let mut y = rest.front().and_then(|slab| repeat(self.flow, slab)).map_or(0.0, |head| head.height);
        while let Some(next) = rest.front() {
            let end = next.top(y, self.unit()) + next.height;
            if next.kind == SlabKind::Figure && taken.last().is_none_or(|last| last.kind != SlabKind::Figure)
            {
                let run = rest.iter().take_while(|slab| slab.kind == SlabKind::Figure).count();
                let all = rest.range(..run).fold(y, |y, slab| slab.top(y, self.unit()) + slab.height);
                let calls = rest.range(..run).any(|slab| !slab.notes.is_empty());
                let hole = most - y > HOLE * self.room.leading;
                if all > most && hole && !calls && !taken.is_empty() {
                    let after = rest.split_off(run);
                    put_off.extend(std::mem::replace(rest, after));
                    continue;
                }
            }
            let leaves = !put_off.is_empty() && (next.kind == SlabKind::Part || next.new_page);
            if leaves || end > most && !taken.is_empty() {
                break;
            }
            y = end;
            taken.extend(rest.pop_front());
        }
        let cut = self.best_cut(&taken, rest.front(), most);
        for slab in taken.drain(cut..).rev() {
            rest.push_front(slab);
        }
        for slab in put_off.into_iter().rev() {
            rest.push_front(slab);
        }
        taken
    }

    /// How many of these slabs a column ends after at the least cost.
    fn best_cut(&self, taken: &[Slab], next: Option<&Slab>, most: f32) -> usize {
        if next.is_none() {
            return taken.len();
        }
        let mut y = 0.0;
        let mut best = (f32::INFINITY, taken.len());
        for (index, slab) in taken.iter().enumerate() {
            y = slab.top(y, self.unit()) + slab.height;
            let after = taken.get(index + 1).or(next).map_or(0.0, |next| next.break_before);
            let free = (most - y) / self.room.leading;
            let cost = after + free * free;
            if cost <= best.0 {
                best = (cost, index + 1);
            }
        }
        best.1
    }

    /// One column as a slab, with what surrounds its parts.
    fn stacked(&self, slabs: Vec<Slab>, x: f32) -> Slab {
        let mut whole = Slab::default();
        let head = slabs.first().and_then(|slab| repeat(self.flow, slab)).cloned();
        let mut y = head.as_ref().map_or(0.0, |head| head.height);
        let mut placed = Vec::with_capacity(slabs.len());
        for slab in slabs {
            y = slab.top(y, self.unit());
            let height = slab.height;
            placed.push((y, slab));
            y += height;
        }
        for run in placed.chunk_by(|a, b| a.1.boxed == b.1.boxed) {
            let surround = run[0].1.boxed.and_then(|number| self.flow.boxes.get(number));
            if let (Some(surround), [(top, _), ..], Some((last, slab))) = (surround, run, run.last()) {
                whole.items.append(&mut surround.items(*top, last + slab.height - top));
            }
        }
        if let Some(head) = head {
            whole.absorb(head, 0.0);
        }
        for (y, slab) in placed {
            whole.absorb(slab, y);
        }
        whole.shift(x, 0.0);
        whole
    }
}
