//! Charts, drawn in the colours and type of the theme.

use super::builder::Builder;
use super::place::Place;
use crate::chart::{Chart, ChartLook, WordMeasure, draw, svg};
use crate::diagnostic::Diagnostic;
use crate::layout::metrics::space;
use crate::layout::slab::Column;
use crate::layout::style::Style;
use crate::layout::{RunStyle, image};
use crate::source::Origin;

/// The families that drawings set words in where the theme has the bundled ones.
const SERIF: &str = "Source Serif 4";
const SANS: &str = "Source Sans 3";

impl Builder<'_> {
    /// A chart as wide as its place.
    pub(super) fn chart(&mut self, column: &mut Column, place: &Place, chart: &Chart, origin: Origin) {
        let style = self.styles.chart;
        let colours = &self.theme.colours;
        let look = ChartLook {
            width: place.width,
            height: self.theme.picture_height,
            size: style.run.size,
            text: colours.text,
            muted: colours.muted,
            accent: colours.accent,
            right_to_left: place.right_to_left(),
        };
        let inner = Place { style, ..*place };
        let drawing = draw(chart, &look, &mut WidthOfWords { builder: self, place: &inner });
        let family = self.theme.tables.or(SERIF, SANS);
        match image::decode(svg(&drawing, family, &chart.alt).as_bytes(), origin, self.setter.fonts()) {
            Ok(picture) => {
                self.pictures.push(picture);
                let picture = self.pictures.len() - 1;
                let figure = self.unsized_picture(picture, &chart.alt, place.tag, None);
                let highest = self.theme.text_area().1 - space::AROUND_FIGURE * self.styles.unit;
                self.figure_within(column, place, &figure, place.width, highest);
            }
            Err(fault) => {
                let at = self.document.sources.location(origin);
                let message = format!("this chart {}", fault.message);
                self.diagnostics.push(Diagnostic::new(fault.rule, message).at(at).help(fault.help));
            }
        }
    }
}

struct WidthOfWords<'w, 'b> {
    builder: &'w mut Builder<'b>,
    place: &'w Place,
}

impl WordMeasure for WidthOfWords<'_, '_> {
    fn width(&mut self, words: &str, size: f32, bold: bool) -> f32 {
        let run = RunStyle { bold, size, ..self.place.style.run };
        let style = Style { run, ..self.place.style };
        self.builder.label_width(&Place { style, ..*self.place }, words)
    }
}
