use proptest::prelude::*;

use super::{BibliographyFormat, read};
use crate::brief::{Contributor, DirectoryEntries, SourceEntry, SourceKind};
use crate::locale::Language;
use crate::reader::Read;

fn bib(text: &str) -> Read<DirectoryEntries> {
    read("refs.bib", text.as_bytes(), BibliographyFormat::BibLatex)
}

fn json(text: &str) -> Read<DirectoryEntries> {
    read("refs.json", text.as_bytes(), BibliographyFormat::CslJson)
}

/// `line rule` of every finding.
fn faults(read: &Read<DirectoryEntries>) -> Vec<String> {
    let shown = read.diagnostics.iter().map(|one| {
        let line = one.primary.as_ref().map_or(0, |label| label.location.start().line);
        format!("{line} {}", one.rule.name)
    });
    shown.collect()
}

fn source<'r>(read: &'r Read<DirectoryEntries>, id: &str) -> &'r SourceEntry {
    read.value.sources.get(id).unwrap_or_else(|| panic!("{id}: {:?}", read.diagnostics))
}

fn title(source: &SourceEntry) -> &str {
    source.title.as_ref().map_or("", |title| title.text(&Language::english()))
}

#[test]
fn entries_of_biblatex() {
    let read = bib(r#"
@string{press = "Sample Press"}
@book{heart, title = {The {Invisible} Heart}, subtitle = {Care --- for ``nothing''},
  author = {Sample, Ann and de la Cruz, Juana and K{\"o}nig, Jr., Max and others}, publisher = press, date = {2001}}
@report{un, author = {{Office of Samples}}, title = {Care}, number = {A/70/PV.6}}
@report{own, author = {{Office of Samples}}, title = {Care}, number = {12}}
@unpublished{talk, author = {Sample, Ann}, title = {Hours}, eventtitle = {Care Days},
  eventdate = {2024-09-20/2024-09-22}, venue = {Lyon}}
@article{night, title = {Night}, journal = {The Daily}, entrysubtype = {newspaper}, year = 2003, month = mar}
"#);
    assert_eq!(faults(&read), [""; 0]);
    let heart = source(&read, "heart");
    assert_eq!(title(heart), "The Invisible Heart: Care — for “nothing”");
    assert_eq!(heart.publisher.as_ref().unwrap().value, "Sample Press");
    let people: Vec<_> = heart.authors.iter().map(|author| author.value.clone()).collect();
    let person = |family: &str, given: &str, suffix: &str| Contributor::Person {
        family: family.into(),
        given: given.into(),
        suffix: suffix.into(),
        family_first: false,
    };
    let others = Contributor::Words("et al.".into());
    let named =
        [person("Sample", "Ann", ""), person("de la Cruz", "Juana", ""), person("König", "Max", "Jr.")];
    assert_eq!(people, named.into_iter().chain([others]).collect::<Vec<_>>());
    let kind = |id: &str| source(&read, id).kind.as_ref().unwrap().value;
    assert_eq!(kind("un"), SourceKind::Document);
    assert_eq!(kind("own"), SourceKind::Report);
    assert_eq!(kind("talk"), SourceKind::Speech);
    assert_eq!(kind("night"), SourceKind::PressArticle);
    assert_eq!(source(&read, "night").date.as_ref().unwrap().value.from.to_string(), "2003-03");
    let event = read.value.events.get("talk:event").unwrap();
    assert_eq!(event.date.as_ref().unwrap().value.to.to_string(), "2024-09-22");
}

#[test]
fn items_of_csl_json() {
    let read = json(
        r#"[
 {"id": 7, "type": "article-newspaper", "title": "The <i>night</i> shift", "container-title": "The Daily",
  "author": [{"family": "Sample", "given": "Ann"}], "issued": {"date-parts": [[2024, 5, 2]]}},
 {"id": "talk", "type": "speech", "title": "Care", "author": [{"literal": "Office of Samples"}],
  "event-title": "Care Days", "event-place": "Lyon", "issued": {"date-parts": [[2024, 9, 20], [2024, 9, 22]]}},
 {"id": "ngo", "type": "report", "title": "Statement", "number": "E/CN.5/2026/NGO/1"},
 {"id": "days", "type": "event", "title": "Care Days", "issued": {"date-parts": [["2024"]]}}
]"#,
    );
    assert_eq!(faults(&read), [""; 0]);
    assert_eq!(title(source(&read, "7")), "The night shift");
    let talk = source(&read, "talk");
    assert_eq!(talk.event.as_ref().unwrap().value, "talk:event");
    assert_eq!(talk.date.as_ref().unwrap().value.to.to_string(), "2024-09-22");
    assert_eq!(source(&read, "ngo").kind.as_ref().unwrap().value, SourceKind::Document);
    assert!(read.value.events.get("days").is_some());
    // Under a name, as pandoc writes it.
    assert!(
        json(r#"{"references": [{"id": "a", "type": "book", "title": "A"}]}"#)
            .value
            .sources
            .get("a")
            .is_some()
    );
}

#[test]
fn mistakes_are_found_at_their_lines_and_the_rest_is_kept() {
    let read = bib(
        "@book{a,\n  title = {A}}\n@book{b,\n  title = {B}\n  date = {2001}\n}\n@book{c,\n  title = {C\n}\n\
                    @book{a, title = {Again}}\n@misc{d}\n@book{e, title = {E}, date = {soon}}\n\
                    @book{f, title = {F}, crossref = {g}}\n@book{g, title = {G}, crossref = {f}}\n",
    );
    let expected = [
        "5 invalid-bibliography",
        "7 invalid-bibliography",
        "10 duplicate-id",
        "11 ignored-field",
        "12 ignored-field",
        "13 ignored-field",
        "14 ignored-field",
    ];
    assert_eq!(faults(&read), expected);
    assert_eq!(title(source(&read, "a")), "A");
    assert_eq!(title(source(&read, "e")), "E");
    let read = json(
        "[\n{\"id\": \"a\", \"type\": \"bok\", \"title\": \"A\"},\n{\"title\": \"B\"},\n3,\n{\"id\": \"a\", \"title\": \"C\"},\n\
                     {\"id\": \"d\", \"title\": \"D\", \"issued\": {\"raw\": \"soon\"}},\n{\"id\": \"e\"}\n]",
    );
    let expected = [
        "2 ignored-field",
        "3 invalid-bibliography",
        "4 invalid-bibliography",
        "5 duplicate-id",
        "6 ignored-field",
        "7 ignored-field",
    ];
    assert_eq!(faults(&read), expected);
    assert_eq!(faults(&json("[{\"id\": \"a\"},\n]")), ["2 invalid-bibliography"]);
    assert_eq!(faults(&json("{\"id\": \"a\"}")), ["1 invalid-bibliography"]);
}

#[test]
fn abbreviations_that_lead_back_end() {
    let read = bib("@string{a = b}\n@string{b = a # a}\n@book{c, title = b}\n");
    assert_eq!(title(source(&read, "c")), "bb");
    let doubled: String = (1..60).map(|n| format!("@string{{s{n} = s{} # s{}}}\n", n - 1, n - 1)).collect();
    let read = bib(&format!("@string{{s0 = \"xx\"}}\n{doubled}@book{{c, title = s59}}\n"));
    assert!(title(source(&read, "c")).len() < 1 << 18);
}

#[test]
fn depth_does_not_matter() {
    for deep in [
        format!("@book{{a, title = {}", "{".repeat(100_000)),
        format!("@book{{a, title = {{{}}}}}", "{\\'".repeat(50_000)),
    ] {
        assert!(bib(&deep).has_errors());
    }
    assert!(json(&"[".repeat(100_000)).has_errors());
}

proptest! {
    #[test]
    fn no_bibliography_panics(text in r#"(@(book|misc|string)\{|\}|\{|"|=|#|,|\\'|\\|\$|title|date|crossref|author|and|2001-1|/|\n|é| |--)*"#) {
        bib(&text);
    }

    #[test]
    fn no_json_panics(text in r#"\[?(\{|\}|\[|\]|"id":|"a"|,|"issued":|"date-parts":|"author":|1|-3|"é"|null|\n)*"#) {
        json(&text);
    }
}
