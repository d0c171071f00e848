//! Charts in the colours and type of a theme.

use super::paragraph::label_width;
use super::style::Styles;
use super::{Alignment, NarrowLines, ParagraphOptions, RunStyle, Setter};
use crate::chart::{Chart, ChartLook, WordMeasure, draw, svg};
use crate::document::Document;
use crate::locale::{Direction, Language, Locales};
use crate::theme::{FamilyName, Theme};

/// A measure that no words of a chart fill, in points.
const ONE_LINE: f32 = 20_000.0;

/// Draws the charts of a document.
pub(super) struct ChartSetter<'s> {
    theme: &'s Theme,
    style: RunStyle,
    language: &'s Language,
    setter: &'s mut Setter,
}

impl<'s> ChartSetter<'s> {
    pub(super) fn new(
        document: &'s Document,
        theme: &'s Theme,
        styles: &Styles,
        setter: &'s mut Setter,
    ) -> Self {
        Self { theme, style: styles.chart.run, language: &document.language, setter }
    }

    /// A chart of that width, in points, as SVG.
    pub(super) fn svg(&mut self, chart: &Chart, width: f32) -> String {
        let colours = &self.theme.colours;
        let look = ChartLook {
            width,
            height: self.theme.picture_height,
            size: self.style.size,
            text: colours.text,
            muted: colours.muted,
            accent: colours.accent,
            right_to_left: self.language.direction() == Direction::RightToLeft,
        };
        svg(&draw(chart, &look, self), &families(&self.theme.tables), &chart.alt)
    }
}

/// The families that drawings set words in.
fn families(name: &FamilyName) -> String {
    let generic = if *name == FamilyName::Serif { "serif" } else { "sans-serif" };
    format!("'{}', {generic}", name.or("Source Serif 4", "Source Sans 3").replace(['\'', '\\'], ""))
}

impl WordMeasure for ChartSetter<'_> {
    fn width(&mut self, words: &str, size: f32, bold: bool) -> f32 {
        let options = ParagraphOptions {
            width: ONE_LINE,
            first_indent: 0.0,
            narrow: NarrowLines::default(),
            alignment: Alignment::Start,
            hyphenate: false,
            balance: false,
            direction: self.language.direction(),
            language: self.language.clone(),
            // What is set on one line is not parted.
            locales: Locales::default(),
        };
        label_width(self.setter, words, RunStyle { bold, size, ..self.style }, &options)
    }
}
