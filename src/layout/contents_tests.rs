//! The list of headings: the number of each is that of the page on which the heading is.

use std::fmt::Write as _;

use super::*;
use crate::brief;
use crate::document::{self, Document};
use crate::profile;
use crate::statement::resolve;
use crate::theme::{BoxRule, Ground, PartPlace, TextColumns, Theme, built_in};
use crate::workspace::Workspace;

const SENTENCE: &str = "Care is work, and it is counted nowhere. ";

/// A brief with headings of two levels, one of them longer than a line.
fn document(language: &str, pages: usize, length: usize) -> Document {
    let mut text = format!("title = \"Care\"\nlanguage = \"{language}\"\ncontents = true\n");
    if pages > 0 {
        let _ = writeln!(text, "pages = {pages}");
    }
    for section in 1..=6 {
        let long = "counted and paid for by everyone who gains by it ".repeat(3);
        let body = SENTENCE.repeat(length);
        let _ = write!(
            text,
            "[sections.s{section}]\nheading = \"Part {section}\"\nbody = \"\"\"\n{body}\n\n# Below {section}[^n]\n\n{body}\n\n\
             # Below {section}, {long}\n\n{body}\n\n[^n]: A note.\n\"\"\"\n"
        );
    }
    let read = brief::load("brief.toml", &text);
    assert!(read.diagnostics.is_empty(), "{:?}", read.diagnostics);
    let profile = profile::built_in("free-form").unwrap();
    let (statement, _) = resolve(&read, &Workspace::default(), &profile);
    document::compose(&statement, profile.kind, &profile)
}

fn theme(name: &str) -> Theme {
    Theme::clone(&built_in(name).unwrap())
}

/// The words of each piece of content, and the first page that it is on.
fn contents(pages: &Pages) -> Vec<(String, usize)> {
    let mut contents = vec![(String::new(), usize::MAX); pages.tags.contents()];
    for (index, page) in pages.pages.iter().enumerate() {
        for item in &page.items {
            if let (Mark::Content(content), ItemKind::Glyphs(run)) = (item.mark, &item.kind) {
                let (words, first) = &mut contents[content.0 as usize];
                words.push_str(&run.text);
                *first = (*first).min(index);
            }
        }
    }
    contents
}

fn kids(pages: &Pages, tag: TagId, role: impl Fn(TagRole) -> bool + Copy) -> Vec<TagId> {
    let mut found = Vec::new();
    for kid in &pages.tags.get(tag).kids {
        if let Kid::Tag(kid) = kid {
            if role(pages.tags.get(*kid).role) {
                found.push(*kid);
            }
            found.extend(kids(pages, *kid, role));
        }
    }
    found
}

/// The words of each heading of a part or below one, with its page, the first one being 1.
fn headings(pages: &Pages) -> Vec<(String, usize)> {
    let contents = contents(pages);
    let tags = kids(pages, TagTree::ROOT, |role| matches!(role, TagRole::Heading(2 | 3)));
    let heading = |tag: TagId| {
        let spans = kids(pages, tag, |role| matches!(role, TagRole::Span));
        let kids = [tag].into_iter().chain(spans).flat_map(|tag| &pages.tags.get(tag).kids);
        let own = kids.filter_map(|kid| match kid {
            Kid::Content(content) => Some(&contents[content.0 as usize]),
            Kid::Tag(_) => None,
        });
        let (words, pages): (String, Vec<usize>) = own.map(|(words, page)| (words.as_str(), *page)).unzip();
        (words.trim().to_owned(), 1 + pages.into_iter().min().unwrap())
    };
    tags.into_iter().map(heading).collect()
}

/// The words of each entry of the list with its number, as printed.
fn entries(pages: &Pages) -> Vec<(String, String)> {
    let contents = contents(pages);
    let items = kids(pages, TagTree::ROOT, |role| role == TagRole::ContentsItem);
    let entry = |item: TagId| {
        let link = kids(pages, item, |role| role == TagRole::Link)[0];
        let own: Vec<&str> = pages
            .tags
            .get(link)
            .kids
            .iter()
            .filter_map(|kid| match kid {
                Kid::Content(content) => Some(contents[content.0 as usize].0.trim()),
                Kid::Tag(_) => None,
            })
            .collect();
        let (number, words) = own.split_last().unwrap();
        (words.concat(), (*number).to_owned())
    };
    items.into_iter().map(entry).collect()
}

/// The entries are the headings, in the digits of the language, and each link leads to its heading.
fn agree(document: &Document, theme: &Theme) -> Pages {
    let pages = set(document, theme).unwrap();
    let mut expected = headings(&pages);
    expected.remove(0);
    let found = entries(&pages);
    let bare = |words: &str| words.split_once(". ").map_or(words, |(_, words)| words).to_owned();
    let expected: Vec<(String, String)> =
        expected.iter().map(|(words, page)| (bare(words), document.locale().number(*page))).collect();
    assert_eq!(found, expected, "{} {}", theme.name, document.language);
    let items = kids(&pages, TagTree::ROOT, |role| role == TagRole::ContentsItem);
    for (item, (words, number)) in items.into_iter().zip(&found) {
        let tag = kids(&pages, item, |role| role == TagRole::Link)[0];
        let mut links =
            pages.pages.iter().flat_map(|page| &page.links).filter(|link| link.tag == tag).peekable();
        assert!(links.peek().is_some(), "{words} leads nowhere");
        for link in links {
            let LinkTarget::Destination(place) = &link.target else { panic!("{words} leads elsewhere") };
            let page = pages.destinations[place.0 as usize].page;
            assert_eq!(document.locale().number(page + 1), *number, "{words}");
        }
    }
    pages
}

#[test]
fn the_numbers_are_those_of_the_pages_of_the_headings() {
    for name in ["plain", "formal", "brief", "un-document"] {
        for language in ["en", "ar", "fa", "zh"] {
            let pages = agree(&document(language, 0, 30), &theme(name));
            assert!(pages.pages.len() > 3);
        }
    }
}

#[test]
fn they_are_right_where_pages_are_tightened_and_in_columns() {
    let pages = agree(&document("en", 4, 12), &theme("plain"));
    assert_eq!((pages.pages.len(), pages.findings[0].rule.name), (4, "text-tightened"));
    let columns = TextColumns { count: 2, gutter: 20.0 };
    agree(&document("ar", 0, 20), &Theme { columns, number_sections: true, ..theme("plain") });
    let mut side = theme("brief");
    side.number_sections = true;
    side.parts.contents.place = PartPlace::Side;
    side.parts.contents.ground = Ground::Tint;
    agree(&document("en", 0, 20), &side);
    // More digits than were expected.
    let pages = agree(&document("en", 0, 500), &theme("plain"));
    assert!(pages.pages.len() > 100);
}

#[test]
fn the_list_is_tagged_and_ends_in_numbers() {
    let mut theme = theme("plain");
    theme.number_sections = true;
    theme.parts.contents.rule = BoxRule::AboveAndBelow;
    let pages = agree(&document("en", 0, 1), &theme);
    insta::assert_snapshot!("contents_pages", print::pages(&pages));
    insta::assert_snapshot!("contents_tags", print::tags(&pages));
    let dots = |item: &Item| matches!(&item.kind, ItemKind::Glyphs(run) if run.text.contains(".\u{a0}.") && item.mark != Mark::Decoration);
    assert!(!pages.pages[0].items.iter().any(dots), "dots are read");
}

#[test]
fn the_number_is_beside_the_last_line_of_its_heading() {
    for (language, right) in [("en", true), ("ar", false)] {
        let pages = set(&document(language, 0, 1), &theme("plain")).unwrap();
        let runs = |content: ContentId| {
            let items = pages.pages[0].items.iter().filter(move |item| item.mark == Mark::Content(content));
            items.filter_map(|item| match &item.kind {
                ItemKind::Glyphs(run) => Some((run.x, run.y)),
                _ => None,
            })
        };
        let mut lines = 0;
        for item in kids(&pages, TagTree::ROOT, |role| role == TagRole::ContentsItem) {
            let link = kids(&pages, item, |role| role == TagRole::Link)[0];
            let [Kid::Content(words), Kid::Content(number)] = pages.tags.get(link).kids[..] else { panic!() };
            let (x, y) = runs(number).next().unwrap();
            let last = runs(words).map(|(_, y)| y).fold(0.0, f32::max);
            assert!((y - last).abs() < 0.1, "{y} is not {last}");
            let side = theme("plain").margins.side;
            assert!(
                if right { x > pages.pages[0].width - side - 12.0 } else { (x - side).abs() < 2.0 },
                "{x}"
            );
            lines += usize::from(runs(words).any(|(_, y)| last - y > 1.0));
        }
        assert_eq!(lines, 6, "six headings are longer than a line");
    }
}
