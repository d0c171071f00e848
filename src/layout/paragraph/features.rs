use parlance::{FontFeature, Tag};

use super::acronym::is_acronym;
use super::line::RunStyle;

/// What a style asks of a face for some words.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Features {
    small_capitals: bool,
    figures: Figures,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Figures {
    /// Each as wide as it is.
    Proportional,
    /// Words beside figures of one width.
    Tabular,
    /// Figures of one width, which are not kerned.
    TabularAlone,
}

impl Features {
    pub(super) fn of(style: &RunStyle, words: &str) -> Self {
        let figures = match style.tabular_figures {
            false => Figures::Proportional,
            true if words.starts_with(|c: char| c.is_ascii_digit()) => Figures::TabularAlone,
            true => Figures::Tabular,
        };
        Self { small_capitals: style.small_cap_acronyms && is_acronym(words), figures }
    }

    /// As features of OpenType.
    pub(super) fn list(self) -> Vec<FontFeature> {
        let feature = |tag, value| FontFeature::new(Tag::new(tag), value);
        let mut features = Vec::new();
        if self.small_capitals {
            features.push(feature(b"c2sc", 1));
        }
        if self.figures == Figures::Proportional {
            features.push(feature(b"pnum", 1));
        } else {
            let kern = u16::from(self.figures == Figures::Tabular);
            features.extend([feature(b"tnum", 1), feature(b"lnum", 1), feature(b"kern", kern)]);
        }
        features
    }
}
