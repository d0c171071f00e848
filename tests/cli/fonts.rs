use crate::harness::{CARE, Folder};

/// A character of Bengali, which no bundled face has, twice, and many of Devanagari.
fn hindi() -> String {
    CARE.replace("Unpaid care work *is* work", "Unpaid care work *is* देखभाल।, ক and ক")
}

#[test]
fn what_no_font_has_is_one_finding_a_script() {
    let folder = Folder::new().file("care.toml", hindi());
    let run = folder.run(&["check", "--format", "short"]).exits(1);
    let found: Vec<_> = run.stdout.lines().filter(|line| line.contains("uncovered-character")).collect();
    let brief = hindi();
    let at = |character: char| {
        let (index, line) = brief.lines().enumerate().find(|(_, line)| line.contains(character)).unwrap();
        let column = line.chars().position(|other| other == character).unwrap();
        format!("care.toml:{}:{}:", index + 1, column + 1)
    };
    let [hindi, bengali] = found.as_slice() else { panic!("{found:?}") };
    assert!(hindi.starts_with(&at('द')) && hindi.contains("no font for Devanagari"), "{hindi}");
    assert!(bengali.starts_with(&at('ক')), "{bengali}");
    assert!(bengali.contains("no font has the character `ক` (U+0995, Bengali)"), "{bengali}");
    folder
        .run(&["check"])
        .exits(1)
        .says("2 times in `sections.key-messages.body`")
        .says("--font-path")
        .says("--system-fonts");
}

#[test]
fn characters_that_the_chinese_faces_lack_are_named() {
    let folder = Folder::new().file("care.toml", CARE.replace("*is* work", "*is* 工作 of 𠀀 and 堃"));
    folder.run(&["check"]).exits(1).says("no font has 2 characters of Han: `𠀀` `堃`");
}

#[test]
fn a_pdf_needs_every_glyph_and_markdown_none() {
    let folder = Folder::new().file("care.toml", hindi());
    folder.run(&["export"]).exits(1).complains("did not export all of care.toml");
    assert_eq!(folder.names("out"), ["care.md"]);
    assert!(folder.text("out/care.md").contains("देखभाल"));
    folder.run(&["export", "--to", "md"]).exits(0);
}

#[test]
fn chinese_and_hausa_need_no_option() {
    let words = "照护就是工作，“不是”别的——ABC。";
    let folder = Folder::new()
        .file("zh.toml", format!("title = \"照护\"\nprofile = \"free-form\"\nlanguage = \"zh\"\n[sections.a]\nbody = \"{words}\"\n"))
        .file("ha.toml", "title = \"Aikin kulawa\"\nprofile = \"free-form\"\nlanguage = \"ha\"\n[sections.a]\nbody = \"Ƙarin ƴan mata, ɗaya.\"\n")
        .file("en.toml", CARE.replace("Unpaid care work", "The town of Ɓauƙa and care work"));
    let faces = |brief: &str| folder.run(&["fonts", brief, "--format", "short"]).exits(0).stdout;
    let chinese = faces("zh.toml");
    assert!(
        chinese.contains("NotoSerifCJKsc-Regular") && chinese.contains("NotoSansCJKsc-Bold"),
        "{chinese}"
    );
    let hausa = faces("ha.toml");
    assert!(hausa.contains("NotoSerif-Regular") && !hausa.contains("Source"), "{hausa}");
    let english = faces("en.toml");
    assert!(english.contains("NotoSerif-Regular") && english.contains("SourceSerif4-Regular"), "{english}");
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
    let folder = Folder::new().file("care.toml", hindi());
    folder.run(&["fonts", "care.toml"]).exits(1).complains("no font for Devanagari");
}

/// Letters of bars with axes of weight and italics; the default is light (`tests/fixtures/fonts/axes.py`).
const AXES: [(&str, &[u8]); 2] = [
    ("axes.ttf", include_bytes!("../fixtures/fonts/axes.ttf")),
    ("axes.otf", include_bytes!("../fixtures/fonts/axes.otf")),
];

/// The embedded fonts of a PDF file: the name, the widths that are stated and those of the program, in thousandths of an em.
fn embedded(pdf: &[u8]) -> Vec<(String, Vec<i64>, Vec<i64>)> {
    use skrifa::MetadataProvider as _;
    let document = lopdf::Document::load_mem(pdf).unwrap();
    let mut fonts = Vec::new();
    for object in document.objects.values() {
        let Ok(font) = object.as_dict() else { continue };
        let Ok(widths) = font.get(b"W") else { continue };
        let [_, lopdf::Object::Array(widths)] = widths.as_array().unwrap().as_slice() else {
            panic!("{widths:?}")
        };
        let name = String::from_utf8(font.get(b"BaseFont").unwrap().as_name().unwrap().to_vec()).unwrap();
        let descriptor =
            document.get_dictionary(font.get(b"FontDescriptor").unwrap().as_reference().unwrap());
        let file = descriptor.unwrap().get(b"FontFile2").unwrap().as_reference().unwrap();
        let program = document.get_object(file).unwrap().as_stream().unwrap().decompressed_content().unwrap();
        let program = skrifa::FontRef::new(&program).unwrap();
        let size = skrifa::instance::Size::new(1000.0);
        let metrics = program.glyph_metrics(size, skrifa::instance::LocationRef::default());
        let own =
            (0..widths.len() as u32).map(|glyph| metrics.advance_width(glyph.into()).unwrap().round() as i64);
        fonts.push((name, widths.iter().map(|width| width.as_i64().unwrap()).collect(), own.collect()));
    }
    fonts.sort();
    fonts
}

#[test]
fn a_font_whose_glyphs_are_damaged_is_named() {
    let mut font = AXES[1].1.to_vec();
    let outlines = font.windows(4).position(|tag| tag == b"CFF2").unwrap() + 8;
    let outlines = u32::from_be_bytes(font[outlines..outlines + 4].try_into().unwrap()) as usize;
    font[outlines + 64..outlines + 128].fill(0);
    let folder =
        Folder::new().file("axes.otf", font).file("bars.toml", "text = \"Axes\"\nheadings = \"Axes\"\n").file(
            "brief.toml",
            "title = \"In bars\"\nprofile = \"free-form\"\ntheme = \"bars.toml\"\n[sections.a]\nbody = \"Plain.\"\n",
        );
    let run = folder.run(&["export", "brief.toml", "--to", "pdf", "--font-path", "axes.otf"]).exits(1);
    run.complains("error[unusable-font]: the font `Axes-").complains("cannot be embedded");
}

#[test]
fn a_theme_is_set_in_the_styles_of_a_variable_font() {
    for (file, font) in AXES {
        let folder = Folder::new()
            .file("fonts/axes", font)
            .file("bars.toml", "text = \"Axes\"\nheadings = \"Axes\"\ntables = \"Axes\"\nsmall = \"Axes\"\n")
            .file(
                "brief.toml",
                "title = \"In bars\"\nprofile = \"free-form\"\ntheme = \"bars.toml\"\n[sections.a]\nheading = \"A\"\n\
                 body = \"Plain and *italic*, **bold** and ***both***.\"\n",
            );
        let font = format!("fonts/{file}");
        std::fs::rename(folder.path("fonts/axes"), folder.path(&font)).unwrap();
        folder.run(&["export", "brief.toml", "--to", "pdf", "--out", "out", "--font-path", &font]).exits(0);
        let fonts = embedded(&folder.read("out/brief.pdf"));
        let names: Vec<&str> = fonts.iter().filter_map(|(name, ..)| Some(name.split_once('+')?.1)).collect();
        for style in ["Axes-Regular", "Axes-Bold", "Axes-Italic", "Axes-BoldItalic"] {
            assert!(names.contains(&style), "{file}: {names:?}");
        }
        assert_eq!(names.len(), 4, "{file}: {names:?}");
        for (name, stated, own) in &fonts {
            assert_eq!(stated, own, "{file}: {name}");
            // Stems of 80 and 140 units at the weights 400 and 700: 320 + 2.5 times the stem.
            assert_eq!(stated[0], if name.contains("Bold") { 670 } else { 520 }, "{file}: {name}");
        }
        let listed = folder.run(&["fonts", "--format", "short", "--font-path", &font]).exits(0).stdout;
        assert_eq!(listed.matches("Axes-").count(), 4, "{listed}");
    }
}
