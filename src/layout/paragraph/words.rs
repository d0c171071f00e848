//! Words as they were shaped, kept from one paragraph and one document to the next: texts repeat their words.

use std::cell::RefCell;

use super::cluster::{Cluster, ClusterKind, Shaped, ShapedGlyph};
use super::features::Features;
use super::join::{JoinedText, text_piece};
use super::kept::Kept;
use super::line::{Family, ParagraphOptions, Piece, RunStyle};
use crate::layout::fonts::Fonts;
use crate::locale::{Direction, Language};

/// The most words that are kept, in some six megabytes.
const MOST_WORDS: usize = 24_000;

/// The longest word that is kept, in bytes.
const LONGEST_WORD: usize = 64;

thread_local! {
    static KEPT: RefCell<KeptWords> = RefCell::new(KeptWords::new());
}

/// What was shaped lately. A word looks the same wherever it is, so that it does not matter what was shaped before.
struct KeptWords {
    /// Those whose words are kept; a word's group is its place.
    looks: Vec<WordLook>,
    /// None for what is no word by itself.
    words: Kept<Option<ShapedWord>>,
}

/// What the look of a word depends on, whatever its size.
struct WordLook {
    family: Family,
    bold: bool,
    italic: bool,
    features: Features,
    language: Language,
}

impl WordLook {
    fn is_of(&self, style: &RunStyle, features: Features, language: &Language) -> bool {
        (self.family, self.bold, self.italic) == (style.family, style.bold, style.italic)
            && self.features == features
            && self.language == *language
    }

    fn of(style: &RunStyle, features: Features, language: &Language) -> Self {
        let RunStyle { family, bold, italic, .. } = *style;
        Self { family, bold, italic, features, language: language.clone() }
    }
}

/// A shaped word with the space behind it, all lengths in ems.
struct ShapedWord {
    clusters: Box<[WordCluster]>,
    /// Empty where each cluster is one glyph in its place, as nearly always.
    glyphs: Box<[ShapedGlyph]>,
}

/// A cluster in few bytes; those of a word follow each other.
#[derive(Clone, Copy)]
struct WordCluster {
    advance: f32,
    /// Its only glyph.
    glyph: u16,
    bytes: u8,
    /// How many glyphs it has.
    glyphs: u8,
    slot: u8,
    kind: ClusterKind,
}

/// The clusters of a text whose words are shaped one by one, each where it is first met by `shape`, in ems; none where words depend on each
/// other, or on fonts that were added. What a text as a whole says of the places between clusters is still to be set.
pub(super) fn of_words(
    joined: &JoinedText,
    pieces: &[Piece],
    options: &ParagraphOptions,
    direction: Direction,
    mut shape: impl FnMut(&JoinedText) -> Shaped,
) -> Option<Shaped> {
    if direction == Direction::RightToLeft || !joined.text.chars().all(is_plain) {
        return None;
    }
    KEPT.with_borrow_mut(|kept| {
        let length = joined.text.len();
        let mut row = Shaped { clusters: Vec::with_capacity(length), glyphs: Vec::with_capacity(length) };
        let mut start = 0;
        for &(end, index) in &joined.spans {
            let style = &text_piece(pieces, index)?.style;
            if matches!(style.family, Family::Added(_)) {
                return None;
            }
            let language = text_piece(pieces, index)?.language.as_ref().unwrap_or(&options.language);
            let span = &joined.text[start..end];
            let group = kept.group(style, Features::of(style, span), language);
            for text in span.split_inclusive([' ', '\u{2028}']) {
                if text.len() > LONGEST_WORD {
                    return None;
                }
                let mut shape = || {
                    let alone = JoinedText { text: text.to_owned(), spans: vec![(text.len(), index)] };
                    ShapedWord::of(&shape(&alone), text.len())
                };
                if text.contains(|c: char| c.is_ascii_digit()) {
                    // Figures seldom come again.
                    shape()?.append(&mut row, start, index, style);
                } else {
                    kept.words.get(group, text, shape).as_ref()?.append(&mut row, start, index, style);
                }
                start += text.len();
            }
        }
        Some(row)
    })
}

/// Whether a character is of an alphabet whose words do not depend on each other, or a sign beside such words.
fn is_plain(character: char) -> bool {
    matches!(character,
        ' '..='~' | '\u{a0}'..='\u{24f}' | '\u{384}'..='\u{3ff}' | '\u{400}'..='\u{482}' | '\u{48a}'..='\u{52f}'
        | '\u{1e00}'..='\u{1fff}' | '\u{2010}'..='\u{2028}' | '\u{202f}'..='\u{205e}' | '\u{2070}'..='\u{20cf}'
        | '\u{2100}'..='\u{218f}')
}

impl KeptWords {
    fn new() -> Self {
        Self { looks: Vec::new(), words: Kept::at_most(MOST_WORDS) }
    }

    fn group(&mut self, style: &RunStyle, features: Features, language: &Language) -> u8 {
        if self.looks.len() > usize::from(u8::MAX) {
            *self = Self::new();
        }
        let known = self.looks.iter().position(|look| look.is_of(style, features, language));
        let at = known.unwrap_or_else(|| {
            self.looks.push(WordLook::of(style, features, language));
            self.looks.len() - 1
        });
        at as u8
    }
}

impl ShapedWord {
    /// None where something has no glyph, is set in a face that was added, or is no word.
    fn of(shaped: &Shaped, bytes: usize) -> Option<Self> {
        let clusters: Option<Box<[WordCluster]>> = shaped
            .clusters
            .iter()
            .map(|cluster| {
                let missing = shaped.glyphs[cluster.glyphs.clone()].is_empty()
                    && cluster.kind == ClusterKind::Invisible;
                let bundled = Fonts::is_bundled(cluster.slot);
                (bundled && !missing && cluster.level == 0).then(|| WordCluster {
                    glyph: shaped.glyphs[cluster.glyphs.clone()].first().map_or(0, |glyph| glyph.id),
                    bytes: cluster.bytes.len() as u8,
                    glyphs: cluster.glyphs.len() as u8,
                    slot: cluster.slot as u8,
                    kind: cluster.kind,
                    advance: cluster.advance,
                })
            })
            .collect();
        let clusters = clusters?;
        let whole = clusters.iter().map(|cluster| usize::from(cluster.bytes)).sum::<usize>() == bytes;
        let plain = shaped.glyphs.len() == clusters.len()
            && shaped.glyphs.iter().zip(&clusters).all(|(glyph, cluster)| {
                cluster.glyphs == 1 && (glyph.x, glyph.y, glyph.advance) == (0.0, 0.0, cluster.advance)
            });
        let glyphs = if plain { Box::default() } else { shaped.glyphs.as_slice().into() };
        whole.then_some(Self { clusters, glyphs })
    }

    /// Adds it to a row in the size of a style; it begins at that byte, and is of that piece.
    fn append(&self, row: &mut Shaped, mut start: usize, piece: usize, style: &RunStyle) {
        let mut glyph = row.glyphs.len();
        let RunStyle { size, tracking, .. } = *style;
        if self.glyphs.is_empty() {
            let shown = self.clusters.iter().filter(|cluster| cluster.glyphs == 1);
            row.glyphs.extend(shown.map(|&WordCluster { glyph, advance, .. }| ShapedGlyph {
                id: glyph,
                x: 0.0,
                y: 0.0,
                advance: advance * size,
            }));
        } else {
            row.glyphs.extend(self.glyphs.iter().map(|glyph| ShapedGlyph {
                id: glyph.id,
                x: glyph.x * size,
                y: glyph.y * size,
                advance: glyph.advance * size,
            }));
        }
        row.clusters.extend(self.clusters.iter().map(|cluster| {
            let bytes = start..start + usize::from(cluster.bytes);
            let glyphs = glyph..glyph + usize::from(cluster.glyphs);
            (start, glyph) = (bytes.end, glyphs.end);
            Cluster {
                bytes,
                piece,
                slot: usize::from(cluster.slot),
                level: 0,
                kind: cluster.kind,
                advance: cluster.advance * size + if cluster.advance > 0.0 { tracking } else { 0.0 },
                glyphs,
                break_before: false,
                grapheme_start: false,
                word_start: false,
                blank_before: 0.0,
                blank_after: 0.0,
                give: 0.0,
            }
        }));
    }
}
