//! Every rule finds its fault, finds nothing in sound prose, and is described.

#![expect(clippy::unwrap_used, reason = "a test stops at what it did not expect")]

use std::collections::BTreeSet;
use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use demarche::check::{self, Output};
use demarche::diagnostic::{Diagnostic, Format, Look, Printer};
use demarche::export::{self, File, Loaded, Request, Shared, compose, load};
use demarche::rule::{self, ExampleFile, Examples, Stage};
use demarche::workspace::Workspace;
use demarche::{emit, layout};

/// All that is reported of a brief that stands in that folder.
fn findings(folder: &Path, name: &str, text: &str) -> Vec<Diagnostic> {
    let workspace = Workspace { root: folder.to_owned(), max_age_days: Some(365), ..Workspace::default() };
    let shared = Arc::new(Shared::open(workspace, Vec::new()).unwrap());
    let file = File { name: name.into(), stem: "brief".into(), bytes: text.as_bytes().to_vec(), shared };
    let mut found = everything(&load(file));
    // No bundled font has Chinese, which rules about writing have to know.
    found.retain(|finding| finding.rule.name != "uncovered-character");
    found
}

/// All that is found in a brief when it is exported as PDF.
fn everything(brief: &Loaded) -> Vec<Diagnostic> {
    let composed = compose(brief);
    let mut found = composed.diagnostics.clone();
    if composed.is_sound() {
        found.extend(emit::pdf::unmet(&composed.document, &emit::pdf::Options::default()));
        match layout::set(&composed.document, &brief.theme) {
            Ok(pages) => {
                let output = Output { pages: pages.pages.len(), exported: true };
                found.extend(check::check_output(&composed.statement, &output));
            }
            Err(findings) => found.extend(findings),
        }
    }
    found.retain(|finding| finding.allowed.is_none());
    found
}

fn report(name: &str, found: &[Diagnostic]) -> String {
    let mut out = Vec::new();
    let mut printer = Printer::new(Format::Human, Look::default(), &mut out).unwrap();
    printer.print(name, found).unwrap();
    printer.finish().unwrap();
    String::from_utf8(out).unwrap()
}

fn codes(found: &[Diagnostic]) -> BTreeSet<&str> {
    found.iter().map(|diagnostic| diagnostic.rule.name).collect()
}

fn folder(path: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(path)
}

#[test]
fn planted_faults_are_found_and_nothing_else() {
    let mut named = BTreeSet::new();
    let mut wrong = String::new();
    let mut folders: Vec<_> =
        std::fs::read_dir(folder("tests/rules")).unwrap().map(|e| e.unwrap().path()).collect();
    folders.retain(|path| path.is_dir() && !path.ends_with("snapshots"));
    folders.sort();
    for path in folders {
        let rule = path.file_name().unwrap().to_str().unwrap().to_owned();
        let read = |file: &str| std::fs::read_to_string(path.join(file)).unwrap();
        let name = format!("tests/rules/{rule}/fail.toml");
        let failing = findings(&path, &name, &read("fail.toml"));
        let text = report(&name, &failing);
        if codes(&failing) != BTreeSet::from([rule.as_str()]) {
            wrong.push_str(&text);
        }
        insta::with_settings!({ snapshot_path => path.clone(), prepend_module_to_snapshot => false, omit_expression => true }, {
            insta::assert_snapshot!("report", text);
        });
        let name = format!("tests/rules/{rule}/pass.toml");
        let passing = findings(&path, &name, &read("pass.toml"));
        wrong.push_str(&report(&name, &passing));
        named.insert(rule);
    }
    assert!(wrong.is_empty(), "{wrong}");
    let checked = rule::all().iter().filter(|rule| !matches!(rule.stage, Stage::File | Stage::Page));
    let missing: Vec<_> = checked.map(|rule| rule.name).filter(|name| !named.contains(*name)).collect();
    assert!(missing.is_empty(), "rules without a folder in tests/rules: {missing:?}");
}

/// Rules whose documentation shows no example; their faults stand in `tests/planted`.
const WITHOUT_EXAMPLE: [&str; 3] = [
    // A paragraph of more than 200 words,
    "long-paragraph",
    // a file that Windows could not write,
    "reserved-name",
    // a file with more than a hundred mistakes.
    "too-many-mistakes",
];

/// Files that stand beside every example.
const BESIDE_EXAMPLES: [(&str, &str); 3] = [
    ("hall.png", "tests/planted/sound/briefs/kitchen.png"),
    ("poster.png", "tests/planted/faulty/briefs/poster.png"),
    ("fonts/house.ttf", "assets/fonts/source-sans-3/SourceSans3-Regular.ttf"),
];

/// All that is found in the workspace that these files make, on pages and in what would be written too.
fn in_workspace(files: &[ExampleFile<'_>]) -> Vec<Diagnostic> {
    let temporary = tempfile::tempdir().unwrap();
    let root = temporary.path();
    let parent = |path: &str| {
        let path = root.join(path);
        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
        path
    };
    for (name, original) in BESIDE_EXAMPLES {
        std::fs::copy(folder(original), parent(name)).unwrap();
    }
    for file in files {
        std::fs::write(parent(file.path), file.text).unwrap();
    }
    let (workspace, found) = Workspace::discover(root).unwrap();
    let shared = Arc::new(Shared::open(workspace, found).unwrap());
    let briefs = shared.workspace.briefs.iter().map(|path| {
        let stem = path.file_stem().unwrap().to_str().unwrap().to_owned();
        let bytes = std::fs::read(path).unwrap();
        load(File { name: path.to_str().unwrap().to_owned(), stem, bytes, shared: Arc::clone(&shared) })
    });
    let briefs: Vec<_> = briefs.collect();
    assert!(!briefs.is_empty(), "an example has no brief");
    let request = Request { formats: vec![export::Format::Pdf], ..Request::default() };
    let collisions = export::plan(&briefs, &request).collisions.concat();
    let mut found: Vec<_> = briefs.iter().flat_map(everything).chain(collisions).collect();
    found.extend(shared.findings());
    found
}

#[test]
fn examples_in_the_documentation_do_what_they_say() {
    let mut wrong = String::new();
    for rule in rule::all().iter().filter(|rule| !WITHOUT_EXAMPLE.contains(&rule.name)) {
        let Examples { fails, passes } = rule.examples();
        assert!(fails != passes, "{} has no example that fails and one that passes", rule.name);
        let found = in_workspace(&fails);
        if codes(&found) != BTreeSet::from([rule.name]) {
            let _ = writeln!(wrong, "{} fails otherwise: {}", rule.name, report("example", &found));
        }
        let found = in_workspace(&passes);
        if !found.is_empty() {
            let _ = writeln!(wrong, "{} does not pass: {}", rule.name, report("example", &found));
        }
    }
    assert!(wrong.is_empty(), "{wrong}");
}

#[test]
fn every_rule_is_described() {
    let mut files: BTreeSet<_> = ["src/check/rules", "assets/rules"]
        .into_iter()
        .flat_map(|path| std::fs::read_dir(folder(path)).unwrap())
        .map(|entry| entry.unwrap().path().file_stem().unwrap().to_str().unwrap().replace('_', "-"))
        .collect();
    files.remove("mod");
    let names: BTreeSet<_> = rule::all().iter().map(|rule| rule.name.to_owned()).collect();
    assert_eq!(names.len(), rule::all().len(), "a name stands twice in the table");
    assert_eq!(names, files);
    for rule in rule::all() {
        assert!(rule.summary().ends_with('.'), "{}", rule.name);
        assert!(rule.text.matches("\n\n").count() > 0, "{} does not say why it matters", rule.name);
    }
}

/// The page of rules is made from the rules: `UPDATE_DOCS=1 cargo test --test rules` writes it anew.
#[test]
fn the_page_of_rules_is_up_to_date() {
    let path = folder("docs/rules.md");
    if std::env::var_os("UPDATE_DOCS").is_some() {
        std::fs::write(&path, rule::page()).unwrap();
    }
    let written = std::fs::read_to_string(&path).unwrap().replace("\r\n", "\n");
    assert!(
        written == rule::page(),
        "docs/rules.md is out of date: run `UPDATE_DOCS=1 cargo test --test rules`"
    );
}

#[test]
fn ten_thousand_findings_stream() {
    struct Counting(usize);
    impl std::io::Write for Counting {
        fn write(&mut self, bytes: &[u8]) -> std::io::Result<usize> {
            self.0 += bytes.len();
            Ok(bytes.len())
        }
        fn flush(&mut self) -> std::io::Result<()> {
            Ok(())
        }
    }
    let found = findings(Path::new("."), "a.toml", "title = \"The the\"\nprofile = \"free-form\"\nxyz = 1\n");
    let mut out = Counting(0);
    let mut printer = Printer::new(Format::Json, Look::default(), &mut out).unwrap();
    for _ in 0..5_000 {
        printer.print("a.toml", &found).unwrap();
    }
    let summary = printer.finish().unwrap();
    assert_eq!(summary.errors + summary.warnings, 5_000 * found.len());
    assert!(out.0 > 10_000 * 200);
}
