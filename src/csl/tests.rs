use super::*;
use crate::locale::{Language, Locale};
use crate::reader::{Date, DateRange};

const NOTES: &str = include_str!("../../tests/fixtures/styles/notes.csl");
const AUTHOR_DATE: &str = include_str!("../../tests/fixtures/styles/author-date.csl");
const NUMERIC: &str = include_str!("../../tests/fixtures/styles/numeric.csl");

fn read(text: &str) -> CslStyle {
    CslStyle::read("house.csl", text.as_bytes()).unwrap()
}

fn person(family: &str, given: &str) -> CslEntryName {
    CslEntryName::Person { family: family.into(), given: given.into(), suffix: String::new() }
}

fn book(id: &str, family: &str, title: &str, year: u16) -> CslEntry {
    let mut item = CslEntry::new(id, "book");
    item.set_names("author", vec![person(family, "Ada")]);
    item.set("title", Some(title));
    item.set("publisher", Some("Hearth Press"));
    let date = Date { year, month: None, day: None };
    item.set_date("issued", Some(DateRange { from: date, to: date }));
    item
}

fn speech() -> CslEntry {
    let mut item = CslEntry::new("leduc", "speech");
    item.set_names("author", vec![person("Leduc", "Jacqueline")]);
    item.set("genre", Some("panel intervention"));
    item.set("event-title", Some("Caring Territories"));
    item.set("event-place", Some("New York"));
    item.set_date("issued", Some(DateRange { from: Date::day(2026, 3, 2), to: Date::day(2026, 3, 6) }));
    item
}

fn cluster(note: usize, items: &[usize]) -> CslCluster {
    let parts = items.iter().map(|&item| CslPart { item, ..CslPart::default() }).collect();
    CslCluster { note: Some(note), parts }
}

fn shown(style: &str, language: &str, items: &[CslEntry], clusters: &[CslCluster]) -> Vec<String> {
    let language = Language::parse(language).unwrap();
    let rendered = render(&read(style), &language, Locale::built_in(&language), items, clusters).unwrap();
    let line = |runs: &Vec<CslRun>| {
        runs.iter()
            .map(|run| match run.form {
                CslRunForm::Italic => format!("*{}*", run.text),
                _ => run.text.clone(),
            })
            .collect::<String>()
    };
    let list = rendered.list.iter().map(|(_, runs)| line(runs));
    rendered.clusters.iter().map(line).chain(list).collect()
}

#[test]
fn notes_are_whole_then_short() {
    let items = [book("a", "Okoye", "The Unpaid Hour", 2019), speech()];
    let clusters = [cluster(1, &[0]), cluster(2, &[0]), cluster(3, &[1]), cluster(4, &[0])];
    assert_eq!(
        shown(NOTES, "en", &items, &clusters),
        [
            "Ada Okoye, *The Unpaid Hour*, Hearth Press, 2019.",
            "Ibid.",
            "Jacqueline Leduc, panel intervention, *Caring Territories*, New York, March 2–6, 2026.",
            "Okoye, note 1.",
            "Leduc, Jacqueline. panel intervention, *Caring Territories*, New York. March 2–6, 2026.",
            "Okoye, Ada. *The Unpaid Hour*. Hearth Press. 2019.",
        ]
    );
}

#[test]
fn terms_and_dates_are_in_the_language_of_the_text() {
    let place = |kind, number: &str| CslCluster {
        note: Some(1),
        parts: vec![CslPart { item: 0, locator: Some((kind, number.into())), ..CslPart::default() }],
    };
    let first = |language, locator| shown(NOTES, language, &[speech()], &[locator]).remove(0);
    assert!(first("fr", place("page", "4–6")).ends_with("2-6 mars 2026, p. 4–6."));
    assert!(first("es", place("paragraph", "4")).ends_with("2-6 de marzo de 2026, párr. 4."));
    assert!(first("zh", place("page", "4")).contains("2026年3月2至6日"));
    assert!(first("en-GB", place("page", "4")).contains("2–6 March 2026"));
    // A language without terms has English ones.
    assert!(first("eo", place("page", "4")).ends_with("2026, p. 4."));
}

#[test]
fn works_of_one_author_and_year_are_told_apart() {
    let items = [book("a", "Okoye", "Hours", 2019), book("b", "Okoye", "Nights", 2019)];
    let clusters = [cluster(1, &[0]), cluster(2, &[1])];
    assert_eq!(
        shown(AUTHOR_DATE, "en", &items, &clusters),
        [
            "(Okoye 2019a)",
            "(Okoye 2019b)",
            "Okoye, A. (2019a). *Hours*. Hearth Press, 2019.",
            "Okoye, A. (2019b). *Nights*. Hearth Press, 2019.",
        ]
    );
}

#[test]
fn numbers_are_collapsed() {
    let items: Vec<_> = ["a", "b", "c"].map(|id| book(id, "Okoye", id, 2019)).into();
    let clusters = [cluster(1, &[0]), cluster(2, &[1]), cluster(3, &[2, 0, 1])];
    let lines = shown(NUMERIC, "en", &items, &clusters);
    assert_eq!(lines[..3], ["[1]", "[2]", "[1–3]"]);
    assert_eq!(lines[3], "[1] A. Okoye, a, 2019.");
}

#[test]
fn words_before_and_after_and_no_author() {
    let items = [book("a", "Okoye", "The Unpaid Hour", 2019)];
    let part = CslPart {
        item: 0,
        prefix: "see".into(),
        suffix: ", on care".into(),
        without_author: true,
        ..CslPart::default()
    };
    let one = CslCluster { note: Some(1), parts: vec![part] };
    assert_eq!(shown(AUTHOR_DATE, "en", &items, std::slice::from_ref(&one))[0], "(see 2019, on care)");
    assert_eq!(shown(NOTES, "en", &items, &[one])[0], "see *The Unpaid Hour*, Hearth Press, 2019, on care.");
}

#[test]
fn what_is_no_style_is_told_why() {
    let fault = |bytes: &[u8]| CslStyle::read("house.csl", bytes).unwrap_err();
    assert_eq!(fault(b"\xff\xfe"), CslFault::NotText);
    assert!(matches!(fault(b"<style"), CslFault::NotXml(_)));
    assert!(matches!(fault(b"title = \"Care\""), CslFault::NotCsl));
    assert_eq!(fault(b"<html/>"), CslFault::NotCsl);
    assert_eq!(fault(b""), CslFault::NotCsl);
    let own = |inside: &str| {
        format!(
            "<style xmlns=\"http://purl.org/net/xbiblio/csl\" class=\"note\" version=\"1.0\">{inside}</style>"
        )
    };
    let dependent = "<info><link href=\"http://example.org/styles/apa\" rel=\"independent-parent\"/></info>";
    assert_eq!(fault(own(dependent).as_bytes()), CslFault::Dependent("apa".into()));
    let cite = |inside: &str| {
        own(&format!(
            "<info><title>t</title><id>i</id></info>{inside}<citation><layout><text macro=\"a\"/></layout></citation>"
        ))
    };
    assert_eq!(fault(cite("").as_bytes()), CslFault::UnknownMacro("a".into()));
    let circle = "<macro name=\"a\"><text macro=\"b\"/></macro><macro name=\"b\"><text macro=\"a\"/></macro>";
    assert!(matches!(fault(cite(circle).as_bytes()), CslFault::CircularMacro(_)));
    let double = |n: usize| {
        format!("<macro name=\"m{n}\"><text macro=\"m{0}\"/><text macro=\"m{0}\"/></macro>", n + 1)
    };
    let growing: String = (0..40).map(double).collect();
    let growing = format!("<macro name=\"a\"><text macro=\"m0\"/></macro>{growing}<macro name=\"m40\"/>");
    assert_eq!(fault(cite(&growing).as_bytes()), CslFault::TooComplex);
    let deep = "<group>".repeat(100_000);
    assert_eq!(fault(cite(&deep).as_bytes()), CslFault::TooComplex);
}
