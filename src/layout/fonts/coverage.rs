use std::collections::BTreeMap;
use std::sync::OnceLock;

use icu_properties::CodePointMapData;
use icu_properties::props::{NamedEnumeratedProperty, Script};
use skrifa::{FontRef, MetadataProvider};

/// The characters that a face has glyphs for, as ranges with both ends included, sorted; those of private use mean nothing
/// outside of the font (ISO 19005-2, 6.2.11.7.3).
#[derive(Debug, Clone, Default)]
pub(super) struct Coverage {
    ranges: Vec<(u32, u32)>,
    scripts: OnceLock<BTreeMap<Script, usize>>,
}

impl Coverage {
    pub(super) fn of(font: &FontRef<'_>) -> Self {
        let glyphs = font.charmap().mappings().filter(|(_, glyph)| glyph.to_u32() != 0);
        let mut codes: Vec<u32> =
            glyphs.map(|(code, _)| code).filter(|code| !is_private_use(*code)).collect();
        codes.sort_unstable();
        let mut ranges: Vec<(u32, u32)> = Vec::new();
        for code in codes {
            match ranges.last_mut() {
                Some((_, last)) if code <= *last + 1 => *last = code,
                _ => ranges.push((code, code)),
            }
        }
        Self { ranges, scripts: OnceLock::new() }
    }

    pub(super) fn has(&self, character: char) -> bool {
        let code = u32::from(character);
        let after = self.ranges.partition_point(|&(first, _)| first <= code);
        after.checked_sub(1).and_then(|at| self.ranges.get(at)).is_some_and(|&(_, last)| code <= last)
    }

    /// How many characters it has of each script.
    pub(super) fn scripts(&self) -> &BTreeMap<Script, usize> {
        self.scripts.get_or_init(|| {
            let of = CodePointMapData::<Script>::new();
            let mut counted = BTreeMap::new();
            for character in self.characters() {
                *counted.entry(of.get(character)).or_default() += 1;
            }
            counted
        })
    }

    /// How many characters it has of a script, by its tag of ISO 15924.
    pub(super) fn count(&self, script: [u8; 4]) -> usize {
        let count = self.scripts().iter().find(|(known, _)| known.short_name().as_bytes() == script);
        count.map_or(0, |(_, count)| *count)
    }

    /// Every character.
    fn characters(&self) -> impl Iterator<Item = char> {
        self.ranges.iter().flat_map(|&(first, last)| first..=last).filter_map(char::from_u32)
    }
}

/// Whether a character is of one of the areas of private use (Unicode 17.0, 23.5).
fn is_private_use(code: u32) -> bool {
    matches!(code, 0xe000..=0xf8ff | 0xf_0000..)
}

#[cfg(test)]
mod tests {
    use super::is_private_use;

    #[test]
    fn characters_of_private_use_have_no_glyph() {
        let private = [0xe000, 0xf8ff, 0xf_0000, 0x10_fffd];
        assert!(private.into_iter().all(is_private_use));
        assert!(![0x20, 0xd7ff, 0xf900, 0xfb01, 0xe_0100].into_iter().any(is_private_use));
    }
}
