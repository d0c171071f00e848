//! Chooses the face of each cluster.

use parley_engine::itemize::Segment;
use parley_engine::shape::CharCluster;
use parley_engine::{AnalysisDataSources, FontInstanceRef, FontSelector, ShapeOptions};

use super::join::{piece_at, style_of, text_piece};
use super::line::Piece;
use crate::layout::fonts::{Fonts, Wanted};
use crate::locale::Language;

/// Chooses faces by the script of the segment, then by what they cover: the bundled ones first, but for the signs of a script that
/// they do not have, such as the quotation marks of Chinese.
pub(super) struct Chooser<'a> {
    fonts: &'a Fonts,
    pieces: &'a [Piece],
    spans: &'a [(usize, usize)],
    language: &'a Language,
    wanted: Option<Wanted>,
    bundled: Vec<usize>,
    /// The added faces, ordered when they are first needed.
    added: Option<(Wanted, String, Vec<usize>)>,
    properties: AnalysisDataSources,
}

impl<'a> Chooser<'a> {
    pub(super) fn new(
        fonts: &'a Fonts,
        pieces: &'a [Piece],
        spans: &'a [(usize, usize)],
        language: &'a Language,
    ) -> Self {
        let properties = AnalysisDataSources::new();
        Self { fonts, pieces, spans, language, wanted: None, bundled: Vec::new(), added: None, properties }
    }

    /// The first of the faces that has the whole cluster.
    fn whole(&self, order: &[usize], cluster: &mut CharCluster) -> Option<usize> {
        order.iter().copied().find(|&slot| {
            let covers = |character| self.fonts.covers(slot, character);
            cluster.calculate_coverage(covers, &self.properties).is_complete()
        })
    }

    /// The added faces, best first.
    fn added(&mut self, segment: &Segment) -> Vec<usize> {
        let Some(wanted) = self.wanted else { return Vec::new() };
        let piece = piece_at(self.spans, segment.range.byte_range.start);
        let own = text_piece(self.pieces, piece).and_then(|piece| piece.language.as_ref());
        let language = own.unwrap_or(self.language).as_str();
        match &self.added {
            Some((known, spoken, order)) if *known == wanted && spoken == language => order.clone(),
            _ => {
                let order = self.fonts.added(wanted, Some(language));
                self.added = Some((wanted, language.to_owned(), order.clone()));
                order
            }
        }
    }
}

impl FontSelector for Chooser<'_> {
    fn begin_segment(&mut self, segment: &Segment, _: &ShapeOptions<'_>) {
        let piece = piece_at(self.spans, segment.range.byte_range.start);
        if let Some(style) = style_of(self.pieces, piece) {
            let wanted = Wanted::from(style);
            self.wanted = Some(wanted);
            self.bundled = Fonts::bundled(wanted, segment.script.to_bytes());
        }
    }

    fn select_font(
        &mut self,
        segment: &Segment,
        _: &ShapeOptions<'_>,
        cluster: &mut CharCluster,
    ) -> Option<FontInstanceRef<'_>> {
        let first = *self.bundled.first()?;
        let foreign = !is_bundled_script(segment.script.to_bytes());
        let ascii = cluster.chars().iter().all(|character| character.ch.is_ascii());
        let found = if foreign && !ascii {
            let added = self.added(segment);
            self.whole(&added, cluster).or_else(|| self.whole(&self.bundled, cluster))
        } else {
            self.whole(&self.bundled, cluster).or_else(|| {
                let added = self.added(segment);
                self.whole(&added, cluster)
            })
        };
        Some(self.fonts.get(found.unwrap_or(first)).instance())
    }
}

/// Whether the bundled faces have the signs that go with the script.
fn is_bundled_script(script: [u8; 4]) -> bool {
    matches!(&script, b"Latn" | b"Grek" | b"Cyrl" | b"Arab" | b"Zyyy" | b"Zinh" | b"Zzzz")
}
