//! That text in several scripts, set as a brief is set, can be taken out of the file again.

use lopdf::Document;

use super::PdfOptions;
use crate::layout::{
    Alignment, Facts, Family, Item, ItemKind, Mark, NarrowLines, Page, Pages, ParagraphOptions, Piece,
    RunStyle, Setter, TagRole, TagTree, TextPiece, set_paragraph,
};
use crate::locale::Language;
use crate::source::Origin;
use crate::theme::Colour;

/// A page with a paragraph of each language.
fn pages(paragraphs: &[(&str, &str, bool)]) -> Pages {
    let mut setter = Setter::default();
    let mut tags = TagTree::default();
    let mut page = Page { width: 595.28, height: 841.89, items: Vec::new(), links: Vec::new() };
    let mut y = 80.0;
    let mut uncovered = Vec::new();
    for &(language, text, small_cap_acronyms) in paragraphs {
        let tag = tags.add(TagTree::ROOT, TagRole::Paragraph);
        tags.get_mut(tag).language = Some(language.into());
        let style = RunStyle {
            family: Family::Serif,
            bold: false,
            italic: false,
            size: 10.5,
            colour: Colour { red: 0x22, green: 0x22, blue: 0x22 },
            tracking: 0.0,
            rise: 0.0,
            small_cap_acronyms,
            tabular_figures: false,
        };
        let piece = TextPiece {
            text: text.into(),
            style,
            content: tags.content(tag),
            link: None,
            note: None,
            mark: false,
            language: None,
            origin: Origin::default(),
        };
        let language = Language::parse(language).unwrap();
        let alignment = Alignment::Justify;
        let options = ParagraphOptions {
            width: 300.0,
            first_indent: 0.0,
            narrow: NarrowLines::default(),
            alignment,
            hyphenate: true,
            balance: false,
            direction: language.direction(),
            language,
            locales: crate::locale::Locales::default(),
        };
        for line in set_paragraph(&mut setter, &[Piece::Text(piece)], &options, &mut uncovered) {
            for (content, mut run) in line.runs {
                run.x += 100.0;
                run.y += y;
                page.items.push(Item { mark: Mark::Content(content), kind: ItemKind::Glyphs(run) });
            }
            y += 15.0;
        }
        y += 8.0;
    }
    assert!(uncovered.is_empty(), "{uncovered:?}");
    let facts = Facts { title: "Scripts".into(), language: "en".into(), ..Facts::default() };
    Pages {
        pages: vec![page],
        faces: setter.faces().to_vec(),
        pictures: Vec::new(),
        tags,
        destinations: Vec::new(),
        outline: Vec::new(),
        findings: Vec::new(),
        facts,
    }
}

/// Ligatures, marks, small capitals, no-break spaces, hyphens of three kinds, and three more scripts.
fn every_script() -> Pages {
    pages(&[
        (
            "en",
            "The office affirms flexible, efficient work for families: difficult, ofﬁcial, co-operative and non\u{2011}binding at 10\u{a0}% – and it says so at considerable length.",
            false,
        ),
        ("en", "Small capitals of the ECOSOC and the United Nations", true),
        (
            "fr",
            "Les collectivités locales peuvent, et doivent, contribuer à la reconnaissance, à la redistribution et au soutien du travail non rémunéré\u{202f}; l’économie en dépend.",
            false,
        ),
        ("ru", "Неоплачиваемый труд по уходу поддерживает семьи, общины и экономику с 2024 года.", false),
        (
            "el",
            "Η άμισθη εργασία φροντίδας στηρίζει τις οικογένειες, τις κοινότητες και την οικονομία.",
            false,
        ),
        ("vi", "Công việc chăm sóc không được trả lương duy trì gia đình, cộng đồng và nền kinh tế.", false),
        (
            "ar",
            "العمل غير المدفوع الأجر في مجال الرعاية (UN Women) هو عمل لا غنى عنه، يدعم الأسر والمجتمعات والاقتصاد منذ 2024.",
            false,
        ),
        ("ar", "بِسْمِ ٱللَّٰهِ", false),
    ])
}

/// Programs that sort what they take out of a page by its place read a ligature as it is seen: its parts never begin at one place.
#[test]
fn what_is_read_later_stands_further_left_where_lines_run_to_the_left() {
    let file = super::write(&pages(&[("ar", "لا والأجر", false)]), &PdfOptions::default()).unwrap();
    let document = Document::load_mem(&file).unwrap();
    let page = document.get_pages()[&1];
    let content = lopdf::content::Content::decode(&document.get_page_content(page)).unwrap();
    let steps = content.operations.iter().filter(|operation| operation.operator == "Td").skip(1);
    let steps: Vec<f32> = steps.map(|operation| operation.operands[0].as_float().unwrap()).collect();
    assert_eq!(steps.len(), 8);
    assert!(steps.iter().all(|step| *step < 0.0), "{steps:?}");
}

#[test]
fn words_of_several_scripts_can_be_taken_out_again() {
    let file = super::write(&every_script(), &PdfOptions::default()).unwrap();
    if let Some(path) = std::env::var_os("DEMARCHE_KEEP_PDF") {
        std::fs::write(path, &file).unwrap();
    }
    let text = Document::load_mem(&file).unwrap().extract_text(&[1]).unwrap();
    for word in
        ["office", "affirms", "flexible", "efficient", "10 %", "collectivités", "труд", "φροντίδας", "cộng"]
    {
        assert!(text.contains(word), "{word} in {text}");
    }
    // lopdf takes strings for words.
    let text: String = text.split_whitespace().collect();
    for words in ["مجال الرعاية (UN Women) هو عمل لا غنى عنه", "منذ 2024", "بِسْمِ ٱللَّٰهِ"]
    {
        assert!(text.contains(&words.replace(' ', "")), "{words} in {text}");
    }
}
