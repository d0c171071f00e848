//! Running heads and feet.

use std::collections::BTreeMap;

use super::metrics::{rule, running as metrics, slack};
use super::running_words::RunningWords;
use super::style::{Style, Styles};
use super::{
    Alignment, ContentId, Item, ItemKind, Line, Mark, NarrowLines, Page, ParagraphOptions, Piece, Rect,
    RunStyle, Setter, TextPiece, set_paragraph,
};
use crate::document::Document;
use crate::locale::Direction;
use crate::theme::{RunningLine, RunningRule, Theme};

/// More characters than any line holds.
const MOST_CHARACTERS: usize = 400;

/// What comes above and below the text of every page.
pub(super) struct Running<'a> {
    document: &'a Document,
    theme: &'a Theme,
    style: Style,
    rule: crate::theme::Colour,
    words: RunningWords<'a>,
    /// Lines that were set before, by their words, how many lines they may take, width and place.
    known: BTreeMap<(String, usize, u32, u8), Vec<Line>>,
}

impl<'a> Running<'a> {
    pub(super) fn new(document: &'a Document, theme: &'a Theme, styles: &Styles) -> Self {
        let run = RunStyle { bold: theme.running.bold, ..styles.running.run };
        let style = Style { run, ..styles.running };
        let words = RunningWords::of(document);
        Self { document, theme, style, rule: styles.rule, words, known: BTreeMap::new() }
    }

    /// Adds the head and the foot of a page.
    pub(super) fn put(&mut self, setter: &mut Setter, page: &mut Page, index: usize, count: usize) {
        let theme = self.theme;
        let running = &theme.running;
        let (head, foot) = if index == 0 {
            (&running.first_head, &running.first_foot)
        } else {
            (&running.head, &running.foot)
        };
        let head_y = metrics::HEAD * theme.margins.top;
        let foot_y = page.height - metrics::FOOT * theme.margins.bottom;
        // The second page of a bound book is on the left.
        let swapped = running.mirrored && index % 2 == 1;
        let size = self.style.run.size;
        let above = self.put_line(setter, page, head, head_y, 1, (index, count), swapped);
        if above > 0 && matches!(running.rule, RunningRule::Head | RunningRule::Both) {
            self.rule(page, head_y + metrics::RULE_BELOW * size);
        }
        let below = self.put_line(setter, page, foot, foot_y, metrics::FOOT_LINES, (index, count), swapped);
        if below > 0 && matches!(running.rule, RunningRule::Foot | RunningRule::Both) {
            let first = foot_y - (below - 1) as f32 * self.style.leading;
            self.rule(page, first - metrics::RULE_ABOVE * size);
        }
    }

    fn rule(&self, page: &mut Page, y: f32) {
        let side = self.theme.margins.side;
        let area = Rect { x: side, y, width: page.width - 2.0 * side, height: rule::NOTES };
        page.items.push(Item { mark: Mark::Decoration, kind: ItemKind::Rule { area, colour: self.rule } });
    }

    /// Adds a head or foot, whose first words may take up to `most` lines, the last one at `y`; says how many it has.
    #[expect(clippy::too_many_arguments, reason = "what is put where, and on which page")]
    fn put_line(
        &mut self,
        setter: &mut Setter,
        page: &mut Page,
        line: &RunningLine,
        y: f32,
        most: usize,
        (index, count): (usize, usize),
        swapped: bool,
    ) -> usize {
        let words = |pattern: &str| self.words.fill(pattern, index, count);
        let (mut start, centre, mut end) = (words(&line.start), words(&line.centre), words(&line.end));
        if swapped {
            std::mem::swap(&mut start, &mut end);
        }
        let whole = page.width - 2.0 * self.theme.margins.side;
        let (mut left, mut middle, mut right) = (whole, whole, whole);
        if !centre.is_empty() {
            left = metrics::SIDE * whole;
            right = left;
            middle = whole - 2.0 * (left + metrics::GAP);
        } else if !start.is_empty() && !end.is_empty() {
            // What a short line at the end leaves free is the other's.
            let beside = self.natural_width(setter, &end, whole);
            left = (metrics::AUTHOR * whole).max(whole - beside - metrics::GAP);
            let cut = |words: &str, width: f32, setter: &mut Setter| {
                self.lines(setter, words, width, Alignment::Start).len() > most
            };
            if cut(&start, left, setter) && cut(&end, whole - left - metrics::GAP, setter) {
                // One of them says more whole than both do in pieces: the title, which is at the end.
                if swapped { &mut end } else { &mut start }.clear();
                left = whole;
            }
        }
        let sides = if centre.is_empty() { most } else { 1 };
        let start = self.set(setter, &start, sides, left, Alignment::Start);
        if !start.is_empty() && centre.is_empty() {
            right = whole - start.iter().map(Line::breadth).fold(0.0, f32::max) - metrics::GAP;
        }
        let centre = self.set(setter, &centre, 1, middle, Alignment::Centre);
        let end = self.set(setter, &end, 1, right, Alignment::End);
        let rtl = self.document.language.direction() == Direction::RightToLeft;
        let places = [
            (start, if rtl { whole - left } else { 0.0 }),
            (centre, (whole - middle) / 2.0),
            (end, if rtl { 0.0 } else { whole - right }),
        ];
        let mut most_set = 0;
        for (lines, x) in places {
            most_set = most_set.max(lines.len());
            for (above, line) in lines.into_iter().rev().enumerate() {
                for (_, mut run) in line.runs {
                    run.x += self.theme.margins.side + x;
                    run.y += y - above as f32 * self.style.leading;
                    page.items.push(Item { mark: Mark::Pagination, kind: ItemKind::Glyphs(run) });
                }
            }
        }
        most_set
    }

    /// How wide the words are on one line; at most `whole`.
    fn natural_width(&self, setter: &mut Setter, words: &str, whole: f32) -> f32 {
        match &self.lines(setter, words, whole, Alignment::Start)[..] {
            [line] => line.breadth() + slack::ROUNDING,
            _ => whole,
        }
    }

    /// As many of the words as that many lines hold, with an ellipsis where that is not all.
    fn set(
        &mut self,
        setter: &mut Setter,
        words: &str,
        most: usize,
        width: f32,
        alignment: Alignment,
    ) -> Vec<Line> {
        let key = (words.to_owned(), most, width.to_bits(), alignment as u8);
        if let Some(known) = self.known.get(&key) {
            return known.clone();
        }
        let lines = self.shortened(setter, words, most, width, alignment);
        self.known.insert(key, lines.clone());
        lines
    }

    fn shortened(
        &self,
        setter: &mut Setter,
        words: &str,
        most: usize,
        width: f32,
        alignment: Alignment,
    ) -> Vec<Line> {
        let end = words.char_indices().nth(MOST_CHARACTERS).map_or(words.len(), |(at, _)| at);
        let mut lines = self.lines(setter, &words[..end], width, alignment);
        if lines.len() > most || end < words.len() {
            let cuts: Vec<&str> = words[..end]
                .match_indices(char::is_whitespace)
                .map(|(at, _)| words[..at].trim_end_matches(|c: char| !c.is_alphanumeric()))
                .collect();
            let mut fits = |kept: &str| {
                lines = self.lines(setter, &format!("{kept}…"), width, alignment);
                lines.len() <= most
            };
            // The longest that fits, for a shorter one fits as well.
            let fitting = cuts.partition_point(|kept| fits(kept));
            match fitting.checked_sub(1).and_then(|last| cuts.get(last)) {
                Some(cut) => fits(cut),
                None => return Vec::new(),
            };
        }
        lines.truncate(most);
        lines
    }

    fn lines(&self, setter: &mut Setter, words: &str, width: f32, alignment: Alignment) -> Vec<Line> {
        if words.is_empty() {
            return Vec::new();
        }
        let piece = Piece::Text(TextPiece::plain(words.to_owned(), self.style.run, ContentId(0)));
        let options = ParagraphOptions {
            width,
            first_indent: 0.0,
            narrow: NarrowLines::default(),
            alignment,
            hyphenate: false,
            balance: false,
            direction: self.document.language.direction(),
            language: self.document.language.clone(),
            locales: self.document.locales.clone(),
        };
        // What no face covers is reported where the words are in the text.
        set_paragraph(setter, &[piece], &options, &mut Vec::new())
    }
}
