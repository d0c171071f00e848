//! Words as they were shaped, kept from one paragraph and one document to the next: texts repeat their words.

use std::cell::RefCell;
use std::ops::Range;

use super::cluster::{Cluster, ClusterKind, Shaped, ShapedGlyph};
use super::features::Features;
use super::join::{JoinedText, text_piece};
use super::kept::Kept;
use super::line::{Family, ParagraphOptions, Piece, RunStyle, TextPiece};
use crate::layout::fonts::Fonts;
use crate::locale::{Direction, Language};

/// The most words that are kept, in some six megabytes.
const MOST_WORDS: usize = 24_000;

/// The longest word that is kept, in bytes.
const LONGEST_WORD: usize = 64;

/// The most words that are shaped at once.
const MOST_AT_ONCE: usize = 256;

/// The most looks that are remembered from one text to the next.
const MOST_LOOKS: usize = 128;

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

/// A word of a text, with the space behind it.
struct PlacedWord {
    bytes: Range<usize>,
    /// Its piece.
    piece: usize,
    /// Its look, by its place among those kept.
    group: u8,
}

/// The clusters of a text whose words are each shaped where they are first met, in ems; none where words depend on each other, or on fonts
/// that were added. `shape` shapes each span of a text for itself. What a text as a whole says of the places between clusters is still to
/// be set.
pub(super) fn of_words(
    joined: &JoinedText,
    pieces: &[Piece],
    options: &ParagraphOptions,
    direction: Direction,
    mut shape: impl FnMut(&JoinedText) -> Shaped,
) -> Option<Shaped> {
    let JoinedText { text, .. } = joined;
    if direction == Direction::RightToLeft || !text.chars().all(is_plain) {
        return None;
    }
    KEPT.with_borrow_mut(|kept| {
        let words = kept.words_of(joined, pieces, options)?;
        let mut row =
            Shaped { clusters: Vec::with_capacity(text.len()), glyphs: Vec::with_capacity(text.len()) };
        for words in words.chunks(MOST_AT_ONCE) {
            let mut shaped = kept.shape_unknown(text, words, &mut shape).into_iter().peekable();
            for (at, PlacedWord { bytes, piece, group }) in words.iter().enumerate() {
                let style = &text_piece(pieces, *piece)?.style;
                let word = &text[bytes.clone()];
                let new = shaped.next_if(|(of, _)| *of == at).map(|(_, shaped)| shaped);
                if is_kept(word) {
                    kept.words.get(*group, word, || new.flatten()).as_ref()?.append(
                        &mut row,
                        bytes.start,
                        *piece,
                        style,
                    );
                } else {
                    new.flatten()?.append(&mut row, bytes.start, *piece, style);
                }
            }
        }
        Some(row)
    })
}

/// Whether a word is likely to come again; figures seldom do.
fn is_kept(word: &str) -> bool {
    !word.contains(|c: char| c.is_ascii_digit())
}

/// Whether a character is Latin, or a sign of no alphabet. Words of such characters look the same side by side as alone.
fn is_latin(character: char) -> bool {
    !matches!(character, '\u{370}'..='\u{52f}' | '\u{1f00}'..='\u{1fff}' | '\u{2126}')
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

    /// The words of a text; none where one cannot be kept.
    fn words_of(
        &mut self,
        joined: &JoinedText,
        pieces: &[Piece],
        options: &ParagraphOptions,
    ) -> Option<Vec<PlacedWord>> {
        if self.looks.len() > MOST_LOOKS {
            *self = Self::new();
        }
        let mut words = Vec::with_capacity(joined.text.len() / 4);
        let mut start = 0;
        for &(end, piece) in &joined.spans {
            let TextPiece { style, language, .. } = text_piece(pieces, piece)?;
            if matches!(style.family, Family::Added(_)) {
                return None;
            }
            let span = &joined.text[start..end];
            let language = language.as_ref().unwrap_or(&options.language);
            let group = self.group(style, Features::of(style, span), language)?;
            for word in span.split_inclusive([' ', '\u{2028}']) {
                if word.len() > LONGEST_WORD {
                    return None;
                }
                words.push(PlacedWord { bytes: start..start + word.len(), piece, group });
                start += word.len();
            }
        }
        Some(words)
    }

    fn group(&mut self, style: &RunStyle, features: Features, language: &Language) -> Option<u8> {
        let known = self.looks.iter().position(|look| look.is_of(style, features, language));
        let at = known.unwrap_or_else(|| {
            self.looks.push(WordLook::of(style, features, language));
            self.looks.len() - 1
        });
        u8::try_from(at).ok()
    }

    /// Those words that are not kept yet, each with its place in the row. Latin ones are shaped in one go.
    fn shape_unknown(
        &mut self,
        text: &str,
        words: &[PlacedWord],
        mut shape: impl FnMut(&JoinedText) -> Shaped,
    ) -> Vec<(usize, Option<ShapedWord>)> {
        let mut unknown: Vec<(usize, Option<ShapedWord>)> = Vec::new();
        let mut latin = JoinedText::default();
        // Where each word of the Latin text is: among those unknown, and in bytes.
        let mut places = Vec::new();
        for (at, PlacedWord { bytes, piece, group }) in words.iter().enumerate() {
            let word = &text[bytes.clone()];
            let is_same = |(other, _): &(usize, _)| {
                let PlacedWord { bytes, group: of, .. } = &words[*other];
                of == group && text[bytes.clone()] == *word
            };
            if is_kept(word) && (self.words.knows(*group, word) || unknown.iter().any(is_same)) {
                continue;
            }
            let shaped = if word.chars().all(is_latin) {
                let start = latin.text.len();
                latin.text.push_str(word);
                latin.spans.push((latin.text.len(), *piece));
                places.push((unknown.len(), start..latin.text.len()));
                if !word.ends_with(' ') {
                    latin.text.push(' ');
                    latin.spans.push((latin.text.len(), *piece));
                }
                None
            } else {
                let alone = JoinedText { text: word.to_owned(), spans: vec![(word.len(), *piece)] };
                ShapedWord::of(&shape(&alone), 0..word.len())
            };
            unknown.push((at, shaped));
        }
        if !places.is_empty() {
            let shaped = shape(&latin);
            for (at, bytes) in places {
                unknown[at].1 = ShapedWord::of(&shaped, bytes);
            }
        }
        unknown
    }
}

impl ShapedWord {
    /// The word at those bytes of a text. None where something has no glyph, is set in a face that was added, or is no word.
    fn of(shaped: &Shaped, bytes: Range<usize>) -> Option<Self> {
        let place = |byte| shaped.clusters.partition_point(|cluster| cluster.bytes.start < byte);
        let of_word = shaped.clusters.get(place(bytes.start)..place(bytes.end))?;
        let clusters: Option<Box<[WordCluster]>> = of_word
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
        let whole = clusters.iter().map(|cluster| usize::from(cluster.bytes)).sum::<usize>() == bytes.len();
        let glyphs = of_word.first()?.glyphs.start..of_word.last()?.glyphs.end;
        let glyphs = &shaped.glyphs[glyphs];
        let plain = glyphs.len() == clusters.len()
            && glyphs.iter().zip(&clusters).all(|(glyph, cluster)| {
                cluster.glyphs == 1 && (glyph.x, glyph.y, glyph.advance) == (0.0, 0.0, cluster.advance)
            });
        let glyphs = if plain { Box::default() } else { glyphs.into() };
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
