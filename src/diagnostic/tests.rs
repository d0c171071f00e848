use std::sync::Arc;

use proptest::prelude::*;

use super::*;
use crate::rule;
use crate::source::{FieldSpan, Source, Span};

const BRIEF: &str = "title = \"Soins\"\nsumary = \"\tœuvre 家庭 نص 100 %\"\n\n[sections.context]\nbody = \"\"\"\none\ntwo\n\"\"\"\n";

fn source(text: &str) -> Arc<Source> {
    let field = |path: &str, part: &str| {
        let start = text.find(part).unwrap();
        FieldSpan {
            path: path.into(),
            key: Span::new(start, start + part.len()),
            value: Span::new(start, start),
        }
    };
    Arc::new(Source::new("briefs/a b.toml", text).with_fields(vec![field("sumary", "sumary")]))
}

fn place(source: &Arc<Source>, part: &str) -> Location {
    let start = source.text().find(part).unwrap();
    Location::new(source, Span::new(start, start + part.len()))
}

fn samples() -> Vec<Diagnostic> {
    let brief = source(BRIEF);
    let people = Arc::new(Source::new("people.toml", "[speakers.leduc]\nname = \"J\"\n"));
    vec![
        Diagnostic::new(rule::UNKNOWN_KEY, "unknown key `sumary`")
            .at(place(&brief, "sumary"))
            .help("did you mean `summary`?"),
        Diagnostic::new(rule::BARE_URL, "100 % of it, here: and\nthere")
            .at(place(&brief, "家庭"))
            .label("wide")
            .related(place(&brief, "title"), "beside this")
            .related(place(&people, "leduc"), "defined here"),
        Diagnostic::new(rule::LONG_PARAGRAPH, "several lines").at(place(&brief, "\"\"\"\none\ntwo\n\"\"\"")),
        Diagnostic::new(rule::UNREADABLE_FILE, "cannot read `x.toml`").help("does it exist?"),
    ]
}

fn printed(format: ReportFormat, look: Look, diagnostics: &[Diagnostic]) -> String {
    let mut out = Vec::new();
    let mut printer = Printer::new(format, look, &mut out).unwrap();
    printer.print("briefs/a b.toml", diagnostics).unwrap();
    printer.finish().unwrap();
    String::from_utf8(out).unwrap()
}

#[test]
fn human_shows_the_line() {
    insta::assert_snapshot!(printed(ReportFormat::Human, Look::default(), &samples()));
}

#[test]
fn human_colours_only_when_asked() {
    assert!(!printed(ReportFormat::Human, Look::default(), &samples()).contains('\u{1b}'));
    assert!(printed(ReportFormat::Human, Look { colour: true, width: 140 }, &samples()).contains("\u{1b}["));
}

#[test]
fn human_trims_long_lines() {
    let text = format!("summary = \"{} here {}\"\n", "word ".repeat(200), "word ".repeat(200));
    let brief = Arc::new(Source::new("a.toml", text));
    let finding = Diagnostic::new(rule::REPEATED_WORD, "long").at(place(&brief, "here"));
    let shown = printed(ReportFormat::Human, Look { colour: false, width: 80 }, &[finding]);
    assert!(shown.lines().all(|line| line.chars().count() <= 80), "{shown}");
    assert!(shown.contains("here"), "{shown}");
}

/// Marks that lie near on a long line share a window, others have their own; columns are those of the file.
#[test]
fn human_shows_windows_of_long_lines() {
    let text =
        format!("s = \"{} one two {} three {}\"\n", "é ".repeat(3000), "x ".repeat(3000), "z ".repeat(3000));
    let brief = Arc::new(Source::new("a.toml", text));
    let finding = Diagnostic::new(rule::REPEATED_WORD, "long")
        .at(place(&brief, "one"))
        .related(place(&brief, "two"), "near")
        .related(place(&brief, "three"), "far");
    let shown =
        printed(ReportFormat::Human, Look { colour: false, width: 80 }, std::slice::from_ref(&finding));
    insta::assert_snapshot!(shown);
    let wide = printed(ReportFormat::Human, Look { colour: false, width: 100_000 }, &[finding]);
    assert!(wide.lines().all(|line| line.chars().count() < 1100), "{wide}");
    assert_eq!(wide.matches('…').count(), 4);
}

#[test]
fn statistics_count_by_rule() {
    let brief = source(BRIEF);
    let mut findings = samples();
    findings.push(
        Diagnostic::new(rule::UNKNOWN_KEY, "again").at(place(&brief, "title")).replacing("title", "title2"),
    );
    let counted = |json| {
        let mut out = Vec::new();
        let mut printer = Printer::of_statistics(json, &mut out).unwrap();
        printer.print("briefs/a b.toml", &findings).unwrap();
        printer.finish().unwrap();
        String::from_utf8(out).unwrap()
    };
    insta::assert_snapshot!(counted(false));
    let report: serde_json::Value = serde_json::from_str(&counted(true)).unwrap();
    assert_eq!(report["diagnostics"], serde_json::json!([]));
    assert_eq!(report["statistics"][0]["code"], "unknown-key");
    assert_eq!(report["statistics"][0]["count"], 2);
    assert_eq!(report["summary"]["errors"], 3);
}

#[test]
fn what_weighs_less_is_left_out() {
    let mut out = Vec::new();
    let printer = Printer::new(ReportFormat::Short, Look::default(), &mut out).unwrap();
    let mut printer = printer.from_severity(Severity::Error);
    printer.print("briefs/a b.toml", &samples()).unwrap();
    let summary = printer.finish().unwrap();
    assert_eq!((summary.errors, summary.warnings, summary.notes), (2, 0, 0));
    assert_eq!(String::from_utf8(out).unwrap().lines().count(), 2);
}

#[test]
fn short_is_one_line_each() {
    insta::assert_snapshot!(printed(ReportFormat::Short, Look::default(), &samples()));
}

#[test]
fn json_is_one_document() {
    let text = printed(ReportFormat::Json, Look::default(), &samples());
    let value: serde_json::Value = serde_json::from_str(&text).unwrap();
    assert_eq!(value["version"], 1);
    assert_eq!(value["diagnostics"].as_array().unwrap().len(), 4);
    assert_eq!(value["diagnostics"][0]["field"], "sumary");
    assert_eq!(value["diagnostics"][1]["span"]["start"]["column"], 18);
    assert_eq!(value["summary"]["errors"], 2);
    assert_eq!(text.lines().count(), 6);
    let empty: serde_json::Value =
        serde_json::from_str(&printed(ReportFormat::Json, Look::default(), &[])).unwrap();
    assert_eq!(empty["diagnostics"], serde_json::json!([]));
}

#[test]
fn github_escapes_what_it_must() {
    insta::assert_snapshot!(printed(ReportFormat::Github, Look::default(), &samples()));
}

#[test]
fn sarif_is_one_document() {
    let text = printed(ReportFormat::Sarif, Look::default(), &samples());
    let value: serde_json::Value = serde_json::from_str(&text).unwrap();
    let run = &value["runs"][0];
    let index = run["results"][0]["ruleIndex"].as_u64().unwrap() as usize;
    assert_eq!(run["tool"]["driver"]["rules"][index]["id"], "unknown-key");
    let place = &run["results"][1]["locations"][0]["physicalLocation"];
    assert_eq!(place["artifactLocation"]["uri"], "briefs/a%20b.toml");
    assert_eq!(place["region"]["startColumn"], 18);
    assert_eq!(run["results"][1]["relatedLocations"].as_array().unwrap().len(), 2);
    assert!(run["results"][3].get("locations").is_none());
}

#[test]
fn shared_files_speak_once() {
    let people = Arc::new(Source::new("people.toml", "[speakers.leduc]\n"));
    let finding = [Diagnostic::new(rule::REPEATED_WORD, "x").at(place(&people, "leduc"))];
    let mut out = Vec::new();
    let mut printer = Printer::new(ReportFormat::Short, Look::default(), &mut out).unwrap();
    printer.print("a.toml", &finding).unwrap();
    printer.print("b.toml", &finding).unwrap();
    let summary = printer.finish().unwrap();
    assert_eq!((summary.warnings, summary.briefs, summary.with_findings), (1, 2, 1));
    assert_eq!(String::from_utf8(out).unwrap().lines().count(), 1);
}

#[test]
fn many_findings_of_one_rule_are_counted() {
    let brief = source(BRIEF);
    let mut findings = vec![Diagnostic::new(rule::REPEATED_WORD, "again").at(place(&brief, "one")); 13];
    findings.push(Diagnostic::new(rule::BARE_URL, "other").at(place(&brief, "two")));
    let shown = |format| printed(format, Look::default(), &findings);
    for (format, more) in [
        (ReportFormat::Human, "warning[repeated-word]: and 3 more in briefs/a b.toml\n"),
        (ReportFormat::Short, "briefs/a b.toml: warning[repeated-word]: and 3 more\n"),
        (ReportFormat::Github, "::warning title=repeated-word,file=briefs/a b.toml::and 3 more\n"),
    ] {
        let text = shown(format);
        assert!(text.contains(more), "{text}");
        assert_eq!(text.matches("again").count(), 10, "{text}");
        assert_eq!(text.matches(" more").count(), 1, "{text}");
    }
    for format in [ReportFormat::Json, ReportFormat::Sarif] {
        assert_eq!(shown(format).matches("\"again\"").count(), 13);
    }
    assert!(shown(ReportFormat::Human).ends_with("13 warnings and 1 note in 1 brief\n"));
}

proptest! {
    /// No span, however wrong, stops a report.
    #[test]
    fn any_span_prints(text in "[a-z\\t\\r\\n\u{e9}\u{5bb6}\u{646}\u{200f}\u{1f469}]{0,40}", a in 0usize..60, b in 0usize..60) {
        let brief = Arc::new(Source::new("a.toml", text));
        let finding = Diagnostic::new(rule::INVALID_TOML, "m")
            .at(Location::new(&brief, Span::new(a, b)))
            .related(Location::new(&brief, Span::new(b, a)), "here");
        let look = Look { colour: false, width: 40 };
        for format in [ReportFormat::Human, ReportFormat::Short, ReportFormat::Json, ReportFormat::Sarif, ReportFormat::Github] {
            let text = printed(format, look, std::slice::from_ref(&finding));
            prop_assert!(!text.is_empty());
        }
    }
}
