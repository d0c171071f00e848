use std::fmt::Write as _;

use super::*;
use crate::locale::Language;
use crate::source::Origin;
use crate::theme::Colour;

const ENGLISH: &str = "Because it benefits us all, everyone, every stakeholder, should take its share of responsibility. And \
    that includes local governments, which can and must contribute to the recognition, redistribution and support of unpaid \
    care work. Organise programs to promote the involvement of men/fathers in caregiving to redistribute unpaid care and \
    domestic work more fairly within the home – existing programs have a proven track record of benefits for mothers, \
    children and fathers alike.";
const FRENCH: &str = "Les collectivités locales sont des actrices de premier plan : elles peuvent, et doivent, contribuer à la \
    reconnaissance, à la redistribution et au soutien du travail de soin non rémunéré, qui fait vivre les familles, les \
    communautés, la société et l’économie.";
const ARABIC: &str = "العمل غير المدفوع الأجر في مجال الرعاية (UN Women) هو عمل لا غنى عنه، يدعم الأسر والمجتمعات \
    والاقتصاد منذ 2024، ويعود بالنفع علينا جميعا.";

fn style() -> RunStyle {
    RunStyle {
        family: Family::Serif,
        bold: false,
        italic: false,
        size: 10.0,
        colour: Colour { red: 0, green: 0, blue: 0 },
        tracking: 0.0,
        rise: 0.0,
        small_caps: false,
        tabular_figures: false,
    }
}

fn words(text: &str) -> TextPiece {
    TextPiece {
        text: text.into(),
        style: style(),
        content: ContentId(0),
        link: None,
        note: None,
        language: None,
        origin: Origin::default(),
    }
}

fn options(language: &str, width: f32, alignment: Alignment) -> ParagraphOptions {
    let language = Language::parse(language).unwrap();
    ParagraphOptions { width, first_indent: 0.0, alignment, hyphenate: true, language }
}

fn set(pieces: &[Piece], options: &ParagraphOptions) -> (Vec<Line>, Vec<Uncovered>) {
    let mut uncovered = Vec::new();
    let lines = set_paragraph(&mut Setter::default(), pieces, options, &mut uncovered);
    (lines, uncovered)
}

fn one(text: &str, options: &ParagraphOptions) -> Vec<Line> {
    set(&[Piece::Text(words(text))], options).0
}

/// What the glyphs of a line say, from left to right.
fn said(line: &Line) -> String {
    let runs = line.runs.iter().filter(|(_, run)| run.actual_text.is_none());
    runs.flat_map(|(_, run)| &run.glyphs).map(|glyph| glyph.text.as_str()).collect()
}

/// The lines as they are seen, each with its width.
fn shown(lines: &[Line]) -> String {
    let mut shown = String::new();
    for line in lines {
        let text: String =
            line.runs.iter().flat_map(|(_, run)| &run.glyphs).map(|glyph| glyph.text.as_str()).collect();
        writeln!(shown, "{:6.1} |{text}|", line.width).unwrap();
    }
    shown
}

#[test]
fn english_is_justified() {
    insta::assert_snapshot!(shown(&one(ENGLISH, &options("en", 220.0, Alignment::Justify))));
}

#[test]
fn english_is_ragged() {
    insta::assert_snapshot!(shown(&one(ENGLISH, &options("en", 220.0, Alignment::Start))));
}

#[test]
fn french_is_justified() {
    insta::assert_snapshot!(shown(&one(FRENCH, &options("fr", 200.0, Alignment::Justify))));
}

#[test]
fn arabic_is_justified() {
    insta::assert_snapshot!(shown(&one(ARABIC, &options("ar", 200.0, Alignment::Justify))));
}

#[test]
fn every_word_is_said_in_reading_order() {
    for alignment in [Alignment::Start, Alignment::Centre, Alignment::End, Alignment::Justify] {
        for width in [60.0, 120.0, 300.0] {
            let lines = one(ENGLISH, &options("en", width, alignment));
            assert_eq!(lines.iter().map(said).collect::<String>(), ENGLISH, "{alignment:?} {width}");
            assert!(lines.iter().all(|line| line.width <= width + 0.01), "{alignment:?} {width}");
        }
    }
}
