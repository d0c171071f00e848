//! Word, HTML and plain text, and the format that each venue takes.

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
        .complains("`venue` takes no `pdf` file: it asks for a Word file; use `--to docx`");
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
