//! Chooses the face of each cluster.

use std::ops::Range;
use std::rc::Rc;

use icu_properties::CodePointMapData;
use icu_properties::props::Script;
use parley_engine::itemize::Segment;
use parley_engine::shape::CharCluster;
use parley_engine::{AnalysisDataSources, FontInstanceRef, FontSelector, ShapeOptions};
use unicode_normalization::char::is_combining_mark;

use super::join::{JoinedText, piece_at, text_piece};
use super::line::{Piece, TextPiece};
use crate::layout::Family;
use crate::layout::fonts::{Choice, Fonts, Wanted, is_chinese, is_western};
use crate::locale::Language;

/// Chooses faces by the script of the segment and its language, then by what they cover. A word of an alphabet is never set in two
/// faces where one has all of it, and what several faces suit equally goes on in that of its neighbour.
pub(super) struct Chooser<'a> {
    fonts: &'a Fonts,
    pieces: &'a [Piece],
    joined: &'a JoinedText,
    language: &'a Language,
    /// The orders that were asked for, a handful a paragraph.
    orders: Vec<(OrderOf<'a>, Rc<[Choice]>)>,
    /// The face of the cluster before, with the order it was found in.
    last: Option<(Rc<[Choice]>, Choice)>,
    /// The word that was looked at last, and the first face that has all of it.
    word: (Range<usize>, Option<usize>),
    properties: AnalysisDataSources,
}

/// What an order is for: style, script, language, and whether it has the faces that were added.
type OrderOf<'a> = (Wanted, [u8; 4], &'a str, bool);

const LATIN: [u8; 4] = *b"Latn";
const HAN: [u8; 4] = *b"Hani";

impl<'a> Chooser<'a> {
    pub(super) fn new(
        fonts: &'a Fonts,
        pieces: &'a [Piece],
        joined: &'a JoinedText,
        language: &'a Language,
    ) -> Self {
        let properties = AnalysisDataSources::new();
        Self {
            fonts,
            pieces,
            joined,
            language,
            orders: Vec::new(),
            last: None,
            word: (0..0, None),
            properties,
        }
    }

    fn order(&mut self, of: OrderOf<'a>) -> Rc<[Choice]> {
        if let Some((_, order)) = self.orders.iter().find(|(known, _)| *known == of) {
            return Rc::clone(order);
        }
        let (wanted, script, language, added) = of;
        let order: Rc<[Choice]> = if added {
            self.fonts.order(wanted, script, Some(language)).into()
        } else {
            Fonts::bundled(wanted, script, Some(language)).into()
        };
        self.orders.push((of, Rc::clone(&order)));
        order
    }

    fn covers(&self, slot: usize, cluster: &mut CharCluster) -> bool {
        let covers = |character| self.fonts.covers(slot, character);
        cluster.calculate_coverage(covers, &self.properties).is_complete()
    }

    /// The first face of the order that has the whole word round that byte.
    fn face_of_word(&mut self, order: &[Choice], byte: usize) -> Option<usize> {
        if !self.word.0.contains(&byte) {
            let range = word_around(&self.joined.text, byte);
            let word = &self.joined.text[range.clone()];
            let has = |slot: &usize| word.chars().all(|character| self.fonts.covers(*slot, character));
            self.word = (range, order.iter().map(|choice| choice.slot).find(has));
        }
        self.word.1
    }
}

impl FontSelector for Chooser<'_> {
    fn begin_segment(&mut self, _: &Segment, _: &ShapeOptions<'_>) {
        self.word = (0..0, None);
    }

    fn select_font(
        &mut self,
        segment: &Segment,
        _: &ShapeOptions<'_>,
        cluster: &mut CharCluster,
    ) -> Option<FontInstanceRef<'_>> {
        let bytes = cluster.range();
        let byte = bytes.start as usize;
        if let (word, Some(slot)) = &self.word
            && word.contains(&byte)
            && bytes.end as usize <= word.end
            && is_western(segment.script.to_bytes())
        {
            return Some(self.fonts.get(*slot).instance());
        }
        let TextPiece { style, language, .. } = text_piece(self.pieces, piece_at(&self.joined.spans, byte))?;
        let language = language.as_ref().unwrap_or(self.language).as_str();
        let script = script_of(segment, cluster, language);
        let mut wanted = Wanted::from(style);
        if wanted.italic && !has_italics(script) {
            wanted = Wanted { italic: false, bold: true, ..wanted };
        }
        if is_western(script) {
            // Most text is all in the bundled faces; the others are looked at only where these have a gap, or where the theme names one.
            let named = matches!(wanted.family, Family::Added(_));
            let order = self.order((wanted, script, language, named));
            let word = self.face_of_word(&order, byte).filter(|&slot| self.covers(slot, cluster));
            let whole = word
                .or_else(|| order.iter().map(|choice| choice.slot).find(|&slot| self.covers(slot, cluster)));
            if let Some(slot) = whole {
                return Some(self.fonts.get(slot).instance());
            }
        }
        let order = self.order((wanted, script, language, true));
        let first = order.first()?.slot;
        let found = order.iter().copied().find(|choice| self.covers(choice.slot, cluster));
        let last = self.last.take().filter(|(of, last)| {
            Rc::ptr_eq(of, &order)
                && found.is_some_and(|found| found.rank == last.rank)
                && self.covers(last.slot, cluster)
        });
        let choice = last.map(|(_, last)| last).or(found);
        self.last = choice.map(|choice| (order, choice));
        Some(self.fonts.get(choice.map_or(first, |choice| choice.slot)).instance())
    }
}

/// The script by which a cluster is given its face: signs that the West shares with East Asia follow the language, so that two
/// quotation marks of a pair are of one face.
fn script_of(segment: &Segment, cluster: &CharCluster, language: &str) -> [u8; 4] {
    let script = segment.script.to_bytes();
    let Some(first) = cluster.chars().first().map(|character| character.ch) else { return script };
    let in_chinese = matches!(language.split('-').next(), Some("zh" | "yue" | "ja"));
    match first {
        // An apostrophe within a Latin word.
        '\u{2019}' if script == LATIN => script,
        '\u{b7}' | '\u{2014}' | '\u{2015}' | '\u{2018}'..='\u{201d}' | '\u{2025}'..='\u{2027}' => {
            if in_chinese {
                HAN
            } else if is_chinese(script) {
                LATIN
            } else {
                script
            }
        }
        _ if is_chinese(script) && is_shared(first) => LATIN,
        _ => script,
    }
}

/// Whether a script has italics; the others stress by weight.
fn has_italics(script: [u8; 4]) -> bool {
    matches!(&script, b"Latn" | b"Grek" | b"Cyrl" | b"Armn" | b"Geor" | b"Zyyy" | b"Zinh" | b"Zzzz")
}

/// Whether a sign is of ASCII, or one of those that belong to no script and are before those of East Asia in Unicode.
fn is_shared(character: char) -> bool {
    character.is_ascii()
        || character < '\u{2e80}' && CodePointMapData::<Script>::new().get(character) == Script::Common
}

/// The letters, figures and marks that are together round that byte.
fn word_around(text: &str, byte: usize) -> Range<usize> {
    let of_word = |character: &char| character.is_alphanumeric() || is_combining_mark(*character);
    let length = |letters: &mut dyn Iterator<Item = char>| {
        letters.take_while(of_word).map(char::len_utf8).sum::<usize>()
    };
    let (before, after) = text.split_at_checked(byte).unwrap_or((text, ""));
    byte - length(&mut before.chars().rev())..byte + length(&mut after.chars())
}
