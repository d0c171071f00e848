//! The same words in the same order in every format that is text: of each brief, HTML, Word and plain text are read back.
//! `docs/formats.md` lists what a format adds or leaves out.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on says so by its panic")]

use std::fs;
use std::io::{Cursor, Read as _};
use std::path::PathBuf;

use demarche::document::Document;
use demarche::emit::{docx, html, plain_text};
use demarche::engine::Project;
use demarche::text::{plain, plain_blocks};
use demarche::theme::Theme;
use demarche::world::Disk;
use quick_xml::escape::unescape;
use zip::ZipArchive;

/// The words without punctuation around them, and without the numbers and marks of lists.
fn words(text: &str) -> Vec<String> {
    let bare = |word: &str| word.trim_matches(|c: char| !c.is_alphanumeric()).to_owned();
    let number = |word: &String| word.chars().all(|c| c.is_ascii_digit());
    text.split_whitespace().map(bare).filter(|word| !word.is_empty() && !number(word)).collect()
}

/// The headings and blocks of the parts, without notes.
fn expected(document: &Document) -> Vec<String> {
    let part = |part: &demarche::document::Part| {
        format!("{}\n{}\n", plain(&part.timed_heading()), plain_blocks(&part.blocks))
    };
    words(&document.parts.iter().map(part).collect::<String>())
}

/// The text between the tags of markup; elements of these names are left out whole, others part words where `breaks` says so.
fn text_of(markup: &str, left_out: &[&str], breaks: impl Fn(&str) -> bool) -> String {
    let mut text = String::new();
    let mut rest = markup;
    while let Some((before, after)) = rest.split_once('<') {
        text += &unescape(before).unwrap();
        let (tag, after) = after.split_once('>').unwrap();
        let name = tag.trim_start_matches('/').split([' ', '/']).next().unwrap();
        if breaks(name) {
            text.push(' ');
        }
        rest = match left_out.iter().find(|out| **out == name && !tag.starts_with('/') && !tag.ends_with('/'))
        {
            Some(out) => after.split_once(&format!("</{out}>")).unwrap().1,
            None => after,
        };
    }
    text + &unescape(rest).unwrap()
}

fn html_text(document: &Document) -> String {
    let options = html::HtmlOptions { fragment: true, ..html::HtmlOptions::default() };
    let page = html::write(document, &Theme::default(), &options);
    let body = page.split("<div role=\"doc-endnotes\"").next().unwrap();
    text_of(body, &["sup"], |name| !["em", "strong", "a", "code", "span", "sup"].contains(&name))
}

fn docx_text(document: &Document) -> String {
    let bytes = docx::write(document, &Theme::default(), &docx::DocxOptions::default());
    let mut archive = ZipArchive::new(Cursor::new(bytes)).unwrap();
    let mut xml = String::new();
    archive.by_name("word/document.xml").unwrap().read_to_string(&mut xml).unwrap();
    text_of(&xml, &["w:fldSimple"], |name| ["w:p", "w:br", "w:tc"].contains(&name))
}

fn plain_text(document: &Document) -> String {
    let notes = plain_text::NoteStyle::Omitted;
    let options = plain_text::PlainTextOptions {
        notes,
        without_addresses: true,
        ..plain_text::PlainTextOptions::default()
    };
    plain_text::write(document, &options)
}

fn briefs() -> Vec<PathBuf> {
    let files =
        ["briefs", "tests/conformance/briefs", "tests/prose"].map(|folder| fs::read_dir(folder).unwrap());
    let paths = files.into_iter().flatten().map(|entry| entry.unwrap().path());
    let toml = |path: &PathBuf| {
        path.extension().is_some_and(|end| end == "toml") && path.file_stem().unwrap() != "demarche"
    };
    let mut paths: Vec<_> = paths.filter(toml).collect();
    paths.sort();
    paths
}

#[test]
fn every_format_has_the_same_words_in_the_same_order() {
    let world = Disk::new();
    let mut compared = 0;
    for path in briefs() {
        let project = Project::open(&world, path.parent().unwrap()).unwrap();
        let brief = project.brief(path.file_name().unwrap()).unwrap();
        let document = brief.document();
        // The descriptions of pictures are words in some formats only.
        if !document.pictures(false).is_empty() {
            continue;
        }
        let expected = expected(document);
        for (format, text) in
            [("html", html_text(document)), ("docx", docx_text(document)), ("txt", plain_text(document))]
        {
            let found = words(&text);
            let start = found.len().checked_sub(expected.len());
            let body = start.map(|start| &found[start..]);
            assert_eq!(body, Some(expected.as_slice()), "{} as {format}", path.display());
        }
        compared += 1;
    }
    assert!(compared > 8, "only {compared} briefs were compared");
}
