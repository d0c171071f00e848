use super::builder::Builder;
use super::place::Place;
use crate::chart::Chart;
use crate::diagnostic::Diagnostic;
use crate::layout::chart::ChartSetter;
use crate::layout::image;
use crate::layout::metrics::space;
use crate::layout::slab::Column;
use crate::source::Origin;

impl Builder<'_> {
    /// A chart as wide as its place.
    pub(super) fn chart(&mut self, column: &mut Column, place: &Place, chart: &Chart, origin: Origin) {
        let mut setter = ChartSetter::new(self.document, self.theme, self.styles, self.setter);
        let drawing = setter.svg(chart, place.width);
        match image::decode(drawing.as_bytes(), origin, self.setter.fonts()) {
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
