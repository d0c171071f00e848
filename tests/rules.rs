//! One planted pair a rule: the program finds the fault of the example that fails, and nothing in the one that passes.

#![expect(clippy::unwrap_used, reason = "a test stops at what it did not expect")]

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::process::Command;

use demarche::rule::{self, ExampleFile, Rule};

/// Files that stand beside every example.
const BESIDE: [(&str, &str); 3] = [
    ("hall.png", "tests/fixtures/pictures/hall.png"),
    ("poster.png", "tests/fixtures/pictures/poster.png"),
    ("fonts/house.ttf", "assets/fonts/source-sans-3/SourceSans3-Regular.ttf"),
];

fn repository(path: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(path)
}

/// A path and a text.
type Planted = Vec<(String, String)>;

/// What fails and what passes: the examples of the rule's text, or, where they would be too long to read, files that are
/// made here.
fn pair(rule: &Rule) -> [Planted; 2] {
    let section = |body: &str| {
        format!(
            "title = \"Care is work\"\nprofile = \"free-form\"\n\n[sections.context]\nbody = \"{body}\"\n"
        )
    };
    let named = |name: &str, text: String| vec![(name.to_owned(), text)];
    match rule.name {
        "long-paragraph" => {
            [201, 200].map(|words| named("brief.toml", section(&("Care ".repeat(words - 1) + "matters."))))
        }
        "reserved-name" => ["aux.toml", "auxiliary.toml"].map(|name| named(name, section("Care is work."))),
        "too-many-mistakes" => [101, 0].map(|mistakes| {
            let mistakes: String = (1..=mistakes).map(|n| format!("key-{n} = {n}\n")).collect();
            named("brief.toml", mistakes + &section("Care is work."))
        }),
        _ => {
            let examples = rule.examples();
            assert_ne!(examples.fails, examples.passes, "{} has no examples", rule.name);
            let owned = |file: &ExampleFile<'_>| (file.path.to_owned(), file.text.to_owned());
            [examples.fails, examples.passes].map(|files| files.iter().map(owned).collect())
        }
    }
}

/// What only an export finds.
const ON_EXPORT: [&Rule; 5] = [
    rule::FONT_NOT_IN_WORD,
    rule::FORMAT_REFUSED,
    rule::OUTPUT_COLLISION,
    rule::RESERVED_NAME,
    rule::UNNAMED_OUTPUT,
];

/// What the program reports of the workspaces that these files make, one a rule.
fn reports(workspaces: &[(&'static Rule, Planted)]) -> BTreeMap<&'static str, String> {
    let temporary = tempfile::tempdir().unwrap();
    let root = temporary.path();
    for (rule, files) in workspaces {
        let place = |path: &str| {
            let path = root.join(rule.name).join(path);
            std::fs::create_dir_all(path.parent().unwrap()).unwrap();
            path
        };
        for (name, original) in BESIDE {
            std::fs::copy(repository(original), place(name)).unwrap();
        }
        for (path, text) in files {
            std::fs::write(place(path), text).unwrap();
        }
    }
    let run = |arguments: &[&str]| {
        let program = env!("CARGO_BIN_EXE_demarche");
        let output = Command::new(program).args(arguments).current_dir(root).output().unwrap();
        assert!(matches!(output.status.code(), Some(0 | 1)), "{output:?}");
        [output.stdout, output.stderr].map(|bytes| String::from_utf8(bytes).unwrap().replace('\\', "/"))
    };
    let checked = workspaces.iter().map(|(rule, _)| *rule).filter(|rule| !ON_EXPORT.contains(rule));
    let arguments: Vec<_> = ["check"].into_iter().chain(checked.map(|rule| rule.name)).collect();
    let [mut text, _] = run(&arguments);
    // The day of the clock, which an embargo is held against.
    if let Some((_, today)) = text.split_once("and today is ")
        && let Some(today) = today.get(..10).map(str::to_owned)
    {
        text = text.replace(&today, "2026-11-27");
    }
    for rule in ON_EXPORT {
        let (format, out) = if rule == rule::FONT_NOT_IN_WORD { ("docx", "word") } else { ("pdf", "out") };
        let [_, findings] = run(&["export", rule.name, "--to", format, "--out", out]);
        text.push_str("\n\n");
        text.push_str(&findings);
    }
    let homeless = |finding: &&str| {
        !named(finding).is_empty() && !finding.contains("--> ") && !finding.contains(" more in ")
    };
    assert_eq!(text.split("\n\n").find(homeless), None, "a finding without a place");
    let mut reports = BTreeMap::new();
    for (rule, _) in workspaces {
        let folder = format!("--> {}/", rule.name);
        let more = format!(" more in {}/", rule.name);
        let own = text.split("\n\n").filter(|finding| finding.contains(&folder) || finding.contains(&more));
        let own: Vec<_> =
            own.map(|finding| finding.trim().replace(&folder, "--> ").replace(&more, " more in ")).collect();
        reports.insert(rule.name, own.join("\n\n"));
    }
    reports
}

/// The rules that a report names.
fn named(report: &str) -> BTreeSet<&str> {
    let heads = report
        .lines()
        .filter(|line| ["error[", "warning[", "note["].iter().any(|head| line.starts_with(head)));
    heads.filter_map(|line| Some(line.split_once('[')?.1.split_once(']')?.0)).collect()
}

#[test]
fn each_rule_finds_its_fault_and_nothing_else() {
    let (failing, passing): (Vec<_>, Vec<_>) = rule::all()
        .iter()
        .map(|rule| (*rule, pair(rule)))
        .map(|(rule, [fails, passes])| ((rule, fails), (rule, passes)))
        .unzip();
    let mut wrong = String::new();
    for (name, report) in reports(&failing) {
        let mut expected = BTreeSet::from([name]);
        // A file with too many mistakes has mistakes.
        expected.extend((name == rule::TOO_MANY_MISTAKES.name).then_some(rule::UNKNOWN_KEY.name));
        if named(&report) != expected {
            let _ = writeln!(wrong, "{name} fails otherwise:\n{report}");
        }
        insta::with_settings!({ snapshot_path => "rules", prepend_module_to_snapshot => false, omit_expression => true }, {
            insta::assert_snapshot!(name, report);
        });
    }
    for (name, report) in reports(&passing) {
        if !report.is_empty() {
            let _ = writeln!(wrong, "{name} does not pass:\n{report}");
        }
    }
    assert!(wrong.is_empty(), "{wrong}");
}

#[test]
fn every_rule_is_described() {
    let files: BTreeSet<_> = ["src/check/rules", "assets/rules"]
        .into_iter()
        .flat_map(|path| std::fs::read_dir(repository(path)).unwrap())
        .map(|entry| entry.unwrap().path().file_stem().unwrap().to_str().unwrap().replace('_', "-"))
        .filter(|name| name != "mod")
        .collect();
    let names: BTreeSet<_> = rule::all().iter().map(|rule| rule.name.to_owned()).collect();
    assert_eq!(names, files);
    for rule in rule::all() {
        assert!(rule.summary().ends_with('.'), "{}", rule.name);
        assert!(rule.text.matches("\n\n").count() > 0, "{} does not say why it matters", rule.name);
    }
}

/// The page of rules is made from the rules: `UPDATE_DOCS=1 cargo test --test rules` writes it anew.
#[test]
fn the_page_of_rules_is_up_to_date() {
    let path = repository("docs/rules.md");
    if std::env::var_os("UPDATE_DOCS").is_some() {
        std::fs::write(&path, rule::page()).unwrap();
    }
    let written = std::fs::read_to_string(&path).unwrap().replace("\r\n", "\n");
    assert!(
        written == rule::page(),
        "docs/rules.md is out of date: run `UPDATE_DOCS=1 cargo test --test rules`"
    );
}
