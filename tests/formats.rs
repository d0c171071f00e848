//! The same words in the same order in every format: of each brief, and of documents that are made at random, Markdown, HTML, Word, plain
//! text and the pages of PDF are read back. `docs/formats.md` lists what a format adds or leaves out; the list here is the same:
//!
//! - the title block differs, so that the parts of the document are compared;
//! - notes, their calls and the numbers and bullets of items are left out;
//! - words are compared without the punctuation around them, as plain text has quotation marks of its own;
//! - pages are compared without white space, for lines end where they may, and those of a speech have the time of each passage before it;
//! - a theme may set recommendations as a table, leave parts out, and set parts beside the text;
//! - briefs with pictures are left out: their descriptions are words in some formats only.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on says so by its panic")]

use std::fs;
use std::io::{Cursor, Read as _};
use std::path::PathBuf;

use demarche::document::{Document, PartRole};
use demarche::emit::{docx, html, markdown, plain_text};
use demarche::engine::Project;
use demarche::layout::{ItemKind, Kid, Mark, Pages, TagId, TagRole, TagTree};
use demarche::locale::clock;
use demarche::text::{plain, plain_blocks};
use demarche::theme::{PartPlace, RecommendationStyle, Theme};
use demarche::world::{Disk, Memory};
use proptest::prelude::*;
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
        format!("{}\n{}\n", plain(&part.timed_heading(document.locale())), plain_blocks(&part.blocks))
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
    text_of(&xml, &["w:fldSimple", "w:instrText"], |name| ["w:p", "w:br", "w:tc"].contains(&name))
}

fn plain_text(document: &Document) -> String {
    let notes = demarche::profile::NoteStyle::Omitted;
    let options = plain_text::PlainTextOptions {
        notes,
        without_addresses: true,
        ..plain_text::PlainTextOptions::default()
    };
    plain_text::write(document, &options)
}

/// The text of Markdown as a reader of CommonMark with tables and footnotes has it, without front matter and notes.
fn markdown_text(document: &Document) -> String {
    let written = markdown::write(document, &markdown::MarkdownOptions::default());
    let body = written
        .strip_prefix("---\n")
        .and_then(|rest| rest.split_once("\n---\n"))
        .map_or(&*written, |(_, body)| body);
    let mut options = comrak::Options::default();
    options.extension.table = true;
    options.extension.footnotes = true;
    let arena = comrak::Arena::new();
    let root = comrak::parse_document(&arena, body, &options);
    let mut text = String::new();
    push_markdown(root, &mut text);
    text
}

fn push_markdown<'a>(node: &'a comrak::nodes::AstNode<'a>, text: &mut String) {
    use comrak::nodes::NodeValue;
    match &node.data.borrow().value {
        NodeValue::FootnoteDefinition(_) | NodeValue::FootnoteReference(_) => return,
        NodeValue::Text(words) => text.push_str(words),
        NodeValue::Code(code) => text.push_str(&code.literal),
        NodeValue::CodeBlock(code) => text.push_str(&code.literal),
        NodeValue::SoftBreak | NodeValue::LineBreak => text.push(' '),
        _ => {}
    }
    for child in node.children() {
        push_markdown(child, text);
    }
    if node.data.borrow().value.block() {
        text.push('\n');
    }
}

/// The characters of pages in the order of their tags, without white space, notes, and the labels of items.
fn pages_text(pages: &Pages) -> String {
    let mut contents = vec![String::new(); pages.tags.contents()];
    for item in pages.pages.iter().flat_map(|page| &page.items) {
        if let (Mark::Content(id), ItemKind::Glyphs(run)) = (item.mark, &item.kind) {
            contents[id.0 as usize] += run.actual_text.as_ref().unwrap_or(&run.text);
        }
    }
    let mut text = String::new();
    push_tag(pages, TagTree::ROOT, &contents, &mut text);
    text
}

fn push_tag(pages: &Pages, id: TagId, contents: &[String], text: &mut String) {
    let tag = pages.tags.get(id);
    if matches!(tag.role, TagRole::Note | TagRole::Label | TagRole::Reference) {
        return;
    }
    for kid in &tag.kids {
        match kid {
            Kid::Tag(id) if tag.role == TagRole::ContentsItem && is(pages, *id, TagRole::Reference) => {
                // What an entry ends with is the number of a page.
                let Kid::Tag(link) = pages.tags.get(*id).kids[0] else { continue };
                let (_, words) = pages.tags.get(link).kids.split_last().unwrap();
                push_kids(pages, words, contents, text);
            }
            kid => push_kids(pages, &[*kid], contents, text),
        }
    }
}

fn push_kids(pages: &Pages, kids: &[Kid], contents: &[String], text: &mut String) {
    for kid in kids {
        match kid {
            Kid::Tag(id) => push_tag(pages, *id, contents, text),
            Kid::Content(id) => text.push_str(&contents[id.0 as usize]),
        }
    }
}

fn is(pages: &Pages, id: TagId, role: TagRole) -> bool {
    pages.tags.get(id).role == role
}

/// The letters and digits alone, without the signs that are set for others: soft hyphens and marks of direction.
fn letters(text: &str) -> String {
    text.chars().filter(|c| c.is_alphanumeric()).collect()
}

/// Compares every format of a document, and its pages, with its parts.
fn compare(document: &Document, pages: Option<(&Pages, &Theme)>, name: &str) {
    let expected = expected(document);
    let formats = [
        ("md", markdown_text(document)),
        ("html", html_text(document)),
        ("docx", docx_text(document)),
        ("txt", plain_text(document)),
    ];
    for (format, text) in formats {
        let found = words(&text);
        let start = found.len().checked_sub(expected.len());
        let body = start.map(|start| &found[start..]);
        assert_eq!(body, Some(expected.as_slice()), "{name} as {format}");
    }
    if let Some((pages, theme)) = pages {
        compare_pages(document, pages, theme, name);
    }
}

/// Finds each part that the theme prints on the pages, those of the running text one after the other.
fn compare_pages(document: &Document, pages: &Pages, theme: &Theme, name: &str) {
    let found = letters(&pages_text(pages));
    let mut from = 0;
    for part in &document.parts {
        // A table of recommendations has a head of its own and no words such as "To".
        let as_table =
            part.role == PartRole::Recommendations && theme.recommendations == RecommendationStyle::Table;
        if as_table || !document.prints(part, &theme.parts) {
            continue;
        }
        let time = part.passage.as_ref().and_then(|passage| passage.begins).map(clock).unwrap_or_default();
        let words = letters(&(time + &plain(&part.heading) + &plain_blocks(&part.blocks)));
        let beside = part.style(&theme.parts).is_some_and(|style| style.place != PartPlace::Text);
        let start = if beside { 0 } else { from };
        let at = found[start..].find(&words);
        assert!(at.is_some(), "{name} on pages:\n{words}\n{found}");
        if !beside {
            from = start + at.unwrap() + words.len();
        }
    }
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
        let pages = brief.pages().ok().map(|pages| (pages, &**brief.theme()));
        compare(document, pages, &path.display().to_string());
        compared += 1;
    }
    assert!(compared > 8, "only {compared} briefs were compared");
}

fn words_of(most: usize) -> impl Strategy<Value = String> {
    let word = prop::sample::select(vec![
        "care",
        "night",
        "Mothers",
        "budgets",
        "travail",
        "labour",
        "hours",
        "unpaid",
        "local",
        "governments",
        "work",
        "time",
        "niños",
        "garderie",
        "Pflege",
        "équité",
        "3,000",
        "2030",
        "E/CN.5/2026/3",
    ]);
    prop::collection::vec(word, 1..most).prop_map(|words| words.join(" "))
}

/// A line with emphasis, code, a link, a passage in another language and a footnote here and there.
fn line() -> impl Strategy<Value = String> {
    let run = (words_of(6), 0..9_u8).prop_map(|(words, form)| match form {
        0 => format!("*{words}*"),
        1 => format!("**{words}**"),
        2 => "`a b`".to_owned(),
        3 => format!("[{words}](https://example.org/a)"),
        4 => format!("[{words}]{{lang=fr}}"),
        5 => format!("{words}[^n]"),
        _ => words,
    });
    prop::collection::vec(run, 1..5).prop_map(|runs| runs.join(" "))
}

/// Blocks of Markdown: paragraphs, headings, lists in lists, quotations, tables.
fn body() -> impl Strategy<Value = String> {
    let cell = || words_of(3);
    let row = (cell(), cell());
    let table = (row, prop::collection::vec((cell(), cell()), 1..4)).prop_map(|((a, b), rows)| {
        let row = |(a, b): &(String, String)| format!("| {a} | {b} |\n");
        format!("| {a} | {b} |\n|:--|--:|\n{}", rows.iter().map(row).collect::<String>())
    });
    let list = (prop::collection::vec((line(), prop::option::of(line())), 1..4), any::<bool>()).prop_map(
        |(items, numbered)| {
            let mark = if numbered { "1. " } else { "- " };
            let indent = " ".repeat(mark.len());
            let item = |(first, inner): &(String, Option<String>)| {
                let inner = inner.as_ref().map(|inner| format!("{indent}- {inner}\n"));
                format!("{mark}{first}\n{}", inner.unwrap_or_default())
            };
            items.iter().map(item).collect::<String>()
        },
    );
    let block = prop_oneof![
        4 => line(),
        1 => words_of(5).prop_map(|words| format!("# {words}")),
        2 => list,
        1 => line().prop_map(|line| format!("> {line}")),
        1 => (line(), words_of(3)).prop_map(|(line, name)| format!("> {line}.\n> — Ann {name}")),
        1 => table,
        1 => Just("***".to_owned()),
    ];
    prop::collection::vec(block, 1..7).prop_map(|blocks| blocks.join("\n\n") + "\n\n[^n]: A note.\n")
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 48, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn documents_made_at_random_have_the_same_words_in_every_format(body in body()) {
        let text = format!("title = \"Care\"\nprofile = \"free-form\"\n[sections.a]\nheading = \"Time\"\nbody = '''\n{body}\n'''\n");
        let world = Memory::new().file("w/a.toml", &text);
        let project = Project::open(&world, "w").unwrap();
        let brief = project.brief("a.toml").unwrap();
        let pages = brief.pages().map_err(|findings| format!("{findings:?}")).unwrap();
        compare(brief.document(), Some((pages, brief.theme())), &text);
    }
}
