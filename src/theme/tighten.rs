//! How a theme gives way so that a statement takes fewer pages.

use super::{Length, Theme};

/// The most that each gives way, as a part of what the theme has. Type stays readable, lines stay apart, and a page keeps its air.
const TYPE: f32 = 0.10;
const DISPLAY: f32 = 0.20;
const LEADING: f32 = 0.12;
const SPACES: f32 = 0.5;
const MARGINS: f32 = 0.25;
const PICTURES: f32 = 0.55;
/// The least sizes of running text and of what is smaller, in points; a theme that is below them keeps its own.
const LEAST_TEXT: Length = 8.5;
const LEAST_SMALL: Length = 7.0;
/// The least margins, in points: 13 millimetres, which printers reach and thumbs need.
const LEAST_MARGIN: Length = 37.0;
/// The least distance of lines, in sizes of their type.
const LEAST_LEADING: f32 = 1.2;

impl Theme {
    /// The steps from the theme as it is to the tightest.
    pub const STEPS: u8 = 12;

    /// The same theme, tighter by that many of [`Self::STEPS`].
    #[must_use]
    pub fn tightened(&self, step: u8) -> Self {
        let part = f32::from(step.min(Self::STEPS)) / f32::from(Self::STEPS);
        let less = |value: Length, most: f32, least: Length| {
            // Tenths of a point, as type is measured.
            let value_now = (10.0 * value * (1.0 - most * part)).round() / 10.0;
            value_now.max(least.min(value))
        };
        let mut theme = self.clone();
        let sizes = &mut theme.sizes;
        sizes.body = less(sizes.body, TYPE, LEAST_TEXT);
        sizes.leading = less(sizes.leading, LEADING + TYPE / 2.0, LEAST_LEADING * sizes.body);
        sizes.lead = less(sizes.lead, TYPE, LEAST_TEXT);
        for size in [&mut sizes.table, &mut sizes.note, &mut sizes.small, &mut sizes.boxed] {
            *size = less(*size, TYPE, LEAST_SMALL);
        }
        for size in [&mut sizes.title, &mut sizes.subtitle, &mut sizes.heading, &mut sizes.subheading] {
            *size = less(*size, DISPLAY, sizes.body);
        }
        let spacing = &mut theme.spacing;
        for space in [
            &mut spacing.paragraph,
            &mut spacing.above_heading,
            &mut spacing.below_heading,
            &mut spacing.above_subheading,
            &mut spacing.below_subheading,
            &mut spacing.around_table,
            &mut spacing.in_cell,
            &mut spacing.in_box,
        ] {
            *space *= 1.0 - SPACES * part;
        }
        let margins = &mut theme.margins;
        for margin in [&mut margins.top, &mut margins.bottom, &mut margins.side] {
            *margin = less(*margin, MARGINS, LEAST_MARGIN);
        }
        theme.picture_height = less(theme.picture_height, PICTURES, 0.0);
        theme
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::theme::{built_in, names};

    #[test]
    fn a_theme_that_gives_way_stays_sound() {
        for name in names() {
            let theme = built_in(name).unwrap();
            assert_eq!(format!("{:?}", theme.tightened(0)), format!("{theme:?}"), "{name}");
            let mut before = theme.tightened(0);
            for step in 1..=Theme::STEPS {
                let now = theme.tightened(step);
                assert_eq!(now.faults(), [], "{name} at {step}");
                assert!(now.sizes.body <= before.sizes.body && now.text_area().1 >= before.text_area().1);
                before = now;
            }
            assert!(before.sizes.body >= LEAST_TEXT && before.sizes.note >= LEAST_SMALL, "{name}");
        }
    }
}
