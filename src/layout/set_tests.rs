use std::sync::Arc;

use super::fixture::{document, empty};
use super::*;
use crate::diagnostic::Diagnostic;
use crate::document::{Document, PictureFiles, SourceLine, Submission};
use crate::source::Origin;
use crate::text;
use crate::theme::{Theme, built_in};
use crate::world::Disk;

#[test]
fn an_empty_document_is_one_page() {
    let pages = set(&empty(), &built_in("plain").unwrap()).unwrap();
    assert_eq!(pages.pages.len(), 1);
    assert!(pages.pages[0].items.iter().all(|item| item.mark == Mark::Pagination));
}

#[test]
fn lists_and_notes_are_tagged_in_reading_order() {
    let text = "Care work is work.[^1] They can:\n\n- push companies\n    - with *care*\n- plan towns[^2]\n\n\
                [^1]: The first note.\n[^2]: The second note.\n";
    let pages = set(&document(text), &built_in("plain").unwrap()).unwrap();
    insta::assert_snapshot!("lists_and_notes_pages", print::pages(&pages));
    insta::assert_snapshot!("lists_and_notes_tags", print::tags(&pages));
}

#[test]
fn a_passage_carries_its_language() {
    let text = "They call it [manzanas *del* cuidado]{lang=es}.\n\n> [Le soin est un travail.]{lang=fr}[^1]\n\n[^1]: [труд]{lang=ru}\n";
    let pages = set(&document(text), &built_in("plain").unwrap()).unwrap();
    insta::assert_snapshot!("passages_tags", print::tags(&pages));
}

/// What holds for every set document: all words are there once, nothing leaves the margins, no two lines overlap.
fn sound(markdown: &str) -> Pages {
    let theme = built_in("plain").unwrap();
    let document = document(markdown);
    let pages = set(&document, &theme).unwrap();
    // A few lines on a last page may have been pulled back into margins that are a little smaller.
    let theme = theme.tightened(3);
    let mut letters: Vec<char> = Vec::new();
    for page in &pages.pages {
        let mut baselines: Vec<(f32, f32, f32)> = Vec::new();
        for item in &page.items {
            let (Mark::Content(_), ItemKind::Glyphs(run)) = (item.mark, &item.kind) else { continue };
            if run.actual_text.is_none() {
                letters.extend(print::words(run).chars().filter(char::is_ascii_lowercase));
            }
            assert!(
                run.y >= theme.margins.top && run.y <= page.height - theme.margins.bottom + 0.1,
                "{}",
                run.y
            );
            assert!(run.x >= theme.margins.side - 0.1 && run.x <= page.width - theme.margins.side + 0.1);
            let width = run.glyphs.last().map_or(0.0, |glyph| glyph.x);
            assert!(run.x + width <= page.width - theme.margins.side + 5.0, "{}", print::words(run));
            for (x, y, to) in &baselines {
                let beside = run.x >= to - 0.1 || run.x + width <= x + 0.1;
                let apart = (run.y - y).abs();
                assert!(beside || !(0.01..=7.0).contains(&apart), "lines at {} and {y} overlap", run.y);
            }
            baselines.push((run.x, run.y, run.x + width));
        }
    }
    let mut words =
        format!("{}{}", text::plain(&document.head.title), text::plain(&document.parts[0].heading));
    words += &text::plain_blocks(&document.parts[0].blocks);
    for note in &document.notes {
        words += &text::plain_blocks(&note.content);
    }
    let mut expected: Vec<char> = words.chars().filter(char::is_ascii_lowercase).collect();
    expected.sort_unstable();
    letters.sort_unstable();
    assert_eq!(letters.iter().collect::<String>(), expected.iter().collect::<String>());
    pages
}

const SENTENCE: &str =
    "Because it benefits us all, everyone, every stakeholder, should take its share of the work. ";

#[test]
fn verbatim_text_keeps_its_spaces_and_stays_on_the_page() {
    let text = format!("```\nif x {{\n    y   z\n{}\n{}end\n```\n", "word".repeat(60), " ".repeat(150));
    let pages = sound(&text);
    let runs: Vec<_> = pages.pages[0]
        .items
        .iter()
        .filter_map(|item| match (&item.mark, &item.kind) {
            (Mark::Content(_), ItemKind::Glyphs(run)) => Some(run),
            _ => None,
        })
        .filter(|run| pages.faces[usize::from(run.face.0)].postscript_name == "SourceCodePro-Regular")
        .collect();
    let words: Vec<_> = runs.iter().map(|run| print::words(run)).collect();
    assert_eq!(words[..2], ["if x { ", "    y   z "]);
    let steps: Vec<f32> = runs[1].glyphs.windows(2).map(|pair| pair[1].x - pair[0].x).collect();
    assert!(steps.iter().all(|step| (step - 0.6 * runs[1].size).abs() < 0.01), "{steps:?}");
}

#[test]
fn a_quotation_of_three_pages_is_divided() {
    assert!(sound(&format!("> {}\n", SENTENCE.repeat(90))).pages.len() >= 3);
}

#[test]
fn thirty_notes_stand_with_their_calls() {
    let calls: String = (1..=30).map(|i| format!("word[^{i}] ")).collect();
    let notes: String = (1..=30).map(|i| format!("[^{i}]: The note of that number.\n")).collect();
    assert!(sound(&format!("{calls}\n\n{notes}")).pages.len() <= 2);
}

#[test]
fn a_note_longer_than_a_page_goes_on() {
    let text = format!("A word.[^1]\n\nThe end.\n\n[^1]: {}\n", SENTENCE.repeat(90));
    assert!(sound(&text).pages.len() >= 2);
}

#[test]
fn a_row_higher_than_a_page_is_divided() {
    let text =
        format!("| head | other |\n|---|---|\n| short | {} |\n| after | this |\n", SENTENCE.repeat(120));
    assert!(sound(&text).pages.len() >= 3);
}

#[test]
fn lists_may_be_deep() {
    let text: String = (0..15).map(|i| format!("{}- item\n", "  ".repeat(i))).collect();
    sound(&text);
}

#[test]
fn no_heading_ends_a_page() {
    let text: String =
        (0..60).map(|i| format!("### Heading\n\n{}\n\n", SENTENCE.repeat(1 + i % 7))).collect();
    for page in &sound(&text).pages {
        let last = page.items.iter().rev().find(|item| matches!(item.mark, Mark::Content(_)));
        if let Some(Item { kind: ItemKind::Glyphs(run), .. }) = last {
            assert_ne!(print::words(run), "Heading");
        }
    }
}

#[test]
fn the_words_of_a_table_are_not_divided_where_there_is_room() {
    let text = "| When | Where | Online |\n|---|---|---|\n\
                | Wednesday 28 January 2026, 15:15 – 17:30 GMT | School of Economics & Political Science \
                | Live broadcast, #MaternalWellbeingOfAll |\n";
    let mut theme = crate::theme::Theme::clone(&built_in("plain").unwrap());
    theme.margins.side += 40.0;
    let pages = set(&document(text), &theme).unwrap();
    assert!(print::tags(&pages).contains("#MaternalWellbeingOfAll"));
    assert!(print::pages(&pages).contains("#MaternalWellbeingOfAll"), "{}", print::pages(&pages));
}

#[test]
fn no_item_of_one_line_stands_alone_at_the_head_of_a_page() {
    for lines in 20..60 {
        let text = format!("{}They do:\n\n- health\n- childcare\n- housing\n", "Care.\n\n".repeat(lines));
        for page in &sound(&text).pages[1..] {
            let on_page: String =
                page.items.iter().filter(|item| matches!(item.mark, Mark::Content(_))).map(said).collect();
            assert_ne!(on_page.trim(), "•housing", "after {lines} lines");
        }
    }
}

fn said(item: &Item) -> String {
    if let ItemKind::Glyphs(run) = &item.kind { print::words(run) } else { String::new() }
}

#[test]
fn running_text_stands_on_one_grid_on_every_page() {
    let piece = format!(
        "### A heading\n\n{s}[^1]\n\n- {s}\n- {s}\n\n> {s}\n\n| one | two |\n|---|---|\n{rows}\n1. {s}\n2. {s}\n\n* * *\n\n{s}\n\n",
        s = SENTENCE.repeat(2),
        rows = "| 1 | a cell |\n".repeat(7)
    );
    let text = format!("{}[^1]: A note.\n", piece.repeat(12));
    for name in crate::theme::names() {
        let theme = built_in(name).unwrap();
        if !theme.baseline_grid {
            continue;
        }
        let pages = set(&document(&text), &theme).unwrap();
        assert!(pages.pages.len() > 4, "{name}");
        let body = |run: &&GlyphRun| run.size.to_bits() == theme.sizes.body.to_bits();
        let mut baselines =
            pages.pages.iter().flat_map(|page| &page.items).filter_map(|item| match &item.kind {
                ItemKind::Glyphs(run) if matches!(item.mark, Mark::Content(_)) => {
                    Some(run).filter(body).map(|run| run.y)
                }
                _ => None,
            });
        let first = baselines.next().unwrap();
        for baseline in baselines {
            let halves = (baseline - first) / (theme.sizes.leading / 2.0);
            assert!(
                (halves - halves.round()).abs() < 0.01,
                "{name}: {baseline} is {halves} half lines from {first}"
            );
        }
    }
}

/// How many pages but the last end in a divided word: the line above the notes or the foot.
fn divided_at_the_foot(pages: &Pages) -> usize {
    let last = |page: &Page| {
        let runs = page.items.iter().filter(|item| matches!(item.mark, Mark::Content(_)));
        runs.filter_map(|item| if let ItemKind::Glyphs(run) = &item.kind { Some(run.clone()) } else { None })
            .next_back()
    };
    let but_the_last = pages.pages.iter().take(pages.pages.len() - 1);
    but_the_last.filter_map(last).filter(|run| run.actual_text.is_some() || print::words(run) == "-").count()
}

#[test]
fn no_page_ends_in_a_divided_word() {
    let theme = built_in("formal").unwrap();
    let text = "Responsibility: representatives, governments and organisations contribute to redistribution, recognition and \
        unconditional remuneration of indispensable caregiving. ";
    let (mut divided, mut all) = (0, 0);
    for shift in 0..12 {
        let paragraphs: String =
            (0..24).map(|i| format!("{}\n\n", text.repeat(2 + (i + shift) % 5))).collect();
        let pages = set(&document(&paragraphs), &theme).unwrap();
        divided += divided_at_the_foot(&pages);
        all += pages.pages.len() - 1;
    }
    assert!(all > 30);
    assert_eq!(divided, 0, "of {all}");
}

/// Sets a document with the pictures that it names from the root of the repository.
fn illustrated(document: &Document, theme: &Theme) -> Result<Pages, Vec<Diagnostic>> {
    let pictures = PictureFiles::read(&Disk::new(), document, true);
    set_with(document, theme, &Arc::default(), &pictures)
}

#[test]
fn mastheads_say_who_speaks_and_where() {
    let line = |text: &str| Some(SourceLine { text: text.into(), origin: Origin::default() });
    let mut document = document("Care work is work.\n");
    let head = &mut document.head;
    head.organisation = line("Make Mothers Matter");
    head.letterhead.address = line("5 rue de l’Université").into_iter().collect();
    head.letterhead.email = line("office@example.org");
    head.register.organ = line("Economic and Social Council");
    head.register.symbol = line("E/CN.5/2026/NGO/1");
    head.register.distribution = line("Distr.: General");
    head.register.original = line("Original: French");
    head.letterhead.logo = line("tests/conformance/briefs/chart.png");
    for name in ["plain", "letterhead", "un-document"] {
        let pages = illustrated(&document, &built_in(name).unwrap()).unwrap();
        insta::assert_snapshot!(name, print::pages(&pages) + &print::tags(&pages));
    }
}

#[test]
fn a_statement_that_is_handed_in_begins_after_its_title_page() {
    let line = |text: &str| SourceLine { text: text.into(), origin: Origin::default() };
    let mut document = document("Care work is work.[^1]\n\n[^1]: A source.\n");
    let register = &mut document.head.register;
    register.symbol = Some(line("E/CN.5/2026/NGO/17"));
    register.job_number = Some(line("25-19834"));
    register.title_note = Some(line("Issued without formal editing."));
    register.meeting.item = Some(line("Item 3 (a) of the provisional agenda"));
    register.meeting.item_note = Some(line("E/CN.5/2026/1."));
    register.submission = Some(Submission {
        title: line("Statement submitted by Make Mothers Matter"),
        circulation: line("The Secretary-General has received the following statement."),
        supporters: None,
    });
    let pages = set(&document, &built_in("un-document").unwrap()).unwrap();
    assert_eq!(pages.pages.len(), 2);
    insta::assert_snapshot!("un-document-submission", print::pages(&pages) + &print::tags(&pages));
}

#[test]
fn running_heads_have_the_short_title_and_no_number_on_a_single_page() {
    let mut document = document("Care.\n");
    let foot = |document: &Document| {
        let pages = set(document, &built_in("plain").unwrap()).unwrap();
        let words = pages.pages.iter().flat_map(|page| &page.items).filter_map(|item| {
            match (&item.mark, &item.kind) {
                (Mark::Pagination, ItemKind::Glyphs(run)) => Some(print::words(run)),
                _ => None,
            }
        });
        words.collect::<Vec<_>>().concat()
    };
    assert_eq!(foot(&document), "");
    document.parts[0].blocks = super::fixture::document(&"Care. ".repeat(900)).parts[0].blocks.clone();
    document.head.short_title = Some("On care".into());
    let words = foot(&document);
    assert!(words.contains("On care") && !words.contains("care of towns"), "{words}");
    assert!(words.contains("page 1 of 2") || words.contains("page 1 of 3"), "{words}");
}

#[test]
fn a_theme_that_cannot_be_used_is_reported() {
    let mut theme = crate::theme::Theme::clone(&built_in("plain").unwrap());
    theme.sizes.leading = f32::NAN;
    assert_eq!(set(&empty(), &theme).unwrap_err()[0].rule.name, "invalid-theme");
}

#[test]
fn a_picture_is_as_wide_as_its_author_asks() {
    let theme = built_in("plain").unwrap();
    let width = |attributes: &str| {
        let text = format!("![a square](tests/conformance/briefs/chart.png){attributes}\n");
        let pages = illustrated(&document(&text), &theme).unwrap();
        let found = pages.pages[0].items.iter().find_map(|item| match item.kind {
            ItemKind::Image { area, .. } => Some(area.width),
            _ => None,
        });
        found.unwrap()
    };
    let text = theme.text_area().0;
    assert!((width("{width=50%}") - text / 2.0).abs() < 0.01);
    assert!((width("{width=1in}") - 72.0).abs() < 0.01);
    assert!((width("{width=90cm}") - text).abs() < 0.01);
    assert!(width("") < text / 2.0);
}

#[test]
fn pictures_that_cannot_be_used_are_reported() {
    let theme = built_in("plain").unwrap();
    let codes = |markdown: &str| -> Vec<_> {
        illustrated(&document(markdown), &theme)
            .unwrap_err()
            .into_iter()
            .map(|fault| fault.rule.name)
            .collect()
    };
    assert_eq!(codes("![a tree](no-such-file.png)\n"), ["unreadable-image"]);
    assert_eq!(codes("![a tree](../../outside.png)\n"), ["unreadable-image"]);
    assert_eq!(codes("![a tree](Cargo.toml)\n"), ["unreadable-image"]);
}

#[test]
fn a_small_picture_is_beside_the_text_after_it() {
    let theme = built_in("brief").unwrap();
    let picture = "![a square](tests/conformance/briefs/chart.png \"A square.\")\n\n";
    let sentence = "Because it benefits us all, everyone should take its share of the work. ";
    for before in 0..30 {
        let text = format!("{}{picture}{}\n\nEnd.\n", "Care counts.\n\n".repeat(before), sentence.repeat(16));
        let pages = illustrated(&document(&text), &theme).unwrap();
        let (page, picture) = pages
            .pages
            .iter()
            .find_map(|page| {
                let mut areas = page.items.iter().filter_map(|item| match item.kind {
                    ItemKind::Image { area, .. } => Some(area),
                    _ => None,
                });
                areas.next().map(|area| (page, area))
            })
            .unwrap();
        let mut beside = 0;
        for item in page.items.iter().filter(|item| matches!(item.mark, Mark::Content(_))) {
            let ItemKind::Glyphs(run) = &item.kind else { continue };
            if run.y > picture.y && run.y < picture.y + picture.height {
                let end = run.x + run.glyphs.last().map_or(0.0, |glyph| glyph.x);
                assert!(end < picture.x, "{before}: {} ends at {end} on {picture:?}", print::words(run));
                beside += 1;
            }
        }
        assert!(beside > 2, "{before}: {beside} lines beside the picture");
        assert!(picture.y + picture.height < page.height - theme.margins.bottom, "{before}");
    }
    let short = illustrated(&document(&format!("{picture}End.\n")), &theme).unwrap();
    let words: Vec<_> =
        short.pages[0].items.iter().filter(|item| matches!(item.kind, ItemKind::Glyphs(_))).collect();
    assert!(words.len() > 3, "too little text stands below it");
}
