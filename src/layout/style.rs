//! What a theme means for each kind of text.

use super::{Family, RunStyle};
use crate::theme::{AcronymStyle, Colour, HeadingFamily, Theme, VerbatimFamily};

/// The part of a size at which the x of the monospaced face is as high as that of the serif.
pub(super) const MONO_TO_SERIF: f32 = 0.977;

/// A run style and the distance between its lines, in points.
#[derive(Debug, Clone, Copy)]
pub(super) struct Style {
    pub(super) run: RunStyle,
    pub(super) leading: f32,
}

impl Style {
    /// From the top of a line to its baseline: the letters stand in the middle of the leading.
    pub(super) fn baseline(&self) -> f32 {
        (self.leading - self.run.size) / 2.0 + 0.76 * self.run.size
    }
}

/// The styles of a theme. All distances between lines of running text are multiples of [`Styles::unit`].
#[derive(Debug, Clone)]
pub(super) struct Styles {
    pub(super) body: Style,
    pub(super) lead: Style,
    pub(super) mark: Style,
    pub(super) organisation: Style,
    pub(super) title: Style,
    pub(super) subtitle: Style,
    pub(super) event: Style,
    pub(super) facts: Style,
    pub(super) address: Style,
    pub(super) symbol: Style,
    pub(super) organ: Style,
    pub(super) table: Style,
    pub(super) table_head: Style,
    pub(super) sources: Style,
    pub(super) note: Style,
    pub(super) running: Style,
    pub(super) link: Colour,
    pub(super) rule: Colour,
    pub(super) quiet_rule: Colour,
    headings: [Style; 3],
    verbatim: Family,
    /// Half a line of running text: the unit of all spaces.
    pub(super) unit: f32,
}

impl Styles {
    pub(super) fn of(theme: &Theme) -> Self {
        let (sizes, colours) = (&theme.sizes, &theme.colours);
        let unit = sizes.leading / 2.0;
        let run = |family, size, colour| RunStyle {
            family,
            bold: false,
            italic: false,
            size,
            colour,
            tracking: 0.0,
            rise: 0.0,
            small_cap_acronyms: false,
            tabular_figures: false,
        };
        let bold = |run: RunStyle| RunStyle { bold: true, ..run };
        // The least whole number of units that gives lines of `factor` times the size.
        let on_grid = |size: f32, factor: f32| (size * factor / unit).ceil().max(2.0) * unit;
        let off_grid = |size: f32, factor: f32| (size * factor * 2.0).round() / 2.0;
        let head_leading = off_grid(sizes.small + 1.0, 1.5).min(sizes.leading);
        let small_cap_acronyms = theme.acronyms == AcronymStyle::SmallCaps;
        let serif = |size| RunStyle { small_cap_acronyms, ..run(Family::Serif, size, colours.text) };
        let sans = |size| run(Family::Sans, size, colours.text);
        let quiet = RunStyle { colour: colours.muted, ..sans(sizes.small) };
        let display = match theme.headings {
            HeadingFamily::Sans => Family::Sans,
            HeadingFamily::Serif => Family::Serif,
        };
        let heading = |size, colour| bold(run(display, size, colour));
        let tabular = |run: RunStyle| RunStyle { tabular_figures: true, ..run };
        let between = f32::midpoint(sizes.body, sizes.note);
        let style = |run, leading| Style { run, leading };
        Self {
            body: style(serif(sizes.body), sizes.leading),
            lead: style(serif(sizes.lead), off_grid(sizes.lead, sizes.leading / sizes.body)),
            mark: style(bold(RunStyle { colour: colours.accent, ..quiet }), head_leading),
            organisation: style(
                RunStyle {
                    tracking: 0.06 * sizes.small,
                    ..bold(run(Family::Sans, sizes.small + 1.0, colours.accent))
                },
                head_leading,
            ),
            title: style(heading(sizes.title, colours.text), on_grid(sizes.title, 1.12)),
            subtitle: style(run(Family::Serif, sizes.subtitle, colours.text), on_grid(sizes.subtitle, 1.2)),
            event: style(sans(sizes.small + 1.0), head_leading),
            facts: style(RunStyle { size: sizes.small + 1.0, ..quiet }, head_leading),
            address: style(quiet, off_grid(sizes.small, 1.4)),
            symbol: style(tabular(sans(sizes.body)), sizes.leading),
            organ: style(heading(sizes.subtitle + 2.0, colours.text), on_grid(sizes.subtitle + 2.0, 1.15)),
            table: style(tabular(sans(sizes.table)), off_grid(sizes.table, 1.36)),
            table_head: style(tabular(bold(sans(sizes.table))), off_grid(sizes.table, 1.36)),
            sources: style(serif(between), off_grid(between, 1.35)),
            note: style(serif(sizes.note), off_grid(sizes.note, 1.33)),
            running: style(tabular(quiet), off_grid(sizes.small, 1.35)),
            link: colours.accent,
            rule: colours.accent,
            quiet_rule: colours.muted,
            headings: [
                style(heading(sizes.heading, colours.accent), on_grid(sizes.heading, 1.12)),
                style(heading(sizes.subheading, colours.text), sizes.leading),
                style(
                    RunStyle { italic: true, ..run(Family::Serif, sizes.body, colours.text) },
                    sizes.leading,
                ),
            ],
            verbatim: match theme.verbatim {
                VerbatimFamily::Mono => Family::Mono,
                VerbatimFamily::Sans => Family::Sans,
            },
            unit,
        }
    }

    /// Verbatim text among text of that style.
    pub(super) fn verbatim(&self, around: RunStyle) -> RunStyle {
        let size = if self.verbatim == Family::Mono { MONO_TO_SERIF * around.size } else { around.size };
        RunStyle { family: self.verbatim, size, tabular_figures: true, ..around }
    }

    /// The style of a heading below the title; level 2 is that of a part.
    pub(super) fn heading(&self, level: u8) -> Style {
        self.headings[usize::from(level.clamp(2, 4)) - 2]
    }

    /// The space before and after a heading.
    pub(super) fn heading_space(&self, level: u8) -> (f32, f32) {
        match level {
            0..=2 => (3.0 * self.unit, self.unit),
            3 => (2.0 * self.unit, 0.0),
            _ => (self.unit, 0.0),
        }
    }
}
