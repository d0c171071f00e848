//! Running heads and feet.

use super::metrics::running as metrics;
use super::style::Styles;
use super::{
    Alignment, ContentId, Item, ItemKind, Line, Mark, Page, ParagraphOptions, Piece, Setter, TextPiece,
    set_paragraph,
};
use crate::document::Document;
use crate::locale::Locale;
use crate::source::Origin;
use crate::text;
use crate::theme::Theme;

/// More characters than any line holds.
const MOST_CHARACTERS: usize = 400;

/// What comes above and below the text of every page.
pub(super) struct Running<'a> {
    document: &'a Document,
    theme: &'a Theme,
    styles: &'a Styles,
    /// The measure, in points.
    width: f32,
    /// Who it is by, and the title as far as it goes on the same line.
    head: Vec<Line>,
}

impl<'a> Running<'a> {
    pub(super) fn new(
        document: &'a Document,
        theme: &'a Theme,
        styles: &'a Styles,
        setter: &mut Setter,
        width: f32,
    ) -> Self {
        let mut running = Self { document, theme, styles, width, head: Vec::new() };
        let by = document.head.organisation.as_ref().map(|line| line.text.as_str());
        let by = by.or(document.head.author.as_deref()).unwrap_or_default();
        let by = running.shortened(setter, by, metrics::AUTHOR * width, Alignment::Start);
        let taken = by.as_ref().map_or(0.0, |line| line.width + metrics::GAP);
        let title = text::plain(&document.head.title);
        let title = running.shortened(setter, title.trim(), width - taken, Alignment::End);
        running.head = by
            .into_iter()
            .chain(title.map(|mut line| {
                let shift = if running.right_to_left() { 0.0 } else { taken };
                for (_, run) in &mut line.runs {
                    run.x += shift;
                }
                line
            }))
            .collect();
        if running.right_to_left() && taken > 0.0 {
            let shift = (1.0 - metrics::AUTHOR) * width;
            for (_, run) in running.head.iter_mut().take(1).flat_map(|line| &mut line.runs) {
                run.x += shift;
            }
        }
        running
    }

    fn right_to_left(&self) -> bool {
        self.document.language.direction() == crate::locale::Direction::RightToLeft
    }

    /// Adds the head, from the second page on, and the foot.
    pub(super) fn put(&self, setter: &mut Setter, page: &mut Page, index: usize, count: usize) {
        let margins = &self.theme.margins;
        if index > 0 {
            let y = metrics::HEAD * margins.top;
            for line in &self.head {
                self.line(page, line.clone(), y);
            }
        }
        let words = Locale::of(&self.document.language)
            .word("page-of")
            .replace("{page}", &(index + 1).to_string())
            .replace("{pages}", &count.to_string());
        let y = page.height - metrics::FOOT * margins.bottom;
        if let Some(line) = self.set(setter, &words, self.width, Alignment::End).into_iter().next() {
            self.line(page, line, y);
        }
    }

    fn line(&self, page: &mut Page, line: Line, y: f32) {
        for (_, mut run) in line.runs {
            run.x += self.theme.margins.side;
            run.y += y;
            page.items.push(Item { mark: Mark::Pagination, kind: ItemKind::Glyphs(run) });
        }
    }

    /// As many of the words as one line holds, with an ellipsis where that is not all.
    fn shortened(&self, setter: &mut Setter, words: &str, width: f32, alignment: Alignment) -> Option<Line> {
        let end = words.char_indices().nth(MOST_CHARACTERS).map_or(words.len(), |(at, _)| at);
        let mut lines = self.set(setter, &words[..end], width, alignment);
        if lines.len() > 1 || end < words.len() {
            let cuts: Vec<&str> = words[..end]
                .match_indices(char::is_whitespace)
                .map(|(at, _)| words[..at].trim_end_matches(|c: char| !c.is_alphanumeric()))
                .collect();
            let mut fits = |kept: &str| {
                lines = self.set(setter, &format!("{kept}…"), width, alignment);
                lines.len() <= 1
            };
            // The longest that fits, for a shorter one fits as well.
            let fitting = cuts.partition_point(|kept| fits(kept));
            fits(cuts.get(fitting.checked_sub(1)?)?);
        }
        lines.into_iter().next()
    }

    fn set(&self, setter: &mut Setter, words: &str, width: f32, alignment: Alignment) -> Vec<Line> {
        if words.is_empty() {
            return Vec::new();
        }
        let piece = Piece::Text(TextPiece {
            text: words.to_owned(),
            style: self.styles.running.run,
            content: ContentId(0),
            link: None,
            note: None,
            mark: false,
            language: None,
            origin: Origin::default(),
        });
        let options = ParagraphOptions {
            width,
            first_indent: 0.0,
            alignment,
            hyphenate: false,
            balance: false,
            direction: self.document.language.direction(),
            language: self.document.language.clone(),
        };
        // What no face covers is reported where the words are in the text.
        set_paragraph(setter, &[piece], &options, &mut Vec::new())
    }
}
