//! Word, HTML and plain text, and the format that each venue takes.

use std::io::{Cursor, Read as _};

use zip::ZipArchive;

use crate::harness::{CARE, Folder};

#[test]
fn every_format_is_written_on_request() {
    let folder = Folder::new().file("care.toml", CARE);
    folder.run(&["export", "care.toml", "--to", "docx,html,txt"]).exits(0).says("wrote out/care.docx");
    assert_eq!(folder.names("out"), ["care.docx", "care.html", "care.txt"]);
    assert!(folder.read("out/care.docx").starts_with(b"PK"));
    assert!(folder.text("out/care.html").contains("Unpaid care work <em>is</em> work"));
    assert!(folder.text("out/care.txt").contains("Unpaid care work is work, indispensable work"));
}

#[test]
fn plain_text_is_wrapped_and_html_is_a_fragment_on_request() {
    let folder = Folder::new().file("care.toml", CARE);
    folder.run(&["export", "care.toml", "--to", "html,txt", "--wrap", "40", "--fragment"]).exits(0);
    let text = folder.text("out/care.txt");
    assert!(text.lines().all(|line| line.chars().count() <= 40), "{text}");
    assert!(folder.text("out/care.html").starts_with("<article"));
}

#[test]
fn a_venue_gets_the_format_that_it_takes() {
    let venue = "name = \"venue\"\nother-sections = true\nformats = [\"word\"]\n";
    let form = "name = \"form\"\nother-sections = true\nformats = [\"web-form\"]\n";
    let folder = Folder::new().file("care.toml", CARE).file("venue.toml", venue).file("form.toml", form);
    folder.run(&["export", "care.toml", "--profile", "venue.toml,form.toml"]).exits(0);
    assert_eq!(folder.names("out"), ["care.form.txt", "care.venue.docx"]);
    folder
        .run(&["export", "care.toml", "--profile", "venue.toml", "--to", "pdf"])
        .exits(2)
        .complains("`venue` does not accept a `pdf` file: it asks for a Word file; use `--to docx`");
}

#[test]
fn a_format_that_the_venue_of_the_brief_refuses_is_found_once_for_all_formats() {
    let venue = "name = \"venue\"\nother-sections = true\nformats = [\"word\"]\n";
    let brief = CARE.replace("profile = \"statement\"", "profile = \"venue.toml\"");
    let folder = Folder::new().file("care.toml", brief).file("venue.toml", venue);
    let run = folder.run(&["export", "care.toml"]).exits(0).complains("use `--to docx`");
    assert_eq!(run.stderr.matches("format-refused").count(), 1, "{}", run.stderr);
    let run = folder.run(&["export", "care.toml", "--to", "pdf,docx"]).exits(0);
    assert!(!run.stderr.contains("format-refused"), "{}", run.stderr);
}

#[test]
fn a_drawing_is_pixels_in_word_and_stays_a_drawing_on_the_web() {
    let drawing = r##"<svg xmlns="http://www.w3.org/2000/svg" width="40" height="20"><path d="M0 0h40v20H0z" fill="#00f"/></svg>"##;
    let brief = CARE.replace("Unpaid care work *is*", "![A blue field](field.svg)\n\nUnpaid care work *is*");
    let folder = Folder::new().file("care.toml", brief).file("field.svg", drawing);
    folder.run(&["export", "care.toml", "--to", "docx,html"]).exits(0);
    assert!(folder.text("out/care.html").contains("src=\"data:image/svg+xml;base64,"));
    let mut package = ZipArchive::new(Cursor::new(folder.read("out/care.docx"))).unwrap();
    let mut png = Vec::new();
    package.by_name("word/media/image1.png").unwrap().read_to_end(&mut png).unwrap();
    let mut picture = png::Decoder::new(Cursor::new(png)).read_info().unwrap();
    let mut pixels = vec![0; picture.output_buffer_size().unwrap()];
    let frame = picture.next_frame(&mut pixels).unwrap();
    assert_eq!((frame.width, frame.height, &pixels[..4]), (125, 63, &[0, 0, 255, 255][..]));
}

#[test]
fn options_of_a_format_that_is_not_written_are_refused() {
    let folder = Folder::new().file("care.toml", CARE);
    folder.run(&["export", "--fragment"]).exits(2).complains("`--fragment` requires `--to html`");
    folder.run(&["export", "--to", "md", "--wrap", "40"]).exits(2).complains("`--wrap` requires `--to txt`");
}

#[test]
fn the_human_rights_council_gets_its_typeface() {
    let brief = CARE
        .replace("short = \"MMM\"", "short = \"MMM\"\nstatus = \"special\"")
        .replace("language = \"en\"", "language = \"en\"\nagenda-item = \"3\"")
        .replace("*is*", "is");
    let folder = Folder::new().file("care.toml", brief);
    folder.run(&["export", "care.toml", "--profile", "hrc-written"]).exits(0);
    let mut package = ZipArchive::new(Cursor::new(folder.read("out/care.hrc-written.docx"))).unwrap();
    let mut styles = String::new();
    package.by_name("word/styles.xml").unwrap().read_to_string(&mut styles).unwrap();
    assert!(styles.contains("w:ascii=\"Times New Roman\"") && !styles.contains("Cambria"), "{styles}");
}

/// The text of a part of a Word file.
fn part_of_docx(bytes: Vec<u8>, name: &str) -> String {
    let mut package = ZipArchive::new(Cursor::new(bytes)).unwrap();
    let mut text = String::new();
    package.by_name(name).unwrap().read_to_string(&mut text).unwrap();
    text
}

#[test]
fn a_file_for_a_venue_is_without_what_the_venue_refuses() {
    let venue = |more: &str| {
        let refused = "not-allowed = [\"emphasis\", \"links\", \"footnotes\"]";
        format!(
            "name = \"venue\"\nother-sections = true\nformats = [\"word\", \"web-form\"]\n{refused}\n{more}\n"
        )
    };
    let brief = CARE
        .replace("Unpaid care work *is*", "See [the **Pact**](https://un.org/pact). Unpaid care work *is*");
    let folder = Folder::new().file("care.toml", &brief).file("venue.toml", venue(""));
    folder.run(&["export", "care.toml", "--profile", "venue.toml", "--to", "docx,txt"]).exits(0);
    let document = part_of_docx(folder.read("out/care.venue.docx"), "word/document.xml");
    assert!(
        !document.contains("<w:i/>") && !document.contains("<w:b/>") && !document.contains("w:hyperlink")
    );
    assert!(!document.contains("w:footnoteReference"), "{document}");
    let note = "[Jacqueline Leduc, MMM main representative to the UN in New York, intervention, Caring";
    assert!(document.contains(note), "{document}");
    assert!(folder.text("out/care.venue.txt").contains(note));
    // A file for others keeps it.
    folder.run(&["export", "care.toml", "--to", "docx"]).exits(0);
    let document = part_of_docx(folder.read("out/care.docx"), "word/document.xml");
    assert!(document.contains("<w:i/>") && document.contains("w:footnoteReference"));
    // A venue may leave notes out.
    let folder = Folder::new().file("care.toml", &brief).file("venue.toml", venue("notes = \"omitted\""));
    folder.run(&["export", "care.toml", "--profile", "venue.toml", "--to", "docx,txt"]).exits(0);
    assert!(!folder.text("out/care.venue.txt").contains("[Jacqueline"));
    let document = part_of_docx(folder.read("out/care.venue.docx"), "word/document.xml");
    assert!(!document.contains("[Jacqueline"), "{document}");
}

#[test]
fn the_words_of_plain_text_are_counted_as_the_venue_sees_them() {
    let form = "name = \"form\"\nother-sections = true\nformats = [\"web-form\"]\n[limits]\nwords = 900\ncounting = { overhead = 100 }\n";
    let folder = Folder::new().file("care.toml", CARE).file("form.toml", form);
    let run = folder.run(&["export", "care.toml", "--profile", "form.toml"]).exits(0);
    let words = folder.text("out/care.form.txt").split_whitespace().count();
    run.complains(&format!("out/care.form.txt: {words} words in the file; `form` counts 132 of at most 900"));
    let run = folder.run(&["export", "care.toml", "--profile", "form.toml", "--out", "-"]).exits(0);
    run.complains("words in the file; `form` counts 132 of at most 900").says("Care is work");
}

/// Everything that venues ask of a written statement, so that one brief can be handed in everywhere.
const HANDED_IN: &str = "agenda-item = \"3\"\noriginal-language = \"en\"\ndate = 2024-09-21";

#[test]
fn every_venue_gets_its_file_in_one_command() {
    let brief = CARE
        .replace("date = 2024-09-21", HANDED_IN)
        .replace("short = \"MMM\"", "short = \"MMM\"\nstatus = \"general\"");
    let folder = Folder::new().file("care.toml", brief);
    let mut tried = 0;
    for name in demarche::profile::names() {
        let profile = demarche::profile::built_in(name).unwrap();
        let Some(format) = demarche::emit::Format::for_venue(&profile.formats) else { continue };
        folder.run(&["export", "care.toml", "--profile", name]).exits(0);
        let path = format!("out/care.{name}.{}", format.extension());
        assert!(!folder.read(&path).is_empty(), "{path}");
        tried += 1;
    }
    assert!(tried >= 9, "{tried}");
}

#[test]
fn the_number_of_a_table_is_above_it_in_every_format() {
    let brief = CARE.replace(
        "Unpaid care work *is* work",
        "\n: Hours\n\n| Region | Women |\n|---|---:|\n| World | 265 |\n\nUnpaid care work *is* work",
    );
    let folder = Folder::new().file("care.toml", brief);
    folder.run(&["export", "care.toml", "--to", "docx,html,md,txt"]).exits(0);
    let html = folder.text("out/care.html");
    assert!(html.contains("<figcaption><strong>Table 1.</strong> Hours</figcaption>\n<table>"), "{html}");
    assert!(folder.text("out/care.md").contains("**Table 1.** Hours\n\n| Region"));
    assert!(folder.text("out/care.txt").contains("Table 1. Hours\nRegion"));
    assert!(part_of_docx(folder.read("out/care.docx"), "word/document.xml").contains("Table 1."));
}
