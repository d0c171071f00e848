//! The order in which faces are tried.

use super::added::FontOrigin;
use super::choice::Fonts;
use super::wanted::Wanted;
use super::{bundled, regional};
use crate::layout::Family;

/// A face that may be taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::layout) struct Choice {
    /// Its place among the fonts.
    pub(in crate::layout) slot: usize,
    /// Faces of one rank suit the text as well as each other.
    pub(in crate::layout) rank: u8,
}

/// Where the faces that somebody added are among the bundled ones.
const NAMED: u8 = 100;
/// Those of the system drawn for the language, where no bundled face is.
const REGIONAL: u8 = 101;
const CHINESE: u8 = 102;
const SYSTEM: u8 = 103;
/// Bundled faces in which a text of another script has its figures and marks.
const LAST: u8 = 104;

impl Fonts {
    /// The bundled faces to try for text of a script and a language, best first.
    pub(in crate::layout) fn bundled(wanted: Wanted, script: [u8; 4], language: Option<&str>) -> Vec<Choice> {
        let start = if is_western(script) { 0 } else { LAST };
        let western = western(wanted, script, language);
        let mut order: Vec<_> = (start..).zip(western).map(|(rank, slot)| Choice { slot, rank }).collect();
        if is_western(script) || is_chinese(script) {
            let chinese = [bundled::CHINESE, bundled::CHINESE_BOLD];
            let best = chinese[usize::from(wanted.bold)];
            let other = chinese[usize::from(!wanted.bold)];
            order.extend([best, other].map(|slot| Choice { slot, rank: CHINESE }));
        }
        order.sort_by_key(|choice| choice.rank);
        order
    }

    /// All faces to try for text of a script and a language, best first.
    ///
    /// The bundled faces come first for the scripts that they are made for, and what was added fills their gaps. Chinese is set in a
    /// face that the user named, then in the bundled ones; where the language writes Han characters in another way than mainland
    /// China, a face of the system that was drawn for it comes before these.
    pub(in crate::layout) fn order(
        &self,
        wanted: Wanted,
        script: [u8; 4],
        language: Option<&str>,
    ) -> Vec<Choice> {
        let mut order = Self::bundled(wanted, script, language);
        if let Family::Added(first) = wanted.family {
            for choice in &mut order {
                choice.rank += 1;
            }
            let own = self.faces_of(usize::from(first), wanted);
            order.extend(own.into_iter().map(|slot| Choice { slot, rank: 0 }));
        }
        let regional = is_chinese(script) && language.is_some_and(regional::differs_from_mainland);
        order.extend(self.added(wanted, script, language).into_iter().map(|(slot, origin, foreign)| {
            let rank = match origin {
                FontOrigin::Bundled | FontOrigin::Named => NAMED,
                FontOrigin::System if regional && !foreign => REGIONAL,
                FontOrigin::System => SYSTEM,
            };
            Choice { slot, rank }
        }));
        // What is equal stays in the order in which it was added.
        order.sort_by_key(|choice| choice.rank);
        order
    }
}

/// The bundled faces for Latin, Greek, Cyrillic and Arabic, best first.
fn western(wanted: Wanted, script: [u8; 4], language: Option<&str>) -> Vec<usize> {
    let styled = |faces: [usize; 4]| faces[usize::from(wanted.bold) * 2 + usize::from(wanted.italic)];
    let by_weight = |faces: [usize; 2]| faces[usize::from(wanted.bold)];
    let serif =
        styled([bundled::SERIF, bundled::SERIF_ITALIC, bundled::SERIF_BOLD, bundled::SERIF_BOLD_ITALIC]);
    let latin_serif = styled([
        bundled::LATIN_SERIF,
        bundled::LATIN_SERIF_ITALIC,
        bundled::LATIN_SERIF_BOLD,
        bundled::LATIN_SERIF_BOLD_ITALIC,
    ]);
    let upright = by_weight([bundled::SERIF, bundled::SERIF_BOLD]);
    let sans = by_weight([bundled::SANS, bundled::SANS_BOLD]);
    let naskh = by_weight([bundled::NASKH, bundled::NASKH_BOLD]);
    let latin_sans = by_weight([bundled::LATIN_SANS, bundled::LATIN_SANS_BOLD]);
    let (own, latin) = match wanted.family {
        Family::Serif | Family::Added(_) => ([serif, upright, sans], [latin_serif, latin_sans]),
        Family::Sans => ([sans, upright, bundled::SANS], [latin_sans, latin_serif]),
        Family::Mono => ([bundled::MONO, sans, upright], [latin_sans, latin_serif]),
    };
    let mut order = Vec::with_capacity(7);
    if script == *b"Arab" {
        order.push(naskh);
    } else if script == *b"Latn"
        && wanted.family != Family::Mono
        && language.is_some_and(regional::needs_more_latin)
    {
        order.extend(latin);
    }
    order.extend(own);
    order.push(naskh);
    if !matches!(&script, b"Grek" | b"Cyrl" | b"Arab") {
        order.extend(latin);
    }
    order
}

/// Whether the bundled faces for the West have the signs that go with the script.
pub(in crate::layout) fn is_western(script: [u8; 4]) -> bool {
    matches!(&script, b"Latn" | b"Grek" | b"Cyrl" | b"Arab" | b"Zyyy" | b"Zinh" | b"Zzzz")
}

/// Whether the bundled Chinese faces have characters of the script.
pub(in crate::layout) fn is_chinese(script: [u8; 4]) -> bool {
    matches!(&script, b"Hani" | b"Hira" | b"Kana" | b"Bopo")
}

#[cfg(test)]
mod tests {
    use super::*;

    const PLAIN: Wanted = Wanted { family: Family::Serif, bold: false, italic: false };

    fn first(wanted: Wanted, script: [u8; 4], language: &str) -> String {
        let fonts = Fonts::default();
        fonts.get(fonts.order(wanted, script, Some(language))[0].slot).face.postscript_name.clone()
    }

    #[test]
    fn style_and_script_choose_the_first_face() {
        let wanted = |family, bold, italic| Wanted { family, bold, italic };
        assert_eq!(first(wanted(Family::Serif, false, true), *b"Latn", "en"), "SourceSerif4-Italic");
        assert_eq!(first(wanted(Family::Sans, true, true), *b"Cyrl", "ru"), "SourceSans3-SemiBold");
        assert_eq!(first(wanted(Family::Serif, true, false), *b"Arab", "ar"), "NotoNaskhArabic-Bold");
        assert_eq!(first(wanted(Family::Mono, true, true), *b"Grek", "el"), "SourceCodePro-Regular");
        assert_eq!(first(PLAIN, *b"Hani", "zh"), "NotoSerifCJKsc-Regular");
        assert_eq!(first(wanted(Family::Serif, true, false), *b"Hani", "zh"), "NotoSansCJKsc-Bold");
    }

    #[test]
    fn languages_with_more_latin_letters_have_a_face_of_their_own() {
        for language in ["ha", "ha-NG", "ff-Latn", "bm", "ee"] {
            assert_eq!(first(PLAIN, *b"Latn", language), "NotoSerif-Regular", "{language}");
        }
        assert_eq!(
            first(Wanted { family: Family::Sans, bold: true, italic: false }, *b"Latn", "ee"),
            "NotoSans-Bold"
        );
        for language in ["en", "yo", "ig", "sw", "vi"] {
            assert_eq!(first(PLAIN, *b"Latn", language), "SourceSerif4-Regular", "{language}");
        }
    }
}
