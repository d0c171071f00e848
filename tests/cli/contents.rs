//! The list of headings.

use std::io::{Cursor, Read as _};

use zip::ZipArchive;

use crate::harness::Folder;

const BRIEF: &str = r##"
title = "Care"
profile = "statement"
date = 2025-09-09
organisation = "hearth"
contents = true
summary = "Care is work."

[organisations.hearth]
name = "Hearth"

[sections.context]
body = """
# Why *care*[^a] is [work](https://hearth.example.org)

It is.

## Too deep

Indeed.

# Why *care*[^a] is [work](https://hearth.example.org)

Still.

[^a]: A note."""

[sections.key-messages]
heading = ""
body = "Nobody counts it."

[sections.voices]
heading = ""
body = "# Voices\n\nWe do the work."
"##;

fn exported(brief: &str) -> Folder {
    let folder = Folder::new().file("care.toml", brief);
    let formats = ["--to", "pdf,md,txt,html,docx,json", "--allow", "all", "--quiet"];
    folder.run(&[&["export", "care.toml"][..], &formats].concat()).exits(0);
    folder
}

fn between<'t>(text: &'t str, from: &str, to: &str) -> &'t str {
    let (_, rest) = text.split_once(from).unwrap_or_else(|| panic!("no `{from}` in\n{text}"));
    rest.split_once(to).unwrap_or_else(|| panic!("no `{to}` in\n{rest}")).0
}

#[test]
fn every_format_lists_the_headings_of_two_levels() {
    let folder = exported(BRIEF);
    let text = folder.text("out/care.txt");
    let list = "- Context\n  - Why care is work\n  - Why care is work\n- Voices\n";
    assert_eq!(between(&text, "Contents\n\n", "\nCare is work."), list);
    let markdown = folder.text("out/care.md");
    let list = "- [Context](#context)\n  - [Why *care* is work](#why-care-is-work)\n  \
                - [Why *care* is work](#why-care-is-work-1)\n- [Voices](#voices)\n";
    assert_eq!(between(&markdown, "## Contents\n\n", "\nCare is work."), list);
    let html = folder.text("out/care.html");
    let list = between(
        &html,
        "<nav id=\"contents\" class=\"contents\" aria-labelledby=\"contents-heading\" role=\"doc-toc\">",
        "</nav>",
    );
    assert_eq!(list.matches("<li>").count(), 4, "{list}");
    for id in list.split("href=\"#").skip(1).map(|rest| rest.split('"').next().unwrap()) {
        assert_eq!(html.matches(&format!("id=\"{id}\"")).count(), 1, "{id}");
    }
    let json: serde_json::Value = serde_json::from_str(&folder.text("out/care.json")).unwrap();
    assert_eq!(json["contents"][0]["contents"][0]["heading"], "Why care is work");
    assert_eq!(json["contents"].as_array().unwrap().len(), 2);
}

#[test]
fn word_has_a_field_that_it_can_make_anew() {
    let bytes = exported(BRIEF).read("out/care.docx");
    let mut archive = ZipArchive::new(Cursor::new(bytes)).unwrap();
    let mut xml = String::new();
    archive.by_name("word/document.xml").unwrap().read_to_string(&mut xml).unwrap();
    let field = between(&xml, "w:fldCharType=\"begin\"", "w:fldCharType=\"end\"");
    assert!(
        field.contains(" TOC \\o &quot;1-2&quot; \\n \\h \\z ")
            || field.contains(" TOC \\o \"1-2\" \\n \\h \\z "),
        "{field}"
    );
    let entries = |style: &str| xml.matches(&format!("w:pStyle w:val=\"{style}\"")).count();
    assert_eq!(["TOCHeading", "TOC1", "TOC2"].map(entries), [1, 2, 2]);
    for anchor in field.split("w:anchor=\"").skip(1).map(|rest| rest.split('"').next().unwrap()) {
        assert_eq!(xml.matches(&format!("w:name=\"{anchor}\"")).count(), 1, "{anchor}");
    }
}

#[test]
fn a_profile_may_want_one_and_a_brief_may_not() {
    let venue = "name = \"venue\"\nother-sections = true\ncontents = true\n";
    let brief = BRIEF.replace("\"statement\"", "\"venue.toml\"");
    let has = |brief: &str| {
        let folder = Folder::new().file("care.toml", brief).file("venue.toml", venue);
        folder.run(&["export", "care.toml", "--to", "txt", "--allow", "all"]).exits(0);
        folder.text("out/care.txt").contains("Contents\n\n- ")
    };
    assert!(has(&brief.replace("contents = true\n", "")));
    assert!(!has(&brief.replace("contents = true", "contents = false")));
    let without = "title = \"Care\"\nprofile = \"venue.toml\"\n[sections.a]\nheading = \"\"\nbody = \"Care is work.\"\n";
    assert!(!has(without), "there is nothing to list");
    let folder = Folder::new().file("care.toml", BRIEF);
    folder.run(&["export", "care.toml", "--as", "talking-points", "--to", "txt", "--allow", "all"]);
    assert!(!folder.text("out/care.talking-points.txt").contains("Contents"));
}
