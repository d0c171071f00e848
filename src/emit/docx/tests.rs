use std::collections::BTreeMap;
use std::io::{Cursor, Read as _};
use std::sync::Arc;

use quick_xml::Reader;
use quick_xml::events::Event;
use zip::ZipArchive;

use super::{DocxOptions, write};
use crate::document::PictureFiles;
use crate::emit::fixture::{CHART, EVERYTHING, document};
use crate::layout::{Attachment, Attachments, Drawings, Fonts, MediaType};
use crate::profile::Typeface;
use crate::source::Origin;
use crate::theme::Theme;

/// The parts of a package by their names; every XML part is well-formed.
fn parts(bytes: Vec<u8>) -> BTreeMap<String, String> {
    let mut archive = ZipArchive::new(Cursor::new(bytes)).unwrap();
    let mut parts = BTreeMap::new();
    for index in 0..archive.len() {
        let mut file = archive.by_index(index).unwrap();
        let name = file.name().unwrap().into_owned();
        let mut bytes = Vec::new();
        file.read_to_end(&mut bytes).unwrap();
        let text = String::from_utf8_lossy(&bytes).into_owned();
        if name.ends_with("xml") || name.ends_with("rels") {
            let mut reader = Reader::from_str(&text);
            while reader.read_event().unwrap() != Event::Eof {}
        }
        parts.insert(name, text);
    }
    parts
}

fn with_picture() -> DocxOptions {
    let mut options = DocxOptions::default();
    let file = Attachment {
        path: None,
        media_type: MediaType::Png,
        bytes: [9, 9, 9].into(),
        width: 720.0,
        height: 360.0,
    };
    options.pictures.insert("kitchen.png", Origin::default(), file);
    options
}

/// The text of the document, one paragraph a line, with its style before it.
fn outline(document: &str) -> String {
    let mut lines = Vec::new();
    let mut reader = Reader::from_str(document);
    loop {
        match reader.read_event().unwrap() {
            Event::Eof => return lines.join("\n"),
            Event::Empty(tag) | Event::Start(tag) => {
                let attribute = |name: &str| {
                    let value = tag.try_get_attribute(name).unwrap();
                    value.map(|value| value.value.into_owned()).unwrap_or_default()
                };
                match tag.name().as_ref() {
                    "w:pStyle" => lines.push(format!("{}: ", attribute("w:val"))),
                    "w:footnoteReference" => push(&mut lines, &format!("[{}]", attribute("w:id"))),
                    "w:fldSimple" => push(&mut lines, &format!("{{{}}}", attribute("w:instr").trim())),
                    "wp:docPr" => push(&mut lines, &format!("<{}>", attribute("descr"))),
                    "w:numPr" => push(&mut lines, "# "),
                    "w:rtl" => push(&mut lines, "←"),
                    "w:tblHeader" => lines.push("head row".into()),
                    _ => {}
                }
            }
            Event::GeneralRef(name) => push(&mut lines, &format!("&{};", name.into_inner())),
            Event::Text(text) => push(&mut lines, &text.into_inner()),
            _ => {}
        }
    }
}

fn push(lines: &mut [String], words: &str) {
    if let Some(line) = lines.last_mut() {
        line.push_str(words);
    }
}

#[test]
fn outline_of_everything() {
    let parts = parts(write(&document(EVERYTHING), &Theme::default(), &with_picture()));
    insta::assert_snapshot!(outline(&parts["word/document.xml"]));
    insta::assert_snapshot!("footnotes_of_everything", outline(&parts["word/footnotes.xml"]));
}

#[test]
fn every_relationship_leads_to_a_part_or_out_of_the_package() {
    let parts = parts(write(&document(EVERYTHING), &Theme::default(), &with_picture()));
    let relationships = &parts["word/_rels/document.xml.rels"];
    for target in relationships.split("Target=\"").skip(1).map(|rest| rest.split('"').next().unwrap()) {
        assert!(target.starts_with("https://") || parts.contains_key(&format!("word/{target}")), "{target}");
    }
    for id in parts["word/document.xml"].split("r:id=\"").skip(1).map(|rest| rest.split('"').next().unwrap())
    {
        assert!(relationships.contains(&format!("Id=\"{id}\"")), "{id}");
    }
    let types = &parts["[Content_Types].xml"];
    for name in parts
        .keys()
        .filter(|name| name.starts_with("word/") && !name.contains("_rels") && !name.contains("media"))
    {
        assert!(types.contains(&format!("PartName=\"/{name}\"")), "{name}");
    }
    assert!(parts.contains_key("word/media/image1.png"));
}

#[test]
fn the_same_document_gives_the_same_bytes() {
    let document = document(EVERYTHING);
    let bytes = || write(&document, &Theme::default(), &with_picture());
    assert_eq!(bytes(), bytes());
}

#[test]
fn a_venue_names_its_typeface() {
    let typeface = Some(Typeface { family: "Times New Roman".into(), size: 10.0 });
    let parts = parts(write(
        &document(EVERYTHING),
        &Theme::default(),
        &DocxOptions { typeface, ..DocxOptions::default() },
    ));
    let styles = &parts["word/styles.xml"];
    assert!(styles.contains("w:ascii=\"Times New Roman\"") && !styles.contains("Cambria"), "{styles}");
    assert!(styles.contains("<w:sz w:val=\"20\"/>"), "{styles}");
}

#[test]
fn text_from_right_to_left_says_so() {
    let brief = "title = \"عمل\"\nlanguage = \"ar\"\n[sections.a]\nbody = \"الرعاية E/CN.6/2024/3 عمل\"";
    let parts = parts(write(&document(brief), &Theme::default(), &DocxOptions::default()));
    let body = &parts["word/document.xml"];
    assert!(body.contains("<w:bidi/>"), "{body}");
    let latin = body.split("<w:r>").find(|run| run.contains("E/CN.6/2024/3")).unwrap();
    assert!(!latin.contains("<w:rtl/>"), "{latin}");
    assert!(parts["word/styles.xml"].contains("w:bidi=\"ar\""));
}

#[test]
fn a_chart_is_a_picture_that_says_its_numbers() {
    let (document, theme) = (document(CHART), Theme::default());
    let fonts = Arc::<Fonts>::default();
    let pictures =
        Attachments::of(&document, &theme, &PictureFiles::default(), &fonts, Drawings::Pixels).unwrap();
    let parts = parts(write(&document, &theme, &DocxOptions { pictures, ..DocxOptions::default() }));
    assert!(parts["word/media/image1.png"].len() > 1000);
    let lines = outline(&parts["word/document.xml"]);
    let drawing = "Figure: <Bar chart: Care &lt;by&gt; region. Women: World 265, Asia 262.>";
    assert!(lines.contains(&format!("TableCaption: Figure 1. Care &lt;by&gt; region\n{drawing}")), "{lines}");
    assert!(!parts["word/document.xml"].contains("<w:tbl>"), "the drawing replaces the table");
}

#[test]
fn the_foot_of_the_first_page_is_empty_where_there_is_no_other() {
    for (language, of) in [("en", " of "), ("ar", " من "), ("zh", "页，共")] {
        let brief = format!(
            "title = \"Care\"\nshort-title = \"Short\"\nlanguage = \"{language}\"\n[sections.a]\nbody = \"Care.\""
        );
        let parts = parts(write(&document(&brief), &Theme::default(), &DocxOptions::default()));
        let (others, first) = (&parts["word/footer1.xml"], &parts["word/footer2.xml"]);
        assert!(others.contains(" PAGE ") && others.contains(of), "{others}");
        // Its field shows nothing until a program works it out.
        assert!(
            !first.contains(&format!("<w:t xml:space=\"preserve\">{of}")) && first.contains(of),
            "{first}"
        );
        assert!(first.contains(" IF ") && first.contains("> 1 \"") || first.contains("&gt; 1 "), "{first}");
        let marks = ["begin", "separate", "end"].map(|kind| first.matches(&format!("\"{kind}\"")).count());
        assert_eq!(marks, [4, 4, 4]);
        let ids = &parts["word/_rels/document.xml.rels"];
        let id = |file: &str| {
            let relation = ids.split("<Relationship ").find(|relation| relation.contains(file)).unwrap();
            relation.split("Id=\"").nth(1).unwrap().split('"').next().unwrap().to_owned()
        };
        let reference =
            |kind: &str, id: &str| format!("<w:footerReference w:type=\"{kind}\" r:id=\"{id}\"/>");
        let body = &parts["word/document.xml"];
        assert!(body.contains(&reference("default", &id("footer1.xml"))), "{body}");
        assert!(body.contains(&reference("first", &id("footer2.xml"))), "{body}");
        assert!(parts["word/header1.xml"].contains("Short"));
    }
}
