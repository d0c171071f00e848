use std::fmt::Write as _;

use super::*;
use crate::layout::{ContentId, GlyphRun, PlacedGlyph};
use crate::locale::Language;
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
        small_cap_acronyms: false,
        tabular_figures: false,
    }
}

fn words(text: &str) -> TextPiece {
    TextPiece::plain(text.into(), style(), ContentId(0))
}

fn options(language: &str, width: f32, alignment: Alignment) -> ParagraphOptions {
    let language = Language::parse(language).unwrap();
    let direction = language.direction();
    ParagraphOptions {
        width,
        first_indent: 0.0,
        narrow: NarrowLines::default(),
        alignment,
        hyphenate: true,
        balance: false,
        direction,
        language,
        locales: crate::locale::Locales::default(),
    }
}

fn set(pieces: &[Piece], options: &ParagraphOptions) -> (Vec<Line>, Vec<Uncovered>) {
    let mut uncovered = Vec::new();
    let lines = set_paragraph(&mut Setter::default(), pieces, options, &mut uncovered);
    (lines, uncovered)
}

fn one(text: &str, options: &ParagraphOptions) -> Vec<Line> {
    set(&[Piece::Text(words(text))], options).0
}

/// The farthest that a mark in `style` hangs into the margin, in points: half of a quotation mark.
const MOST_HANG: f32 = 2.5;

/// What the glyphs of a line say, from left to right.
fn said(line: &Line) -> String {
    let runs = line.runs.iter().filter(|(_, run)| run.actual_text.is_none());
    runs.map(|(_, run)| run.text.as_str()).collect()
}

/// The lines as they are seen, each with its width.
fn shown(lines: &[Line]) -> String {
    let mut shown = String::new();
    for line in lines {
        let text: String = line.runs.iter().map(|(_, run)| run.text.as_str()).collect();
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
            let hang = if alignment == Alignment::Justify { MOST_HANG } else { 0.01 };
            assert!(lines.iter().all(|line| line.width <= width + hang), "{alignment:?} {width}");
        }
    }
}

#[test]
fn nothing_to_be_seen_has_no_lines() {
    for nothing in ["", " ", " \n\t ", "\u{0}\u{7}"] {
        assert!(one(nothing, &options("en", 100.0, Alignment::Justify)).is_empty(), "{nothing:?}");
    }
    assert!(set(&[Piece::LineBreak, Piece::LineBreak], &options("en", 100.0, Alignment::Start)).0.is_empty());
}

#[test]
fn asked_for_line_ends_are_kept() {
    let pieces = [
        Piece::LineBreak,
        Piece::Text(words("Make Mothers Matter ")),
        Piece::LineBreak,
        Piece::LineBreak,
        Piece::Text(words(" New York")),
        Piece::LineBreak,
    ];
    let (lines, _) = set(&pieces, &options("en", 300.0, Alignment::Justify));
    assert_eq!(lines.iter().map(said).collect::<Vec<_>>(), ["Make Mothers Matter ", "", "New York"]);
    assert!(lines[0].width < 150.0);
}

#[test]
fn what_is_wider_than_the_measure_is_broken_anywhere() {
    let word = "x".repeat(10_000);
    let lines = one(&word, &options("en", 100.0, Alignment::Justify));
    assert!(lines.len() > 400);
    assert!(lines.iter().all(|line| line.width <= 100.01));
    assert_eq!(lines.iter().map(said).collect::<String>(), word);
}

#[test]
fn odd_text_is_set_or_left_out() {
    for odd in ["\u{301}", "\u{200b}\u{feff}", "\u{ad}", "\u{202e}abc", "👨‍👩‍👧‍👦", "\u{600}\u{623}\u{64f}"]
    {
        for width in [0.0, -5.0, 1.0, 200.0] {
            let lines = one(&odd.repeat(400), &options("ar", width, Alignment::Justify));
            assert!(lines.iter().all(|line| line.width.is_finite()), "{odd:?} {width}");
        }
    }
}

#[test]
fn a_long_paragraph_is_set_as_its_parts_are() {
    let long = one(&format!("{ENGLISH} ").repeat(60), &options("en", 220.0, Alignment::Justify));
    let short = one(ENGLISH, &options("en", 220.0, Alignment::Justify));
    assert!(long.len() > 58 * (short.len() - 1) && long.len() < 62 * short.len());
    assert!(long.iter().rev().skip(1).all(|line| line.width > 219.99 && line.width < 220.0 + MOST_HANG));
}

#[test]
fn what_no_face_covers_is_named_and_left_out() {
    let (lines, uncovered) =
        set(&[Piece::Text(words("care কখ ক 👩‍👧 work"))], &options("en", 300.0, Alignment::Start));
    assert_eq!(uncovered.iter().map(|found| found.character).collect::<String>(), "কখ👩👧");
    assert_eq!(lines.iter().map(said).collect::<String>(), "care    work");
    assert!(
        lines.iter().flat_map(|line| &line.runs).flat_map(|(_, run)| &run.glyphs).all(|glyph| glyph.id != 0)
    );
}

#[test]
fn a_ligature_says_all_its_letters() {
    let lines = one("office", &options("en", 300.0, Alignment::Start));
    let glyphs = &lines[0].runs[0].1.glyphs;
    assert!(glyphs.len() < 6);
    assert_eq!(said(&lines[0]), "office");
}

#[test]
fn a_divided_word_ends_in_a_hyphen_that_says_nothing() {
    let lines = one("responsibility", &options("en", 40.0, Alignment::Start));
    let first = &lines[0];
    assert!(first.hyphenated);
    let (_, hyphen) = first.runs.last().unwrap();
    assert_eq!(hyphen.actual_text.as_deref(), Some(""));
    assert_eq!(hyphen.text, "-");
    assert_eq!(lines.iter().map(said).collect::<String>(), "responsibility");
}

#[test]
fn a_hyphen_of_its_own_stays_and_takes_no_space() {
    let lines = one(
        "cross-sectorial",
        &ParagraphOptions { hyphenate: false, ..options("en", 45.0, Alignment::Start) },
    );
    assert_eq!(lines.iter().map(said).collect::<Vec<_>>(), ["cross-", "sectorial"]);
    assert!(!lines[0].hyphenated);
}

#[test]
fn balanced_lines_are_of_even_length() {
    let title = "Local governments, key players in promoting a caring society";
    let options = ParagraphOptions { hyphenate: false, ..options("en", 240.0, Alignment::Start) };
    let uneven = one(title, &options);
    let even = one(title, &ParagraphOptions { balance: true, ..options });
    assert_eq!((uneven.len(), even.len()), (2, 2));
    assert!(uneven[0].width - uneven[1].width > 100.0);
    assert!((even[0].width - even[1].width).abs() < 40.0, "{}", shown(&even));
}

#[test]
fn hardly_a_last_line_is_a_word_alone_and_hardly_one_before_it_is_divided() {
    for (alignment, most) in [(Alignment::Start, (0, 0)), (Alignment::Justify, (5, 22))] {
        let (mut alone, mut divided) = (0, 0);
        for (text, language) in [(ENGLISH, "en"), (FRENCH, "fr")] {
            for width in 240..400 {
                let lines = one(text, &options(language, width as f32, alignment));
                let (last, before) = lines.split_last().unwrap();
                let three = lines.windows(3).any(|lines| lines.iter().all(|line| line.hyphenated));
                assert!(!three, "{width}\n{}", shown(&lines));
                alone += usize::from(!said(last).trim().contains(' ') || last.width < 30.0);
                divided += usize::from(before.last().unwrap().hyphenated);
            }
        }
        assert!(
            alone <= most.0 && divided <= most.1,
            "{alignment:?}: {alone} alone, {divided} divided of 320"
        );
    }
}

#[test]
fn no_heading_ends_in_a_short_word_alone() {
    let heading = "Recognition, redistribution and support of unpaid care work in towns and regions by us";
    for width in 120..440 {
        let options = ParagraphOptions {
            hyphenate: false,
            balance: true,
            ..options("en", width as f32, Alignment::Start)
        };
        let lines = one(heading, &options);
        let last = said(lines.last().unwrap());
        assert!(lines.len() == 1 || last.contains(' ') && last.len() > 6, "{width}\n{}", shown(&lines));
    }
}

#[test]
fn links_and_notes_are_found_on_their_lines() {
    let mut link = words("Make Mothers Matter");
    link.link = Some(7);
    link.content = ContentId(1);
    let mut call = words("1");
    call.note = Some(1);
    call.style.rise = 3.0;
    let pieces = [Piece::Text(words("See ")), Piece::Text(link), Piece::Text(call), Piece::Text(words("."))];
    let (lines, _) = set(&pieces, &options("en", 85.0, Alignment::Start));
    assert_eq!(lines.len(), 2);
    assert_eq!(lines.iter().map(|line| line.links.len()).collect::<Vec<_>>(), [1, 1]);
    let (number, from, to) = lines[0].links[0];
    assert!(number == 7 && from > 10.0 && to <= lines[0].width + 0.01);
    assert_eq!((lines[0].notes.as_slice(), lines[1].notes.as_slice()), (&[][..], &[1][..]));
    let raised = lines[1].runs.iter().find(|(_, run)| run.y < 0.0).unwrap();
    assert_eq!(raised.1.text, "1");
}

#[test]
fn no_break_spaces_hold_and_say_a_plain_space() {
    let lines = one("page\u{a0}1 of\u{202f}3", &options("en", 30.0, Alignment::Start));
    assert_eq!(lines.iter().map(said).collect::<Vec<_>>(), ["page 1 ", "of 3"]);
}

/// Every measure that is at least as wide as what holds together.
fn at_every_measure(text: &str, language: &str, check: impl Fn(&str)) {
    for width in 60..200 {
        for alignment in [Alignment::Start, Alignment::Justify] {
            let lines = one(text, &options(language, width as f32, alignment));
            let said: Vec<String> = lines.iter().map(said).collect();
            assert_eq!(said.concat(), text.replace('\u{a0}', " "));
            for line in &said {
                check(line);
            }
        }
    }
}

#[test]
fn what_belongs_together_stays_on_one_line() {
    let text = "On 21 September 2024 about 10 per cent of 20 million carers, said Ms. J. Leduc, had what Article 5 of \
        resolution 72/163 and para. 4 promise";
    at_every_measure(text, "en", |line| {
        let (first, last) = (line.split(' ').next().unwrap(), line.trim_end().rsplit(' ').next().unwrap());
        let never_first = ["September", "per", "cent", "million", "J.", "Leduc,", "5", "72/163", "4"];
        let never_last = ["21", "10", "per", "20", "Ms.", "J.", "Article", "resolution", "para."];
        assert!(!never_first.contains(&first) && !never_last.contains(&last), "{line}");
    });
    at_every_measure("«\u{a0}Le soin » : qui ? Eux ! Vous ; nous et « tous »", "fr", |line| {
        assert!(!line.starts_with(['»', ':', '?', '!', ';']) && !line.trim_end().ends_with('«'), "{line}");
    });
}

#[test]
fn a_measure_too_narrow_for_what_belongs_together_parts_it_between_words() {
    let options = ParagraphOptions { hyphenate: false, ..options("en", 54.0, Alignment::Start) };
    let lines = one("the 21 September", &options);
    assert_eq!(lines.iter().map(said).collect::<Vec<_>>(), ["the 21 ", "September"]);
}

#[test]
fn the_space_before_a_high_sign_is_thin_in_french() {
    let width = |text: &str, language: &str| one(text, &options(language, 500.0, Alignment::Start))[0].width;
    for (sign, thin) in [("; oui", true), ("!", true), ("?", true), (": oui", false), ("»", false)] {
        let text = format!("soin {sign}");
        assert_eq!(width(&text, "fr") < width(&text, "en") - 0.5, thin, "{sign}");
    }
}

#[test]
fn the_first_line_is_set_in_or_hangs_out() {
    let indented = ParagraphOptions { first_indent: 20.0, ..options("en", 120.0, Alignment::Justify) };
    let lines = one(ENGLISH, &indented);
    assert_eq!((lines[0].runs[0].1.x, lines[1].runs[0].1.x), (20.0, 0.0));
    let hanging = ParagraphOptions { first_indent: -20.0, ..options("ar", 120.0, Alignment::Start) };
    let lines = one(ARABIC, &hanging);
    assert!(lines[0].width > 120.01 && lines[1].width < 120.01);
}

#[test]
fn the_first_lines_leave_room_at_their_end() {
    let narrow = NarrowLines { count: 2, by: 60.0 };
    for alignment in [Alignment::Start, Alignment::Justify] {
        let lines = one(ENGLISH, &ParagraphOptions { narrow, ..options("en", 200.0, alignment) });
        assert!(lines[..2].iter().all(|line| line.width <= 140.0 + MOST_HANG), "{}", shown(&lines));
        assert!(lines[2..lines.len() - 1].iter().all(|line| line.width > 145.0), "{}", shown(&lines));
    }
    let lines = one(ARABIC, &ParagraphOptions { narrow, ..options("ar", 200.0, Alignment::Start) });
    assert!(lines[..2].iter().all(|line| line.width > 199.0 && line.breadth() < 140.1), "{}", shown(&lines));
    assert!(lines[2].breadth() > 145.0, "{}", shown(&lines));
}

#[test]
fn end_is_on_the_other_side_of_start() {
    let right = one("care", &options("en", 100.0, Alignment::End));
    assert!((right[0].width - 100.0).abs() < 0.01);
    let left = one("رعاية", &options("ar", 100.0, Alignment::End));
    assert!((left[0].width - left[0].breadth()).abs() < 0.01);
}

/// The glyphs of one line of text in a style.
fn glyphs(text: &str, style: RunStyle) -> Vec<PlacedGlyph> {
    let piece = TextPiece { style, ..words(text) };
    let (lines, _) = set(&[Piece::Text(piece)], &options("en", 500.0, Alignment::Start));
    assert_eq!((lines.len(), said(&lines[0])), (1, text.to_owned()));
    lines[0].runs.iter().flat_map(|(_, run)| run.glyphs.clone()).collect()
}

#[test]
fn acronyms_alone_are_set_in_small_capitals() {
    let changed = |style: RunStyle| -> Vec<bool> {
        let plain = glyphs("NGO care", style);
        let small = glyphs("NGO care", RunStyle { small_cap_acronyms: true, ..style });
        plain.iter().zip(&small).map(|(plain, small)| plain.id != small.id).collect()
    };
    let acronym = [true, true, true, false, false, false, false, false];
    assert_eq!(changed(style()), acronym);
    assert_eq!(changed(RunStyle { bold: true, ..style() }), acronym);
    // The italic faces have no small capitals.
    assert_eq!(changed(RunStyle { italic: true, ..style() }), [false; 8]);
}

#[test]
fn figures_are_of_one_width_in_columns_alone() {
    let steps =
        |glyphs: &[PlacedGlyph]| glyphs.windows(2).map(|pair| pair[1].x - pair[0].x).collect::<Vec<_>>();
    let column = steps(&glyphs("1190", RunStyle { tabular_figures: true, ..style() }));
    assert!(column.iter().all(|step| (step - column[0]).abs() < 0.001), "{column:?}");
    let running = steps(&glyphs("1190", style()));
    assert!(running[2] - running[0] > 0.3, "{running:?}");
}

proptest::proptest! {
    #[test]
    fn any_text_is_set(
        text in "(\\PC|[ \u{ad}\u{a0}\u{200b}\u{200d}\u{301}]|[a-zé]{1,14}[ -]|[א-ת]{1,5} |[ء-ي]{1,6} ){0,60}",
        width in 1.0_f32..300.0,
        rtl: bool,
        kind in 0_usize..4,
    ) {
        let alignment = [Alignment::Start, Alignment::Centre, Alignment::End, Alignment::Justify][kind];
        let options = options(if rtl { "ar" } else { "en" }, width, alignment);
        for line in one(&text, &options) {
            for (_, run) in &line.runs {
                proptest::prop_assert!(run.glyphs.iter().all(|glyph| glyph.id != 0 && glyph.x.is_finite()));
                proptest::prop_assert!(run.x.is_finite() && !run.glyphs.is_empty());
            }
        }
    }

    #[test]
    fn western_text_comes_back_and_fits(
        tokens in proptest::collection::vec(
            "[a-zA-Zàéçßœž’“”(),.;:!?–0-9-]{1,18}|[0-9]{1,3}|[%:;!?»«§]|per cent|million|mai|Article|M\\.|[A-Z]\\.|в|же",
            1..60,
        ),
        width in 80.0_f32..300.0,
        language in "en|fr|es|de|ru",
        justify: bool,
    ) {
        let text = tokens.join(" ");
        let alignment = if justify { Alignment::Justify } else { Alignment::Start };
        let lines = one(&text, &options(&language, width, alignment));
        let said: String = lines.iter().map(said).collect();
        proptest::prop_assert_eq!(said, text);
        let hang = if justify { MOST_HANG } else { 0.01 };
        for line in &lines {
            proptest::prop_assert!(line.width <= width + hang, "{} > {}", line.width, width);
        }
    }
}

/// Where the glyph that says `sign` first is on the line, in points.
fn place_of(line: &Line, sign: &str) -> f32 {
    let place = |(_, run): &(ContentId, GlyphRun)| {
        let mut at = 0;
        let found = run.glyphs.iter().find(|glyph| {
            let start = at;
            at += glyph.bytes as usize;
            &run.text[start..at] == sign
        });
        found.map(|glyph| run.x + glyph.x)
    };
    line.runs.iter().find_map(place).unwrap()
}

#[test]
fn the_mark_of_a_note_moves_no_stop_in_arabic() {
    let mark = TextPiece { mark: true, ..words("1") };
    let said = [Piece::Text(words("قالت منظمة ASHA.")), Piece::Text(mark)];
    let (lines, _) = set(&said, &options("ar", 300.0, Alignment::Start));
    let (stop, name, mark) = (place_of(&lines[0], "."), place_of(&lines[0], "A"), place_of(&lines[0], "1"));
    assert!(mark < stop && stop < name, "{mark} {stop} {name}");
}

#[test]
fn no_line_begins_with_the_mark_of_a_note() {
    for width in 40..90 {
        let pieces = ["care (", "work) 。", "here – "].into_iter().flat_map(|before| {
            [Piece::Text(words(before)), Piece::Text(TextPiece { mark: true, ..words("12") })]
        });
        let (lines, _) = set(&pieces.collect::<Vec<_>>(), &options("en", width as f32, Alignment::Start));
        assert!(lines.iter().all(|line| !said(line).starts_with("12")), "{}", shown(&lines));
    }
}

#[test]
fn text_of_the_other_direction_reads_its_own_way_from_where_lines_begin() {
    let lines = one("5 rue Haute.", &options("ar", 300.0, Alignment::Start));
    assert!(place_of(&lines[0], "5") < place_of(&lines[0], "."));
    assert!((lines[0].width - 300.0).abs() < 0.01, "{}", lines[0].width);
    let lines = one("الرعاية عمل.", &options("en", 300.0, Alignment::Start));
    assert!(place_of(&lines[0], ".") < place_of(&lines[0], "ا"));
}

#[test]
fn figures_and_their_dash_stay_on_one_line() {
    at_every_measure("It sat on 20–24 April and 2–10 May as in A/RES/79/1 of 2024", "en", |line| {
        assert!(!line.ends_with(['–', '/']), "{line}");
    });
}

#[test]
fn titles_end_a_line_at_the_colon_where_no_line_is_added() {
    let title = "Unlocking the Hours of Care: Skills, Fair Shares, and the Towns to Come";
    for width in 130..350 {
        let ragged = ParagraphOptions { hyphenate: false, ..options("en", width as f32, Alignment::Start) };
        let lines = one(title, &ParagraphOptions { balance: true, ..ragged.clone() });
        let parts: Vec<usize> = title.split_inclusive(": ").map(|part| one(part, &ragged).len()).collect();
        let at_colon = lines.iter().any(|line| said(line).trim_end().ends_with(':'));
        assert!(at_colon || parts.iter().sum::<usize>() > lines.len(), "{width}\n{}", shown(&lines));
        assert_eq!(lines.len(), one(title, &ragged).len());
    }
}

#[test]
fn few_lines_end_in_a_hyphen() {
    let (mut lines, mut hyphens) = (0, 0);
    for (text, language) in [(ENGLISH, "en"), (FRENCH, "fr")] {
        let long = format!("{text} ").repeat(12);
        for width in (260..420).step_by(20) {
            let set = one(&long, &options(language, width as f32, Alignment::Justify));
            lines += set.len();
            hyphens += set.iter().filter(|line| line.hyphenated).count();
        }
    }
    assert!(hyphens * 10 <= lines, "{hyphens} of {lines}");
}

#[test]
fn the_lines_of_a_clause_are_balanced_and_end_in_no_article() {
    let set = |title: &str, width: f32| {
        let ragged = ParagraphOptions { hyphenate: false, ..options("en", width, Alignment::Start) };
        let lines = one(title, &ParagraphOptions { balance: true, ..ragged });
        lines.iter().map(|line| said(line).trim_end().to_owned()).collect::<Vec<_>>()
    };
    let roadmap = "The New EU Gender Equality Roadmap: A Call for Inclusion of Mothers";
    let lines = set(roadmap, 160.0);
    assert_eq!(lines, ["The New EU Gender", "Equality Roadmap:", "A Call for Inclusion of Mothers"]);
    let wellbeing = "Maternal Psychological Wellbeing: Mothers Deserve a Fair Share of Time";
    for width in 130..190 {
        let lines = set(wellbeing, width as f32);
        assert!(lines.iter().all(|line| !line.ends_with(" a")), "{width}: {lines:?}");
    }
}

#[test]
fn a_word_held_to_a_figure_is_not_divided() {
    for (text, language, never_first) in [
        (
            "The Council asks to open one night service in each district by 31 December 2026, to publish the hours by 28 September, \
             and to hear those who give care before the budget is drafted on 14 November of every year.",
            "en",
            ["cember", "tember"],
        ),
        (
            "Der Rat soll bis zum 31. Dezember 2026 in jedem Bezirk einen Nachtdienst öffnen, die Stunden bis zum 28. September \
             veröffentlichen und alle hören, die Sorgearbeit leisten, bevor der Haushalt am 14. November entworfen wird.",
            "de",
            ["zember", "tember"],
        ),
    ] {
        for width in 200..400 {
            let lines = one(text, &options(language, width as f32, Alignment::Justify));
            let torn =
                lines.iter().map(said).find(|line| never_first.iter().any(|word| line.starts_with(word)));
            assert_eq!(torn, None, "{width}");
        }
    }
}
