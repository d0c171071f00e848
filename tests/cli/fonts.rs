use crate::harness::{CARE, Folder};

/// Three characters that no bundled face has, one of them twice.
fn chinese() -> String {
    CARE.replace("Unpaid care work *is* work", "Unpaid care work *is* 工作, and 工 in 家")
}

#[test]
fn a_character_without_a_font_is_named_with_its_place() {
    let folder = Folder::new().file("care.toml", chinese());
    let run = folder.run(&["check", "--format", "short"]).exits(1);
    let brief = chinese();
    let at = |character: char| {
        let (index, line) = brief.lines().enumerate().find(|(_, line)| line.contains(character)).unwrap();
        let column = line.chars().position(|other| other == character).unwrap();
        format!("care.toml:{}:{}:", index + 1, column + 1)
    };
    for (character, code) in [('工', "U+5DE5"), ('作', "U+4F5C"), ('家', "U+5BB6")] {
        let found: Vec<_> = run.stdout.lines().filter(|line| line.contains(code)).collect();
        let [line] = found.as_slice() else { panic!("{code}: {found:?}") };
        assert!(line.starts_with(&at(character)), "{line}");
        assert!(line.contains(&format!("no font has the character `{character}` ({code}, Han)")), "{line}");
    }
    folder
        .run(&["check"])
        .exits(1)
        .says("2 times in `sections.key-messages.body`")
        .says("--font-path")
        .says("--system-fonts");
}

#[test]
fn a_pdf_needs_every_glyph_and_markdown_none() {
    let folder = Folder::new().file("care.toml", chinese());
    folder.run(&["export"]).exits(1).complains("did not export care.toml");
    assert!(folder.names("out").is_empty());
    folder.run(&["export", "--to", "md"]).exits(0);
    assert!(folder.text("out/care.md").contains("工作"));
}

#[test]
fn a_font_that_cannot_be_used_is_reported_where_it_is_named() {
    let folder = Folder::new()
        .file("demarche.toml", "briefs = [\"care.toml\"]\nfonts = [\"fonts/*.otf\"]\n")
        .file("fonts/broken.otf", "no font")
        .file("care.toml", CARE);
    folder.run(&["check", "--format", "short"]).exits(1).says("demarche.toml:2:10:").says("unusable-font");
    let run = folder.run(&["export", "--font-path", "fonts/broken.otf"]).exits(2);
    run.complains("cannot use the font `fonts/broken.otf`: it is not a font");
}

#[test]
fn faces_are_listed_with_what_they_cover() {
    let serif = std::fs::read("assets/fonts/source-serif-4/SourceSerif4-Regular.ttf").unwrap();
    let folder = Folder::new().file("own/serif.ttf", serif).file("care.toml", CARE);
    folder.run(&["fonts"]).exits(0).says("NotoNaskhArabic-Regular").says("Arabic");
    let listed = folder.run(&["fonts", "--font-path", "own", "--format", "json"]).exits(0).json();
    let faces = listed["faces"].as_array().unwrap();
    let named: Vec<_> = faces.iter().filter(|face| face["origin"] == "named").collect();
    assert_eq!(named.len(), 1);
    assert_eq!(named[0]["name"], "SourceSerif4-Regular");
    assert_eq!(named[0]["scripts"][0]["script"], "Latin");
    let used = folder.run(&["fonts", "care.toml", "--format", "short"]).exits(0);
    assert_eq!(used.stdout.matches("NotoNaskh").count(), 0);
    used.says("care.toml: SourceSerif4-Regular");
}

#[test]
fn what_no_face_has_is_said_for_a_brief() {
    let folder = Folder::new().file("care.toml", chinese());
    folder.run(&["fonts", "care.toml"]).exits(1).complains("no font has the character `家` (U+5BB6, Han)");
}
