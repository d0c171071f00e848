use super::{
    Colour, Colours, Length, Masthead, NotePlace, RunningField, RunningPiece, TableStyle, Theme,
    running_pieces,
};
use crate::rule::{self, Rule};

/// The contrast that text must have at the least (WCAG 2.2, success criterion 1.4.3, level AA).
pub const LEAST_CONTRAST: f64 = 4.5;

/// The narrowest text that words can be set in, in ems of the running text.
const LEAST_MEASURE: f32 = 12.0;
/// The fewest lines of running text that make a page.
const LEAST_LINES: f32 = 8.0;
/// The smallest and largest type, in points.
const TYPE_SIZES: std::ops::RangeInclusive<Length> = 4.0..=96.0;

/// Something that keeps a theme from being used.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ThemeFault {
    /// The rule that reports it: `invalid-theme` or `low-contrast-theme`.
    pub rule: &'static Rule,
    /// The dotted path of the key.
    pub field: &'static str,
    /// What is wrong.
    pub message: String,
    /// What to do.
    pub help: String,
}

impl Theme {
    /// Everything that keeps the theme from being used: text that cannot be read, sizes that leave no page.
    pub fn faults(&self) -> Vec<ThemeFault> {
        let mut faults = self.size_faults();
        if faults.is_empty() {
            faults.extend(self.page_faults());
        }
        faults.extend(self.contrast_faults());
        faults.extend(self.running_faults());
        faults
    }

    fn running_faults(&self) -> Vec<ThemeFault> {
        let running = &self.running;
        let lines = [
            (
                ["running.first-head.start", "running.first-head.centre", "running.first-head.end"],
                &running.first_head,
            ),
            (
                ["running.first-foot.start", "running.first-foot.centre", "running.first-foot.end"],
                &running.first_foot,
            ),
            (["running.head.start", "running.head.centre", "running.head.end"], &running.head),
            (["running.foot.start", "running.foot.centre", "running.foot.end"], &running.foot),
        ];
        let patterns = lines
            .into_iter()
            .flat_map(|(fields, line)| fields.into_iter().zip([&line.start, &line.centre, &line.end]));
        let unknown =
            patterns.flat_map(|(field, pattern)| running_pieces(pattern).map(move |piece| (field, piece)));
        unknown
            .filter_map(|(field, piece)| match piece {
                RunningPiece::Unknown(name) => {
                    let known: Vec<String> =
                        RunningField::ALL.iter().map(|(name, _)| format!("`{{{name}}}`")).collect();
                    Some(invalid(
                        field,
                        format!("`{{{name}}}` is not a field of running heads"),
                        format!("allowed here: {}", known.join(", ")),
                    ))
                }
                _ => None,
            })
            .collect()
    }

    fn size_faults(&self) -> Vec<ThemeFault> {
        let sizes = &self.sizes;
        let types = [
            ("sizes.body", sizes.body),
            ("sizes.lead", sizes.lead),
            ("sizes.title", sizes.title),
            ("sizes.subtitle", sizes.subtitle),
            ("sizes.heading", sizes.heading),
            ("sizes.subheading", sizes.subheading),
            ("sizes.table", sizes.table),
            ("sizes.note", sizes.note),
            ("sizes.small", sizes.small),
            ("sizes.boxed", sizes.boxed),
        ];
        let (least, most) = TYPE_SIZES.into_inner();
        let wrong_types =
            types.into_iter().filter(|(_, size)| !TYPE_SIZES.contains(size)).map(|(field, size)| {
                invalid(
                    field,
                    format!("type of `{size}` points cannot be set"),
                    format!("use {least} to {most} points"),
                )
            });
        let leading =
            Some(sizes.leading).filter(|leading| !(sizes.body..=3.0 * sizes.body).contains(leading));
        let wrong_leading = leading.map(|leading| {
            let message =
                format!("lines `{leading}` points apart do not fit type of `{}` points", sizes.body);
            invalid("sizes.leading", message, "use 1.2 to 1.6 times the size of the running text".into())
        });
        let margins = [
            ("margins.top", self.margins.top),
            ("margins.bottom", self.margins.bottom),
            ("margins.side", self.margins.side),
            ("margins.inset", self.margins.inset),
            ("columns.gutter", self.columns.gutter),
            ("side-column.gutter", self.side_column.gutter),
            ("side-column.width", self.side_column.width),
            ("spacing.paragraph", self.spacing.paragraph),
            ("spacing.above-heading", self.spacing.above_heading),
            ("spacing.below-heading", self.spacing.below_heading),
            ("spacing.above-subheading", self.spacing.above_subheading),
            ("spacing.below-subheading", self.spacing.below_subheading),
            ("spacing.around-table", self.spacing.around_table),
            ("spacing.in-cell", self.spacing.in_cell),
            ("spacing.in-box", self.spacing.in_box),
            ("logo.lines", self.logo.lines),
            ("picture-height", self.picture_height),
        ];
        let wrong_margins = margins
            .into_iter()
            .filter(|(_, margin)| !(margin.is_finite() && *margin >= 0.0))
            .map(|(field, margin)| {
                invalid(field, format!("`{margin}` is not a length"), "use a number, 0 or more".into())
            });
        wrong_types.chain(wrong_leading).chain(wrong_margins).collect()
    }

    fn column_faults(&self) -> Option<ThemeFault> {
        let count = self.columns.count;
        let (field, message, help) = if !(1..=2).contains(&count) {
            ("columns.count", format!("text cannot be set in `{count}` columns"), "use 1 or 2")
        } else if count == 2 && self.side_column.width > 0.0 {
            let message = "two columns leave no room for a side column".to_owned();
            ("columns.count", message, "set `width = 0` in `[side-column]`, or `count = 1` in `[columns]`")
        } else if count == 2 && self.notes == NotePlace::Sheet {
            let message = "a speech is read from one column".to_owned();
            ("columns.count", message, "use 1, or another place for `notes`")
        } else if count == 2 && self.column_width() < LEAST_MEASURE * self.sizes.body {
            let message = format!("a gutter of `{}` points leaves too narrow columns", self.columns.gutter);
            ("columns.gutter", message, "make it or the side margins smaller, or use one column")
        } else {
            return None;
        };
        Some(invalid(field, message, help.into()))
    }

    fn page_faults(&self) -> Vec<ThemeFault> {
        let (width, height) = self.text_area();
        let mut faults = Vec::new();
        if width < LEAST_MEASURE * self.sizes.body {
            let message = format!("margins of `{}` points leave too narrow a page", self.margins.side);
            faults.push(invalid("margins.side", message, "make the side margins smaller".into()));
        }
        faults.extend(self.column_faults());
        let column = self.side_column;
        if column.width > 0.0 && width - column.width - column.gutter < LEAST_MEASURE * self.sizes.body {
            let message =
                format!("a side column of `{}` points leaves too little room for the text", column.width);
            faults.push(invalid(
                "side-column.width",
                message,
                "make it narrower, or the margins smaller".into(),
            ));
        }
        if height < (LEAST_LINES * self.sizes.leading).max(2.0 * self.sizes.title) {
            let message = format!(
                "margins of `{}` and `{}` points leave too low a page",
                self.margins.top, self.margins.bottom
            );
            faults.push(invalid("margins.top", message, "make the margins above and below smaller".into()));
        }
        faults
    }

    /// Every two colours that meet on some page of the theme, the upper first, with the key of the one to change.
    fn meeting_colours(&self) -> Vec<(&'static str, Colour, Colour, &'static str)> {
        let Colours { text, accent, muted, second, tint, on_accent } = self.colours;
        let white = Colour::WHITE;
        let mut pairs = vec![
            ("colours.text", text, white, "white"),
            ("colours.accent", accent, white, "white"),
            ("colours.muted", muted, white, "white"),
            ("colours.second", second, white, "white"),
        ];
        if self.parts.have_ground() || self.table_style == TableStyle::Banded {
            pairs.push(("colours.text", text, tint, "the tint"));
        }
        if self.parts.have_ground() {
            pairs.push(("colours.accent", accent, tint, "the tint"));
            pairs.push(("colours.muted", muted, tint, "the tint"));
            pairs.push(("colours.second", second, tint, "the tint"));
        }
        if self.masthead == Masthead::Band || self.table_style == TableStyle::Banded {
            pairs.push(("colours.on-accent", on_accent, accent, "the accent"));
        }
        pairs
    }

    fn contrast_faults(&self) -> impl Iterator<Item = ThemeFault> {
        self.meeting_colours().into_iter().filter_map(|(field, upper, lower, ground)| {
            let contrast = upper.contrast(lower);
            (contrast < LEAST_CONTRAST).then(|| ThemeFault {
                rule: rule::LOW_CONTRAST_THEME,
                field,
                message: format!(
                    "`{upper}` on {ground} is hard to read: its contrast is {contrast:.1}, not {LEAST_CONTRAST}"
                ),
                help: if upper.luminance() < lower.luminance() {
                    "use a darker colour".into()
                } else {
                    "use a lighter colour".into()
                },
            })
        })
    }
}

fn invalid(field: &'static str, message: String, help: String) -> ThemeFault {
    ThemeFault { rule: rule::INVALID_THEME, field, message, help }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::theme::built_in;

    fn faulty(change: impl FnOnce(&mut Theme)) -> Vec<(&'static str, &'static str)> {
        let mut theme = (*built_in("plain").unwrap()).clone();
        change(&mut theme);
        theme.faults().into_iter().map(|fault| (fault.rule.name, fault.field)).collect()
    }

    #[test]
    fn nonsense_is_named() {
        assert_eq!(faulty(|theme| theme.sizes.body = f32::NAN)[0], ("invalid-theme", "sizes.body"));
        assert_eq!(faulty(|theme| theme.sizes.note = 0.0), [("invalid-theme", "sizes.note")]);
        assert_eq!(faulty(|theme| theme.sizes.leading = -3.0), [("invalid-theme", "sizes.leading")]);
        assert_eq!(faulty(|theme| theme.margins.side = 400.0), [("invalid-theme", "margins.side")]);
        assert_eq!(faulty(|theme| theme.margins.top = 800.0), [("invalid-theme", "margins.top")]);
        assert_eq!(
            faulty(|theme| theme.margins.bottom = f32::INFINITY),
            [("invalid-theme", "margins.bottom")]
        );
    }

    #[test]
    fn pale_text_is_named() {
        let pale = Colour { red: 0x99, green: 0x99, blue: 0x99 };
        assert_eq!(faulty(|theme| theme.colours.muted = pale), [("low-contrast-theme", "colours.muted")]);
    }
}
