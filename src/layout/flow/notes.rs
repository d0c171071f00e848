use std::ops::Range;

use crate::layout::metrics::cost;
use crate::layout::slab::Slab;

/// Lines of a note: its number less one, and which of its lines.
pub(in crate::layout) type NoteLines = (usize, Range<usize>);

/// The notes at the foot of one page.
#[derive(Debug, Clone, Default, PartialEq)]
pub(super) struct Foot {
    /// What is there.
    pub(super) placed: Vec<NoteLines>,
    /// What is left for the next page.
    pub(super) left: Vec<NoteLines>,
    /// How high it is, without the rule above it, in points.
    pub(super) height: f32,
    /// What it costs.
    pub(super) cost: f32,
}

/// Heights of notes, ready to be summed.
pub(super) struct NoteHeights {
    /// For each note, how high its first lines are, by how many.
    sums: Vec<Vec<f32>>,
}

impl NoteHeights {
    pub(super) fn of(notes: &[Vec<Slab>]) -> Self {
        let sum = |note: &Vec<Slab>| {
            let mut sum = 0.0;
            let lines = note.iter().map(|slab| {
                sum += slab.space_before + slab.height;
                sum
            });
            std::iter::once(0.0).chain(lines).collect()
        };
        Self { sums: notes.iter().map(sum).collect() }
    }

    /// The whole of a note.
    pub(super) fn whole(&self, note: usize) -> NoteLines {
        (note, 0..self.sums.get(note).map_or(0, |sums| sums.len() - 1))
    }

    fn height(&self, (note, lines): &NoteLines) -> f32 {
        self.sums.get(*note).map_or(0.0, |sums| sums[lines.end] - sums[lines.start])
    }

    /// How many of these lines fit into `room`; never one alone of several, at the end or at the beginning.
    fn fitting(&self, (note, lines): &NoteLines, room: f32) -> usize {
        let Some(sums) = self.sums.get(*note) else { return 0 };
        let fits = lines.clone().take_while(|&i| sums[i + 1] - sums[lines.start] <= room).count();
        match lines.len() - fits {
            0 => fits,
            1 if fits > 2 => fits - 1,
            _ if fits == 1 => 0,
            _ => fits,
        }
    }

    /// Fills the foot of a page with what is carried over and then with the notes it calls.
    pub(super) fn fill(&self, carried: &[NoteLines], called: impl Iterator<Item = usize>, room: f32) -> Foot {
        let mut foot = Foot::default();
        let called = called.map(|note| (self.whole(note), true));
        for (lines, new) in carried.iter().cloned().map(|lines| (lines, false)).chain(called) {
            if lines.1.is_empty() {
                continue;
            }
            let height = self.height(&lines);
            if foot.left.is_empty() && foot.height + height <= room {
                foot.height += height;
                foot.placed.push(lines);
                continue;
            }
            let fits = if foot.left.is_empty() { self.fitting(&lines, room - foot.height) } else { 0 };
            let (note, Range { start, end }) = lines;
            if fits > 0 {
                let part = (note, start..start + fits);
                foot.height += self.height(&part);
                foot.placed.push(part);
            }
            foot.cost += match (new, fits) {
                (true, 0) => cost::NOTE_PUT_OFF,
                (true, _) => cost::NOTE_DIVIDED,
                (false, _) => cost::NOTE_GOES_ON,
            };
            foot.left.push((note, start + fits..end));
        }
        foot
    }

    /// Fills a page with nothing but what is carried over; at least one line of it.
    pub(super) fn fill_page(&self, carried: &[NoteLines], room: f32) -> Foot {
        let mut foot = self.fill(carried, std::iter::empty(), room);
        if foot.placed.is_empty()
            && let Some((note, lines)) = foot.left.first_mut()
        {
            foot.placed.push((*note, lines.start..lines.start + 1));
            lines.start += 1;
        }
        foot.left.retain(|(_, lines)| !lines.is_empty());
        foot
    }
}
