//! How wide a picture is printed: `![A map](map.png){width=50%}`, as pandoc writes it.

use comrak::nodes::{Node, NodeValue};

use super::reader::Reader;
use crate::rule;
use crate::source::Origin;
use crate::text::PictureWidth;

/// The help of everything that is wrong with a width.
const EXAMPLE: &str =
    "write it as `{width=50%}` of the width of the text, or as `{width=8cm}`, directly after the picture";

/// The units of a length and their points (CSS Values 3, 6.2).
const UNITS: [(&str, f32); 5] =
    [("cm", 72.0 / 2.54), ("mm", 72.0 / 25.4), ("in", 72.0), ("pt", 1.0), ("px", 0.75)];

/// The widest that a picture can be, in points: more than any page.
const WIDEST: f32 = 10_000.0;

impl<'n> Reader<'_, 'n> {
    /// Reads the width in braces after a picture; none where there are no braces, or where they are wrong.
    pub(super) fn width(&mut self, picture: Node<'n>, origin: Origin) -> Option<PictureWidth> {
        let next = picture.next_sibling()?;
        let data = next.data();
        let NodeValue::Text(text) = &data.value else { return None };
        let (width, length) = attributes(text)?;
        self.attributes = length;
        width.map_err(|wrong| self.report(rule::INVALID_VALUE, wrong, origin, EXAMPLE)).ok()
    }
}

/// The width that a text begins with, or what is wrong with it, and the length of the braces; none where it begins with words.
fn attributes(text: &str) -> Option<(Result<PictureWidth, String>, usize)> {
    let inner = text.strip_prefix('{')?;
    let meant = inner.trim_start().starts_with(['.', '#', ':']);
    let Some(end) = inner.find('}') else {
        let meant = meant || inner.trim_start().starts_with("width");
        return meant.then(|| (Err("the brace after this picture is not closed".to_owned()), 1));
    };
    let (inner, length) = (inner[..end].trim(), end + 2);
    if !meant && !inner.contains('=') {
        return None;
    }
    let width = match inner.strip_prefix("width=") {
        Some(value) if !value.contains('=') => {
            let value = value.trim_matches(['"', '\'']).trim();
            PictureWidth::parse(value).ok_or_else(|| format!("`{value}` is no width of a picture"))
        }
        _ => Err(format!("of a picture only `width` can be said, not `{inner}`")),
    };
    Some((width, length))
}

impl PictureWidth {
    /// The width that is written as `50%` of the width of the text, or as a length in `cm`, `mm`, `in`, `pt` or `px`; none where it is
    /// something else, more than the whole width, or more than any page.
    pub fn parse(value: &str) -> Option<Self> {
        let number = |digits: &str| {
            let plain = digits.starts_with(|c: char| c.is_ascii_digit() || c == '.');
            digits.trim_end().parse::<f32>().ok().filter(|number| plain && *number > 0.0)
        };
        if let Some(share) = value.strip_suffix('%') {
            let tenths = (number(share)? * 10.0).round();
            return (1.0..=1000.0).contains(&tenths).then_some(Self::Share(tenths as u16));
        }
        let (digits, points) =
            UNITS.iter().find_map(|(unit, points)| Some((value.strip_suffix(unit)?, points)))?;
        let points = number(digits)? * points;
        (0.5..=WIDEST).contains(&points).then_some(Self::Length((points * 100.0).round() as u32))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn widths_are_shares_and_lengths() {
        for (text, expected) in [
            ("{width=50%}", PictureWidth::Share(500)),
            ("{ width=\"33.3%\" } and words", PictureWidth::Share(333)),
            ("{width=100 %}", PictureWidth::Share(1000)),
            ("{width=2.54cm}", PictureWidth::Length(7200)),
            ("{width=1in}", PictureWidth::Length(7200)),
            ("{width=96px}", PictureWidth::Length(7200)),
        ] {
            assert_eq!(attributes(text).unwrap().0, Ok(expected), "{text}");
        }
        for wrong in [
            "{width=}",
            "{width=0%}",
            "{width=120%}",
            "{width=-3cm}",
            "{width=wide}",
            "{width=5}",
            "{width=1e9cm}",
            "{width=nan%}",
            "{height=3cm}",
            "{width=50% height=20%}",
            "{.left}",
            "{#map width=50%}",
            "{width=50%",
        ] {
            assert!(attributes(wrong).unwrap().0.is_err(), "{wrong}");
        }
        for words in ["", " {width=50%}", "{see below}", "{", "{}", "words"] {
            assert!(attributes(words).is_none(), "{words}");
        }
    }
}
