//! What a theme means for each kind of text.

use super::metrics::{size, space};
use super::{Family, Fonts, RunStyle};
use crate::theme::{
    AcronymStyle, Colour, FamilyName, LinkStyle, Masthead, Spacing, TableStyle, Theme, VerbatimFamily,
};

/// A run style and the distance between its lines, in points.
#[derive(Debug, Clone, Copy)]
pub(super) struct Style {
    pub(super) run: RunStyle,
    pub(super) leading: f32,
}

impl Style {
    /// The same at another size, its leading on half points.
    pub(super) fn scaled(self, scale: f32) -> Self {
        let run = RunStyle { size: scale * self.run.size, ..self.run };
        let leading = if scale < 1.0 { (2.0 * scale * self.leading).round() / 2.0 } else { self.leading };
        Self { run, leading }
    }

    /// From the top of a line to its baseline: the letters are in the middle of the leading.
    pub(super) fn baseline(&self) -> f32 {
        (self.leading - self.run.size) / 2.0 + size::ASCENT * self.run.size
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
    pub(super) register: Style,
    pub(super) organ: Style,
    pub(super) table: Style,
    pub(super) table_head: Style,
    pub(super) chart: Style,
    pub(super) caption: Style,
    pub(super) credit: Style,
    pub(super) callout_title: Style,
    pub(super) pull_quote: Style,
    pub(super) sources: Style,
    pub(super) note: Style,
    pub(super) running: Style,
    /// The colour of links, where they have their own.
    pub(super) link: Option<Colour>,
    pub(super) links_underlined: bool,
    pub(super) boxed: Style,
    pub(super) boxed_heading: Style,
    pub(super) imprint: Style,
    pub(super) spacing: Spacing,
    pub(super) tint: Colour,
    pub(super) rule: Colour,
    pub(super) quiet_rule: Colour,
    headings: [Style; 3],
    verbatim: Family,
    /// Half a line of running text: the unit of all spaces.
    pub(super) unit: f32,
}

impl Styles {
    /// Those of a theme; a family that no font has is set in the bundled serif.
    #[expect(clippy::too_many_lines, reason = "a list of styles, one after the other")]
    pub(super) fn of(theme: &Theme, fonts: &Fonts) -> Self {
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
        let head_leading = off_grid(sizes.small + size::HEAD_STEP, size::HEAD_LEADING).min(sizes.leading);
        let family = |name: &FamilyName| match name {
            FamilyName::Serif => Family::Serif,
            FamilyName::Sans => Family::Sans,
            FamilyName::Named(name) => fonts.family(name).unwrap_or(Family::Serif),
        };
        let [text, display, tables, small] =
            [&theme.text, &theme.headings, &theme.tables, &theme.small].map(family);
        let on_band = theme.masthead == Masthead::Band;
        // The title block: in the colour of the text, or on that of the band.
        let in_head = |colour: Colour| if on_band { colours.on_accent } else { colour };
        let table_head_colour =
            if theme.table_style == TableStyle::Banded { colours.on_accent } else { colours.text };
        let small_cap_acronyms = theme.acronyms == AcronymStyle::SmallCaps;
        let serif = |size| RunStyle { small_cap_acronyms, ..run(text, size, colours.text) };
        let sans = |size| run(small, size, colours.text);
        let in_table = |size, colour| run(tables, size, colour);
        let quiet = RunStyle { colour: colours.muted, ..sans(sizes.small) };
        let heading = |size, colour| bold(run(display, size, colour));
        let tabular = |run: RunStyle| RunStyle { tabular_figures: true, ..run };
        let between = f32::midpoint(sizes.body, sizes.note);
        // The subtitle of a letter is no larger than its text.
        let shown_large = sizes.subtitle.max(sizes.lead);
        let style = |run, leading| Style { run, leading };
        Self {
            body: style(serif(sizes.body), sizes.leading),
            lead: style(serif(sizes.lead), off_grid(sizes.lead, sizes.leading / sizes.body)),
            mark: style(bold(RunStyle { colour: in_head(colours.accent), ..quiet }), head_leading),
            organisation: style(
                RunStyle {
                    tracking: size::ORGANISATION_TRACKING * sizes.small,
                    ..bold(run(small, sizes.small + size::HEAD_STEP, in_head(colours.accent)))
                },
                head_leading,
            ),
            title: style(
                heading(sizes.title, in_head(colours.text)),
                on_grid(sizes.title, size::TITLE_LEADING),
            ),
            subtitle: style(
                run(text, sizes.subtitle, in_head(colours.text)),
                on_grid(sizes.subtitle, size::SUBTITLE_LEADING),
            ),
            event: style(
                RunStyle { colour: in_head(colours.text), ..sans(sizes.small + size::HEAD_STEP) },
                head_leading,
            ),
            facts: style(RunStyle { size: sizes.small + size::HEAD_STEP, ..quiet }, head_leading),
            address: style(quiet, off_grid(sizes.small, size::ADDRESS_LEADING)),
            register: style(run(display, sizes.small + size::HEAD_STEP, colours.text), head_leading),
            organ: style(
                heading(sizes.subtitle + size::ORGAN_STEP, colours.text),
                on_grid(sizes.subtitle + size::ORGAN_STEP, size::ORGAN_LEADING),
            ),
            table: style(
                tabular(in_table(sizes.table, colours.text)),
                off_grid(sizes.table, size::TABLE_LEADING),
            ),
            table_head: style(
                tabular(bold(in_table(sizes.table, table_head_colour))),
                off_grid(sizes.table, size::TABLE_LEADING),
            ),
            chart: style(
                tabular(in_table(sizes.note, colours.text)),
                off_grid(sizes.note, size::TABLE_LEADING),
            ),
            caption: style(tabular(sans(sizes.note)), off_grid(sizes.note, size::TABLE_LEADING)),
            credit: style(
                RunStyle { size: sizes.note, ..tabular(quiet) },
                off_grid(sizes.note, size::TABLE_LEADING),
            ),
            callout_title: style(bold(run(tables, sizes.table, colours.accent)), sizes.leading),
            pull_quote: style(
                run(text, shown_large, colours.second),
                on_grid(shown_large, size::SUBTITLE_LEADING),
            ),
            sources: style(serif(between), off_grid(between, size::SOURCES_LEADING)),
            note: style(serif(sizes.note), off_grid(sizes.note, size::NOTE_LEADING)),
            running: style(tabular(quiet), off_grid(sizes.small, size::RUNNING_LEADING)),
            link: if theme.links == LinkStyle::Plain { None } else { Some(colours.accent) },
            links_underlined: theme.links == LinkStyle::Underlined,
            boxed: style(serif(sizes.boxed), off_grid(sizes.boxed, size::BOXED_LEADING)),
            imprint: style(
                run(small, sizes.small + size::HEAD_STEP / 2.0, colours.text),
                off_grid(sizes.small, size::ADDRESS_LEADING),
            ),
            boxed_heading: style(
                heading(sizes.boxed + size::HEAD_STEP, colours.accent),
                off_grid(sizes.boxed + size::HEAD_STEP, size::BOXED_LEADING),
            ),
            spacing: theme.spacing,
            tint: colours.tint,
            rule: colours.accent,
            quiet_rule: colours.muted,
            headings: [
                style(heading(sizes.heading, colours.accent), on_grid(sizes.heading, size::HEADING_LEADING)),
                style(heading(sizes.subheading, colours.second), sizes.leading),
                style(RunStyle { italic: true, ..run(text, sizes.body, colours.text) }, sizes.leading),
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
        let size =
            if self.verbatim == Family::Mono { size::MONO_TO_SERIF * around.size } else { around.size };
        RunStyle { family: self.verbatim, size, tabular_figures: true, ..around }
    }

    /// The style of a heading below the title; level 2 is that of a part.
    pub(super) fn heading(&self, level: u8) -> Style {
        self.headings[usize::from(level.clamp(2, 4)) - 2]
    }

    /// The space before and after a heading.
    pub(super) fn heading_space(&self, level: u8) -> (f32, f32) {
        let Spacing { above_heading, below_heading, above_subheading, .. } = self.spacing;
        let (before, after) = match level {
            0..=2 => (above_heading, below_heading),
            3 => (above_subheading, space::HEADING),
            _ => (above_subheading.min(space::SUBHEADING.0), space::SUBHEADING.1),
        };
        (before * self.unit, after * self.unit)
    }
}
