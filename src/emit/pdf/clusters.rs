//! What each glyph of a cluster says. A shaper knows it of clusters alone, and ISO 19005-2, 6.2.11.7.2 asks it of every glyph.

use crate::layout::{GlyphRun, PlacedGlyph};

/// Says nothing and joins: for a glyph of a cluster that has more glyphs than characters.
const WORD_JOINER: &str = "\u{2060}";

/// The glyphs of a run, each with its own share of what its cluster says.
pub(super) fn shares(run: &GlyphRun) -> impl Iterator<Item = (&PlacedGlyph, &str)> {
    let mut at = 0;
    run.glyphs.chunk_by(|_, next| next.bytes == 0).flat_map(move |cluster| {
        let start = at;
        at += cluster.first().map_or(0, |glyph| glyph.bytes as usize);
        let text = run.text.get(start..at).unwrap_or_default();
        let count = cluster.len();
        cluster.iter().enumerate().map(move |(index, glyph)| (glyph, share(text, index, count)))
    })
}

/// The share of the glyph at `index` of `count`, in the order they are read.
fn share(text: &str, index: usize, count: usize) -> &str {
    if count == 1 && !text.is_empty() {
        return text;
    }
    let mut places = text.char_indices().map(|(at, _)| at).skip(index);
    let Some(start) = places.next() else { return WORD_JOINER };
    let end = if index + 1 == count { None } else { places.next() };
    text.get(start..end.unwrap_or(text.len())).unwrap_or_default()
}

/// Whether a character belongs to a script that is written from right to left.
pub(super) fn is_right_to_left(character: char) -> bool {
    matches!(u32::from(character), 0x590..=0x8ff | 0xfb1d..=0xfdff | 0xfe70..=0xfeff)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::layout::FaceId;
    use crate::theme::Colour;

    fn said(texts: &[&str]) -> Vec<String> {
        let black = Colour { red: 0, green: 0, blue: 0 };
        let (glyphs, text) = (Vec::new(), String::new());
        let mut run = GlyphRun {
            face: FaceId(0),
            size: 11.0,
            colour: black,
            x: 0.0,
            y: 0.0,
            glyphs,
            text,
            actual_text: None,
        };
        for text in texts {
            run.push(1, 0.0, 0.0, text);
        }
        shares(&run).map(|(_, text)| text.to_owned()).collect()
    }

    #[test]
    fn a_glyph_alone_says_all_of_its_cluster() {
        assert_eq!(said(&["ffi", "a"]), ["ffi", "a"]);
    }

    #[test]
    fn the_characters_of_a_cluster_are_shared_out_as_they_are_read() {
        assert_eq!(said(&["e\u{301}\u{323}", "", "x"]), ["e", "\u{301}\u{323}", "x"]);
        assert_eq!(said(&["\u{628}\u{650}", ""]), ["\u{628}", "\u{650}"]);
    }

    #[test]
    fn no_glyph_says_nothing() {
        assert_eq!(said(&["\u{e9}", "", ""]), ["\u{e9}", WORD_JOINER, WORD_JOINER]);
        assert_eq!(said(&["", "a"]), [WORD_JOINER, "a"]);
    }
}
