//! Words as they were shaped, kept from one paragraph and one document to the next: texts repeat their words.

use std::cell::RefCell;
use std::collections::HashMap;

use super::cluster::{Cluster, ClusterKind, Shaped, ShapedGlyph};
use super::features::Features;
use super::join::{JoinedText, text_piece};
use super::line::{Family, ParagraphOptions, Piece, RunStyle, TextPiece};
use crate::layout::fonts::Fonts;
use crate::locale::{Direction, Language};

/// The most words that are kept, some twelve megabytes of them.
const MOST_WORDS: usize = 40_000;

/// The most styles that words are kept in.
const MOST_STYLES: usize = 100;

/// The longest word that is kept, in bytes.
const LONGEST_WORD: usize = 64;

thread_local! {
    static KEPT: RefCell<KeptWords> = RefCell::default();
}

/// What was shaped so far. A word looks the same wherever it is, so that it does not matter what was shaped before.
#[derive(Default)]
struct KeptWords {
    styles: Vec<(WordLook, WordsOfStyle)>,
    words: usize,
}

/// By their letters; none for what cannot be kept.
type WordsOfStyle = HashMap<Box<str>, Option<ShapedWord>>;

/// What the look of a word depends on, whatever its size.
#[derive(PartialEq)]
struct WordLook {
    family: Family,
    bold: bool,
    italic: bool,
    features: Features,
    language: Language,
}

impl WordLook {
    fn is_of(&self, piece: &TextPiece, features: Features, language: &Language) -> bool {
        let style = &piece.style;
        (self.family, self.bold, self.italic) == (style.family, style.bold, style.italic)
            && self.features == features
            && self.language == *language
    }

    fn of(piece: &TextPiece, features: Features, language: &Language) -> Self {
        let style = &piece.style;
        Self {
            family: style.family,
            bold: style.bold,
            italic: style.italic,
            features,
            language: language.clone(),
        }
    }
}

/// A shaped word with the space behind it, all lengths in ems.
struct ShapedWord {
    clusters: Box<[WordCluster]>,
    glyphs: Box<[ShapedGlyph]>,
}

/// A cluster in few bytes; those of a word follow each other.
struct WordCluster {
    bytes: u8,
    glyphs: u8,
    slot: u8,
    kind: ClusterKind,
    advance: f32,
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
        kept.tidy();
        let length = joined.text.len();
        let mut row = Shaped { clusters: Vec::with_capacity(length), glyphs: Vec::with_capacity(length) };
        let mut start = 0;
        for &(end, index) in &joined.spans {
            let piece = text_piece(pieces, index).filter(|p| !matches!(p.style.family, Family::Added(_)))?;
            let language = piece.language.as_ref().unwrap_or(&options.language);
            let span = &joined.text[start..end];
            let (words, count) = kept.of_style(piece, Features::of(&piece.style, span), language);
            for text in span.split_inclusive([' ', '\u{2028}']) {
                if text.len() > LONGEST_WORD {
                    return None;
                }
                if !words.contains_key(text) {
                    let alone = JoinedText { text: text.to_owned(), spans: vec![(text.len(), index)] };
                    let word = ShapedWord::of(&shape(&alone), text.len());
                    *count += 1;
                    words.insert(text.into(), word);
                }
                let word = words.get(text).and_then(Option::as_ref)?;
                word.append(&mut row, start, index, &piece.style);
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
    /// Forgets everything when it is too much.
    fn tidy(&mut self) {
        if self.words > MOST_WORDS || self.styles.len() > MOST_STYLES {
            *self = Self::default();
        }
    }

    fn of_style(
        &mut self,
        piece: &TextPiece,
        features: Features,
        language: &Language,
    ) -> (&mut WordsOfStyle, &mut usize) {
        let known = self.styles.iter().position(|(style, _)| style.is_of(piece, features, language));
        let at = known.unwrap_or_else(|| {
            self.styles.push((WordLook::of(piece, features, language), HashMap::new()));
            self.styles.len() - 1
        });
        (&mut self.styles[at].1, &mut self.words)
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
        whole.then(|| Self { clusters, glyphs: shaped.glyphs.as_slice().into() })
    }

    /// Adds it to a row in the size of a style; it begins at that byte, and is of that piece.
    fn append(&self, row: &mut Shaped, mut start: usize, piece: usize, style: &RunStyle) {
        let mut glyph = row.glyphs.len();
        let RunStyle { size, tracking, .. } = *style;
        row.glyphs.extend(self.glyphs.iter().map(|glyph| ShapedGlyph {
            id: glyph.id,
            x: glyph.x * size,
            y: glyph.y * size,
            advance: glyph.advance * size,
        }));
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
