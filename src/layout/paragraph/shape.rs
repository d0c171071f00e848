//! From the pieces of a paragraph to shaped clusters, in the order they are read.

use std::ops::Range;

use fontique::Language as ShapeLanguage;
use parlance::{FontFeature, WordBreak};
use parley_engine::itemize::Item;
use parley_engine::shape::Whitespace;
use parley_engine::{
    Analysis, AnalysisOptions, Analyzer, BaseDirection, LineBreakConfig, ShapeOptions, ShapedText, Shaper,
};

use super::chooser::Chooser;
use super::cluster::{Cluster, ClusterKind, Shaped, ShapedGlyph, ShapedParagraph};
use super::east_asian;
use super::features::Features;
use super::join::{JoinedText, join, piece_at, style_of, text_piece};
use super::line::{ParagraphOptions, Piece, TextPiece, Uncovered};
use super::words;
use crate::layout::fonts::Fonts;
use crate::locale::Direction;
use crate::text::is_invisible;

/// The shaper with what it keeps from one paragraph to the next.
#[derive(Debug)]
pub(super) struct Shaping {
    whole: Engine,
    /// For words alone.
    word: Engine,
}

impl Default for Shaping {
    fn default() -> Self {
        Self { whole: Engine::default(), word: Engine { in_ems: true, ..Engine::default() } }
    }
}

impl Shaping {
    /// Shapes the pieces. Characters without a glyph are added to `uncovered`.
    pub(super) fn shape(
        &mut self,
        fonts: &Fonts,
        pieces: &[Piece],
        options: &ParagraphOptions,
        uncovered: &mut Vec<Uncovered>,
    ) -> ShapedParagraph {
        let joined = join(pieces, options.direction);
        if joined.spans.is_empty() {
            return ShapedParagraph::default();
        }
        let direction = Direction::of_text(&joined.text).unwrap_or(options.direction);
        self.whole.analyze(&joined, pieces, options, direction);
        let word = &mut self.word;
        let of_words = words::of_words(&joined, pieces, options, direction, |word_alone| {
            word.analyze(word_alone, pieces, options, direction);
            word.shape(fonts, pieces, word_alone, options, &mut Vec::new())
        });
        let Shaped { clusters, glyphs } = match of_words {
            Some(mut shaped) => {
                self.whole.set_breaks(&joined.text, &mut shaped.clusters);
                shaped
            }
            None => self.whole.shape(fonts, pieces, &joined, options, uncovered),
        };
        let right_to_left = direction == Direction::RightToLeft;
        let mut shaped = ShapedParagraph { text: joined.text, clusters, glyphs, right_to_left };
        east_asian::space(&mut shaped, pieces, options);
        shaped
    }
}

/// What the shaper works with, kept so that its memory is taken once.
#[derive(Debug, Default)]
struct Engine {
    /// Whether lengths come out in ems and without tracking, whatever the style says.
    in_ems: bool,
    analyzer: Analyzer,
    analysis: Analysis,
    shaper: Shaper,
    shaped: ShapedText,
}

impl Engine {
    /// Finds directions, words and line ends of a text.
    fn analyze(
        &mut self,
        joined: &JoinedText,
        pieces: &[Piece],
        options: &ParagraphOptions,
        direction: Direction,
    ) {
        let base_direction = match direction {
            Direction::LeftToRight => BaseDirection::Ltr,
            Direction::RightToLeft => BaseDirection::Rtl,
        };
        let whole_words = whole_words(joined, pieces, options);
        let analysis_options =
            AnalysisOptions { base_direction, line_break: &whole_words, ..AnalysisOptions::default() };
        self.analyzer.analyze(&joined.text, &analysis_options, &mut self.analysis);
    }

    /// Shapes the text that was analysed. Characters without a glyph are added to `uncovered`.
    fn shape(
        &mut self,
        fonts: &Fonts,
        pieces: &[Piece],
        joined: &JoinedText,
        options: &ParagraphOptions,
        uncovered: &mut Vec<Uncovered>,
    ) -> Shaped {
        let mut start = 0;
        let features: Vec<Vec<FontFeature>> = joined
            .spans
            .iter()
            .map(|&(end, piece)| {
                let words = &joined.text[start..end];
                start = end;
                style_of(pieces, piece).map(|style| Features::of(style, words).list()).unwrap_or_default()
            })
            .collect();
        let mut start = 0;
        let mut char_end = 0;
        let items: Vec<Item<'_>> = joined
            .spans
            .iter()
            .zip(&features)
            .map(|(&(end, piece), features)| {
                char_end += joined.text[start..end].chars().count() as u32;
                start = end;
                let text = text_piece(pieces, piece);
                let language = text.and_then(|text| text.language.as_ref()).unwrap_or(&options.language);
                Item {
                    char_end,
                    options: ShapeOptions {
                        font_size: text.filter(|_| !self.in_ems).map_or(1.0, |text| text.style.size),
                        language: ShapeLanguage::parse(language.as_str()).ok(),
                        features,
                        variations: &[],
                    },
                }
            })
            .collect();
        let styles = vec![0; char_end as usize];
        let chooser = Chooser::new(fonts, pieces, joined, &options.language);
        self.shaper.shape_text(&joined.text, &self.analysis, &styles, items, chooser, &mut self.shaped);
        self.collect(fonts, pieces, joined, uncovered)
    }

    /// Sets what the text as a whole says about the places between clusters that were shaped word by word.
    fn set_breaks(&self, text: &str, clusters: &mut [Cluster]) {
        let mut characters = text.char_indices().zip(self.analysis.char_info());
        for cluster in clusters {
            let Some((_, info)) = characters.find(|((at, _), _)| *at == cluster.bytes.start) else { break };
            cluster.break_before = info.is_soft_wrap_opportunity();
            cluster.grapheme_start = info.is_grapheme_start();
            cluster.word_start = info.is_word_boundary();
        }
    }

    fn collect(
        &self,
        fonts: &Fonts,
        pieces: &[Piece],
        joined: &JoinedText,
        uncovered: &mut Vec<Uncovered>,
    ) -> Shaped {
        let JoinedText { text, spans } = joined;
        let shaped = &self.shaped;
        let slots: Vec<usize> =
            shaped.fonts().iter().map(|font| fonts.slot(font).unwrap_or_default()).collect();
        let mut clusters = Vec::with_capacity(shaped.shaped_clusters().len());
        let mut glyphs = Vec::with_capacity(shaped.shaped_clusters().len());
        for run in shaped.runs() {
            let piece = piece_at(spans, run.range.byte_range.start);
            let Some(source) = text_piece(pieces, piece) else { continue };
            let slot = slots.get(run.font_index).copied().unwrap_or_default();
            let range = run.shaped_clusters_range.start as usize..run.shaped_clusters_range.end as usize;
            for cluster in &shaped.shaped_clusters()[range] {
                let characters = cluster.chars_range();
                let characters = &shaped.characters()[characters.start as usize..characters.end as usize];
                let (Some(first), Some(last)) = (characters.first(), characters.last()) else { continue };
                let bytes = first.text_byte_range().start..last.text_byte_range().end;
                let start = glyphs.len();
                if cluster.has_inline_glyph() {
                    let id = cluster.glyph_offset as u16;
                    glyphs.push(ShapedGlyph { id, x: 0.0, y: 0.0, advance: cluster.advance });
                } else {
                    let from = cluster.glyph_offset as usize;
                    glyphs.extend(shaped.glyphs()[from..from + usize::from(cluster.glyph_len())].iter().map(
                        |glyph| ShapedGlyph {
                            id: glyph.id as u16,
                            x: glyph.x,
                            y: glyph.y,
                            advance: glyph.advance,
                        },
                    ));
                }
                let words = &text[bytes.clone()];
                let mut kind = kind_of(words, first.whitespace);
                if kind != ClusterKind::Invisible && glyphs[start..].iter().any(|glyph| glyph.id == 0) {
                    report(fonts, slot, words, source, uncovered);
                    kind = ClusterKind::Invisible;
                }
                if matches!(kind, ClusterKind::Invisible | ClusterKind::SoftHyphen | ClusterKind::LineEnd) {
                    glyphs.truncate(start);
                }
                let mut advance = glyphs[start..].iter().map(|glyph| glyph.advance).sum();
                if advance > 0.0 && !self.in_ems {
                    advance += source.style.tracking;
                }
                clusters.push(Cluster {
                    bytes,
                    piece,
                    slot,
                    level: run.bidi_level.to_u8(),
                    kind,
                    advance,
                    glyphs: start..glyphs.len(),
                    break_before: cluster.is_soft_wrap_opportunity_before(),
                    grapheme_start: cluster.is_grapheme_start(),
                    word_start: self
                        .analysis
                        .char_info()
                        .get(cluster.chars_range().start as usize)
                        .is_some_and(|character| character.is_word_boundary()),
                    blank_before: 0.0,
                    blank_after: 0.0,
                    give: 0.0,
                });
            }
        }
        Shaped { clusters, glyphs }
    }
}

/// Where words are not divided although the script allows it: Korean has spaces.
fn whole_words(
    joined: &JoinedText,
    pieces: &[Piece],
    options: &ParagraphOptions,
) -> Vec<(Range<usize>, LineBreakConfig)> {
    let config = LineBreakConfig { word_break: WordBreak::KeepAll, ..LineBreakConfig::default() };
    let mut start = 0;
    let mut ranges: Vec<(Range<usize>, LineBreakConfig)> = Vec::new();
    for &(end, piece) in &joined.spans {
        let own = text_piece(pieces, piece).and_then(|piece| piece.language.as_ref());
        if own.unwrap_or(&options.language).primary() == "ko" {
            match ranges.last_mut() {
                Some((range, _)) if range.end == start => range.end = end,
                _ => ranges.push((start..end, config)),
            }
        }
        start = end;
    }
    ranges
}

fn kind_of(words: &str, whitespace: Whitespace) -> ClusterKind {
    let mut characters = words.chars();
    let first = characters.next().unwrap_or_default();
    if characters.next().is_some() && whitespace != Whitespace::Newline {
        return if words.chars().all(is_invisible) { ClusterKind::Invisible } else { ClusterKind::Visible };
    }
    match whitespace {
        Whitespace::Newline => return ClusterKind::LineEnd,
        Whitespace::NoBreakSpace => return ClusterKind::StretchingNoBreak,
        Whitespace::None => {}
        _ if matches!(first, '\u{202f}' | '\u{2007}') => return ClusterKind::FixedSpace,
        _ => return ClusterKind::Space,
    }
    if first == '\u{ad}' {
        ClusterKind::SoftHyphen
    } else if is_invisible(first) {
        ClusterKind::Invisible
    } else {
        ClusterKind::Visible
    }
}

fn report(fonts: &Fonts, slot: usize, words: &str, source: &TextPiece, uncovered: &mut Vec<Uncovered>) {
    let missing = |character: &char| !fonts.covers(slot, *character) && !is_invisible(*character);
    let mut missed: Vec<char> = words.chars().filter(missing).collect();
    if missed.is_empty() {
        missed.extend(words.chars().next());
    }
    for character in missed {
        let found = Uncovered { character, origin: source.origin };
        if !uncovered.contains(&found) {
            uncovered.push(found);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::layout::paragraph::line::RunStyle;
    use crate::layout::{Alignment, ContentId, Family, NarrowLines};
    use crate::locale::Language;
    use crate::theme::Colour;

    fn shaped(text: &str, language: &str) -> ShapedParagraph {
        let style = RunStyle {
            family: Family::Serif,
            bold: false,
            italic: false,
            size: 10.0,
            colour: Colour { red: 0, green: 0, blue: 0 },
            tracking: 0.0,
            rise: 0.0,
            small_cap_acronyms: false,
            tabular_figures: false,
        };
        let piece = Piece::Text(TextPiece::plain(text.into(), style, ContentId(0)));
        let options = ParagraphOptions {
            width: 100.0,
            first_indent: 0.0,
            narrow: NarrowLines::default(),
            alignment: Alignment::Start,
            hyphenate: true,
            balance: false,
            direction: Direction::LeftToRight,
            language: Language::parse(language).unwrap(),
            locales: crate::locale::Locales::default(),
        };
        Shaping::default().shape(&Fonts::default(), &[piece], &options, &mut Vec::new())
    }

    /// The text with a stroke wherever a line may end; no face need have its characters.
    fn parted(text: &str, language: &str) -> String {
        let shaped = shaped(text, language);
        let strokes = shaped.clusters.iter().map(|cluster| {
            let stroke = if cluster.break_before { "|" } else { "" };
            format!("{stroke}{}", &shaped.text[cluster.bytes.clone()])
        });
        strokes.collect()
    }

    #[test]
    fn chinese_lines_begin_with_no_closing_sign_and_end_with_no_opening_one() {
        assert_eq!(
            parted("照护（无酬）是工作，也是《公约》的“权利”。约占40%！", "zh"),
            "照|护|（无|酬）|是|工|作，|也|是|《公|约》|的“权|利”。|约|占|40%！"
        );
    }

    #[test]
    fn thai_is_parted_between_words() {
        assert_eq!(parted("การดูแลเด็กเป็นงาน", "th"), "การ|ดูแล|เด็ก|เป็น|งาน");
    }

    #[test]
    fn what_was_shaped_before_makes_no_difference() {
        let text = "“Care” – λόγος “Care” 2024 ŋwà (уход) fi Ґ 40% Ⅳ Te, AVAVA – To fi café ‘Ω’ AVAVA.Te fi ";
        let glyphs = |shaped: &ShapedParagraph| {
            let of = |cluster: &Cluster| {
                let glyphs = shaped.glyphs[cluster.glyphs.clone()].iter();
                let glyphs: Vec<_> = glyphs.map(|glyph| (glyph.id, glyph.advance.to_bits())).collect();
                (cluster.bytes.clone(), cluster.slot, cluster.kind, cluster.advance.to_bits(), glyphs)
            };
            shaped.clusters.iter().map(of).collect::<Vec<_>>()
        };
        let fresh = std::thread::spawn(move || glyphs(&shaped(text, "en"))).join().unwrap();
        let late = std::thread::spawn(move || {
            for word in text.split_inclusive(' ').rev() {
                shaped(word, "en");
            }
            glyphs(&shaped(text, "en"))
        });
        assert_eq!(late.join().unwrap(), fresh);
    }
}
