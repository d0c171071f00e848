//! Where pages end, and what is on each: headings, items, notes and tables.

use std::sync::Arc;

use super::fixture::{self, document};
use super::*;
use crate::chart::{Chart, ChartKind, ChartSeries, ChartValue};
use crate::document::{Block, SourceLine};
use crate::source::{Origin, Span};
use crate::text::{BlockKind, Figure};
use crate::theme::{TextColumns, Theme, built_in};

const SENTENCE: &str =
    "Because it benefits us all, everyone, every stakeholder, should take its share of the work. ";

fn plain() -> Theme {
    Theme::clone(&built_in("plain").unwrap())
}

/// The lines of each page from top to bottom, running heads left out.
fn lines(pages: &Pages, of: impl Fn(Mark) -> bool) -> Vec<Vec<String>> {
    let page = |page: &Page| {
        let mut rows: Vec<(f32, String)> = Vec::new();
        for item in page.items.iter().filter(|item| of(item.mark)) {
            let ItemKind::Glyphs(run) = &item.kind else { continue };
            match rows.iter_mut().find(|(y, _)| (y - run.y).abs() < 5.0) {
                Some((_, row)) => row.push_str(&print::words(run)),
                None => rows.push((run.y, print::words(run))),
            }
        }
        rows.sort_by(|a, b| a.0.total_cmp(&b.0));
        rows.into_iter().map(|(_, row)| row.trim().to_owned()).collect()
    };
    pages.pages.iter().map(page).collect()
}

fn content(pages: &Pages) -> Vec<Vec<String>> {
    lines(pages, |mark| matches!(mark, Mark::Content(_)))
}

#[test]
fn a_heading_of_many_lines_is_never_torn() {
    let heading = "Zebra towns that count care each day and night of the year. ".repeat(4);
    for before in 14..26 {
        let text = format!("{}## {heading}\n\n{}", "Care counts.\n\n".repeat(before), SENTENCE.repeat(12));
        let pages = set(&document(&text), &plain()).unwrap();
        let found: Vec<usize> = content(&pages)
            .iter()
            .enumerate()
            .filter(|(_, lines)| lines.iter().any(|line| line.contains("Zebra") || line.contains("night of")))
            .map(|(page, _)| page)
            .collect();
        assert_eq!(found.len(), 1, "with {before} paragraphs before it");
    }
}

#[test]
fn an_item_stays_with_the_first_of_its_children_and_a_lead_with_its_list() {
    for before in 12..30 {
        let text = format!(
            "{}They ask:\n\n1. Poor care\n   - of the young\n   - of the old\n2. Poor services\n   - with few hours\n   - with long ways\n3. No leave\n",
            "Care counts.\n\n".repeat(before)
        );
        let pages = set(&document(&text), &plain()).unwrap();
        for page in content(&pages) {
            let last = page.last().unwrap();
            assert!(!last.contains("Poor") && !last.contains("ask:"), "{last} ends a page, {before} before");
        }
    }
}

#[test]
fn a_note_stands_on_every_page_that_calls_it_and_is_read_once() {
    let text = format!("First.[^n]\n\n{}\n\nAgain.[^n]\n\n[^n]: The zebra.\n", SENTENCE.repeat(60));
    let pages = set(&document(&text), &plain()).unwrap();
    let with = |lines: Vec<Vec<String>>| -> Vec<bool> {
        lines.iter().map(|page| page.iter().any(|line| line.contains("The zebra."))).collect()
    };
    assert_eq!(with(content(&pages)), [true, false]);
    assert_eq!(with(lines(&pages, |mark| mark == Mark::Pagination)), [false, true]);
}

#[test]
fn no_page_holds_notes_alone() {
    let notes: String = (1..=9).map(|i| format!("[^{i}]: {}\n\n", SENTENCE.repeat(4))).collect();
    let calls: String = (1..=9).map(|i| format!("word[^{i}] ")).collect();
    for before in 15..25 {
        let text = format!("{}{calls}{}\n\n{notes}", "Care counts.\n\n".repeat(before), SENTENCE.repeat(3));
        let pages = set(&document(&text), &plain()).unwrap();
        let body = plain().sizes.body;
        for (index, page) in pages.pages.iter().enumerate() {
            let text = page.items.iter().any(|item| match (&item.mark, &item.kind) {
                (Mark::Content(_), ItemKind::Glyphs(run)) => (run.size - body).abs() < 0.01,
                _ => false,
            });
            assert!(text, "page {} of {} paragraphs", index + 1, before);
        }
    }
}

#[test]
fn calls_at_one_place_are_parted_by_a_comma() {
    let text = "Two[^a][^b] and one[^a].\n\n[^a]: First.\n[^b]: Second.\n";
    let pages = set(&document(text), &plain()).unwrap();
    let line = content(&pages).concat().into_iter().find(|line| line.starts_with("Two")).unwrap();
    assert_eq!(line, "Two1,2 and one1.");
}

fn table(columns: usize) -> String {
    let row = |cell: &str| format!("{}|\n", format!("| {cell} ").repeat(columns));
    format!("{}{}{}", row("Year"), row("--:"), row("1234567"))
}

#[test]
fn no_number_of_a_table_is_cut() {
    for (columns, turned, found) in
        [(5, false, None), (9, false, Some("table-set-smaller")), (13, true, Some("table-turned"))]
    {
        let text = format!("Before.\n\n{}\nAfter.\n", table(columns));
        let pages = set(&document(&text), &plain()).unwrap();
        assert_eq!(pages.findings.first().map(|finding| finding.rule.name), found, "{columns}");
        let page = pages.pages.iter().position(|page| page.width > page.height);
        assert_eq!(page.is_some(), turned, "{columns}");
        let numbers = content(&pages).concat();
        let whole = numbers.iter().map(|line| line.matches("1234567").count()).sum::<usize>();
        assert_eq!(whole, columns, "{numbers:?}");
        for page in &pages.pages {
            for item in &page.items {
                let ItemKind::Glyphs(run) = &item.kind else { continue };
                let end = run.x + run.glyphs.last().map_or(0.0, |glyph| glyph.x);
                assert!(end <= page.width - plain().margins.side, "{end} of {}", page.width);
                assert!(run.y <= page.height, "{}", run.y);
            }
        }
        // What is upright stays upright.
        let last = pages.pages.last().unwrap();
        assert!(last.height > last.width);
    }
    let pages = set(&document(&table(26)), &plain()).unwrap();
    assert_eq!(pages.findings[0].rule.name, "table-too-wide");
}

#[test]
fn a_row_higher_than_a_page_begins_where_there_is_room_and_keeps_its_note() {
    let text = format!(
        "| A | B |\n|---|---|\n| First | short |\n| Tall[^n] | {} |\n\n[^n]: The zebra.\n",
        SENTENCE.repeat(60)
    );
    let pages = content(&set(&document(&text), &plain()).unwrap());
    let on = |words: &str| pages.iter().position(|page| page.iter().any(|line| line.contains(words)));
    assert!(pages.len() > 1);
    assert_eq!((on("First"), on("Tall"), on("The zebra.")), (Some(0), Some(0), Some(0)));
}

#[test]
fn a_row_whose_notes_need_another_page_is_divided() {
    let numbers = || 1..90;
    let cell: String = numbers().map(|i| format!("Sentence {i} has a note.[^{i}] ")).collect();
    let notes: String = numbers().map(|i| format!("[^{i}]: Zebra {i}.\n")).collect();
    let text = format!("| A | B |\n|---|---|\n| Tall | {cell} |\n\n{notes}");
    let pages = content(&set(&document(&text), &plain()).unwrap());
    assert!(pages[0].iter().any(|line| line.starts_with("Tall")), "{:?}", pages[0]);
    for page in &pages {
        let has = |words: &str| page.iter().any(|line| line.contains(words));
        assert!(has("Sentence") && has("Zebra"), "{page:?}");
    }
}

#[test]
fn a_note_in_other_letters_begins_where_notes_begin() {
    let mut document = document("كلمة.[^1]\n\n[^1]: ILO, Geneva.\n");
    document.language = crate::locale::Language::parse("ar").unwrap();
    let pages = set(&document, &plain()).unwrap();
    let note = pages.pages[0].items.iter().find_map(|item| match &item.kind {
        ItemKind::Glyphs(run) if print::words(run).contains("Geneva") => Some(run.x),
        _ => None,
    });
    assert!(note.is_some_and(|x| x > 350.0), "{note:?}");
}

#[test]
fn an_address_of_a_letterhead_is_not_broken() {
    let line = |text: &str| Some(SourceLine { text: text.into(), origin: Origin::default() });
    let mut document = document("Text.\n");
    document.head.organisation = line("Asha House");
    document.head.letterhead.email = line("international.office@asha-house.example.org");
    let pages = set(&document, &built_in("letterhead").unwrap()).unwrap();
    let first = content(&pages).remove(0);
    assert!(
        first.iter().any(|line| line.ends_with("international.office@asha-house.example.org")),
        "{first:?}"
    );
}

#[test]
fn a_running_head_shows_one_line_of_two_that_are_both_too_long() {
    let mut document = document(&SENTENCE.repeat(80));
    let line = |text: &str| Some(SourceLine { text: text.to_owned(), origin: Origin::default() });
    document.head.organisation = line("Network of the neighbourhood centres of the two banks of the river");
    document.head.short_title =
        Some("Counting hours of care so that budgets can plan for them in towns".into());
    let pages = set(&document, &plain()).unwrap();
    let heads = lines(&pages, |mark| mark == Mark::Pagination);
    assert_eq!(heads[1][0], "Counting hours of care so that budgets can plan for them in towns");
    document.head.organisation = line("Network of centres");
    let pages = set(&document, &plain()).unwrap();
    assert!(lines(&pages, |mark| mark == Mark::Pagination)[1][0].starts_with("Network of centres"));
}

/// A chart of three bars with its caption.
fn chart() -> Block {
    let value = |number: f64| Some(ChartValue { number, text: number.to_string() });
    let chart = Chart {
        kind: ChartKind::Bars,
        head: "Region".into(),
        unit: "hours".into(),
        categories: ["World", "Africa", "Asia", "Europe", "America", "Oceania", "Islands"]
            .map(String::from)
            .into(),
        series: vec![ChartSeries {
            name: "Women".into(),
            values: (1..8).map(|i| value(f64::from(i))).collect(),
        }],
        ticks: Vec::new(),
        alt: "Bars.".into(),
    };
    let table = BlockKind::Table { alignments: Vec::new(), head: Vec::new(), rows: Vec::new() };
    let content = vec![Block { kind: table, origin: Origin::default() }];
    let caption = fixture::words("Zebra hours");
    let (id, label, credits, chart) = (None, "Figure 1.".into(), Vec::new(), Some(Arc::new(chart)));
    let kind = BlockKind::Figure(Box::new(Figure { id, label, caption, content, credits, chart }));
    Block { kind, origin: Origin::default() }
}

/// The room below the text of a page without notes, in points.
fn free(page: &Page, theme: &Theme) -> f32 {
    let content = page.items.iter().filter(|item| matches!(item.mark, Mark::Content(_)));
    let ends = content.map(|item| match &item.kind {
        ItemKind::Glyphs(run) => run.y,
        ItemKind::Rule { area, .. } | ItemKind::Image { area, .. } => area.y + area.height,
    });
    page.height - theme.margins.bottom - ends.fold(0.0, f32::max)
}

#[test]
fn a_page_may_end_after_a_heading_and_one_line() {
    let theme = plain();
    for before in 10..30 {
        let text = format!(
            "{}## Zebra\n\nOne line.\n\n## Quagga\n\n{}",
            "Care counts.\n\n".repeat(before),
            SENTENCE.repeat(60)
        );
        let pages = set(&document(&text), &theme).unwrap();
        let first = free(&pages.pages[0], &theme);
        // A heading, the space around it and two lines.
        assert!(first < 6.5 * theme.sizes.leading, "{before}: {first} free");
    }
}

#[test]
fn text_flows_into_the_hole_before_a_figure() {
    let theme = plain();
    for before in 6..18 {
        let paragraph = format!("{}\n\n", SENTENCE.repeat(3));
        let mut document = document(&paragraph.repeat(before + 12));
        document.parts[0].blocks.insert(before, chart());
        let pages = set(&document, &theme).unwrap();
        for (number, page) in pages.pages.iter().enumerate().take(pages.pages.len() - 1) {
            let free = free(page, &theme);
            assert!(free < 4.5 * theme.sizes.leading, "{before}: {free} free on page {number}");
        }
        // Those who listen hear of it where it was called.
        let tags = print::tags(&pages);
        let heard = tags[..tags.find("Zebra").unwrap()].matches("Paragraph\n").count();
        assert!(heard.abs_diff(before) < 3, "{before}: {heard}\n{tags}");
    }
}

#[test]
fn a_figure_stays_in_its_part() {
    for before in 6..18 {
        let paragraph = format!("{}\n\n", SENTENCE.repeat(3));
        let mut document = document(&paragraph.repeat(before));
        let mut next = document.parts[0].clone();
        (next.id, next.heading) = ("next".into(), fixture::words("Quagga"));
        document.parts[0].blocks.push(chart());
        document.parts.push(next);
        let lines = content(&set(&document, &plain()).unwrap()).concat();
        let place = |word: &str| lines.iter().position(|line| line.contains(word)).unwrap();
        assert!(place("Zebra") < place("Quagga"), "{before}");
    }
}

#[test]
fn columns_are_even_at_the_end_and_hold_every_word_once() {
    let mut theme = Theme { columns: TextColumns { count: 2, gutter: 20.0 }, ..plain() };
    theme.margins.side = 56.0;
    let middle = theme.margins.side + theme.column_width() + theme.columns.gutter / 2.0;
    for count in [10, 24, 40] {
        let paragraphs: String =
            (0..count).map(|i| format!("[{i}] {}[^{i}]\n\n", SENTENCE.repeat(2))).collect();
        let notes: String = (0..count).map(|i| format!("[^{i}]: Source {i}.\n")).collect();
        let mut document = document(&format!("{paragraphs}\n{notes}"));
        document.parts[0].blocks.insert(2, chart());
        let pages = set(&document, &theme).unwrap();
        let text = content(&pages).concat().concat();
        for i in 0..count {
            assert_eq!(text.matches(&format!("[{i}]")).count(), 1, "{i} of {count}");
            assert_eq!(text.matches(&format!("Source {i}.")).count(), 1, "note {i} of {count}");
        }
        let mut ends = [0.0_f32; 2];
        let last = pages.pages.last().unwrap();
        let floor = last.height - theme.margins.bottom;
        for item in last.items.iter().filter(|item| matches!(item.mark, Mark::Content(_))) {
            let ItemKind::Glyphs(run) = &item.kind else { continue };
            assert!(run.y < floor + 1.0, "{count}: {} at {}", print::words(run), run.y);
            if run.size > theme.sizes.body - 0.1 && run.size < theme.sizes.heading {
                let column = usize::from(run.x > middle);
                ends[column] = ends[column].max(run.y);
            }
        }
        assert!((ends[0] - ends[1]).abs() < 4.5 * theme.sizes.leading, "{count}: columns end at {ends:?}");
    }
}

fn source_line(text: &str) -> SourceLine {
    SourceLine { text: text.into(), origin: Origin::default() }
}

#[test]
fn the_foot_holds_all_of_a_registration() {
    let theme = built_in("letter").unwrap();
    let short = "Registered in Paris, W751212093";
    let long = "Association régie par la loi du 1er juillet 1901, W751212093, Paris; registered office: 5 rue de \
                l’Université, 75007 Paris; SIRET 412 345 678 00015";
    let endless = "Registered ".repeat(60);
    for (registration, expected) in [(short, Some(1)), (long, Some(2)), (&endless, None)] {
        let mut document = document(&SENTENCE.repeat(60));
        document.head.letterhead.registration = Some(source_line(registration));
        let pages = set(&document, &theme).unwrap();
        for page in lines(&pages, |mark| mark == Mark::Pagination) {
            let foot: Vec<&String> = page.iter().filter(|line| !line.starts_with("On the care")).collect();
            let whole = foot.iter().map(|line| line.as_str()).collect::<Vec<_>>().join(" ");
            let shown = expected.map_or(2, |lines: usize| lines);
            assert_eq!(foot.len(), shown, "{page:?}");
            assert!(whole.contains("of 2"), "{page:?}");
            let all: String = whole.split("page").next().unwrap().split_whitespace().collect();
            let words: String = registration.split_whitespace().collect();
            assert_eq!(all == words, expected.is_some(), "{whole}");
        }
    }
}

#[test]
fn the_masthead_of_the_united_nations_keeps_what_the_head_of_another_theme_says() {
    let theme = built_in("un-document").unwrap();
    let mut document = document("Care counts.[^1]\n\n[^1]: A report.\n");
    let head = &mut document.head;
    head.mark = Some("Embargoed".into());
    head.recipient = vec![source_line("The Mayor")];
    head.dateline = Some(source_line("Brussels, 4 February 2026"));
    head.facts = vec![source_line("Reference: 14")];
    head.register.organ = Some(source_line("Economic and Social Council"));
    head.register.title_note = Some(source_line("Issued without editing."));
    head.register.meeting.item = Some(SourceLine {
        text: "Item 3".into(),
        origin: Origin { span: Span::new(1, 2), ..Origin::default() },
    });
    let pages = set(&document, &theme).unwrap();
    let lines = content(&pages).remove(0);
    let places =
        ["Embargoed", "The Mayor", "Brussels, 4 February 2026", "Reference: 14", "On the care of towns*"]
            .map(|words| lines.iter().position(|line| line == words));
    assert!(places.iter().all(Option::is_some) && places.is_sorted(), "{lines:?}");
    // Asterisks are called first, in the title.
    assert_eq!(lines[lines.len() - 2..], ["*Issued without editing.", "1A report."], "{lines:?}");
}

#[test]
fn words_that_are_shown_large_and_lines_of_an_address_are_not_set_in() {
    let theme = built_in("un-document").unwrap();
    let left = |markdown: &str, words: &str| {
        let mut document = document(markdown);
        if let BlockKind::Paragraph(content) = document.parts[0].blocks[0].kind.clone() {
            let kind = BlockKind::Aside {
                role: crate::text::AsideRole::PullQuote,
                title: Vec::new(),
                content: vec![Block { kind: BlockKind::Paragraph(content), origin: Origin::default() }],
            };
            document.parts[0].blocks.insert(0, Block { kind, origin: Origin::default() });
        }
        let pages = set(&document, &theme).unwrap();
        let runs = pages.pages[0].items.iter().filter_map(|item| match &item.kind {
            ItemKind::Glyphs(run) if print::words(run).contains(words) => Some((run.x, run.size)),
            _ => None,
        });
        runs.collect::<Vec<_>>()
    };
    let edge = theme.margins.side + theme.margins.inset;
    let shown = left("Zebra care counts.\n", "Zebra");
    let [(quote, large), (text, body)] = shown[..] else { panic!("{shown:?}") };
    // The paragraph is, the words that are shown large only as a quotation is.
    assert!(large > body && (text - edge - metrics::indent::PARAGRAPH * body).abs() < 0.5, "{shown:?}");
    assert!((quote - edge - metrics::indent::QUOTE * body).abs() < 0.5, "{shown:?}");
    let [(line, _)] = left("Care.\n\nZebra\\\nParis\n", "Zebra")[..] else { panic!() };
    assert!((line - edge).abs() < 0.5, "{line}");
}

#[test]
fn headings_and_a_caption_go_with_a_turned_table() {
    let table = |direction: &str| {
        let mut document =
            document(&format!("{}\n\n# Zebra\n\n## Quagga\n\n{}\n\nAfter.\n", SENTENCE.repeat(3), table(13)));
        document.language = crate::locale::Language::parse(direction).unwrap();
        let blocks = &mut document.parts[0].blocks;
        let index = blocks.iter().position(|block| matches!(block.kind, BlockKind::Table { .. })).unwrap();
        let figure = Figure {
            id: None,
            label: "Table 1.".into(),
            caption: fixture::words("Votes"),
            content: vec![blocks[index].clone()],
            credits: vec![fixture::words("Source: register")],
            chart: None,
        };
        blocks[index].kind = BlockKind::Figure(Box::new(figure));
        set(&document, &plain()).unwrap()
    };
    for direction in ["en", "ar"] {
        let pages = table(direction);
        let turned = pages.pages.iter().position(|page| page.width > page.height).unwrap();
        let lines = content(&pages);
        let found = ["Zebra", "Quagga", "Votes", "Source: register"]
            .map(|words| lines[turned].iter().position(|line| line.contains(words)));
        assert!(found.iter().all(Option::is_some) && found.is_sorted(), "{direction}: {lines:?}");
        assert!(!lines[turned - 1].last().unwrap().contains("Quagga"), "{lines:?}");
        // Each begins where the table does.
        let page = &pages.pages[turned];
        let ends = page.items.iter().filter_map(|item| match (&item.mark, &item.kind) {
            (Mark::Content(_), ItemKind::Glyphs(run)) => {
                Some((run.x, run.x + run.glyphs.last().map_or(0.0, |glyph| glyph.x)))
            }
            _ => None,
        });
        let ends: Vec<(f32, f32)> = ends.collect();
        let (first, last) = (ends.iter().map(|end| end.0), ends.iter().map(|end| end.1));
        let side = plain().margins.side;
        let edge = if direction == "en" {
            first.fold(f32::MAX, f32::min)
        } else {
            page.width - last.fold(0.0, f32::max)
        };
        assert!((edge - side).abs() < 12.0, "{direction}: {edge}");
        let heading = page.items.iter().find_map(|item| match &item.kind {
            ItemKind::Glyphs(run) if print::words(run).contains("Zebra") => Some(run.x),
            _ => None,
        });
        assert_eq!(heading.unwrap() > page.width / 2.0, direction == "ar");
    }
}

#[test]
fn many_who_sign_begin_on_the_page_of_the_letter() {
    let mut document = document("Care counts.\n");
    let mut names = document.parts[0].clone();
    names.role = crate::document::PartRole::Signatures;
    names.heading.clear();
    names.blocks = (1..=18)
        .map(|i| {
            let kind = BlockKind::Paragraph(fixture::words(&format!("Signer {i}")));
            Block { kind, origin: Origin::default() }
        })
        .collect();
    document.parts.push(names);
    let pages = set(&document, &built_in("letter").unwrap()).unwrap();
    let first = content(&pages).remove(0);
    assert!(first.iter().any(|line| line.contains("Care counts")), "{first:?}");
    assert!(first.iter().any(|line| line.contains("Signer 1")), "{first:?}");
}
