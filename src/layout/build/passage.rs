//! The page of a speech: times in the margin, sentences that no page divides, points that go on under their head.

use super::builder::Builder;
use super::place::Place;
use crate::document::{Inline, Part};
use crate::layout::metrics::{cost, speech};
use crate::layout::slab::{Column, Slab};
use crate::layout::style::Style;
use crate::layout::{Alignment, ContentId, Piece, RunStyle, TagId, TagRole, TextPiece};
use crate::text::{Decoration, InlineKind, count_spoken_words, plain};

impl Builder<'_> {
    /// A part that is spoken.
    pub(super) fn passage(&mut self, column: &mut Column, part: &Part, begins: usize, tag: TagId) {
        let place = Place { spoken: true, ..self.place(tag) };
        let first = column.slabs.len();
        let beside = if part.heading.is_empty() { self.styles.body } else { self.styles.heading(2) };
        let time_tag = self.tags.add(tag, TagRole::Paragraph);
        let content = self.tags.content(time_tag);
        if part.heading.is_empty() {
            column.space(2.0 * self.styles.unit);
        } else {
            self.heading(column, &place, 2, &part.heading, Some(&part.id));
        }
        let head = first..column.slabs.len();
        self.turns.clear();
        self.sentence = 0;
        self.blocks(column, &place, &part.blocks);
        let Some(slab) = column.slabs.get(first) else { return };
        let mut head_again = slab.again();
        for slab in column.slabs[head.clone()].iter().skip(1) {
            let y = head_again.height;
            head_again.absorb(slab.again(), y);
        }
        head_again.height += self.styles.unit;
        let time = self.time(&place, beside, begins, content);
        let slab = &mut column.slabs[first];
        let items = std::mem::take(&mut slab.items);
        slab.absorb(Slab { height: 0.0, ..time }, 0.0);
        slab.items.extend(items);
        if !head.is_empty() {
            self.turn(column, &place, &head_again, begins);
        }
    }

    /// Where a page may begin within a passage, its head is set again, with the time at which that sentence begins.
    fn turn(&mut self, column: &mut Column, place: &Place, head: &Slab, first: usize) {
        let Some(pace) = self.document.speech.as_ref().map(|speech| speech.pace) else { return };
        let beside = self.styles.heading(2);
        for (at, words) in std::mem::take(&mut self.turns) {
            let begins = first + pace.seconds(words);
            // It is seen only: the sentence before it has been read.
            let time = self.time(place, beside, begins, ContentId(0)).again();
            let mut head = head.clone();
            head.absorb(Slab { height: 0.0, ..time }, 0.0);
            self.flow.repeats.push(head);
            if let Some(slab) = column.slabs.get_mut(at) {
                slab.repeat = Some(self.flow.repeats.len() - 1);
            }
        }
    }

    /// A time in the margin where lines begin, on the baseline of what it stands beside.
    fn time(&mut self, place: &Place, beside: Style, seconds: usize, content: ContentId) -> Slab {
        let size = speech::TIME * place.style.run.size;
        let run = RunStyle { size, bold: true, ..self.styles.running.run };
        let style = Style { run, leading: beside.leading };
        let (width, gap) = (speech::TIME_WIDTH * size, speech::TIME_GAP * size);
        let x = place.x + if self.right_to_left() { place.width + gap } else { -width - gap };
        let place = Place { x, width, style, alignment: Alignment::End, spoken: false, ..*place };
        let piece = Piece::Text(TextPiece::plain(self.document.locale().clock(seconds), run, content));
        let options = self.options(&place, false);
        let lines = self.lines(&[piece], &place, &options);
        let mut time = lines.into_iter().next().unwrap_or_default();
        time.shift(0.0, beside.baseline() - style.baseline());
        time
    }

    /// A paragraph whose sentences begin on lines of their own.
    pub(super) fn sentences(&mut self, column: &mut Column, place: &Place, content: &[Inline], tag: TagId) {
        let options = self.options(place, false);
        for sentence in content.split(|run| run.kind == InlineKind::LineBreak) {
            let pieces = self.pieces(sentence, tag, &place.style);
            let before = self.turns.last().map_or(0, |(_, words)| *words);
            self.turns.push((column.slabs.len(), before + self.sentence));
            let spoken: Vec<Inline> = sentence.iter().filter(|run| !is_deleted(run)).cloned().collect();
            self.sentence =
                count_spoken_words(&plain(&spoken), &self.document.language, self.document.locale());
            for (index, slab) in self.lines(&pieces.pieces, place, &options).into_iter().enumerate() {
                let break_before = if index == 0 { cost::IN_POINT } else { cost::IN_SENTENCE };
                column.push(Slab { break_before, ..slab });
            }
        }
        self.set_called(place.tag);
    }
}

fn is_deleted(run: &Inline) -> bool {
    matches!(run.kind, InlineKind::Decorated { decoration: Decoration::Deleted, .. })
}
